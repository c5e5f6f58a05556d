// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/core/directory/scratchdirectory.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;
using namespace yibao::directory;
using test::Scratch;

namespace {

const QString pharmacies = u"designated-pharmacies"_s;
constexpr int allRows = 4500;

QByteArray list(int rows, const QString& suffix = {})
{
    QString text = u"名称,编码,行政区划\n"_s;
    for (int i = 0; i < rows; ++i)
        text += u"药店"_s + QString::number(i) + suffix + u",P440304"_s + QString::number(i).rightJustified(5, u'0') +
                u",440304\n"_s;
    return text.toUtf8();
}

} // namespace

/// Walking through all rows of an answer.
class TestWalk final : public QObject
{
    Q_OBJECT
private:
    static void fill(Scratch& scratch)
    {
        const auto report = scratch.import(scratch.job(pharmacies, scratch.list(list(allRows))));
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->added, allRows);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyRowComesOnceInOrder()
    {
        Scratch scratch;
        fill(scratch);
        QStringList walked;
        qsizetype largest = 0;
        const auto done = scratch
                              ->scan({.service = pharmacies},
                                     [&](const QList<Row>& rows, const QList<Provenance>& sources) {
                                         largest = std::max(largest, rows.size());
                                         for (const Row& row : rows)
                                             walked.append(row.key);
                                         return sources.size() == 1 && sources.constFirst().title == u"测试名单";
                                     })
                              .result();
        QVERIFY(done);
        QCOMPARE(walked.size(), allRows);
        QCOMPARE(largest, 1000);
        QStringList paged;
        for (qint64 offset = 0; offset < allRows; offset += 900) {
            const auto page = scratch.find({.service = pharmacies, .page = {.offset = offset, .limit = 900}});
            for (const Row& row : page->rows)
                paged.append(row.key);
        }
        QCOMPARE(walked, paged);
    }

    void filtersAndSortHold()
    {
        Scratch scratch;
        fill(scratch);
        QStringList walked;
        const Question question{.service = pharmacies,
                                .filters = {{u"name"_s, u"药店12"_s}},
                                .page = {.offset = 3, .limit = 1},
                                .sort = u"code"_s,
                                .descending = true};
        QVERIFY(scratch
                    ->scan(question,
                           [&](const QList<Row>& rows, const auto&) {
                               for (const Row& row : rows)
                                   walked.append(row.key);
                               return true;
                           })
                    .result());
        // All pages, whichever was asked for.
        QCOMPARE(walked.size(), 111);
        QVERIFY(std::is_sorted(walked.crbegin(), walked.crend()));
    }

    void itStopsWhenToldTo()
    {
        Scratch scratch;
        fill(scratch);
        int calls = 0;
        QVERIFY(scratch->scan({.service = pharmacies}, [&](const auto&, const auto&) { return ++calls < 2; }).result());
        QCOMPARE(calls, 2);
    }

    void nothingToWalkThroughIsFine()
    {
        Scratch scratch;
        int calls = 0;
        QVERIFY(scratch->scan({.service = pharmacies}, [&](const auto&, const auto&) { return ++calls < 2; }).result());
        QCOMPARE(calls, 0);
    }

    void lookUpsPassBetweenTheSlices()
    {
        Scratch scratch;
        fill(scratch);
        std::atomic_int slices{0};
        auto walk = scratch->scan({.service = pharmacies}, [&](const auto&, const auto&) {
            QThread::msleep(20);
            ++slices;
            return true;
        });
        QTRY_VERIFY(slices > 0);
        QVERIFY(scratch.find(pharmacies));
        QVERIFY2(slices < 5, "the look-up waited for the whole walk");
        QVERIFY(walk.result());
        QCOMPARE(slices.load(), 5);
    }

    void aListThatIsReplacedMeanwhileIsWalkedToItsEnd()
    {
        Scratch scratch;
        fill(scratch);
        std::atomic_bool hold{true};
        QStringList walked;
        // Backwards: the first rows of the list, which would be deleted first, are walked through last.
        const Question question{
            .service = pharmacies, .filters = {}, .page = {}, .sort = u"code"_s, .descending = true};
        std::atomic_bool begun{false};
        auto walk = scratch->scan(question, [&](const QList<Row>& rows, const auto&) {
            begun = true;
            for (const Row& row : rows)
                walked.append(row.cells.at(1));
            // The import needs the same thread, so only the speed of the walk is held back.
            if (hold)
                QThread::msleep(30);
            return true;
        });
        QTRY_VERIFY(begun);
        const auto replaced = scratch->import(scratch.job(pharmacies, scratch.list(list(20, u"新"_s)))).result();
        hold = false;
        QVERIFY(replaced);
        QCOMPARE(replaced->gone, allRows - 20);
        QVERIFY(walk.result());
        QCOMPARE(walked.size(), allRows);
        QVERIFY(walked.filter(u"新"_s).isEmpty());
        QCOMPARE(walked.removeDuplicates(), 0);
        QCOMPARE(scratch.total(pharmacies), 20);
        QCOMPARE(scratch->holdings().result()->size(), 5);
    }

    void closingEndsAWalk()
    {
        Scratch scratch;
        fill(scratch);
        std::atomic_int slices{0};
        auto walk = scratch->scan({.service = pharmacies}, [&](const auto&, const auto&) {
            QThread::msleep(50);
            ++slices;
            return true;
        });
        QTRY_VERIFY(slices > 0);
        scratch.reopen();
        QVERIFY(walk.isFinished());
        QVERIFY(!walk.result());
        QCOMPARE(walk.result().error().supportId, u"STO-CLOSED-08"_s);
        QVERIFY(slices < 5);
    }
};

QTEST_GUILESS_MAIN(TestWalk)
#include "test_walk.moc"
