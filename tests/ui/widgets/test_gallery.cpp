// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/painting.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controlframe.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/keyhint.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/segmentbar.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QProgressBar>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QTest>
#include <QTranslator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

namespace {

// Rows as query pages have them, painted with the shared shapes.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Look& look = Look::of(option.widget);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        QRect whole = option.rect;
        whole.setLeft(0);
        whole.setWidth(option.widget->width());
        painter->save();
        painter->setClipRect(option.rect);
        paint::row(*painter, whole, look, {selected, option.state.testFlag(QStyle::State_MouseOver), selected});
        painter->restore();
        const QRect cell = option.rect.adjusted(12, 0, -12, 0);
        if (index.column() == 0) {
            QRect box(0, 0, look.sizes().check, look.sizes().check);
            box.moveCenter(option.rect.center());
            paint::checkBox(*painter, box, look, index.row() % 2 != 0 ? Qt::Checked : Qt::Unchecked, true, selected);
            return;
        }
        const Theme& theme = look.theme();
        const QColor ink = selected ? (index.column() == 1 ? theme.selectionText : theme.selectionMuted)
                                    : (index.column() == 1 ? theme.text : theme.textSecondary);
        paint::text(*painter, cell, index.data().toString(), option.font, ink);
    }
};

// The words of the pictures, so that sheets can be laid beside them.
class Words final : public QTranslator
{
public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        static const QHash<QString, QString> words = {{u"Current"_s, u"最新"_s},
                                                      {u"Recent"_s, u"较新"_s},
                                                      {u"May have changed"_s, u"可能已变化"_s},
                                                      {u"Out of date"_s, u"已过期"_s},
                                                      {u"Date unknown"_s, u"日期不明"_s},
                                                      {u"%n day(s) ago"_s, u"%n 天前"_s},
                                                      {u"Synthetic demonstration data"_s, u"合成演示数据"_s}};
        return words.value(QString::fromUtf8(source));
    }
};

QBoxLayout* row(QBoxLayout* in, int spacing = 8)
{
    auto* layout = new QHBoxLayout;
    layout->setSpacing(spacing);
    in->addLayout(layout);
    return layout;
}

Card* buttonCard()
{
    auto* card = new Card;
    card->body()->setSpacing(8);
    card->body()->addWidget(new Label(u"按钮：平常、悬停、按下、焦点、不可用"_s, TextRole::Label, Ink::Muted));
    for (const auto& [role, words] :
         {std::pair{ButtonRole::Primary, u"查询"_s}, std::pair{ButtonRole::Outlined, u"重置"_s}}) {
        QBoxLayout* line = row(card->body());
        for (int state = 0; state < 4; ++state) {
            auto* button = new Button(role, words);
            button->setAttribute(Qt::WA_UnderMouse, state == 1);
            button->setDown(state == 2);
            button->setEnabled(state != 3);
            line->addWidget(button);
        }
        line->addStretch();
    }
    QBoxLayout* line = row(card->body());
    line->addWidget(new Button(ButtonRole::Quiet, u"更多"_s, u"filter"_s));
    line->addWidget(new Button(ButtonRole::Danger, u"删除"_s));
    line->addWidget(new Button(ButtonRole::Soft, u"请工作人员帮我"_s, u"user"_s));
    line->addStretch();
    line = row(card->body());
    line->addWidget(new Button(ButtonRole::Compact, u"导出"_s, u"export"_s, u"Ctrl E"_s));
    line->addWidget(new Button(ButtonRole::Compact, u"打印"_s, u"print"_s, u"Ctrl P"_s));
    line->addWidget(new IconButton(u"star"_s, u"收藏"_s));
    line->addWidget(new IconButton(u"close"_s, u"关闭"_s));
    line->addStretch();
    return card;
}

Card* fieldCard()
{
    auto* card = new Card;
    card->body()->setSpacing(8);
    card->body()->addWidget(new Label(u"输入框：平常、焦点、出错"_s, TextRole::Label, Ink::Muted));
    auto* frame = new ControlFrame;
    auto* inside = new QHBoxLayout(frame);
    inside->addWidget(new Label(u"医疗机构名称"_s, TextRole::Label, Ink::Muted));
    auto* edit = new QLineEdit;
    edit->setFrame(false);
    edit->setPlaceholderText(u"名称、拼音、首字母"_s);
    edit->setAccessibleName(u"医疗机构名称"_s);
    inside->addWidget(edit, 1);
    card->body()->addWidget(frame);
    auto* combo = new QComboBox;
    combo->addItems({u"浦东新区"_s, u"黄浦区"_s});
    combo->setAccessibleName(u"所在地"_s);
    combo->setObjectName(u"combo"_s);
    card->body()->addWidget(combo);
    auto* wrong = new ControlFrame;
    wrong->setInvalid(true);
    auto* wrongInside = new QHBoxLayout(wrong);
    wrongInside->addWidget(new Label(u"*手机号（必填）"_s, TextRole::Label, Ink::Muted));
    auto* number = new QLineEdit(u"1380013800"_s);
    number->setFrame(false);
    number->setAccessibleName(u"手机号"_s);
    wrongInside->addWidget(number, 1);
    card->body()->addWidget(wrong);
    QBoxLayout* line = row(card->body(), 6);
    line->addWidget(new IconLabel(u"stop"_s, Ink::Danger, 16));
    line->addWidget(new Label(u"手机号是 11 位数字，现在是 10 位。"_s, TextRole::Label, Ink::Danger), 1);
    line = row(card->body(), 16);
    for (const auto state : {Qt::Checked, Qt::Unchecked, Qt::PartiallyChecked}) {
        auto* box = new QCheckBox(state == Qt::Checked ? u"已选"_s : state == Qt::Unchecked ? u"未选"_s : u"部分"_s);
        box->setTristate(state == Qt::PartiallyChecked);
        box->setCheckState(state);
        line->addWidget(box);
    }
    auto* radio = new QRadioButton(u"住院"_s);
    radio->setChecked(true);
    line->addWidget(radio);
    line->addWidget(new QRadioButton(u"门诊"_s));
    line->addStretch();
    auto* spin = new QSpinBox;
    spin->setAccessibleName(u"页"_s);
    spin->setValue(15);
    line = row(card->body());
    line->addWidget(spin);
    auto* plain = new QLineEdit(u"普通输入框"_s);
    plain->setAccessibleName(u"普通"_s);
    line->addWidget(plain, 1);
    return card;
}

Card* badgeCard()
{
    auto* card = new Card;
    card->body()->setSpacing(6);
    card->body()->addWidget(new Label(u"数据新旧"_s, TextRole::Label, Ink::Muted));
    const QDate today(2026, 11, 21);
    QBoxLayout* line = row(card->body(), 6);
    int at = 0;
    for (const QDate date : {today.addDays(-6), today.addDays(-21), today.addDays(-64), today.addDays(-751), QDate()}) {
        auto* badge = new FreshnessBadge;
        badge->setAsOf(date, today);
        line->addWidget(badge);
        if (++at % 2 == 0) {
            line->addStretch();
            line = row(card->body(), 6);
        }
    }
    line->addStretch();
    card->body()->addWidget(new Label(u"状态、种类、来历"_s, TextRole::Label, Ink::Muted));
    line = row(card->body(), 6);
    line->addWidget(new Badge(BadgeKind::Success, u"开通"_s, u"check"_s));
    line->addWidget(new Badge(BadgeKind::Danger, u"未开通"_s, u"stop"_s));
    line->addWidget(new Badge(BadgeKind::Neutral, u"不知道"_s, u"help"_s));
    line->addWidget(new Badge(BadgeKind::Neutral, u"综合医院"_s));
    line->addWidget(new Badge(BadgeKind::Own, u"定点"_s, u"hospital"_s));
    line->addStretch();
    line = row(card->body(), 6);
    line->addWidget(new SyntheticBadge);
    line->addStretch();
    return card;
}

Card* tableCard()
{
    auto* card = new Card;
    card->setBodyPadding(0, 0);
    QWidget* header = card->header();
    auto* line = new QHBoxLayout(header);
    line->setSpacing(10);
    line->addWidget(new Label(u"找到 78 家"_s, TextRole::Lead));
    line->addWidget(new Label(u"正在核对，可以先看本机名单"_s, TextRole::Body, Ink::Secondary));
    line->addStretch();
    auto* progress = new QProgressBar;
    progress->setRange(0, 0);
    progress->setTextVisible(false);
    progress->setFixedHeight(2);
    progress->setAccessibleName(u"核对"_s);
    card->body()->addWidget(progress);
    auto* table = new QTableWidget(12, 3);
    table->setObjectName(u"table"_s);
    table->setAccessibleName(u"机构"_s);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->setItemDelegate(new RowDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setHorizontalHeaderLabels({QString(), u"医疗机构名称"_s, u"所在地"_s});
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder);
    table->horizontalHeader()->setSortIndicatorShown(true);
    table->setColumnWidth(0, 44);
    const Look* look = &Look::of(table);
    QObject::connect(look, &Look::changed, table, [table, look] {
        table->verticalHeader()->setDefaultSectionSize(look->sizes().tableRow);
        table->setColumnWidth(0, look->sizes().check + 2 * look->sizes().space(12));
    });
    const QStringList names = {u"演示市第一医院"_s, u"演示市第二医院"_s, u"演示大学附属医院"_s, u"演示市中医医院"_s};
    for (int at = 0; at < 12; ++at) {
        table->setItem(at, 1, new QTableWidgetItem(names.at(at % names.size())));
        table->setItem(at, 2, new QTableWidgetItem(u"浦东新区"_s));
    }
    table->selectRow(2);
    card->body()->addWidget(table, 1);
    return card;
}

Card* signInCard()
{
    auto* card = new Card;
    card->setBodyPadding(20, 16);
    card->body()->setSpacing(8);
    auto* bar = new SegmentBar;
    bar->setAccessibleName(u"登录方式"_s);
    bar->addTab(Look::of(bar).icon(u"qr"_s), u"扫码登录"_s);
    bar->addTab(Look::of(bar).icon(u"user"_s), u"账号登录"_s);
    bar->setCurrentIndex(1);
    card->body()->addWidget(bar);
    card->body()->addWidget(new Label(u"*手机号/身份证/邮箱"_s, TextRole::Label, Ink::Secondary));
    auto* edit = new QLineEdit;
    edit->setPlaceholderText(u"请输入手机号、身份证或邮箱"_s);
    edit->setAccessibleName(u"手机号"_s);
    card->body()->addWidget(edit);
    card->body()->addWidget(new Button(ButtonRole::Primary, u"登录"_s));
    QBoxLayout* line = row(card->body());
    line->addWidget(new LinkLabel(u"忘记密码"_s, TextRole::Label));
    line->addStretch();
    line->addWidget(new Label(u"没有账号？"_s, TextRole::Label));
    line->addWidget(new LinkLabel(u"立即注册"_s, TextRole::Label));
    return card;
}

Card* dialogCard()
{
    auto* card = new Card(nullptr, Card::Kind::Raised);
    card->setBodyPadding(24, 16);
    card->setFooterPadding(24, 12);
    card->body()->addWidget(new Label(u"打印已过期的名单？"_s, TextRole::Heading));
    card->body()->addWidget(new Label(u"名单截至 2024-10-31。纸上会印一行提醒。"_s, TextRole::Label, Ink::Secondary));
    auto* line = new QHBoxLayout(card->footer());
    line->setSpacing(14);
    line->addStretch();
    auto* cancel = new Button(ButtonRole::Outlined, u"取消"_s);
    cancel->setObjectName(u"cancel"_s);
    line->addWidget(cancel);
    line->addWidget(new Button(ButtonRole::Primary, u"照样打印"_s, u"print"_s));
    return card;
}

Card* homeCard(const QString& icon, const QString& title, const QString& line)
{
    auto* card = new Card;
    auto* across = row(card->body(), 14);
    auto* tile = new IconLabel(icon, Ink::AccentSoftText);
    tile->setTile(true);
    across->addWidget(tile);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new Label(title, TextRole::Lead));
    words->addWidget(new Label(line, TextRole::Label, Ink::Secondary));
    across->addLayout(words, 1);
    across->addWidget(new KeyHint(u"F2"_s), 0, Qt::AlignTop);
    return card;
}

Card* emptyCard()
{
    auto* card = new Card;
    card->body()->setSpacing(8);
    card->body()->addWidget(new StateDrawing(u"empty-search"_s), 0, Qt::AlignHCenter);
    card->body()->addWidget(new Label(u"深圳市没有叫“协合骨科”的机构"_s, TextRole::Heading), 0, Qt::AlignHCenter);
    card->body()->addWidget(new Label(u"少一个条件，或者换个近似的名字。"_s, TextRole::Body, Ink::Secondary), 0,
                            Qt::AlignHCenter);
    auto* progress = new QProgressBar;
    progress->setAccessibleName(u"进度"_s);
    progress->setTextVisible(false);
    progress->setValue(60);
    card->body()->addWidget(progress);
    auto* line = row(card->footer() != nullptr ? new QVBoxLayout(card->footer()) : nullptr);
    line->addWidget(new Button(ButtonRole::Outlined, u"重置条件"_s), 1);
    line->addWidget(new Button(ButtonRole::Outlined, u"报告缺失"_s), 1);
    return card;
}

std::unique_ptr<QWidget> gallery()
{
    auto page = std::make_unique<QWidget>();
    auto* columns = new QHBoxLayout(page.get());
    columns->setContentsMargins(24, 16, 24, 16);
    columns->setSpacing(24);
    const auto column = [columns](std::initializer_list<QWidget*> cards, int stretchAt) {
        auto* layout = new QVBoxLayout;
        layout->setSpacing(12);
        int at = 0;
        for (QWidget* card : cards)
            layout->addWidget(card, at++ == stretchAt ? 1 : 0);
        if (stretchAt < 0)
            layout->addStretch();
        columns->addLayout(layout, 1);
    };
    column({buttonCard(), fieldCard(), badgeCard()}, -1);
    column({homeCard(u"hospital"_s, u"查医院和药店"_s, u"定点医疗机构、定点零售药店"_s), emptyCard(), tableCard()}, 2);
    column({signInCard(), dialogCard()}, -1);
    return page;
}

void settle()
{
    // Layouts and the ring follow by events.
    for (int pass = 0; pass < 3; ++pass)
        QCoreApplication::processEvents();
}

void save(QWidget& widget, const QString& name)
{
    if (qEnvironmentVariableIsSet("YIBAO_SHOTS"))
        widget.grab().save(qEnvironmentVariable("YIBAO_SHOTS") + u'/' + name + u".png"_s);
}

} // namespace

class TestGallery final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(QCoreApplication::installTranslator(&m_words)); }
    void init() { m_look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }

    void everyPartHasRoom_data()
    {
        QTest::addColumn<ThemeKind>("theme");
        QTest::addColumn<TextStep>("step");
        QTest::newRow("light") << ThemeKind::Light << TextStep::Standard;
        QTest::newRow("dark") << ThemeKind::Dark << TextStep::Standard;
        QTest::newRow("high-contrast") << ThemeKind::HighContrast << TextStep::Standard;
        QTest::newRow("large") << ThemeKind::Light << TextStep::Large;
        QTest::newRow("elder") << ThemeKind::Light << TextStep::Elder;
        QTest::newRow("extra") << ThemeKind::HighContrast << TextStep::Extra;
    }

    // The same sheet goes through every look while it is shown, as when a person changes the settings.
    void everyPartHasRoom()
    {
        QFETCH(ThemeKind, theme);
        QFETCH(TextStep, step);
        const std::unique_ptr<QWidget> page = gallery();
        page->resize(1366, 768);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        m_look->setTheme(theme);
        m_look->setStep(step);
        settle();
        page->resize(page->size().expandedTo(page->minimumSizeHint()));
        page->findChild<QWidget*>(u"combo"_s)->setFocus(Qt::TabFocusReason);
        settle();
        for (QWidget* widget : page->findChildren<QWidget*>()) {
            if (!widget->isVisible() || widget->parentWidget()->inherits("QAbstractScrollArea") ||
                qobject_cast<QScrollBar*>(widget) != nullptr || qobject_cast<QProgressBar*>(widget) != nullptr ||
                widget->objectName() == u"focusRing")
                continue;
            const QSize least = widget->minimumSizeHint();
            QVERIFY2(widget->width() >= least.width() && widget->height() >= least.height(),
                     qPrintable(u"%1 %2x%3 < %4x%5"_s.arg(QString::fromLatin1(widget->metaObject()->className()))
                                    .arg(widget->width())
                                    .arg(widget->height())
                                    .arg(least.width())
                                    .arg(least.height())));
        }
        for (const QAbstractButton* button : page->findChildren<QAbstractButton*>()) {
            if (button->inherits("QTableCornerButton"))
                continue;
            const bool named = !button->text().isEmpty() || !button->accessibleName().isEmpty();
            QVERIFY2(named, button->metaObject()->className());
        }
        save(*page, u"gallery-"_s + QString::fromLatin1(QTest::currentDataTag()));
    }

    void menu()
    {
        m_look->setTheme(ThemeKind::Light);
        m_look->setStep(TextStep::Standard);
        QMenu menu;
        QAction* copy = menu.addAction(m_look->icon(u"copy"_s), u"复制"_s);
        copy->setShortcut(QKeySequence::Copy);
        menu.addAction(u"带表头复制"_s)->setShortcut(QKeySequence(u"Ctrl+Shift+C"_s));
        menu.addSeparator();
        QAction* pinned = menu.addAction(u"固定这一列"_s);
        pinned->setCheckable(true);
        pinned->setChecked(true);
        menu.addMenu(u"更多"_s)->addAction(u"导出"_s);
        menu.addAction(u"删除"_s)->setEnabled(false);
        menu.popup(QPoint(20, 20));
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        menu.setActiveAction(copy);
        settle();
        QCOMPARE(menu.actionGeometry(copy).height(), m_look->sizes().tableRow);
        // The corner lies outside of the round outline.
        QVERIFY(!menu.mask().contains(QPoint(0, 0)));
        QVERIFY(menu.mask().contains(menu.rect().center()));
        save(menu, u"menu"_s);
    }

private:
    Words m_words;
    Look* m_look = nullptr;
};

QTEST_MAIN(TestGallery)
#include "test_gallery.moc"
