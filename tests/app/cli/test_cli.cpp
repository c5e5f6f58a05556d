// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "clirun.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCli final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    CliRun run(const QStringList& arguments) { return CliRun::of(m_dir.path(), arguments); }

    QString write(const QString& name, const QByteArray& content)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write a test file");
        return file.fileName();
    }

private Q_SLOTS:
    void usageIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown command") << QStringList{u"dance"_s};
        QTest::newRow("unknown option") << QStringList{u"query"_s, u"drugs"_s, u"--dance"_s};
        QTest::newRow("unknown service") << QStringList{u"query"_s, u"dances"_s};
        QTest::newRow("unknown filter") << QStringList{u"query"_s, u"drugs"_s, u"--filter"_s, u"dance=1"_s};
        QTest::newRow("filter without value") << QStringList{u"query"_s, u"drugs"_s, u"--filter"_s, u"name"_s};
        QTest::newRow("unknown place") << QStringList{u"query"_s, u"national-agencies"_s, u"--filter"_s, u"region=火星"_s};
        QTest::newRow("several places") << QStringList{u"query"_s, u"national-agencies"_s, u"--filter"_s, u"region=鼓楼区"_s};
        QTest::newRow("unknown format") << QStringList{u"query"_s, u"drugs"_s, u"--format"_s, u"doc"_s};
        QTest::newRow("xlsx without a file") << QStringList{u"query"_s, u"drugs"_s, u"--format"_s, u"xlsx"_s};
        QTest::newRow("page zero") << QStringList{u"query"_s, u"drugs"_s, u"--page"_s, u"0"_s};
        QTest::newRow("all and a page") << QStringList{u"query"_s, u"drugs"_s, u"--page"_s, u"1"_s, u"--all"_s};
        QTest::newRow("online and offline") << QStringList{u"query"_s, u"drugs"_s, u"--online"_s, u"--offline"_s};
        QTest::newRow("import without a source") << QStringList{u"import"_s, u"x.csv"_s, u"--dataset"_s, u"drugs"_s, u"--as-of"_s, u"2026-01-01"_s};
        QTest::newRow("unknown dataset") << QStringList{u"import"_s, u"x.csv"_s, u"--dataset"_s, u"dances"_s, u"--source"_s, u"s"_s, u"--as-of"_s, u"2026-01-01"_s};
        QTest::newRow("a date that is none") << QStringList{u"import"_s, u"x.csv"_s, u"--dataset"_s, u"drugs"_s, u"--source"_s, u"s"_s, u"--as-of"_s, u"2026-02-30"_s};
        QTest::newRow("unknown shell") << QStringList{u"completion"_s, u"dance"_s};
        QTest::newRow("address without a host") << QStringList{u"--portal-url"_s, u"nonsense"_s, u"services"_s};
    }
    void usageIsTold()
    {
        QFETCH(QStringList, arguments);
        const CliRun result = run(arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.out.isEmpty());
        QCOMPARE(result.error.trimmed().count(u'\n'), 0);
        QVERIFY(result.error.startsWith(u"yibao: "));
    }

    void servicesAreListed()
    {
        const CliRun result = run({u"--json"_s, u"services"_s});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.json().array().size(), 16);
        QVERIFY(run({u"services"_s}).out.contains(u"定点医疗机构"_s));
        QVERIFY(run({u"--lang"_s, u"en"_s, u"services"_s}).out.contains(u"Designated medical institutions"_s));
    }

    void theGuidesSampleRowsAreThere_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("rows");
        QTest::newRow("agencies of Tianjin") << u"national-agencies"_s << u"region=天津市"_s << 9;
        QTest::newRow("openings of Hebei") << u"pool-area-openings"_s << u"region=河北省"_s << 8;
        QTest::newRow("general hospitals") << u"networked-hospitals"_s << u"type=综合医院"_s << 6;
        QTest::newRow("hospitals of Chinese medicine") << u"networked-hospitals"_s << u"type=中医医院"_s << 4;
        QTest::newRow("pilot institutions") << u"pilot-institutions"_s << u"region=北京市"_s << 10;
    }
    void theGuidesSampleRowsAreThere()
    {
        QFETCH(QString, service);
        QFETCH(QString, filter);
        QFETCH(int, rows);
        const CliRun result = run({u"--json"_s, u"query"_s, service, u"--offline"_s, u"--filter"_s, filter});
        QCOMPARE(result.exitCode, 0);
        const QJsonObject answer = result.json().object();
        QCOMPARE(answer.value(u"count"_s).toInt(), rows);
        QCOMPARE(answer.value(u"rows"_s).toArray().size(), rows);
        for (const QJsonValue& row : answer.value(u"rows"_s).toArray()) {
            QCOMPARE(row.toObject().value(u"source"_s).toString(), u"操作指南示例"_s);
            QVERIFY(row.toObject().value(u"asOf"_s).isNull());
        }
    }

    void noRowsHaveACodeOfTheirOwn()
    {
        const CliRun result = run({u"query"_s, u"designated-hospitals"_s, u"--offline"_s});
        QCOMPARE(result.exitCode, 1);
        QVERIFY(result.error.contains(u"yibao import"_s));
        const CliRun json = run({u"--json"_s, u"query"_s, u"designated-hospitals"_s, u"--offline"_s});
        QCOMPARE(json.exitCode, 1);
        QCOMPARE(json.json().object().value(u"count"_s).toInt(-1), 0);
    }

    void personalServicesAskForSignIn()
    {
        const CliRun result = run({u"query"_s, u"my-account"_s});
        QCOMPARE(result.exitCode, 3);
        QVERIFY(result.error.contains(u"APP-SIGNIN-06"_s));
    }

    void withoutAPortalNothingIsAsked()
    {
        const CliRun result = run({u"query"_s, u"drugs"_s, u"--online"_s});
        QCOMPARE(result.exitCode, 3);
        QVERIFY(result.error.contains(u"NET-OFFLINE-01"_s));
        QCOMPARE(run({u"portal"_s, u"check"_s}).exitCode, 3);
    }

    void aListIsImportedOnceAndReadBack()
    {
        const QString file = write(u"list.csv"_s, u"机构编码,机构名称,所在地,机构类别,备注\r\n"
                                                  "H44030500001,深圳演示中医诊所,南山区,中医诊所,一\r\n"
                                                  "H44030500002,\"深圳演示,医院\",南山区,综合医院,二\r\n"
                                                  "H44030500002,重复编码,南山区,综合医院,三\r\n"
                                                  "坏编码,坏编码医院,南山区,综合医院,四\r\n"
                                                  "H44030500003,火星医院,火星区,综合医院,五\r\n"_s.toUtf8());
        const QStringList command{u"import"_s, file, u"--dataset"_s, u"designated-hospitals"_s, u"--source"_s, u"演示名单"_s,
                                  u"--as-of"_s, u"2026-10-31"_s, u"--region"_s, u"440300"_s};
        const CliRun first = run(QStringList{u"--json"_s} + command);
        QCOMPARE(first.exitCode, 0);
        const QJsonObject report = first.json().object();
        QCOMPARE(report.value(u"read"_s).toInt(), 5);
        QCOMPARE(report.value(u"rejected"_s).toInt() + report.value(u"added"_s).toInt(), 5);
        QVERIFY(report.value(u"rejectedByReason"_s).toObject().contains(u"duplicate-key"_s));
        QVERIFY(report.value(u"rejectedByReason"_s).toObject().contains(u"bad-code"_s));

        const CliRun again = run(command);
        QCOMPARE(again.exitCode, 0);
        QVERIFY(again.out.contains(u"没有改动"_s));

        const CliRun query = run({u"query"_s, u"designated-hospitals"_s, u"--offline"_s, u"--filter"_s, u"region=深圳市"_s, u"--filter"_s, u"name=演示"_s,
                                  u"--format"_s, u"csv"_s});
        QCOMPARE(query.exitCode, 0);
        QCOMPARE(query.lines().size(), 3);
        QVERIFY(query.out.contains(u"演示名单,2026-10-31"_s));
        const CliRun found = run({u"--json"_s, u"find"_s, u"演示中医"_s});
        QCOMPARE(found.exitCode, 0);
        QCOMPARE(found.json().array().at(0).toObject().value(u"title"_s).toString(), u"深圳演示中医诊所"_s);
        const CliRun status = run({u"--json"_s, u"data"_s, u"status"_s});
        QVERIFY(status.out.contains(u"演示名单"_s));
    }

    void aWrongListChangesNothing()
    {
        const QString file = write(u"wrong.csv"_s, "a,b,c\n1,2,3\n");
        const CliRun result = run({u"import"_s, file, u"--dataset"_s, u"drugs"_s, u"--source"_s, u"x"_s, u"--as-of"_s, u"unknown"_s});
        QCOMPARE(result.exitCode, 4);
        QVERIFY(result.error.contains(u"IMP-"_s));
        QCOMPARE(run({u"import"_s, m_dir.filePath(u"nothing.csv"_s), u"--dataset"_s, u"drugs"_s, u"--source"_s, u"x"_s, u"--as-of"_s, u"unknown"_s}).exitCode, 4);
    }

    void aBrokenDataFolderIsTold()
    {
        QTemporaryDir dir;
        QFile database(dir.filePath(u"directory.db"_s));
        QVERIFY(database.open(QIODevice::WriteOnly));
        database.write(QByteArray(20000, 'x'));
        database.close();
        const CliRun result = CliRun::of(dir.path(), {u"query"_s, u"national-agencies"_s, u"--offline"_s});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.error.contains(u"STO-CORRUPT-02"_s));
        QCOMPARE(QDir(dir.path()).entryList({u"directory.db.damaged-*"_s}).size(), 1);
    }

    void theManualAndCompletionFollowTheDefinition()
    {
        const CliRun manual = run({u"manual"_s});
        QCOMPARE(manual.exitCode, 0);
        for (const QString& word : {u"--portal\\-url"_s.replace(u"--"_s, u"\\-\\-"_s), u"yibao query"_s, u"yibao data status"_s, u"EXIT STATUS"_s})
            QVERIFY2(manual.out.contains(word), qPrintable(word));
        for (const QString& shell : {u"bash"_s, u"zsh"_s, u"fish"_s}) {
            const CliRun script = run({u"completion"_s, shell});
            QCOMPARE(script.exitCode, 0);
            QVERIFY(script.out.contains(u"designated-hospitals"_s) && script.out.contains(u"page-size"_s));
        }
        QProcess bash;
        bash.start(u"bash"_s, {u"-c"_s, run({u"completion"_s, u"bash"_s}).out +
                                            u"\nCOMP_WORDS=(yibao query dr); COMP_CWORD=2; _yibao; echo \"${COMPREPLY[@]}\""_s});
        QVERIFY(bash.waitForFinished());
        QCOMPARE(QString::fromUtf8(bash.readAllStandardOutput()).trimmed(), u"drugs"_s);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "test_cli.moc"
