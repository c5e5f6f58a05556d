// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/look.h"

#include <QApplication>
#include <QHeaderView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QProgressBar>
#include <QSplitter>
#include <QStyleOption>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

namespace {

int count(const QImage& image, const QColor& colour)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == colour ? 1 : 0;
    return found;
}

QRect where(const QImage& image, const QColor& colour)
{
    QRect found;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == colour)
                found |= QRect(x, y, 1, 1);
    return found;
}

} // namespace

class TestViews final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_look = Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }

    void menusShowTheCurrentRow()
    {
        QMenu menu;
        QAction* first = menu.addAction(u"复制"_s);
        QAction* second = menu.addAction(u"带表头复制"_s);
        menu.addSeparator();
        QAction* off = menu.addAction(u"删除"_s);
        off->setEnabled(false);
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        menu.setActiveAction(second);
        const QImage shot = menu.grab().toImage();
        const auto ground = [&](QAction* action) {
            const QRect row = menu.actionGeometry(action);
            return shot.pixelColor(row.right() - 6, row.center().y());
        };
        QCOMPARE(ground(first), m_look->theme().raised);
        QCOMPARE(ground(second), m_look->theme().selection);
        QCOMPARE(ground(off), m_look->theme().raised);
        QVERIFY(count(shot, m_look->theme().textDisabled) > 0);
        QVERIFY(count(shot, m_look->theme().borderStrong) > menu.width());
    }

    void menuRowsHoldWordsAndKeys()
    {
        QMenu plain;
        QAction* words = plain.addAction(u"带表头复制"_s);
        QMenu keyed;
        QAction* both = keyed.addAction(u"带表头复制"_s);
        both->setShortcut(QKeySequence(u"Ctrl+Shift+C"_s));
        both->setShortcutVisibleInContextMenu(true);
        const int widthOfKey = QFontMetrics(keyed.font()).horizontalAdvance(u"Ctrl+Shift+C"_s);
        QVERIFY(keyed.actionGeometry(both).width() >= plain.actionGeometry(words).width() + widthOfKey);
        QCOMPARE(plain.actionGeometry(words).height(), 34);
        m_look->setStep(TextStep::Large);
        QMenu large;
        QCOMPARE(large.actionGeometry(large.addAction(u"复制"_s)).height(), 46);
    }

    void menuBarsLieOnTheRail()
    {
        QMenuBar bar;
        bar.addMenu(u"文件(&F)"_s);
        bar.resize(300, bar.sizeHint().height());
        QCOMPARE(bar.grab().toImage().pixelColor(290, bar.height() / 2), m_look->theme().rail);
    }

    void headersMarkTheSortedColumn()
    {
        QTableWidget table(1, 3);
        table.setHorizontalHeaderLabels({u"名称"_s, u"所在地"_s, u"分类"_s});
        QHeaderView* header = table.horizontalHeader();
        header->setSortIndicatorShown(true);
        table.resize(400, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const auto markOf = [&](int column, Qt::SortOrder order) {
            header->setSortIndicator(column, order);
            return where(header->grab().toImage(), m_look->theme().accent);
        };
        for (const int column : {0, 1, 2}) {
            const int left = header->sectionViewportPosition(column);
            const QRect mark = markOf(column, Qt::AscendingOrder);
            QVERIFY(mark.isValid());
            QVERIFY(mark.left() > left && mark.right() < left + header->sectionSize(column));
        }
        const QImage up = header->grab().toImage();
        header->setSortIndicator(2, Qt::DescendingOrder);
        QVERIFY(header->grab().toImage() != up);
        header->setSortIndicator(-1, Qt::AscendingOrder);
        QCOMPARE(count(header->grab().toImage(), m_look->theme().accent), 0);
        QCOMPARE(header->grab().toImage().pixelColor(5, 5), m_look->theme().sunken);
        QCOMPARE(header->grab().toImage().pixelColor(5, header->height() - 1), m_look->theme().border);
    }

    void headersCutLongWords()
    {
        QTableWidget table(1, 1);
        table.setHorizontalHeaderLabels({u"定点医疗机构所在统筹地区名称"_s});
        table.horizontalHeader()->setSortIndicatorShown(true);
        table.horizontalHeader()->setSortIndicator(0, Qt::AscendingOrder);
        table.setColumnWidth(0, 90);
        table.resize(300, 100);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const QImage shot = table.horizontalHeader()->grab().toImage();
        const QRect mark = where(shot, m_look->theme().accent);
        QVERIFY(mark.isValid() && mark.right() < 90);
    }

    void listsPaintTheSelection()
    {
        QListWidget list;
        list.addItems({u"一"_s, u"二"_s, u"三"_s});
        list.setCurrentRow(1);
        list.resize(200, 160);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        QCOMPARE(list.visualItemRect(list.item(0)).height(), m_look->sizes().tableRow);
        const QImage shot = list.viewport()->grab().toImage();
        QCOMPARE(shot.pixelColor(150, list.visualItemRect(list.item(0)).center().y()), m_look->theme().surface);
        QCOMPARE(shot.pixelColor(150, list.visualItemRect(list.item(1)).center().y()), m_look->theme().selection);
    }

    void progressIsAThinLine_data()
    {
        QTest::addColumn<int>("minimum");
        QTest::addColumn<int>("maximum");
        QTest::addColumn<int>("value");
        QTest::addColumn<double>("part");
        QTest::newRow("none") << 0 << 100 << 0 << 0.0;
        QTest::newRow("half") << 0 << 100 << 50 << 0.5;
        QTest::newRow("all") << 0 << 100 << 100 << 1.0;
        QTest::newRow("from fifty") << 50 << 150 << 75 << 0.25;
        QTest::newRow("huge") << std::numeric_limits<int>::min() << std::numeric_limits<int>::max() << 0 << 0.5;
        QTest::newRow("unknown") << 0 << 0 << 0 << 0.38;
    }

    void progressIsAThinLine()
    {
        QFETCH(int, minimum);
        QFETCH(int, maximum);
        QFETCH(int, value);
        QFETCH(double, part);
        QProgressBar bar;
        bar.setTextVisible(false);
        bar.setRange(minimum, maximum);
        bar.setValue(value);
        bar.resize(400, 20);
        const QRect done = where(bar.grab().toImage(), m_look->theme().accent);
        QVERIFY(done.height() <= 4);
        QVERIFY2(std::abs(done.width() - 400 * part) <= 3, qPrintable(QString::number(done.width())));
    }

    void tabsAreATrack()
    {
        QTabBar bar;
        bar.addTab(u"扫码登录"_s);
        bar.addTab(u"账号登录"_s);
        bar.addTab(u"短信"_s);
        bar.move(300, 300); // not under the pointer
        bar.resize(bar.sizeHint());
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        for (const int current : {0, 1, 2}) {
            bar.setCurrentIndex(current);
            const QImage shot = bar.grab().toImage();
            for (const int tab : {0, 1, 2}) {
                const QRect rect = bar.tabRect(tab);
                const QColor ground = shot.pixelColor(rect.left() + 10, rect.top() + 7);
                QCOMPARE(ground, tab == current ? m_look->theme().surface : m_look->theme().neutralBg);
            }
            // One track: no gap between tabs, round at its ends only.
            QCOMPARE(shot.pixelColor(bar.tabRect(1).left(), 1), m_look->theme().neutralBg);
            QCOMPARE(shot.pixelColor(0, 0), m_look->theme().window);
        }
        const QSize before = bar.sizeHint();
        bar.setCurrentIndex(0);
        // Bold words of the chosen tab move nothing.
        QCOMPARE(bar.sizeHint(), before);
    }

    void splittersAreSpace()
    {
        QSplitter splitter;
        splitter.addWidget(new QWidget);
        splitter.addWidget(new QWidget);
        splitter.resize(300, 100);
        splitter.show();
        QVERIFY(QTest::qWaitForWindowExposed(&splitter));
        QCOMPARE(splitter.handleWidth(), m_look->sizes().columnGap);
        QCOMPARE(count(splitter.grab().toImage(), m_look->theme().window), 300 * 100);
    }

    void linesAreHairlines()
    {
        QFrame line;
        line.setFrameStyle(int(QFrame::HLine) | int(QFrame::Sunken));
        line.resize(100, 9);
        const QImage shot = line.grab().toImage();
        QCOMPARE(count(shot, m_look->theme().border), 100);
    }

    void tooltipsTakeTheLook()
    {
        m_look->setTheme(ThemeKind::Dark);
        QCOMPARE(QToolTip::palette().color(QPalette::ToolTipBase), m_look->theme().raised);
        QCOMPARE(QToolTip::palette().color(QPalette::ToolTipText), m_look->theme().text);
        QCOMPARE(QToolTip::font().pointSizeF(), 9.75);
        m_look->setStep(TextStep::Elder);
        QCOMPARE(QToolTip::font().pointSizeF(), 18.0);
    }

    void standardIconsAreOurs_data()
    {
        QTest::addColumn<QStyle::StandardPixmap>("standard");
        QTest::addColumn<QString>("name");
        QTest::newRow("information") << QStyle::SP_MessageBoxInformation << u"info"_s;
        QTest::newRow("warning") << QStyle::SP_MessageBoxWarning << u"alert"_s;
        QTest::newRow("critical") << QStyle::SP_MessageBoxCritical << u"stop"_s;
        QTest::newRow("question") << QStyle::SP_MessageBoxQuestion << u"help"_s;
        QTest::newRow("clear") << QStyle::SP_LineEditClearButton << u"close"_s;
    }

    void standardIconsAreOurs()
    {
        QFETCH(QStyle::StandardPixmap, standard);
        QFETCH(QString, name);
        QCOMPARE(QApplication::style()->standardIcon(standard).name(), name);
        QVERIFY(!QApplication::style()->standardIcon(standard).pixmap(24).isNull());
    }

private:
    Look* m_look = nullptr;
};

QTEST_MAIN(TestViews)
#include "test_views.moc"
