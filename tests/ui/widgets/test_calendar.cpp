// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "ui/widgets/calendarpopup.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/iconbutton.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao::ui;

namespace {

const QDate today(2026, 11, 21);

struct Bench
{
    Bench()
        : window({600, 520})
        , field(window.add(new DateField(u"from"_s, u"From"_s)))
    {
        window.fill();
        window.open();
        field->setToday(today);
        field->setFocus();
    }
    MonthGrid* open(QDate at = {})
    {
        if (at.isValid())
            field->setDate(at);
        QTest::keyClick(field->edit(), Qt::Key_Down, Qt::AltModifier);
        return window.findChild<MonthGrid*>(u"calendar.grid"_s);
    }

    stage::Window window;
    DateField* field;
};

} // namespace

class TestCalendar final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { stage::look(); }

    void opensWhereItShould()
    {
        Bench bench;
        MonthGrid* grid = bench.open();
        QVERIFY(grid != nullptr && grid->hasFocus());
        QCOMPARE(grid->current(), today);
        QTest::keyClick(grid, Qt::Key_Escape);
        QVERIFY(!bench.field->isOpen());
        QCOMPARE(bench.field->value(), QString());
        grid = bench.open(QDate(2024, 2, 29));
        QCOMPARE(grid->current(), QDate(2024, 2, 29));
    }

    void keysWalk_data()
    {
        QTest::addColumn<QDate>("from");
        QTest::addColumn<int>("key");
        QTest::addColumn<bool>("shift");
        QTest::addColumn<QDate>("to");
        const auto row = [](const char* name, QDate from, Qt::Key key, QDate to, bool shift = false) {
            QTest::newRow(name) << from << static_cast<int>(key) << shift << to;
        };
        row("day back over the month", {2026, 3, 1}, Qt::Key_Left, {2026, 2, 28});
        row("day on over the year", {2026, 12, 31}, Qt::Key_Right, {2027, 1, 1});
        row("week up", {2026, 11, 3}, Qt::Key_Up, {2026, 10, 27});
        row("week down in a leap year", {2024, 2, 25}, Qt::Key_Down, {2024, 3, 3});
        row("month back is cut to its length", {2026, 3, 31}, Qt::Key_PageUp, {2026, 2, 28});
        row("month on", {2026, 1, 31}, Qt::Key_PageDown, {2026, 2, 28});
        row("year back", {2026, 11, 21}, Qt::Key_PageUp, {2025, 11, 21}, true);
        row("year on from a leap day", {2024, 2, 29}, Qt::Key_PageDown, {2025, 2, 28}, true);
        row("first of the month", {2026, 11, 21}, Qt::Key_Home, {2026, 11, 1});
        row("last of the month", {2026, 11, 21}, Qt::Key_End, {2026, 11, 30});
        row("nothing before 1900", {1900, 1, 1}, Qt::Key_Left, {1900, 1, 1});
        row("nothing after 2199", {2199, 12, 31}, Qt::Key_Down, {2199, 12, 31});
    }
    void keysWalk()
    {
        QFETCH(QDate, from);
        QFETCH(int, key);
        QFETCH(bool, shift);
        QFETCH(QDate, to);
        Bench bench;
        MonthGrid* grid = bench.open(from);
        QTest::keyClick(grid, static_cast<Qt::Key>(key), shift ? Qt::ShiftModifier : Qt::NoModifier);
        QCOMPARE(grid->current(), to);
        // The day is spoken as a person says it.
        QVERIFY(grid->accessibleName().contains(QString::number(to.year())));
        QTest::keyClick(grid, Qt::Key_Space);
        QCOMPARE(bench.field->date(), to);
        QVERIFY(bench.field->edit()->hasFocus());
    }

    void mouseTakesADay_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("column");
        QTest::addColumn<QDate>("expected");
        // November 2026 begins on a Sunday: its first week is the last six days of October and that Sunday.
        QTest::newRow("the Monday before") << 1 << 0 << QDate(2026, 10, 26);
        QTest::newRow("the first") << 1 << 6 << QDate(2026, 11, 1);
        QTest::newRow("the second") << 2 << 0 << QDate(2026, 11, 2);
        QTest::newRow("a day of December") << 6 << 6 << QDate(2026, 12, 6);
    }
    void mouseTakesADay()
    {
        QFETCH(int, row);
        QFETCH(int, column);
        QFETCH(QDate, expected);
        Bench bench;
        const MonthGrid* grid = bench.open();
        const int side = grid->sizeHint().width() / 7;
        QTest::mouseClick(const_cast<MonthGrid*>(grid), Qt::LeftButton, {},
                          {column * side + side / 2, row * side + side / 2});
        QCOMPARE(bench.field->date(), expected);
        QVERIFY(!bench.field->isOpen());
    }

    void headsOfDaysAreNotDays()
    {
        Bench bench;
        MonthGrid* grid = bench.open();
        QTest::mouseClick(grid, Qt::LeftButton, {}, {20, 8});
        QVERIFY(bench.field->isOpen());
        QCOMPARE(bench.field->value(), QString());
    }

    void buttonsTurnMonths()
    {
        Bench bench;
        const MonthGrid* grid = bench.open();
        QTest::mouseClick(bench.window.findChild<IconButton*>(u"calendar.previous"_s), Qt::LeftButton);
        QCOMPARE(grid->current(), QDate(2026, 10, 21));
        QVERIFY(bench.field->isOpen());
        auto* next = bench.window.findChild<IconButton*>(u"calendar.next"_s);
        QTest::mouseClick(next, Qt::LeftButton);
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(grid->current(), QDate(2026, 12, 21));
        QVERIFY2(stage::unnamed(&bench.window).isEmpty(), qPrintable(stage::unnamed(&bench.window).join(u'\n')));
        QVERIFY2(stage::clipped(&bench.window).isEmpty(), qPrintable(stage::clipped(&bench.window).join(u'\n')));
    }

    void todayIsOutlinedAndTheChosenDayFilled()
    {
        Bench bench;
        MonthGrid* grid = bench.open(QDate(2026, 11, 10));
        const Theme& theme = stage::look().theme();
        const int side = grid->sizeHint().width() / 7;
        const QImage image = grid->grab().toImage();
        const auto cell = [&](QDate day) {
            const QDate first(2026, 10, 26);
            const int index = static_cast<int>(first.daysTo(day));
            return QRect(index % 7 * side, (1 + index / 7) * side, side, side);
        };
        QCOMPARE(image.pixelColor(cell(QDate(2026, 11, 10)).topLeft() + QPoint(6, 5)), theme.selection);
        QCOMPARE(image.pixelColor(cell(today).left() + 1, cell(today).center().y()), theme.borderStrong);
        QVERIFY(image.pixelColor(cell(QDate(2026, 11, 12)).left() + 1, cell(QDate(2026, 11, 12)).center().y()) !=
                theme.borderStrong);
    }

    void inTheLargestStepTheMonthIsWhole()
    {
        stage::look().setStep(TextStep::Elder);
        Bench bench;
        const MonthGrid* grid = bench.open();
        QVERIFY(grid->size() == grid->sizeHint());
        QVERIFY(grid->parentWidget()->rect().contains(grid->geometry()));
        stage::shot(grid->parentWidget(), u"calendar-elder"_s);
        stage::look().setStep(TextStep::Standard);
    }

    void inChinese()
    {
        QTranslator translator;
        if (!stage::speakChinese(translator))
            QSKIP("no Chinese words are built in");
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        {
            Bench bench;
            bench.open();
            bool titled = false;
            for (const QLabel* label : bench.window.findChildren<QLabel*>())
                titled = titled || label->text() == u"2026年11月"_s;
            QVERIFY(titled);
            stage::shot(&bench.window, u"calendar-zh"_s);
        }
        QLocale::setDefault(QLocale::c());
        QApplication::removeTranslator(&translator);
    }
};

QTEST_MAIN(TestCalendar)
#include "test_calendar.moc"
