// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/stage.h"
#include "tests/ui/models/fakesource.h"
#include "ui/models/answermodel.h"
#include "ui/pages/answerdelegate.h"
#include "ui/pages/answerheader.h"
#include "ui/pages/answertable.h"
#include "ui/pages/overlayscrollbar.h"

#include <QAccessible>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;
using models::AnswerModel;

class TestAnswerTable final : public QObject
{
    Q_OBJECT

    std::unique_ptr<AnswerModel> m_model;
    std::unique_ptr<QWidget> m_window;
    AnswerTable* m_table = nullptr;

    void show(const QList<catalog::Row>& rows, const QString& service = u"designated-hospitals"_s, int width = 1088)
    {
        m_model = std::make_unique<AnswerModel>(stage::catalogue(), *stage::catalogue().service(service));
        m_window = std::make_unique<QWidget>();
        m_window->resize(width, 400);
        m_table = new AnswerTable(*m_model, m_window.get());
        m_table->setGeometry(0, 0, width, 400);
        m_table->setOrder({}, false, u"推荐顺序"_s);
        catalog::Answer answer;
        answer.question.service = service;
        answer.rows = rows;
        answer.total = rows.size();
        answer.sources = {provenance(1)};
        m_model->show(answer, 100);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    [[nodiscard]] QColor at(const QPoint& point) const
    {
        return m_table->viewport()->grab().toImage().pixelColor(point);
    }

private Q_SLOTS:
    void initTestCase() { stage::look(); }
    void init() { stage::look().setTheme(ThemeKind::Light); }
    void cleanup()
    {
        m_window.reset();
        m_model.reset();
    }

    void measuresAreThoseOfTheLook()
    {
        show(manyHospitals(stage::catalogue(), 30));
        QCOMPARE(m_table->rowHeight(0), 34);
        QCOMPARE(m_table->horizontalHeader()->height(), 38);
        QCOMPARE(m_table->columnWidth(0), 44);
        QVERIFY(!m_table->showGrid());
        stage::look().setStep(TextStep::Large);
        QTRY_COMPARE(m_table->rowHeight(0), 46);
        QCOMPARE(m_table->horizontalHeader()->height(), 50);
        stage::look().setStep(TextStep::Standard);
        QTRY_COMPARE(m_table->rowHeight(0), 34);
    }

    void theCurrentRowIsPaintedAsOne_data()
    {
        QTest::addColumn<ThemeKind>("theme");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
        QTest::newRow("contrast") << ThemeKind::HighContrast;
    }
    void theCurrentRowIsPaintedAsOne()
    {
        QFETCH(ThemeKind, theme);
        stage::look().setTheme(theme);
        show(manyHospitals(stage::catalogue(), 5));
        m_table->clearFocus();
        m_table->goToRow(2);
        const Theme& colours = stage::look().theme();
        const int middle = m_table->rowViewportPosition(2) + 17;
        QCOMPARE(at({2, middle}), colours.focusOnSelection); // the bar
        QCOMPARE(at({8, middle}), colours.selection);
        QCOMPARE(at({m_table->viewport()->width() - 30, middle}), colours.selection);
        m_table->setFocus(Qt::TabFocusReason);
        const int top = m_table->rowViewportPosition(2);
        QCOMPARE(at({300, top}), colours.focusOnSelection); // the ring
        QCOMPARE(at({300, m_table->rowViewportPosition(3) + 8}), colours.surface);
    }

    void rowsOnTheirWayAreQuietLines()
    {
        show(manyHospitals(stage::catalogue(), 5));
        catalog::Answer longer;
        longer.question.service = u"designated-hospitals"_s;
        longer.rows = manyHospitals(stage::catalogue(), 5);
        longer.total = 8;
        longer.sources = {provenance(1)};
        m_model->show(longer, 100);
        const QPoint line(m_table->columnViewportPosition(1) + 20, m_table->rowViewportPosition(6) + 17);
        QCOMPARE(at(line), stage::look().theme().neutralBg);
        m_table->goToRow(6);
        QCOMPARE(m_table->currentRow(), 6);
        QTest::keyClick(m_table, Qt::Key_Space); // there is nothing to mark yet
        QCOMPARE(m_model->markedCount(), 0);
        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier); // nor to copy
    }

    void longNamesAreReadByTooltip()
    {
        auto rows = manyHospitals(stage::catalogue(), 2);
        rows[1] =
            hospital(stage::catalogue(), u"H44030509999"_s, u"<i>很长的名字</i>"_s + QString(60, u'长'), u"440305"_s);
        show(rows);
        auto* delegate = qobject_cast<AnswerDelegate*>(m_table->itemDelegate());
        const Look& look = stage::look();
        const auto cut = [&](int row) {
            const QModelIndex index = m_model->index(row, 1);
            return delegate->isCut(look, m_table->visualRect(index), index);
        };
        QVERIFY(!cut(0));
        QVERIFY(cut(1));
        const QPoint point = m_table->visualRect(m_model->index(1, 1)).center();
        QHelpEvent help(QEvent::ToolTip, point, m_table->viewport()->mapToGlobal(point));
        QApplication::sendEvent(m_table->viewport(), &help);
        QTRY_VERIFY(QToolTip::isVisible());
        QVERIFY(QToolTip::text().contains(u"&lt;i&gt;"_s)); // words from outside are no markup
        QToolTip::hideText();
        m_table->setTwoLines(true);
        QVERIFY(m_table->rowHeight(1) > 34);
    }

    void columnWidthsFollowTheWordsAndFillTheTable()
    {
        auto rows = manyHospitals(stage::catalogue(), 30);
        show(rows);
        QCOMPARE(m_table->horizontalHeader()->length(), m_table->viewport()->width());
        auto* header = m_table->findChild<AnswerHeader*>();
        for (int column = 1; column < m_model->columnCount(); ++column)
            QVERIFY2(m_table->columnWidth(column) >= header->titleWidth(column),
                     qPrintable(m_model->headerData(column, Qt::Horizontal).toString()));
    }

    void columnsAreMeasuredByTheRowsThatCameLast()
    {
        show({});
        catalog::Answer found;
        found.question.service = u"designated-hospitals"_s;
        found.rows = {
            hospital(stage::catalogue(), u"H11010100001"_s, u"北京协和医院"_s, u"110101"_s, u"101"_s, u"帅府园1号"_s)};
        found.total = 1;
        found.sources = {provenance(1)};
        m_model->show(found, 100);
        auto* delegate = qobject_cast<AnswerDelegate*>(m_table->itemDelegate());
        for (int column = 1; column < m_model->columnCount(); ++column) {
            const QModelIndex index = m_model->index(0, column);
            QVERIFY2(!delegate->isCut(stage::look(), m_table->visualRect(index), index),
                     qPrintable(index.data().toString()));
        }
    }

    void openingStatesFit()
    {
        const catalog::Dataset& dataset = *stage::catalogue().dataset(u"pool-area-openings"_s);
        catalog::Row row;
        row.key = u"130200"_s;
        row.cells = QStringList(dataset.fields.size(), u"0"_s);
        row.cells[dataset.indexOf(u"region"_s)] = u"130200"_s;
        show({row}, u"pool-area-openings"_s);
        auto* delegate = qobject_cast<AnswerDelegate*>(m_table->itemDelegate());
        for (int column = 1; column < m_model->columnCount(); ++column) {
            const QModelIndex index = m_model->index(0, column);
            QVERIFY(!delegate->isCut(stage::look(), m_table->visualRect(index), index));
        }
    }

    void onlyWholeCellsOfTheFirstColumnMark()
    {
        show(manyHospitals(stage::catalogue(), 5));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {},
                          m_table->visualRect(m_model->index(1, 0)).topLeft() + QPoint(3, 3));
        QCOMPARE(m_model->markedCount(), 1);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(m_model->index(2, 1)).center());
        QCOMPARE(m_model->markedCount(), 1);
        QCOMPARE(m_table->currentRow(), 2);
        QTest::mouseClick(m_table->viewport(), Qt::RightButton, {}, m_table->visualRect(m_model->index(3, 0)).center());
        QCOMPARE(m_model->markedCount(), 1);
    }

    void doubleClickAndEnterAskForTheCard()
    {
        show(manyHospitals(stage::catalogue(), 5));
        QSignalSpy card(m_table, &AnswerTable::cardRequested);
        QTest::mouseDClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(m_model->index(3, 1)).center());
        QCOMPARE(card.size(), 1);
        QCOMPARE(card.first().first().toInt(), 3);
        QTest::keyClick(m_table, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(card.size(), 2);
    }

    void theMenuDoesWhatTheKeysDo()
    {
        show(manyHospitals(stage::catalogue(), 5));
        m_table->setFocus(Qt::TabFocusReason);
        QContextMenuEvent ask(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(m_table, &ask);
        auto* menu = m_table->findChild<QMenu*>();
        QVERIFY(menu != nullptr && menu->isVisible());
        QStringList keys;
        for (const QAction* action : menu->actions()) {
            if (!action->isSeparator())
                keys.append(action->shortcut().toString(QKeySequence::PortableText));
        }
        QVERIFY(keys.contains(u"Ctrl+C"_s) && keys.contains(u"Ctrl+Shift+C"_s) && keys.contains(u"Ctrl+Alt+C"_s));
        QSignalSpy card(m_table, &AnswerTable::cardRequested);
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(card.size(), 1);
    }

    void theThinBarFollowsTheList()
    {
        show(manyHospitals(stage::catalogue(), 80));
        auto* bar = m_table->findChild<OverlayScrollBar*>();
        QVERIFY(bar->isVisible());
        QCOMPARE(bar->maximum(), m_table->verticalScrollBar()->maximum());
        m_table->verticalScrollBar()->setValue(500);
        QCOMPARE(bar->value(), 500);
        bar->setValue(700);
        QCOMPARE(m_table->verticalScrollBar()->value(), 700);
        QVERIFY(bar->geometry().top() >= m_table->horizontalHeader()->height());
        show(manyHospitals(stage::catalogue(), 3));
        QVERIFY(!m_table->findChild<OverlayScrollBar*>()->isVisible());
    }

    void screenReadersHearColumnAndValue()
    {
        show(manyHospitals(stage::catalogue(), 3));
        QAccessibleInterface* table = QAccessible::queryAccessibleInterface(m_table);
        QVERIFY(table != nullptr && table->tableInterface() != nullptr);
        QCOMPARE(table->tableInterface()->rowCount(), 3);
        QCOMPARE(table->tableInterface()->columnCount(), m_model->columnCount());
        const QString spoken = table->tableInterface()->cellAt(1, 1)->text(QAccessible::Name);
        QVERIFY2(spoken.contains(u"演示第1医院"_s), qPrintable(spoken));
        QVERIFY(spoken.contains(m_model->headerData(1, Qt::Horizontal).toString()));
    }

    void aMillionRowsAreShownWithoutDelay()
    {
        show(manyHospitals(stage::catalogue(), 100));
        catalog::Answer large;
        large.question.service = u"designated-hospitals"_s;
        large.rows = manyHospitals(stage::catalogue(), 100);
        large.total = 1'000'000;
        large.sources = {provenance(1)};
        QElapsedTimer timer;
        timer.start();
        m_model->show(large, 100);
        m_table->goToRow(999'999);
        m_table->viewport()->grab();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m_table->currentRow(), 999'999);
    }

    void keysAndWheelWalkAMillionRows()
    {
        show(manyHospitals(stage::catalogue(), 100));
        catalog::Answer large;
        large.question.service = u"designated-hospitals"_s;
        large.rows = manyHospitals(stage::catalogue(), 100);
        large.total = 1'100'000;
        large.sources = {provenance(1)};
        m_model->show(large, 100);
        m_table->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_table, Qt::Key_End);
        QCOMPARE(m_table->currentRow(), 1'099'999);
        QTest::keyClick(m_table, Qt::Key_PageUp);
        QVERIFY(m_table->currentRow() < 1'099'999 && m_table->currentRow() > 1'099'900);
        QTest::keyClick(m_table, Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(m_table->currentRow(), 0);
        QTest::keyClick(m_table, Qt::Key_PageDown);
        QVERIFY(m_table->currentRow() > 3 && m_table->currentRow() < 30);
        QTest::keyClick(m_table, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(m_table->currentRow(), 1'099'999);
        QVERIFY(m_table->visualRect(m_model->index(1'099'999, 1)).bottom() <= m_table->viewport()->height());
        m_table->scrollToTop();
        const QPoint middle = m_table->viewport()->rect().center();
        QWheelEvent wheel(middle, m_table->viewport()->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_table->viewport(), &wheel);
        QVERIFY(m_table->verticalScrollBar()->value() > 0);
        QVERIFY(m_table->verticalScrollBar()->value() <= 10 * m_table->rowHeight(0));
    }

    void reasonAndMarksAreSeen_data()
    {
        QTest::addColumn<ThemeKind>("theme");
        QTest::newRow("light") << ThemeKind::Light;
        QTest::newRow("dark") << ThemeKind::Dark;
        QTest::newRow("contrast") << ThemeKind::HighContrast;
    }
    void reasonAndMarksAreSeen()
    {
        QFETCH(ThemeKind, theme);
        stage::look().setTheme(theme);
        show(manyHospitals(stage::catalogue(), 3));
        const QModelIndex name = m_model->index(1, 1);
        const auto has = [&](const QColor& colour) {
            const QImage cell = m_table->viewport()->grab(m_table->visualRect(name)).toImage();
            for (int y = 0; y < cell.height(); ++y) {
                for (int x = 0; x < cell.width(); ++x) {
                    if (cell.pixelColor(x, y) == colour)
                        return true;
                }
            }
            return false;
        };
        const Theme& colours = stage::look().theme();
        QVERIFY(!has(colours.match));
        catalog::Answer found;
        found.question.service = u"designated-hospitals"_s;
        found.question.text = u"ys"_s;
        found.rows = manyHospitals(stage::catalogue(), 3);
        found.total = 3;
        found.sources = {provenance(1)};
        found.hits = QList<catalog::Hit>(3, {.kind = catalog::MatchKind::Initials,
                                             .alias = {},
                                             .ranges = {{m_model->dataset().indexOf(u"name"_s), 0, 2}}});
        m_model->show(found, 100);
        QVERIFY(has(colours.match));
        QVERIFY(has(colours.neutralBg));
        QAccessibleInterface* table = QAccessible::queryAccessibleInterface(m_table);
        const QString spoken = table->tableInterface()->cellAt(1, 1)->text(QAccessible::Name);
        QVERIFY2(spoken.contains(catalog::matchWord(catalog::MatchKind::Initials)), qPrintable(spoken));
        stage::shot(m_window.get(), u"table-marks-%1"_s.arg(int(theme)));
    }

    void lettersJumpOnlyWhereTheListIsSortedByName()
    {
        show(manyHospitals(stage::catalogue(), 5));
        m_table->setFocus(Qt::TabFocusReason);
        QSignalSpy letters(m_table, &AnswerTable::letterTyped);
        QSignalSpy typed(m_table, &AnswerTable::typed);
        QTest::keyClick(m_table, Qt::Key_H);
        QCOMPARE(typed.size(), 1);
        QCOMPARE(letters.size(), 0);
        m_table->setJumping(true);
        QTest::keyClick(m_table, Qt::Key_H);
        QCOMPARE(letters.size(), 1);
        QCOMPARE(letters.first().first().toChar().toLower(), QChar(u'h'));
        QTest::keyClick(m_table, Qt::Key_3);
        QCOMPARE(typed.size(), 2);
    }
};

QTEST_MAIN(TestAnswerTable)
#include "test_answertable.moc"
