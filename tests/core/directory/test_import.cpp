// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/core/directory/scratchdirectory.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::catalog;
using namespace yibao::directory;
using test::Scratch;

namespace {

const QString hospitals = u"designated-hospitals"_s;
const QString pharmacies = u"designated-pharmacies"_s;

} // namespace

/// How lists replace each other, and what goes on meanwhile.
class TestImport final : public QObject
{
    Q_OBJECT
private:
    static void verify(const Result<ImportReport>& report)
    {
        QVERIFY2(report, report ? "" : qPrintable(report.error().supportId + u' ' + report.error().detail));
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aListIsReported()
    {
        Scratch scratch;
        const auto report = scratch.import(scratch.job(
            hospitals,
            scratch.list(
                u"序号,名称,编码,行政区划,备注\n1,甲医院,H44030400001,440304,某\n2,乙医院,H44030400002,440304,\n"_s)));
        verify(report);
        QCOMPARE(report->dataset, hospitals);
        QCOMPARE(report->source, u"测试名单"_s);
        QCOMPARE(report->read, 2);
        QCOMPARE(report->added, 2);
        QCOMPARE(report->changed + report->unchanged + report->gone + report->rejected, 0);
        QCOMPARE(report->mapping, (QMap<QString, QString>{
                                      {u"名称"_s, u"name"_s}, {u"编码"_s, u"code"_s}, {u"行政区划"_s, u"region"_s}}));
        QCOMPARE(report->unusedColumns, (QStringList{u"序号"_s, u"备注"_s}));
        QCOMPARE(report->encoding, u"UTF-8"_s);
        QVERIFY(!report->changesNothing());
        const auto answer = scratch.find(hospitals);
        QCOMPARE(answer->rows.at(0).extra, (QMap<QString, QString>{{u"序号"_s, u"1"_s}, {u"备注"_s, u"某"_s}}));
        QCOMPARE(answer->rows.at(1).extra, (QMap<QString, QString>{{u"序号"_s, u"2"_s}}));
        QCOMPARE(answer->sources.constFirst().asOf, QDate(2026, 10, 31));
        QCOMPARE(answer->sources.constFirst().origin, Origin::Import);
    }

    void theSameListAgainChangesNothing()
    {
        Scratch scratch;
        ImportJob job = scratch.job(hospitals, scratch.list(test::manyHospitals(1200)));
        verify(scratch.import(job));
        const auto before = scratch.find(hospitals);
        scratch.clock.set(scratch.clock.now().addDays(3));
        job.asOf = QDate(2026, 11, 20);
        const auto report = scratch.import(job);
        verify(report);
        QVERIFY(report->changesNothing());
        QCOMPARE(report->unchanged, 1200);
        const auto after = scratch.find(hospitals);
        QCOMPARE(after->rows, before->rows);
        QCOMPARE(after->asOf(), QDate(2026, 11, 20));
        QCOMPARE(after->sources.constFirst().heldSince, scratch.clock.now());
        QCOMPARE(after->total, 1200);
    }

    void aNewerListReplacesTheOlder()
    {
        Scratch scratch;
        ImportJob job = scratch.job(
            hospitals,
            scratch.list(
                u"名称,编码,行政区划\n甲,H44030400001,440304\n乙,H44030400002,440304\n丙,H44030400003,440304\n"_s));
        verify(scratch.import(job));
        std::ignore = scratch.list(
            u"名称,编码,行政区划\n丁,H44030400004,440304\n乙,H44030400002,440304\n丙新,H44030400003,440304\n"_s);
        const auto report = scratch.import(job);
        verify(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->changed, 1);
        QCOMPARE(report->unchanged, 1);
        QCOMPARE(report->gone, 1);
        QCOMPARE(scratch.cells(scratch.find(hospitals), u"name"_s), (QStringList{u"丁"_s, u"乙"_s, u"丙新"_s}));
        // A list of another name, or about another place, stands beside it.
        job.source = u"别的名单"_s;
        QCOMPARE(scratch.import(job)->added, 3);
        job.region = RegionCode::fromNumber(440300);
        QCOMPARE(scratch.import(job)->added, 3);
        QCOMPARE(scratch.total(hospitals), 3);
    }

    void anotherOrderIsNoChangeButIsKept()
    {
        Scratch scratch;
        const ImportJob job = scratch.job(
            pharmacies, scratch.list(u"名称,编码,行政区划\n甲,P44030400001,440304\n乙,P44030400002,440304\n"_s));
        verify(scratch.import(job));
        std::ignore = scratch.list(u"名称,编码,行政区划\n乙,P44030400002,440304\n甲,P44030400001,440304\n"_s);
        const auto report = scratch.import(job);
        QVERIFY(report && report->changesNothing());
        QCOMPARE(scratch.cells(scratch.find(pharmacies), u"name"_s), (QStringList{u"乙"_s, u"甲"_s}));
    }

    void equalRowsWithoutACodeAreAllTaken()
    {
        Scratch scratch;
        const ImportJob job = scratch.job(
            u"drugs"_s,
            scratch.list(u"药品名称,剂型,类别\n甲药,片剂,甲\n甲药,片剂,甲\n乙药,片剂,乙\n甲药,片剂,甲\n"_s));
        const auto report = scratch.import(job);
        verify(report);
        QCOMPARE(report->added, 4);
        QCOMPARE(scratch.total(u"drugs"_s), 4);
        const auto again = scratch.import(job);
        QVERIFY(again && again->changesNothing());
        QCOMPARE(again->unchanged, 4);
    }

    void progressIsToldAndCancelIsHeard()
    {
        Scratch scratch;
        const ImportJob job = scratch.job(hospitals, scratch.list(test::manyHospitals(8000)));
        std::atomic<qint64> told{0};
        const auto cancel = std::make_shared<std::atomic_bool>(false);
        const auto stopped = scratch
                                 ->import(
                                     job,
                                     [&](qint64 rows) {
                                         told = rows;
                                         *cancel = rows >= 3000;
                                     },
                                     cancel)
                                 .result();
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(stopped.error().supportId, u"IMP-CANCEL-07"_s);
        QVERIFY(told >= 3000 && told < 8000);
        QCOMPARE(scratch.total(hospitals), 0);
        verify(scratch->import(job, [&](qint64 rows) { told = rows; }).result());
        QCOMPARE(told, 8000);
        QCOMPARE(scratch.total(hospitals), 8000);
        *cancel = true;
        QCOMPARE(scratch->import(job, {}, cancel).result().error().supportId, u"IMP-CANCEL-07"_s);
    }

    void aFullDiskRollsBack()
    {
        Scratch scratch({.maxBytes = 3 * 1024 * 1024 / 2});
        ImportJob job = scratch.job(hospitals, scratch.list(test::manyHospitals(500)));
        verify(scratch.import(job));
        std::ignore = scratch.list(test::manyHospitals(15000, u"新"_s));
        const auto full = scratch.import(job);
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::StorageFull);
        QCOMPARE(full.error().supportId, u"STO-FULL-06"_s);
        QCOMPARE(scratch.total(hospitals), 500);
        QCOMPARE(scratch.cells(scratch.find(hospitals), u"name"_s).constFirst(), u"第0医院"_s);
        // The room is given back, so that a list that fits is taken.
        std::ignore = scratch.list(test::manyHospitals(500, u"新"_s));
        QTRY_VERIFY(scratch.import(job));
        QCOMPARE(scratch.cells(scratch.find(hospitals), u"name"_s).constFirst(), u"第0医院新"_s);
    }

    void lookUpsGoOnMeanwhile()
    {
        Scratch scratch;
        ImportJob job = scratch.job(hospitals, scratch.list(test::manyHospitals(500)));
        verify(scratch.import(job));
        std::ignore = scratch.list(test::manyHospitals(15000, u"新"_s));
        auto importing = scratch->import(job);
        int lookUps = 0;
        qint64 longest = 0;
        QElapsedTimer timer;
        while (!importing.isFinished()) {
            timer.restart();
            const auto answer = scratch.find(hospitals, {{u"name"_s, u"第1"_s}});
            longest = std::max(longest, timer.elapsed());
            QVERIFY(answer);
            // The old list or the new one, never a part.
            QVERIFY2(answer->total == 111 || answer->total == 6111, qPrintable(QString::number(answer->total)));
            ++lookUps;
        }
        verify(importing.result());
        QVERIFY2(lookUps > 20, qPrintable(QString::number(lookUps)));
        qInfo("%d look-ups, the longest took %lld ms", lookUps, longest);
        QCOMPARE(scratch.total(hospitals), 15000);
    }

    void importsQueueUp()
    {
        Scratch scratch;
        QList<QFuture<Result<ImportReport>>> reports;
        for (int i = 0; i < 4; ++i)
            reports.append(scratch->import(
                scratch.job(hospitals, scratch.list(test::manyHospitals(100 + i), u"%1.csv"_s.arg(i)))));
        QCOMPARE(reports[0].result()->added, 100);
        for (int i = 1; i < 4; ++i) {
            QCOMPARE(reports[i].result()->added, 1);
            QCOMPARE(reports[i].result()->unchanged, 99 + i);
        }
        QCOMPARE(scratch.total(hospitals), 103);
    }

    void closingEndsAnImport()
    {
        QFuture<Result<ImportReport>> report;
        QFuture<Result<ImportReport>> next;
        Scratch scratch;
        const ImportJob job = scratch.job(hospitals, scratch.list(test::manyHospitals(12000)));
        report = scratch->import(job);
        next = scratch->import(job);
        scratch.reopen();
        QVERIFY(report.isFinished() && next.isFinished());
        QVERIFY(!report.result() && !next.result());
        QCOMPARE(report.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(scratch.total(hospitals), 0);
        verify(scratch.import(job));
    }

    void twoProgramsDoNotImportAtOnce()
    {
        Scratch scratch;
        auto other = Directory::open(scratch.file(), test::shippedCatalog(), scratch.clock);
        QVERIFY(other);
        const auto hold = std::make_shared<std::atomic_bool>(true);
        const auto begun = std::make_shared<std::atomic_bool>(false);
        const auto release = qScopeGuard([hold] { *hold = false; });
        auto first =
            scratch->import(scratch.job(hospitals, scratch.list(test::manyHospitals(3000))), [hold, begun](qint64) {
                *begun = true;
                while (*hold)
                    QThread::msleep(5);
            });
        QTRY_VERIFY(*begun);
        const auto refused =
            (*other)
                ->import(scratch.job(pharmacies,
                                     scratch.list(u"名称,编码,行政区划\n乙,P44030400002,440304\n"_s, u"p.csv"_s)))
                .result();
        *hold = false;
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StorageBusy);
        verify(first.result());
        verify((*other)->import(scratch.job(pharmacies, scratch.folder.filePath(u"p.csv"_s))).result());
        // Each sees what the other brought.
        QCOMPARE(scratch.total(pharmacies), 1);
        QCOMPARE((*other)->find({.service = hospitals}).result()->total, 3000);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"
