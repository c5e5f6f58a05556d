// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "fakesource.h"
#include "ui/models/answermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::testing;
using models::AnswerModel;

class TestAnswerModel final : public QObject
{
    Q_OBJECT

    std::optional<catalog::Catalog> m_catalog;
    const catalog::Service* m_service = nullptr;

    [[nodiscard]] catalog::Answer answer(const QList<catalog::Row>& rows, qint64 total, qint64 offset = 0) const
    {
        catalog::Answer result;
        result.question.service = m_service->id;
        result.question.page = {.offset = offset, .limit = 100};
        result.rows = rows;
        result.total = total;
        result.sources = {provenance(1)};
        return result;
    }
    [[nodiscard]] int column(const AnswerModel& model, const QString& field) const
    {
        return static_cast<int>(model.shownFields().indexOf(field)) + 1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = catalog::Catalog::load();
        QVERIFY2(loaded.has_value(), "catalogue");
        m_catalog.emplace(*loaded);
        m_service = m_catalog->service(u"designated-hospitals"_s);
        QVERIFY(m_service != nullptr);
    }

    void aMillionRowsAreNotInMemory()
    {
        AnswerModel model(*m_catalog, *m_service);
        QSignalSpy wanted(&model, &AnswerModel::pageWanted);
        model.show(answer(manyHospitals(*m_catalog, 100), 1'000'000), 100);
        QCOMPARE(model.rowCount(), 1'000'000);
        QCOMPARE(model.index(5, 1).data().toString(), u"演示第5医院"_s);
        QVERIFY(wanted.isEmpty());

        const QModelIndex far = model.index(500'012, 1);
        QVERIFY(!far.data().isValid());
        QVERIFY(!far.data(AnswerModel::LoadedRole).toBool());
        QVERIFY(wanted.isEmpty()); // never from within a look
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toLongLong(), 5000);
        QVERIFY(!far.data().isValid());
        QTest::qWait(1);
        QCOMPARE(wanted.size(), 1); // once is enough

        model.addPage(answer(manyHospitals(*m_catalog, 100, 500'000 % 90'000), 1'000'000, 500'000));
        QVERIFY(far.data().toString().startsWith(u"演示第"_s));
    }

    void onlyTheLastOfAFlickIsWanted()
    {
        AnswerModel model(*m_catalog, *m_service);
        QSignalSpy wanted(&model, &AnswerModel::pageWanted);
        model.show(answer(manyHospitals(*m_catalog, 100), 100'000), 100);
        for (int row = 100; row < 100'000; row += 100)
            (void)model.index(row, 1).data();
        QTRY_VERIFY(!wanted.isEmpty());
        QVERIFY(wanted.size() <= 4);
        QCOMPARE(wanted.last().first().toLongLong(), 999);
    }

    void theSameRowsAgainChangeNothing()
    {
        AnswerModel model(*m_catalog, *m_service);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(answer(manyHospitals(*m_catalog, 100), 250), 100);
        QSignalSpy reset(&model, &AnswerModel::modelReset);
        QSignalSpy layout(&model, &AnswerModel::layoutChanged);
        QSignalSpy data(&model, &AnswerModel::dataChanged);
        QSignalSpy inserted(&model, &AnswerModel::rowsInserted);
        QSignalSpy removed(&model, &AnswerModel::rowsRemoved);
        model.show(answer(manyHospitals(*m_catalog, 100), 250), 100);
        for (QSignalSpy* spy : {&reset, &layout, &data, &inserted, &removed})
            QCOMPARE(spy->size(), 0);
    }

    void aChangedRowIsTheOnlyOneToldOf()
    {
        AnswerModel model(*m_catalog, *m_service);
        auto rows = manyHospitals(*m_catalog, 50);
        model.show(answer(rows, 50), 100);
        QSignalSpy data(&model, &AnswerModel::dataChanged);
        rows[7].cells[m_catalog->dataset(u"designated-hospitals"_s)->indexOf(u"name"_s)] = u"改名医院"_s;
        model.show(answer(rows, 50), 100);
        QCOMPARE(data.size(), 1);
        QCOMPARE(data.first().at(0).toModelIndex().row(), 7);
        QCOMPARE(data.first().at(1).toModelIndex().row(), 7);
    }

    void indexesFollowTheKeyOfTheirRow()
    {
        AnswerModel model(*m_catalog, *m_service);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto rows = manyHospitals(*m_catalog, 60, 10);
        model.show(answer(rows, 60), 100);
        const QPersistentModelIndex held = model.index(5, 2);
        const QString key = held.data(AnswerModel::KeyRole).toString();

        auto more = manyHospitals(*m_catalog, 3) + rows;
        model.show(answer(more, 63), 100);
        QCOMPARE(model.rowCount(), 63);
        QCOMPARE(held.row(), 8);
        QCOMPARE(held.column(), 2);
        QCOMPARE(held.data(AnswerModel::KeyRole).toString(), key);

        more.removeAt(8);
        model.show(answer(more, 62), 100);
        QVERIFY(!held.isValid());
        QCOMPARE(model.rowCount(), 62);
    }

    void aPlaceWhoseRowIsStillComingKeepsItsNumber()
    {
        AnswerModel model(*m_catalog, *m_service);
        model.show(answer(manyHospitals(*m_catalog, 100), 300), 100);
        const QPersistentModelIndex held = model.index(250, 1);
        model.addPage(answer(manyHospitals(*m_catalog, 100, 200), 300, 200));
        QCOMPARE(held.row(), 250);
        QCOMPARE(held.data().toString(), u"演示第250医院"_s);
    }

    void anotherQuestionKeepsARowThatIsInBoth()
    {
        AnswerModel model(*m_catalog, *m_service);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto rows = manyHospitals(*m_catalog, 100);
        model.show(answer(rows, 5000), 100);
        const QPersistentModelIndex kept = model.index(40, 1);
        const QPersistentModelIndex lost = model.index(41, 1);
        auto narrowed = answer({rows.at(3), rows.at(40)}, 2);
        narrowed.question.filters.insert(u"name"_s, u"x"_s);
        QSignalSpy reset(&model, &AnswerModel::modelReset);
        model.show(narrowed, 100);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(kept.row(), 1);
        QVERIFY(!lost.isValid());
        QCOMPARE(reset.size(), 0);
        model.show(answer(rows, 5000), 100);
        QCOMPARE(kept.row(), 40);
        QCOMPARE(model.rowCount(), 5000);
    }

    void staleRowsAreShownAndAskedForAgain()
    {
        AnswerModel model(*m_catalog, *m_service);
        model.show(answer(manyHospitals(*m_catalog, 100), 300), 100);
        model.addPage(answer(manyHospitals(*m_catalog, 100, 100), 300, 100));
        QSignalSpy wanted(&model, &AnswerModel::pageWanted);
        model.show(answer(manyHospitals(*m_catalog, 100), 300), 100);
        QCOMPARE(model.index(120, 1).data().toString(), u"演示第120医院"_s);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toLongLong(), 1);
    }

    void columnsWithoutAnyValueFoldAway()
    {
        AnswerModel model(*m_catalog, *m_service);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto rows = manyHospitals(*m_catalog, 100);
        QSignalSpy folded(&model, &AnswerModel::foldedChanged);
        model.show(answer(rows, 200), 100);
        QVERIFY(!folded.isEmpty());
        QVERIFY(model.folded().contains(u"phone"_s));
        QVERIFY(model.folded().contains(u"settlementGrade"_s));
        QVERIFY(!model.folded().contains(u"name"_s));
        QCOMPARE(model.unfolded(), (QStringList{u"name"_s, u"region"_s, u"code"_s}));
        model.setShown(model.unfolded());
        QCOMPARE(model.columnCount(), 4);

        auto second = manyHospitals(*m_catalog, 100, 100);
        second[3] = hospital(*m_catalog, u"H44030500103"_s, u"有电话医院"_s, u"440305"_s, {}, {}, u"0755-83366388"_s);
        folded.clear();
        model.addPage(answer(second, 200, 100));
        QCOMPARE(folded.size(), 1);
        QVERIFY(!model.folded().contains(u"phone"_s));
        model.setShown(model.unfolded());
        QCOMPARE(model.shownFields(), (QStringList{u"name"_s, u"region"_s, u"code"_s, u"phone"_s}));
    }

    void columnsComeGoAndMove()
    {
        AnswerModel model(*m_catalog, *m_service);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(answer(manyHospitals(*m_catalog, 5), 5), 100);
        const QPersistentModelIndex held = model.index(2, 1);
        QCOMPARE(held.data(AnswerModel::FieldRole).toString(), u"name"_s);
        model.setShown({u"code"_s, u"name"_s, u"phone"_s});
        QCOMPARE(model.shownFields(), (QStringList{u"code"_s, u"name"_s, u"phone"_s}));
        QCOMPARE(held.column(), 2);
        QCOMPARE(held.data(AnswerModel::FieldRole).toString(), u"name"_s);
        model.setChosen({u"alias"_s, u"name"_s, u"nonsense"_s, u"name"_s});
        QCOMPARE(model.chosen(), (QStringList{u"alias"_s, u"name"_s}));
        model.setChosen({u"nonsense"_s});
        QCOMPARE(model.chosen(), (QStringList{u"alias"_s, u"name"_s}));
    }

    void whatCellsSay_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("region");
        QTest::addColumn<QString>("expected");
        QTest::newRow("country") << u""_s << u"440305"_s << u"广东省深圳市南山区"_s;
        QTest::newRow("city") << u"440300"_s << u"440305"_s << u"南山区"_s;
        QTest::newRow("the place itself") << u"440305"_s << u"440305"_s << u"南山区"_s;
        QTest::newRow("the province itself") << u"440000"_s << u"440000"_s << u"广东省"_s;
        QTest::newRow("unknown to the source") << u"440300"_s << u""_s << u"—"_s;
    }
    void whatCellsSay()
    {
        QFETCH(QString, filter);
        QFETCH(QString, region);
        QFETCH(QString, expected);
        AnswerModel model(*m_catalog, *m_service);
        auto one = answer({hospital(*m_catalog, u"H44030500001"_s, u"演示医院"_s, region)}, 1);
        if (!filter.isEmpty())
            one.question.filters.insert(u"region"_s, filter);
        model.show(one, 100);
        const QModelIndex cell = model.index(0, column(model, u"region"_s));
        QCOMPARE(cell.data().toString(), expected);
        QCOMPARE(cell.data(AnswerModel::KnownRole).toBool(), expected != u"—");
        const QString header = model.headerData(cell.column(), Qt::Horizontal).toString();
        const QString spoken = cell.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(header) && spoken.contains(expected), qPrintable(spoken));
    }

    void marksFollowKeysAndQuestions()
    {
        AnswerModel model(*m_catalog, *m_service);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto rows = manyHospitals(*m_catalog, 10);
        model.show(answer(rows, 10), 100);
        QSignalSpy marks(&model, &AnswerModel::marksChanged);
        QVERIFY(model.setData(model.index(4, 0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!model.setData(model.index(4, 1), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(marks.size(), 1);
        QCOMPARE(model.markedCount(), 1);

        auto narrowed = answer({rows.at(4), rows.at(5)}, 2);
        narrowed.question.filters.insert(u"name"_s, u"演示"_s);
        model.show(narrowed, 100);
        QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));

        model.markAll();
        QCOMPARE(model.markedCount(), 2);
        model.setMarked(1, false);
        QCOMPARE(model.markedCount(), 1);
        model.show(answer(rows, 10), 100);
        QCOMPARE(model.markedCount(), 0); // "all" was all of the other question
    }

    void hostileAnswersDoNoHarm_data()
    {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<int>("rows");
        QTest::addColumn<qint64>("offset");
        QTest::newRow("more rows than the total") << qint64(3) << 100 << qint64(0);
        QTest::newRow("more rows than a page") << qint64(1000) << 400 << qint64(0);
        QTest::newRow("negative total") << qint64(-7) << 5 << qint64(0);
        QTest::newRow("endless total") << std::numeric_limits<qint64>::max() << 5 << qint64(0);
        QTest::newRow("no rows of many") << qint64(900) << 0 << qint64(0);
        QTest::newRow("odd offset") << qint64(900) << 100 << qint64(37);
        QTest::newRow("beyond the end") << qint64(200) << 100 << qint64(700);
    }
    void hostileAnswersDoNoHarm()
    {
        QFETCH(qint64, total);
        QFETCH(int, rows);
        QFETCH(qint64, offset);
        AnswerModel model(*m_catalog, *m_service);
        model.show(answer(manyHospitals(*m_catalog, 100), 450), 100);
        const QPersistentModelIndex held = model.index(99, 1);
        model.addPage(answer(manyHospitals(*m_catalog, rows, 50), total, offset));
        QVERIFY(model.rowCount() >= 0);
        QCOMPARE(qint64(model.rowCount()), model.total());
        for (const int row : {0, 99, model.rowCount() - 1}) {
            for (int at = 0; row >= 0 && at < model.columnCount(); ++at)
                (void)model.index(row, at).data();
        }
        QVERIFY(!held.isValid() || held.row() < model.rowCount());
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void pagesOfAnotherQuestionAreDropped()
    {
        AnswerModel model(*m_catalog, *m_service);
        model.show(answer(manyHospitals(*m_catalog, 100), 300), 100);
        auto other = answer(manyHospitals(*m_catalog, 100, 700), 999, 100);
        other.question.filters.insert(u"name"_s, u"旧"_s);
        model.addPage(other);
        QCOMPARE(model.rowCount(), 300);
        QVERIFY(!model.index(150, 1).data().isValid());
    }

    void otherNamesStandBesideTheName()
    {
        AnswerModel model(*m_catalog, *m_service);
        auto row = hospital(*m_catalog, u"H44030500096"_s, u"华中科技大学协和深圳医院"_s, u"440305"_s);
        row.cells[m_catalog->dataset(u"designated-hospitals"_s)->indexOf(u"alias"_s)] = u"深圳市南山区人民医院"_s;
        model.show(answer({row}, 1), 100);
        QCOMPARE(model.index(0, 1).data(AnswerModel::AliasRole).toString(), u"深圳市南山区人民医院"_s);
        model.setShown({u"name"_s, u"alias"_s});
        QVERIFY(model.index(0, 1).data(AnswerModel::AliasRole).toString().isEmpty()); // it has a column of its own
    }

    void whatWasTypedIsMarkedAndTold()
    {
        using catalog::MatchKind;
        AnswerModel model(*m_catalog, *m_service);
        const catalog::Dataset& dataset = model.dataset();
        auto found = answer({hospital(*m_catalog, u"H1"_s, u"北京协和医院"_s, u"110101"_s, {}, u"帅府园1号"_s),
                             hospital(*m_catalog, u"H2"_s, u"解放军总医院"_s, u"110108"_s, {}, u"复兴路28号"_s),
                             hospital(*m_catalog, u"H3"_s, u"协合诊所"_s, u"110108"_s, {}, u"协和路3号"_s)},
                            3);
        found.question.text = u"协和"_s;
        found.near = 1;
        found.hits = {{.kind = MatchKind::Initials, .alias = {}, .ranges = {{dataset.indexOf(u"name"_s), 2, 2}}},
                      {.kind = MatchKind::Alias, .alias = u"协和三〇一"_s, .ranges = {}},
                      {.kind = MatchKind::Near,
                       .alias = {},
                       .ranges = {{dataset.indexOf(u"address"_s), 0, 2}, {dataset.indexOf(u"region"_s), 0, 2}}}};
        model.show(found, 100);
        QCOMPARE(model.near(), 1);
        const auto marks = [&](int row, const QString& field) {
            return model.index(row, column(model, field)).data(AnswerModel::MarksRole).value<AnswerModel::MarkRanges>();
        };
        QCOMPARE(marks(0, u"name"_s), (AnswerModel::MarkRanges{{2, 2}}));
        QVERIFY(marks(0, u"address"_s).isEmpty());
        QCOMPARE(marks(2, u"address"_s), (AnswerModel::MarkRanges{{0, 2}}));
        QVERIFY2(marks(2, u"region"_s).isEmpty(), "a region is shown by other characters than its cell");
        const QModelIndex alias = model.index(1, column(model, u"name"_s));
        QCOMPARE(alias.data(AnswerModel::AliasRole).toString(), u"协和三〇一"_s);
        QCOMPARE(alias.data(AnswerModel::AliasMarksRole).value<AnswerModel::MarkRanges>(),
                 (AnswerModel::MarkRanges{{0, 2}}));
        for (int row = 0; row < 3; ++row) {
            const QModelIndex name = model.index(row, column(model, u"name"_s));
            QCOMPARE(name.data(AnswerModel::ReasonRole).toString(), catalog::matchWord(model.hit(row).kind));
            QVERIFY(name.data(Qt::AccessibleTextRole).toString().contains(catalog::matchWord(model.hit(row).kind)));
            QCOMPARE(name.data(AnswerModel::NearRole).toBool(), row == 2);
        }
        QVERIFY(model.index(0, column(model, u"address"_s)).data(AnswerModel::ReasonRole).toString().isEmpty());
        QCOMPARE(model.hit(17).ranges.size(), 0);
    }

    void otherLettersMarkTheSameRowAnew()
    {
        AnswerModel model(*m_catalog, *m_service);
        const auto rows = manyHospitals(*m_catalog, 3);
        const auto typed = [&](const QString& text, int length) {
            auto found = answer(rows, 3);
            found.question.text = text;
            for (int i = 0; i < 3; ++i)
                found.hits.append({.kind = catalog::MatchKind::Prefix, .alias = {}, .ranges = {{1, 0, length}}});
            return found;
        };
        model.show(typed(u"演"_s, 1), 100);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.show(typed(u"演示"_s, 2), 100);
        QVERIFY(!changed.isEmpty());
        QCOMPARE(model.index(0, 1).data(AnswerModel::MarksRole).value<AnswerModel::MarkRanges>(),
                 (AnswerModel::MarkRanges{{0, 2}}));
    }

    void hitsThatDoNotFitTheRowsAreNoHits()
    {
        AnswerModel model(*m_catalog, *m_service);
        auto found = answer(manyHospitals(*m_catalog, 3), 3);
        found.hits = {{.kind = catalog::MatchKind::Near, .alias = {}, .ranges = {{1, 0, 2}}}};
        found.near = 999;
        model.show(found, 100);
        QCOMPARE(model.near(), 3);
        QVERIFY(model.index(0, 1).data(AnswerModel::ReasonRole).toString().isEmpty());
        found.near = -4;
        found.hits =
            QList<catalog::Hit>(3, {.kind = catalog::MatchKind::Prefix, .alias = {}, .ranges = {{-3, -9, 999}}});
        model.show(found, 100);
        QCOMPARE(model.near(), 0);
        QVERIFY(model.index(0, 1).data(AnswerModel::MarksRole).value<AnswerModel::MarkRanges>().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAnswerModel)
#include "test_answermodel.moc"
