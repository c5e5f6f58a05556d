// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/helpers/scripteddialogs.h"
#include "tests/ui/helpers/stage.h"
#include "tests/ui/models/fakesource.h"
#include "ui/pages/answerheader.h"
#include "ui/pages/answertable.h"
#include "ui/pages/columnchooser.h"
#include "ui/pages/detailcard.h"
#include "ui/pages/jumpdialog.h"
#include "ui/pages/querypage.h"
#include "ui/pages/resultline.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/offlinestrip.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;
using models::AnswerModel;
using models::Phase;

/// The query page with keys and mouse, over lists in memory and a portal that does as it is told.
class TestQueryPage final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(4, 0), Qt::UTC)};
    std::unique_ptr<directory::Directory> m_directory;
    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<models::SessionColumnMemory> m_columns;
    std::unique_ptr<ScriptedDialogs> m_dialogs;
    std::unique_ptr<QWidget> m_window;
    QueryPage* m_page = nullptr;
    AnswerTable* m_table = nullptr;

    void open(QSize size = QSize(1366, 738))
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(size);
        m_page = new QueryPage(*stage::catalogue().service(u"designated-hospitals"_s),
                               PageContext{*m_source, *m_directory, *m_dialogs, *m_columns, nullptr}, m_window.get());
        m_page->setGeometry(228, 60, size.width() - 228, size.height() - 90);
        m_page->presenter().setPause(20ms);
        m_page->presenter().setRetryAfter(20s);
        m_table = m_page->findChild<AnswerTable*>(u"answerTable"_s);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void openWithRows(int rows)
    {
        m_source->rows = manyHospitals(stage::catalogue(), rows);
        open();
        QTRY_COMPARE(m_page->presenter().total(), rows);
        m_table->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(m_table->currentRow(), 0);
    }
    template <typename Widget>
    [[nodiscard]] Widget* part(const QString& name) const
    {
        return m_page->findChild<Widget*>(name);
    }
    [[nodiscard]] bool isShown(const QString& name) const
    {
        const auto* widget = m_page->findChild<QWidget*>(name);
        return widget != nullptr && widget->isVisible();
    }
    [[nodiscard]] QString nameAt(int row) const { return m_page->presenter().model().index(row, 1).data().toString(); }
    [[nodiscard]] static QString clipboard() { return QGuiApplication::clipboard()->text(); }

private Q_SLOTS:
    void rowsFollowEveryKeyAndOldOnesStay()
    {
        openWithRows(250);
        auto* edit = m_page->findChild<QLineEdit*>();
        QVERIFY(edit != nullptr);
        edit->setFocus();
        m_source->holdLocal = true;
        m_source->localAsked.clear();
        QTest::keyClick(edit, Qt::Key_1);
        QCOMPARE(m_source->localAsked.size(), 1); // at once: no pause before the question
        QCOMPARE(m_page->presenter().total(), 250);
        QTest::keyClick(edit, Qt::Key_2);
        QCOMPARE(m_source->localAsked.size(), 2);
        QVERIFY(isShown(u"answerTable"_s));
        QVERIFY(!isShown(u"loadingLines"_s));
        m_source->holdLocal = false;
        m_source->releaseNewestLocal();
        QTRY_COMPARE(m_page->presenter().total(), 13); // 12, 112 and 120 to 129 and 212
        QVERIFY(m_source->portalAsked.isEmpty());
        m_source->releaseLocal();
        QTest::qWait(20);
        QCOMPARE(m_page->presenter().total(), 13);
    }

    void freeTextStandsInTheResultLineAndGoes()
    {
        openWithRows(20);
        m_page->setQuestion({}, u"第7"_s);
        QTRY_COMPARE(m_page->presenter().total(), 1);
        QVERIFY(isShown(u"result.text"_s));
        QTest::keyClick(m_table, Qt::Key_Escape);
        QTRY_COMPARE(m_page->presenter().total(), 20);
        QVERIFY(!isShown(u"result.text"_s));
        m_page->setQuestion({{u"region"_s, u"440305"_s}}, u"第7"_s);
        QTRY_COMPARE(m_page->presenter().total(), 1);
        QTest::mouseClick(part<QWidget>(u"result.text"_s), Qt::LeftButton);
        QTRY_COMPARE(m_page->presenter().total(), 20);
        QCOMPARE(m_page->presenter().question().filters.value(u"region"_s), u"440305"_s);
    }

    void nearRowsAreToldInTheCount()
    {
        openWithRows(20);
        m_source->nearNames = {u"演示第3医院"_s};
        m_page->setQuestion({}, u"第7"_s);
        QTRY_COMPARE(m_page->presenter().total(), 2);
        QVERIFY(part<Label>(u"result.count"_s)->text().contains(u"1"_s));
        QVERIFY(part<Label>(u"result.count"_s)->text().contains(u"similar"_s));
        m_page->setQuestion({}, u"没有的"_s);
        QTRY_COMPARE(m_page->presenter().total(), 1);
        QVERIFY(part<Label>(u"result.count"_s)->text().contains(u"all only similar"_s));
    }

    void aLetterJumpsInAListSortedByName()
    {
        m_source->rows = {hospital(stage::catalogue(), u"H1"_s, u"三明医院"_s, u"350400"_s),
                          hospital(stage::catalogue(), u"H2"_s, u"海淀医院"_s, u"110108"_s),
                          hospital(stage::catalogue(), u"H3"_s, u"同仁医院"_s, u"110101"_s)};
        open();
        QTRY_COMPARE(m_page->presenter().total(), 3);
        m_table->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_table, Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(m_page->presenter().question().sort, u"name"_s);
        QTRY_VERIFY(!m_page->presenter().isAsking());
        QTest::keyClick(m_table, Qt::Key_H);
        QTRY_COMPARE(nameAt(m_table->currentRow()), u"海淀医院"_s);
        QVERIFY(m_table->hasFocus());
        QTest::keyClick(m_table, Qt::Key_X);
        QTRY_VERIFY(m_page->findChild<Toast*>()->isVisible());
        QCOMPARE(nameAt(m_table->currentRow()), u"海淀医院"_s);
    }

    void theCardTellsWhy()
    {
        openWithRows(20);
        m_source->otherNames.insert(u"演示第5医院"_s, u"老五院"_s);
        m_page->setQuestion({}, u"老五"_s);
        QTRY_COMPARE(m_page->presenter().total(), 1);
        m_table->goToRow(0);
        QTest::keyClick(m_table, Qt::Key_Return);
        QTRY_VERIFY(isShown(u"detailCard"_s));
        QTRY_VERIFY(isShown(u"card.reason"_s));
    }

    void initTestCase()
    {
        stage::look();
        auto opened = directory::Directory::open(m_dir.filePath(u"directory.db"_s), stage::catalogue(), m_clock);
        QVERIFY(opened.has_value());
        m_directory = *std::move(opened);
    }
    void init()
    {
        m_source = std::make_unique<FakeSource>(stage::catalogue(), m_clock);
        m_columns = std::make_unique<models::SessionColumnMemory>();
        m_dialogs = std::make_unique<ScriptedDialogs>();
        QGuiApplication::clipboard()->clear();
    }
    void cleanup()
    {
        m_window.reset();
        m_page = nullptr;
        m_source.reset();
    }
    void cleanupTestCase() { m_directory.reset(); }

    // ---- typing and rows

    void typingFiltersAtOnce()
    {
        openWithRows(250);
        auto* edit = m_page->findChild<QLineEdit*>(u"filter.name.edit"_s);
        QVERIFY(edit != nullptr);
        edit->setFocus();
        stage::commit(edit, u"第17医"_s);
        QTRY_COMPARE(m_page->presenter().total(), 1);
        QCOMPARE(nameAt(0), u"演示第17医院"_s);
        QVERIFY(part<Label>(u"result.count"_s)->text().contains(u'1'));
        QTest::keyClick(edit, Qt::Key_Down);
        QVERIFY(m_table->hasFocus());
        QTest::keyClick(m_table, Qt::Key_Escape);
        QTRY_COMPARE(m_page->presenter().total(), 250);
        QVERIFY(edit->text().isEmpty());
        QSignalSpy back(m_page, &QueryPage::backRequested);
        QTest::keyClick(m_table, Qt::Key_Escape);
        QCOMPARE(back.size(), 1);
    }

    void whatIsTypedInTheTableGoesToTheFilter()
    {
        openWithRows(250);
        QTest::keyClicks(m_table, u"H44"_s);
        auto* edit = m_page->findChild<QLineEdit*>(u"filter.name.edit"_s);
        QCOMPARE(edit->text(), u"H44"_s);
        QVERIFY(edit->hasFocus());
        QCOMPARE(m_page->presenter().question().filters.value(u"name"_s), u"H44"_s);
    }

    void homeEndAndFarRows()
    {
        openWithRows(1250);
        QTest::keyClick(m_table, Qt::Key_End);
        QCOMPARE(m_table->currentRow(), 1249);
        QTRY_COMPARE(nameAt(1249), u"演示第1249医院"_s);
        QTest::keyClick(m_table, Qt::Key_Home);
        QCOMPARE(m_table->currentRow(), 0);
        QTest::keyClick(m_table, Qt::Key_PageDown);
        QVERIFY(m_table->currentRow() > 5);
    }

    void jumpingToARow()
    {
        openWithRows(1250);
        QTest::keyClick(m_window.get(), Qt::Key_G, Qt::ControlModifier);
        auto* dialog = m_page->findChild<JumpDialog*>(u"jumpDialog"_s);
        QVERIFY(dialog != nullptr);
        auto* edit = dialog->findChild<QLineEdit*>();
        edit->selectAll();
        QTest::keyClicks(edit, u"99999"_s);
        QTest::mouseClick(dialog->findChild<QWidget*>(u"jump.go"_s), Qt::LeftButton);
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->findChild<FilterField*>(u"jump.row"_s)->error().isEmpty());
        edit->selectAll();
        QTest::keyClicks(edit, u"800"_s);
        QTest::mouseClick(dialog->findChild<QWidget*>(u"jump.go"_s), Qt::LeftButton);
        QTRY_COMPARE(m_table->currentRow(), 799);
        QTRY_COMPARE(nameAt(799), u"演示第799医院"_s);
    }

    void aNewerAnswerKeepsRowAndPlace()
    {
        m_source->rows = manyHospitals(stage::catalogue(), 300, 3);
        open();
        QTRY_COMPARE(m_page->presenter().total(), 300);
        m_table->setFocus();
        m_table->goToRow(40);
        const QString key = m_table->currentKey();
        m_table->verticalScrollBar()->setValue(20 * 34);
        m_source->rows = manyHospitals(stage::catalogue(), 303, 0);
        Q_EMIT m_source->listsChanged();
        QTRY_COMPARE(m_page->presenter().total(), 303);
        QTRY_COMPARE(m_table->currentRow(), 43); // a page read ahead may tell the new count first
        QCOMPARE(m_table->currentKey(), key);
        QCOMPARE(m_table->selectionModel()->selectedRows().size(), 1);
        QCOMPARE(m_table->verticalScrollBar()->value(), 20 * 34);
    }

    void aRowThatIsGoneLeavesNoOtherOneChosen()
    {
        m_source->rows = manyHospitals(stage::catalogue(), 30);
        open();
        QTRY_COMPARE(m_page->presenter().total(), 30);
        m_table->goToRow(29);
        m_source->rows = manyHospitals(stage::catalogue(), 20);
        Q_EMIT m_source->listsChanged();
        QTRY_COMPARE(m_page->presenter().total(), 20);
        QVERIFY(!m_table->currentIndex().isValid());
        m_source->rows = manyHospitals(stage::catalogue(), 30);
        Q_EMIT m_source->listsChanged();
        QTRY_COMPARE(m_table->currentRow(), 29);
    }

    // ---- marks and copies

    void markingByKeyAndMouse()
    {
        openWithRows(30);
        AnswerModel& model = m_page->presenter().model();
        QTest::keyClick(m_table, Qt::Key_Space);
        QCOMPARE(model.markedCount(), 1);
        const QRect cell = m_table->visualRect(model.index(3, 0));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(model.markedCount(), 2);
        QVERIFY(part<Label>(u"result.marked"_s)->text().contains(u'2'));
        QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(model.markedCount(), 30);
        QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(model.markedCount(), 0);
        QTest::keyClick(m_table, Qt::Key_Home);
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_table, Qt::Key_Space);
        QCOMPARE(model.markedCount(), 3);
    }

    void copyingRows()
    {
        openWithRows(30);
        m_table->goToRow(2);
        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(clipboard().startsWith(u"演示第2医院\t"_s));
        QCOMPARE(clipboard().count(u'\n'), 0);
        QVERIFY(isShown(u"toast"_s));
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QTest::keyClick(m_table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QStringList lines = clipboard().split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.first().split(u'\t').size(), m_page->presenter().model().shownFields().size());
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasHtml());
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(clipboard().contains(u"演示第3医院"_s));
        QVERIFY(clipboard().contains(u"深圳市定点医疗机构名单"_s)); // never without its source
        QVERIFY(clipboard().contains(u"2024-10-31"_s));
    }

    // ---- order and columns

    void sortingByHeaderAndByNumber()
    {
        openWithRows(30);
        auto* header = m_page->findChild<AnswerHeader*>();
        const auto press = [&](int section) {
            const QPoint at(header->sectionViewportPosition(section) + 30, 15);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        };
        const int code = static_cast<int>(m_page->presenter().model().shownFields().indexOf(u"code"_s)) + 1;
        press(code);
        QCOMPARE(m_page->presenter().question().sort, u"code"_s);
        press(code);
        QVERIFY(m_page->presenter().question().descending);
        QTRY_COMPARE(nameAt(0), u"演示第29医院"_s);
        press(code);
        QVERIFY(m_page->presenter().question().sort.isEmpty());
        press(0); // the column of marks is not sorted by
        QVERIFY(m_page->presenter().question().sort.isEmpty());
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_page->presenter().question().sort, m_page->presenter().model().shownFields().at(1));
        QTest::keyClick(m_window.get(), Qt::Key_9, Qt::ControlModifier); // there is no ninth column
        QCOMPARE(m_page->presenter().question().sort, m_page->presenter().model().shownFields().at(1));
    }

    void aPortalListSaysWhyItIsNotSorted()
    {
        m_source->portalRows = manyHospitals(stage::catalogue(), 350);
        m_source->offers = true;
        m_source->complete = false;
        open();
        QTRY_COMPARE(m_page->presenter().total(), 350);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QVERIFY(m_page->presenter().question().sort.isEmpty());
        QVERIFY(isShown(u"noteBar"_s));
    }

    void columnsFoldAndAreChosen()
    {
        openWithRows(30);
        AnswerModel& model = m_page->presenter().model();
        QVERIFY(!model.shownFields().contains(u"phone"_s));
        QVERIFY(isShown(u"noteBar"_s));
        const NoteBar::Note note = part<NoteBar>(u"noteBar"_s)->note();
        const QString phone = catalog::translated(model.dataset().field(u"phone"_s)->label);
        QVERIFY((note.sentence + note.muted).contains(phone));

        QTest::mouseClick(part<QWidget>(u"result.columns"_s), Qt::LeftButton);
        auto* list = m_window->findChild<QListWidget*>(u"columns.list"_s);
        QVERIFY(list != nullptr && list->isVisible());
        QCOMPARE(AccessibilityWalker(*m_window).faults(), QStringList());
        const auto rowOf = [&](const QString& field) {
            for (int row = 0; row < list->count(); ++row) {
                if (list->item(row)->data(Qt::UserRole).toString() == field)
                    return row;
            }
            return -1;
        };
        list->setCurrentRow(rowOf(u"region"_s));
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(!model.shownFields().contains(u"region"_s));
        list->setCurrentRow(rowOf(u"code"_s));
        auto* up = m_window->findChild<QAbstractButton*>(u"columns.up"_s);
        while (up->isEnabled())
            QTest::mouseClick(up, Qt::LeftButton);
        QCOMPARE(model.shownFields().first(), u"code"_s);
        QCOMPARE(m_columns->columns(u"designated-hospitals"_s).fields.first(), u"code"_s);
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(!list->isVisible());

        m_window.reset();
        open();
        QTRY_COMPARE(m_page->presenter().model().shownFields().first(), u"code"_s); // remembered
    }

    void theLastColumnStays()
    {
        openWithRows(3);
        QTest::mouseClick(part<QWidget>(u"result.columns"_s), Qt::LeftButton);
        auto* list = m_window->findChild<QListWidget*>(u"columns.list"_s);
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            if (list->item(row)->checkState() == Qt::Checked)
                QTest::keyClick(list, Qt::Key_Space);
        }
        QCOMPARE(m_page->presenter().model().chosen().size(), 1);
    }

    void twoLinesMakeRoomForLongNames()
    {
        openWithRows(3);
        const int before = m_table->rowHeight(0);
        QTest::mouseClick(part<QWidget>(u"result.columns"_s), Qt::LeftButton);
        QTest::mouseClick(m_window->findChild<QWidget*>(u"columns.twoLines"_s), Qt::LeftButton, {}, QPoint(10, 10));
        QVERIFY(m_columns->columns(u"designated-hospitals"_s).twoLines);
        QVERIFY(m_table->rowHeight(0) > before);
    }

    void narrowPagesShowFewerColumnsAndNeverScrollSideways()
    {
        openWithRows(30);
        for (const int width : {1692, 1138, 800, 560, 420}) {
            m_page->resize(width, 640);
            QCoreApplication::sendPostedEvents();
            QVERIFY(m_page->presenter().model().shownFields().size() >= 1);
            QVERIFY2(m_table->horizontalScrollBar()->maximum() == 0, qPrintable(QString::number(width)));
            QCOMPARE(m_table->horizontalHeader()->length(), m_table->viewport()->width());
        }
    }

    // ---- the card

    void theCardFollowsTheRowAndGivesTheFocusBack()
    {
        openWithRows(30);
        m_table->goToRow(4);
        QTest::keyClick(m_table, Qt::Key_Return);
        QTRY_VERIFY(isShown(u"detailCard"_s));
        QVERIFY(m_table->hasFocus());
        QCOMPARE(part<Label>(u"card.name"_s)->text(), u"演示第4医院"_s);
        QCOMPARE(part<QWidget>(u"detailCard"_s)->width(), 452);
        QTest::keyClick(m_table, Qt::Key_Down);
        QCOMPARE(part<Label>(u"card.name"_s)->text(), u"演示第5医院"_s);
        QVERIFY(part<Label>(u"card.origin"_s)->text().contains(u"7"_s)); // position in the list
        auto* copy = part<QAbstractButton>(u"card.copy.code"_s);
        QVERIFY(copy != nullptr);
        copy->setFocus();
        QTest::keyClick(copy, Qt::Key_Space);
        QCOMPARE(clipboard(), u"H44030500005"_s);
        QTest::keyClick(copy, Qt::Key_Escape);
        QVERIFY(!isShown(u"detailCard"_s));
        QVERIFY(m_table->hasFocus());
        QCOMPARE(m_table->currentRow(), 5);
        QVERIFY(m_page->presenter().question().filters.isEmpty());
    }

    void eachTelephoneNumberIsCopiedByItself()
    {
        m_source->rows = {hospital(stage::catalogue(), u"H12010200001"_s, u"河东分中心"_s, u"120102"_s, {}, {},
                                   u"022-83122965、83122806"_s)};
        open();
        QTRY_COMPARE(m_page->presenter().total(), 1);
        m_page->showRow(u"H12010200001"_s);
        QTRY_VERIFY(isShown(u"detailCard"_s));
        QTest::mouseClick(part<QWidget>(u"card.copy.phone.1"_s), Qt::LeftButton);
        QCOMPARE(clipboard(), u"022-83122806"_s);
        QTest::mouseClick(part<QWidget>(u"card.copy.phone.0"_s), Qt::LeftButton);
        QCOMPARE(clipboard(), u"022-83122965"_s);
    }

    void whatTheSourceDoesNotSayStandsInOneLine()
    {
        openWithRows(1);
        QTest::keyClick(m_table, Qt::Key_Return);
        auto* absent = part<Label>(u"card.value.absent"_s);
        QVERIFY(absent != nullptr);
        QVERIFY(absent->text().contains(
            catalog::translated(m_page->presenter().model().dataset().field(u"phone"_s)->label)));
        QVERIFY(part<QWidget>(u"card.copy.phone.0"_s) == nullptr);
    }

    void aRowOfTheSearchOpensItsCard()
    {
        m_source->rows = manyHospitals(stage::catalogue(), 60);
        open();
        m_page->showRow(u"H44030500033"_s); // before its page is there
        QTRY_VERIFY(isShown(u"detailCard"_s));
        QCOMPARE(part<Label>(u"card.name"_s)->text(), u"演示第33医院"_s);
        QCOMPARE(m_table->currentRow(), 33);
    }

    // ---- states

    void nothingImportedOffersTheImport()
    {
        open();
        QTRY_VERIFY(isShown(u"empty.import"_s));
        QSignalSpy import(m_page, &QueryPage::importRequested);
        QTest::mouseClick(part<QWidget>(u"empty.import"_s), Qt::LeftButton);
        QCOMPARE(import.size(), 1);
        QCOMPARE(import.first().first().toString(), u"designated-hospitals"_s);
        QVERIFY(!part<QWidget>(u"query.export"_s)->isEnabled());
        QCOMPARE(AccessibilityWalker(*m_page).faults(), QStringList());
    }

    void aSuggestionGivesWhatItPromises()
    {
        openWithRows(40);
        m_page->setFilters({{u"name"_s, u"第1"_s}, {u"region"_s, u"440306"_s}});
        QTRY_VERIFY(isShown(u"empty.suggestion.0"_s));
        const qint64 promised = m_page->presenter().suggestions().first().count;
        QVERIFY(promised > 0);
        stage::shot(m_page, u"state-nohit"_s);
        QCOMPARE(AccessibilityWalker(*m_page).faults(), QStringList());
        QTest::mouseClick(part<QWidget>(u"empty.suggestion.0"_s), Qt::LeftButton);
        QTRY_COMPARE(m_page->presenter().total(), promised);
        QCOMPARE(part<FilterBar>(u"filterBar"_s)->values().value(u"region"_s), u"440300"_s);
    }

    void aMissingEntryCanBeReported()
    {
        openWithRows(40);
        m_page->setFilters({{u"name"_s, u"没有的医院"_s}});
        QTRY_VERIFY(isShown(u"empty.report"_s));
        QTest::mouseClick(part<QWidget>(u"empty.report"_s), Qt::LeftButton);
        QVERIFY(clipboard().contains(u"没有的医院"_s));
        QVERIFY(clipboard().contains(u"2026-11-21"_s));
        QTest::mouseClick(part<QWidget>(u"empty.reset"_s), Qt::LeftButton);
        QTRY_COMPARE(m_page->presenter().total(), 40);
        QVERIFY(part<FilterBar>(u"filterBar"_s)->isEmpty());
    }

    void aPortalThatFailsLeavesTheRowsAndSaysSo()
    {
        m_source->rows = manyHospitals(stage::catalogue(), 5);
        m_source->portalRows = manyHospitals(stage::catalogue(), 7);
        m_source->offers = true;
        m_source->portalError = netError(ErrorCode::Offline);
        open();
        QTRY_VERIFY(isShown(u"offlineStrip"_s));
        QCOMPARE(m_page->presenter().total(), 5);
        QVERIFY(m_table->isVisible());
        QVERIFY(isShown(u"noteBar"_s));
        stage::shot(m_page, u"state-offline"_s);
        QCOMPARE(AccessibilityWalker(*m_page).faults(), QStringList());
        m_source->portalError.reset();
        QTest::mouseClick(part<QWidget>(u"offline.reconnect"_s), Qt::LeftButton);
        QTRY_COMPARE(m_page->presenter().total(), 7);
        QVERIFY(!isShown(u"offlineStrip"_s));
    }

    void aPortalThatFailsInTheMiddleOfItsList()
    {
        m_source->portalRows = manyHospitals(stage::catalogue(), 1000);
        m_source->offers = true;
        m_source->complete = false;
        open();
        QTRY_COMPARE(m_page->presenter().total(), 1000);
        m_source->portalError = netError(ErrorCode::Timeout);
        m_table->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_table, Qt::Key_End);
        QTRY_VERIFY(m_page->presenter().isStanding());
        QCOMPARE(m_page->presenter().total(), 1000);
        QVERIFY(m_table->isVisible());
        QTRY_VERIFY(isShown(u"noteBar"_s));
        stage::shot(m_page, u"state-midlist"_s);
        QVERIFY(part<NoteBar>(u"noteBar"_s)->note().muted.contains(u"NET-TIMEOUT-03"_s));
        m_source->portalError.reset();
        Q_EMIT m_source->portalReachable();
        QTRY_COMPARE(nameAt(999), u"演示第999医院"_s);
        QVERIFY(!m_page->presenter().isStanding());
        QTRY_COMPARE(m_table->currentKey(), u"H44030500999"_s);
    }

    void withoutRowsAFailureIsThePageAndF5TriesAgain()
    {
        m_source->offers = true;
        m_source->complete = false;
        m_source->portalError = netError();
        open();
        QTRY_VERIFY(isShown(u"errorState"_s));
        stage::shot(m_page, u"state-error"_s);
        QCOMPARE(AccessibilityWalker(*m_page).faults(), QStringList());
        QSignalSpy official(m_page, &QueryPage::officialPageRequested);
        QTest::mouseClick(part<QWidget>(u"error.official"_s), Qt::LeftButton);
        QCOMPARE(official.size(), 1);
        m_source->portalError.reset();
        m_source->portalRows = manyHospitals(stage::catalogue(), 3);
        QTest::keyClick(m_window.get(), Qt::Key_F5);
        QTRY_COMPARE(m_page->presenter().total(), 3);
        QVERIFY(m_table->isVisible());
    }

    void checkingIsSaidAfterAMoment()
    {
        m_source->rows = manyHospitals(stage::catalogue(), 5);
        m_source->portalRows = m_source->rows;
        m_source->offers = true;
        m_source->holdPortal = true;
        open();
        QTRY_VERIFY(m_page->presenter().isChecking());
        QVERIFY(!part<QWidget>(u"result.marked"_s)->isVisible());
        QTRY_VERIFY(part<QWidget>(u"result.marked"_s)->isVisible());
        QCOMPARE(m_page->presenter().total(), 5);
        stage::shot(m_page, u"state-checking"_s);
        m_source->releasePortal();
        QTRY_VERIFY(!part<QWidget>(u"result.marked"_s)->isVisible());
    }

    void noRowsYetAreSixQuietLines()
    {
        m_source->offers = true;
        m_source->complete = false;
        m_source->holdPortal = true;
        open();
        QTRY_VERIFY(m_page->presenter().isChecking());
        QCOMPARE(m_page->presenter().phase(), Phase::Loading);
        stage::shot(m_page, u"state-loading"_s);
        QCOMPARE(AccessibilityWalker(*m_page).faults(), QStringList());
    }

    void demonstrationDataSaySo()
    {
        m_source->sources = {provenance(1, catalog::Origin::Synthetic, QDate(2026, 11, 15))};
        openWithRows(11);
        auto* line = part<ResultLine>(u"resultLine"_s);
        bool told = false;
        for (const QWidget* widget : line->findChildren<QWidget*>())
            told = told || (widget->isVisible() &&
                            QString::fromLatin1(widget->metaObject()->className()).endsWith(u"SyntheticBadge"));
        QVERIFY(told);
        stage::shot(m_page, u"state-synthetic"_s);
    }

    void theResultLineIsSpoken()
    {
        openWithRows(30);
        const QString spoken = part<ResultLine>(u"resultLine"_s)->accessibleName();
        QVERIFY2(spoken.contains(u"30"_s) && spoken.contains(u"2024-10-31"_s), qPrintable(spoken));
        QVERIFY(spoken.contains(u"深圳市定点医疗机构名单"_s));
    }

    void everythingHasANameAndAPlaceInTheTabOrder()
    {
        openWithRows(30);
        QTest::keyClick(m_table, Qt::Key_Return);
        QTRY_VERIFY(isShown(u"detailCard"_s));
        QCOMPARE(AccessibilityWalker(*m_page).faults(), QStringList());
        const auto stops = AccessibilityWalker::tabStops(*m_window);
        QVERIFY(stops.contains(m_table));
        QVERIFY(stops.contains(part<QWidget>(u"card.sentence"_s)));
        QVERIFY(stops.indexOf(m_table) < stops.indexOf(part<QWidget>(u"card.sentence"_s)));
    }

    void aPageThatIsClosedWhileItWaitsDoesNoHarm()
    {
        m_source->rows = manyHospitals(stage::catalogue(), 5);
        m_source->offers = true;
        m_source->holdPortal = true;
        open();
        QTRY_VERIFY(m_page->presenter().isChecking());
        m_window.reset();
        m_source->releasePortal();
        QTest::qWait(20);
    }
};

QTEST_MAIN(TestQueryPage)
#include "test_querypage.moc"
