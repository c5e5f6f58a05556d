// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/core/directory/scratchdirectory.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::directory;
using test::Scratch;
using test::sharedFile;

namespace {

const QString shenzhen = u"440300"_s;

} // namespace

/// The official lists that may not lie in the tree.
class TestRealLists final : public QObject
{
    Q_OBJECT
private:
    static Result<ImportReport> import(const Scratch& scratch, const QString& dataset, const QString& file)
    {
        ImportJob job = scratch.job(dataset, file, u"深圳市医疗保障局"_s);
        job.asOf = QDate(2024, 10, 31);
        job.region = *catalog::RegionCode::parse(shenzhen);
        return scratch.import(job);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void institutionsOfShenzhen()
    {
        const QString file = sharedFile(u"institutions_shenzhen_2024-10-31.tsv"_s);
        if (file.isEmpty())
            QSKIP("the shared data folder is not there");
        const Scratch scratch;
        QElapsedTimer timer;
        timer.start();
        const auto report = import(scratch, u"designated-hospitals"_s, file);
        qInfo("first import: %lld ms", timer.restart());
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->read, 3414);
        QCOMPARE(report->added, 3414);
        QCOMPARE(report->rejected, 0);
        QCOMPARE(report->unusedColumns, QStringList());
        QCOMPARE(report->encoding, u"UTF-8"_s);

        const auto clinics = scratch.find(u"designated-hospitals"_s, {{u"region"_s, shenzhen}, {u"type"_s, u"D212"_s}});
        QVERIFY(clinics);
        QCOMPARE(clinics->total, 748);
        QCOMPARE(clinics->rows.size(), 50);
        QCOMPARE(clinics->sources.size(), 1);
        QCOMPARE(clinics->sources.constFirst().title, u"深圳市医疗保障局"_s);
        QCOMPARE(clinics->asOf(), QDate(2024, 10, 31));
        QVERIFY(clinics->complete && !clinics->fromPortal);

        // A word that no tree of divisions knows is kept, and its rows are in the city.
        const auto dapeng =
            scratch.find(u"designated-hospitals"_s, {{u"name"_s, u"大鹏新区"_s}, {u"region"_s, shenzhen}}, 500);
        QVERIFY(dapeng && dapeng->total > 5);
        QCOMPARE(scratch.cells(dapeng, u"region"_s).filter(QRegularExpression(u"^4403"_s)).size(), dapeng->rows.size());
        QCOMPARE(dapeng->rows.constFirst().extra.value(u"regionText"_s), u"大鹏新区"_s);

        timer.restart();
        const auto again = import(scratch, u"designated-hospitals"_s, file);
        qInfo("second import: %lld ms", timer.elapsed());
        QVERIFY(again && again->changesNothing());
        QCOMPARE(again->unchanged, 3414);
        QCOMPARE(scratch.total(u"designated-hospitals"_s), 3414);
        QCOMPARE(scratch->holdings().result().value().size(), 5);
    }

    void pharmaciesOfShenzhen()
    {
        const QString file = sharedFile(u"pharmacies_shenzhen_2024-10-31.tsv"_s);
        if (file.isEmpty())
            QSKIP("the shared data folder is not there");
        const Scratch scratch;
        const auto report = import(scratch, u"designated-pharmacies"_s, file);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->added, 5455);
        QCOMPARE(report->rejected, 0);
        QCOMPARE(scratch.total(u"designated-pharmacies"_s, {{u"region"_s, shenzhen}}), 5455);
        QCOMPARE(scratch.total(u"designated-pharmacies"_s, {{u"region"_s, u"440000"_s}}), 5455);
        QCOMPARE(scratch.total(u"designated-pharmacies"_s, {{u"region"_s, u"110000"_s}}), 0);
    }

    void drugCatalogue()
    {
        const QString file = sharedFile(u"drug_catalogue_2022.tsv"_s);
        if (file.isEmpty())
            QSKIP("the shared data folder is not there");
        const Scratch scratch;
        ImportJob job = scratch.job(u"drugs"_s, file, u"国家医保药品目录（2022年）"_s);
        const auto report = scratch.import(job);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->added, 3271);
        QCOMPARE(report->rejected, 0);
        QCOMPARE(scratch.total(u"drugs"_s), 3271);
        const auto again = scratch.import(job);
        QVERIFY(again && again->changesNothing());
        QCOMPARE(scratch.cells(scratch.find(u"drugs"_s, {{u"name"_s, u"克霉唑"_s}}), u"name"_s).constFirst(),
                 u"克霉唑"_s);
        const qint64 a = scratch.total(u"drugs"_s, {{u"reimbursementClass"_s, u"01"_s}});
        const qint64 b = scratch.total(u"drugs"_s, {{u"reimbursementClass"_s, u"02"_s}});
        QVERIFY(a > 500 && b > 1000 && a + b <= 3271);
    }

    void hospitalsOfTheWholeCountry()
    {
        const QString file = sharedFile(u"hospitals_for_tests.tsv"_s);
        if (file.isEmpty())
            QSKIP("the shared data folder is not there");
        const Scratch scratch;
        ImportJob job = scratch.job(u"networked-hospitals"_s, file, u"全国医院"_s);
        job.columnMap = {{u"district"_s, u"region"_s}};
        QElapsedTimer timer;
        timer.start();
        const auto report = scratch.import(job);
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        qInfo("%lld rows in %lld ms, %lld rejected", report->read, timer.elapsed(), report->rejected);
        for (auto it = report->rejectedByReason.cbegin(); it != report->rejectedByReason.cend(); ++it)
            qInfo("  %s %lld", qPrintable(it.key()), it.value());
        QVERIFY(report->added > 20000);
        for (const QMap<QString, QString>& filters : {QMap<QString, QString>{},
                                                      {{u"name"_s, u"人民医院"_s}},
                                                      {{u"region"_s, u"440000"_s}},
                                                      {{u"region"_s, u"440300"_s}},
                                                      {{u"settlementGrade"_s, u"3"_s}},
                                                      {{u"name"_s, u"第一 医院"_s}, {u"region"_s, u"320000"_s}}}) {
            timer.restart();
            const auto answer = scratch.find(u"networked-hospitals"_s, filters);
            QVERIFY(answer);
            qInfo("find: %lld rows, %.1f ms", answer->total, double(timer.nsecsElapsed()) / 1e6);
        }
    }
};

QTEST_GUILESS_MAIN(TestRealLists)
#include "test_reallists.moc"
