// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/control.h"
#include "ui/theme/look.h"
#include "ui/theme/painting.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStyleOption>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

namespace {

bool holds(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == colour)
                return true;
    return false;
}

} // namespace

class TestStyle final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }

    void targetsAreFramesPlusTwo_data()
    {
        QTest::addColumn<TextStep>("step");
        QTest::newRow("standard") << TextStep::Standard;
        QTest::newRow("large") << TextStep::Large;
        QTest::newRow("elder") << TextStep::Elder;
        QTest::newRow("extra") << TextStep::Extra;
    }

    void targetsAreFramesPlusTwo()
    {
        QFETCH(TextStep, step);
        m_look->setStep(step);
        const Sizes& sizes = m_look->sizes();
        QPushButton button(u"查询"_s);
        QCOMPARE(button.sizeHint().height(), sizes.control + 4);
        setButtonRole(&button, ButtonRole::Compact);
        QCOMPARE(button.sizeHint().height(), sizes.compact + 4);
        QCOMPARE(QLineEdit().sizeHint().height(), sizes.control + 4);
        QCOMPARE(QComboBox().sizeHint().height(), sizes.control + 4);
        QCOMPARE(QSpinBox().sizeHint().height(), sizes.control + 4);
        QVERIFY(QCheckBox(u"已选"_s).sizeHint().height() >= sizes.smallest);
    }

    void layoutsPlaceTheFrame()
    {
        QWidget window;
        auto* layout = new QHBoxLayout(&window);
        layout->setContentsMargins(24, 16, 24, 16);
        layout->setSpacing(8);
        auto* first = new QPushButton(u"一"_s);
        auto* second = new QPushButton(u"二"_s);
        layout->addWidget(first);
        layout->addWidget(second);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QCOMPARE(first->x(), 24 - 2);
        QCOMPARE(first->y(), 16 - 2);
        QCOMPARE(second->x() - (first->x() + first->width()), 8 - 4);
    }

    void rolesPaintTheirColours_data()
    {
        QTest::addColumn<ButtonRole>("role");
        QTest::addColumn<QString>("state");
        for (const QString& state : {u"plain"_s, u"down"_s, u"disabled"_s}) {
            QTest::addRow("primary %s", qPrintable(state)) << ButtonRole::Primary << state;
            QTest::addRow("outlined %s", qPrintable(state)) << ButtonRole::Outlined << state;
            QTest::addRow("danger %s", qPrintable(state)) << ButtonRole::Danger << state;
            QTest::addRow("quiet %s", qPrintable(state)) << ButtonRole::Quiet << state;
        }
    }

    void rolesPaintTheirColours()
    {
        QFETCH(ButtonRole, role);
        QFETCH(QString, state);
        for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::HighContrast}) {
            m_look->setTheme(kind);
            const Theme& theme = m_look->theme();
            QPushButton button(u"　　"_s); // wide, without ink
            setButtonRole(&button, role);
            button.setDown(state == u"down");
            button.setEnabled(state != u"disabled");
            button.resize(button.sizeHint());
            const QImage shot = button.grab().toImage();
            const QColor middle = shot.pixelColor(shot.rect().center());
            const QColor edge = shot.pixelColor(shot.width() / 2, 2);
            QCOMPARE(shot.pixelColor(0, 0), theme.window);
            const bool disabled = state == u"disabled";
            const bool down = state == u"down";
            switch (role) {
            case ButtonRole::Primary:
                QCOMPARE(middle, disabled ? theme.neutralBg : down ? theme.accentPressed : theme.accent);
                break;
            case ButtonRole::Outlined:
                QCOMPARE(edge, disabled ? theme.border : theme.borderStrong);
                QCOMPARE(middle, down ? theme.neutralBg : theme.surface);
                break;
            case ButtonRole::Danger:
                QCOMPARE(edge, disabled ? theme.border : theme.danger);
                break;
            default:
                QCOMPARE(middle, down ? theme.neutralBg : theme.window);
            }
        }
    }

    void twoWeightsOnly()
    {
        QPushButton plain(u"重置条件"_s);
        QPushButton bold(u"重置条件"_s);
        setButtonRole(&bold, ButtonRole::Primary);
        plain.resize(160, 44);
        bold.resize(160, 44);
        QCOMPARE(plain.font().weight(), QFont::Normal);
        QVERIFY(plain.grab().toImage() != bold.grab().toImage());
    }

    void fieldsShowTrouble()
    {
        QLineEdit edit;
        edit.resize(200, 44);
        QCOMPARE(edit.grab().toImage().pixelColor(100, 2), m_look->theme().borderStrong);
        setInvalid(&edit, true);
        QCOMPARE(edit.grab().toImage().pixelColor(100, 2), m_look->theme().danger);
        QComboBox combo;
        combo.resize(200, 44);
        setInvalid(&combo, true);
        QCOMPARE(combo.grab().toImage().pixelColor(100, 2), m_look->theme().danger);
        edit.setEnabled(false);
        QCOMPARE(edit.grab().toImage().pixelColor(100, 2), m_look->theme().border);
    }

    void checkBoxesShowThreeStates()
    {
        QCheckBox box;
        box.setTristate(true);
        box.resize(60, 40);
        QList<QImage> shots;
        for (const auto state : {Qt::Unchecked, Qt::PartiallyChecked, Qt::Checked}) {
            box.setCheckState(state);
            shots.append(box.grab().toImage());
        }
        QVERIFY(shots.at(0) != shots.at(1) && shots.at(1) != shots.at(2) && shots.at(0) != shots.at(2));
        QVERIFY(!holds(shots.at(0), m_look->theme().accent));
        QVERIFY(holds(shots.at(1), m_look->theme().accent));
        QVERIFY(holds(shots.at(2), m_look->theme().accent));
        QVERIFY(holds(shots.at(2), m_look->theme().accentText));
    }

    void scrollBarsAreThinUntilHovered()
    {
        QScrollArea area;
        auto* content = new QWidget;
        content->resize(50, 4000);
        area.setWidget(content);
        area.resize(200, 200);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        QScrollBar* bar = area.verticalScrollBar();
        QCOMPARE(bar->width(), 12);
        const auto thickness = [&] {
            const QImage shot = bar->grab().toImage();
            int count = 0;
            for (int x = 0; x < shot.width(); ++x)
                count += shot.pixelColor(x, 12) == m_look->theme().borderStrong ? 1 : 0;
            return count;
        };
        QCOMPARE(thickness(), 6);
        bar->setAttribute(Qt::WA_UnderMouse);
        QCOMPARE(thickness(), 12);

        QStyleOptionSlider option;
        option.initFrom(bar);
        option.orientation = Qt::Vertical;
        option.maximum = bar->maximum();
        option.pageStep = bar->pageStep();
        option.subControls = QStyle::SC_All;
        const QStyle* style = bar->style();
        for (const auto part : {QStyle::SC_ScrollBarAddLine, QStyle::SC_ScrollBarSubLine})
            QVERIFY(style->subControlRect(QStyle::CC_ScrollBar, &option, part, bar).isEmpty());
        QVERIFY(style->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, bar).height() >= 32);
    }

    // A model of many million rows must not overflow the arithmetic of the bar.
    void scrollBarsBearHugeRanges()
    {
        QScrollBar bar(Qt::Vertical);
        bar.resize(12, 300);
        bar.setRange(std::numeric_limits<int>::min() / 2, std::numeric_limits<int>::max() / 2);
        bar.setPageStep(std::numeric_limits<int>::max());
        bar.setValue(0);
        QVERIFY(!bar.grab().isNull());
        QStyleOptionSlider option;
        option.initFrom(&bar);
        option.orientation = Qt::Vertical;
        option.minimum = bar.minimum();
        option.maximum = bar.maximum();
        option.pageStep = bar.pageStep();
        const QRect handle =
            bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
        QVERIFY(bar.rect().contains(handle));
        QVERIFY(handle.height() >= 32);
    }

    void rowsOfTablesHaveTheirHeight()
    {
        QTableWidget table(3, 2);
        table.setHorizontalHeaderLabels({u"名称"_s, u"所在地"_s});
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        QCOMPARE(table.rowHeight(0), m_look->sizes().tableRow);
        QCOMPARE(table.horizontalHeader()->height(), m_look->sizes().tableHeader);
    }

    void dialogsNameTheActionLast()
    {
        QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
        box.resize(400, 60);
        box.show();
        QVERIFY(QTest::qWaitForWindowExposed(&box));
        QVERIFY(box.button(QDialogButtonBox::Cancel)->x() < box.button(QDialogButtonBox::Ok)->x());
        QVERIFY(box.button(QDialogButtonBox::Ok)->icon().isNull());
        const auto accents = [this](QWidget* button) {
            return holds(button->grab().toImage(), m_look->theme().accent);
        };
        QVERIFY(accents(box.button(QDialogButtonBox::Ok)));
        QVERIFY(!accents(box.button(QDialogButtonBox::Cancel)));
    }

    void comboRowsAreTallEnough()
    {
        QComboBox combo;
        combo.addItems({u"一"_s, u"二"_s});
        QVERIFY(combo.view()->sizeHintForRow(0) >= m_look->sizes().tableRow);
        // Going down a long form with the wheel must not change answers.
        QCOMPARE(combo.style()->styleHint(QStyle::SH_ComboBox_AllowWheelScrolling, nullptr, &combo), 0);
    }

    void nothingMoves()
    {
        const QStyle* style = QApplication::style();
        QCOMPARE(style->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
        QCOMPARE(style->styleHint(QStyle::SH_EtchDisabledText), 0);
        QCOMPARE(style->pixelMetric(QStyle::PM_ButtonShiftHorizontal), 0);
    }

    void marksBearBadRanges_data()
    {
        using Marks = QList<std::pair<int, int>>;
        QTest::addColumn<Marks>("marks");
        QTest::addColumn<bool>("marked");
        QTest::newRow("none") << Marks{} << false;
        QTest::newRow("one") << Marks{{1, 2}} << true;
        QTest::newRow("behind the end") << Marks{{40, 2}} << false;
        QTest::newRow("over the end") << Marks{{2, 400}} << true;
        QTest::newRow("negative") << Marks{{-3, 2}} << false;
        QTest::newRow("negative length") << Marks{{1, -2}} << false;
        QTest::newRow("overlapping") << Marks{{0, 2}, {1, 2}} << true;
        QTest::newRow("overflow") << Marks{{1, std::numeric_limits<int>::max()}} << true;
    }

    void marksBearBadRanges()
    {
        using Marks = QList<std::pair<int, int>>;
        QFETCH(Marks, marks);
        QFETCH(bool, marked);
        QImage image(200, 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paint::markedText(painter, image.rect(), u"协和医院"_s, marks, m_look->font(TextRole::Body), Qt::black,
                          *m_look);
        painter.end();
        QCOMPARE(holds(image, m_look->theme().match), marked);
    }

    void textIsElidedInItsRect()
    {
        QImage image(60, 30, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const QFont font = m_look->font(TextRole::Body);
        const QString name = u"华中科技大学协和深圳医院"_s;
        QVERIFY(paint::text(painter, image.rect(), name, font, Qt::black) <= 60);
        QCOMPARE(paint::text(painter, QRect(0, 0, paint::textWidth(name, font), 30), name, font, Qt::black),
                 QFontMetrics(font).horizontalAdvance(name));
    }

private:
    Look* m_look = nullptr;
};

QTEST_MAIN(TestStyle)
#include "test_style.moc"
