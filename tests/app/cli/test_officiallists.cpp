// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "clirun.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The official lists, from file to file, counted by readers that know nothing of us.
class TestOfficialLists final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    CliRun run(const QStringList& arguments) { return CliRun::of(m_dir.path(), arguments); }

    static int countWithPython(const QString& script, const QString& file)
    {
        QProcess python;
        python.start(u"/usr/bin/python3"_s, {u"-c"_s, script, file});
        return python.waitForFinished(60000) && python.exitCode() == 0 ? python.readAllStandardOutput().trimmed().toInt() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (sharedData(u"institutions_shenzhen_2024-10-31.tsv"_s).isEmpty())
            QSKIP("the official lists are not on this machine");
    }

    void theyAreImportedWithOneCommandEach_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("dataset");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("rows");
        QTest::newRow("institutions") << u"institutions_shenzhen_2024-10-31.tsv"_s << u"designated-hospitals"_s << QStringList{u"--region"_s, u"440300"_s} << 3414;
        QTest::newRow("pharmacies") << u"pharmacies_shenzhen_2024-10-31.tsv"_s << u"designated-pharmacies"_s << QStringList{} << 5455;
        QTest::newRow("drugs") << u"drug_catalogue_2022.tsv"_s << u"drugs"_s << QStringList{} << 3271;
    }
    void theyAreImportedWithOneCommandEach()
    {
        QFETCH(QString, file);
        QFETCH(QString, dataset);
        QFETCH(QStringList, more);
        QFETCH(int, rows);
        const QStringList command = QStringList{u"--json"_s, u"import"_s, sharedData(file), u"--dataset"_s, dataset, u"--source"_s,
                                                u"官方名单 "_s + dataset, u"--as-of"_s, u"2024-10-31"_s} + more;
        const CliRun first = run(command);
        QVERIFY2(first.exitCode == 0, qPrintable(first.error));
        QCOMPARE(first.json().object().value(u"added"_s).toInt(), rows);
        QCOMPARE(first.json().object().value(u"rejected"_s).toInt(), 0);
        const QJsonObject second = run(command).json().object();
        QCOMPARE(second.value(u"unchanged"_s).toInt(), rows);
        for (const QString& count : {u"added"_s, u"changed"_s, u"gone"_s, u"rejected"_s})
            QCOMPARE(second.value(count).toInt(-1), 0);
    }

    void theClinicsOfChineseMedicineAreAllThere_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("counter");
        QTest::newRow("csv") << u"csv"_s
                             << u"import csv,sys\nrows=list(csv.DictReader(open(sys.argv[1],encoding='utf-8-sig',newline='')))\n"
                                "assert all(r['来源'] and r['数据截至']=='2024-10-31' and r['医疗机构分类']=='中医诊所' for r in rows)\n"
                                "print(len({r['机构编码'] for r in rows}))"_s;
        QTest::newRow("xlsx") << u"xlsx"_s
                              << u"import sys,openpyxl\nrows=list(openpyxl.load_workbook(sys.argv[1]).worksheets[0].iter_rows(values_only=True))\n"
                                 "head=rows[0]; at=head.index('机构编码'); d=head.index('数据截至'); s=head.index('来源')\n"
                                 "assert all(r[d]=='2024-10-31' and r[s] for r in rows[1:])\n"
                                 "print(len({r[at] for r in rows[1:]}))"_s;
    }
    void theClinicsOfChineseMedicineAreAllThere()
    {
        QFETCH(QString, format);
        QFETCH(QString, counter);
        const QString file = m_dir.filePath(u"clinics."_s + format);
        const CliRun result = run({u"query"_s, u"designated-hospitals"_s, u"--offline"_s, u"--filter"_s, u"region=深圳市"_s, u"--filter"_s,
                                   u"type=中医诊所"_s, u"--format"_s, format, u"-o"_s, file});
        QVERIFY2(result.exitCode == 0, qPrintable(result.error));
        QCOMPARE(countWithPython(counter, file), 748);
    }

    void everyPharmacyOfTheCityIsInTheCity()
    {
        const CliRun result = run({u"--json"_s, u"query"_s, u"designated-pharmacies"_s, u"--offline"_s, u"--filter"_s, u"region=440300"_s});
        QCOMPARE(result.json().object().value(u"count"_s).toInt(), 5455);
    }
};

QTEST_GUILESS_MAIN(TestOfficialLists)
#include "test_officiallists.moc"
