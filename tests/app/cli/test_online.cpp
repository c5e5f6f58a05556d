// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "clirun.h"
#include "sandboxprocess.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList openServices{u"designated-hospitals"_s, u"designated-pharmacies"_s, u"agencies"_s,
                               u"drugs"_s,                u"national-agencies"_s,     u"pool-area-openings"_s,
                               u"networked-hospitals"_s,  u"pilot-areas"_s,           u"pilot-institutions"_s};

} // namespace

class TestOnline final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    CliRun ask(const QString& url, const QStringList& arguments)
    {
        return CliRun::of(m_dir.path(), QStringList{u"--profile"_s, u"sandbox"_s, u"--portal-url"_s, url} + arguments);
    }

private Q_SLOTS:
    void everyOpenServiceIsAnswered_data()
    {
        QTest::addColumn<QString>("service");
        for (const QString& service : openServices)
            QTest::newRow(qPrintable(service)) << service;
    }
    void everyOpenServiceIsAnswered()
    {
        QFETCH(QString, service);
        static SandboxProcess sandbox;
        QVERIFY(sandbox.isReady());
        const CliRun result = ask(sandbox.url(), {u"--json"_s, u"query"_s, service, u"--online"_s, u"--page-size"_s, u"10"_s});
        QVERIFY2(result.exitCode == 0, qPrintable(result.error));
        const QJsonObject answer = result.json().object();
        QCOMPARE(answer.value(u"rows"_s).toArray().size(), 10);
        for (const QJsonValue& row : answer.value(u"rows"_s).toArray()) {
            QCOMPARE(row.toObject().value(u"source"_s).toString(), u"合成演示数据"_s);
            QVERIFY(!row.toObject().value(u"regionText"_s).toString().startsWith(u"未知"));
        }
        QVERIFY(answer.value(u"sources"_s).toArray().at(0).toObject().value(u"synthetic"_s).toBool());

        // What came is remembered, and only under the profile that gave it.
        const CliRun held = CliRun::of(m_dir.path(), {u"--profile"_s, u"sandbox"_s, u"--json"_s, u"query"_s, service, u"--offline"_s});
        QVERIFY(held.json().object().value(u"count"_s).toInt() >= 10);
        QVERIFY(!CliRun::of(m_dir.path(), {u"--json"_s, u"query"_s, service, u"--offline"_s}).out.contains(u"合成演示数据"_s));
    }

    void filtersReachThePortal()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.isReady());
        const CliRun result = ask(sandbox.url(), {u"--json"_s, u"query"_s, u"networked-hospitals"_s, u"--online"_s, u"--all"_s, u"--filter"_s,
                                                  u"region=深圳市"_s, u"--filter"_s, u"type=综合医院"_s});
        QVERIFY2(result.exitCode == 0, qPrintable(result.error));
        const QJsonArray rows = result.json().object().value(u"rows"_s).toArray();
        QVERIFY(!rows.isEmpty());
        for (const QJsonValue& row : rows) {
            QVERIFY(row.toObject().value(u"regionText"_s).toString().startsWith(u"广东省深圳市"_s));
            QCOMPARE(row.toObject().value(u"type"_s).toString(), u"A100"_s);
        }
        const CliRun none = ask(sandbox.url(), {u"query"_s, u"drugs"_s, u"--online"_s, u"--filter"_s, u"name=没有这种药"_s});
        QCOMPARE(none.exitCode, 1);
    }

    void pagesFollowOneAnother()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.isReady());
        const auto page = [&](int number) {
            return ask(sandbox.url(), {u"--json"_s, u"query"_s, u"agencies"_s, u"--online"_s, u"--page-size"_s, u"5"_s, u"--page"_s, QString::number(number)})
                .json().object().value(u"rows"_s).toArray();
        };
        const QJsonArray first = page(1);
        const QJsonArray second = page(2);
        QCOMPARE(first.size(), 5);
        QCOMPARE(second.size(), 5);
        QVERIFY(first.at(0) != second.at(0));
        QVERIFY(page(1) == first);
    }

    void theSandboxIsStartedOnDemand()
    {
        const CliRun result = CliRun::of(m_dir.path(), {u"--profile"_s, u"sandbox"_s, u"--json"_s, u"portal"_s, u"check"_s});
        QVERIFY2(result.exitCode == 0, qPrintable(result.error));
        QVERIFY(std::abs(result.json().object().value(u"clockSkew"_s).toInt(999)) <= 2);
    }

    void anAddressOnThisMachineIsTheSandbox()
    {
        SandboxProcess sandbox;
        const CliRun result = CliRun::of(m_dir.path(), {u"--portal-url"_s, sandbox.url(), u"query"_s, u"drugs"_s, u"--online"_s});
        QVERIFY2(result.exitCode == 0, qPrintable(result.error));
    }

    void whenThePortalIsGoneWhatIsHeldAnswers()
    {
        QTemporaryDir dir;
        const QStringList question{u"query"_s, u"designated-hospitals"_s, u"--filter"_s, u"region=北京市"_s, u"--json"_s};
        SandboxProcess sandbox;
        const QStringList profile{u"--profile"_s, u"sandbox"_s, u"--portal-url"_s, sandbox.url()};
        const CliRun before = CliRun::of(dir.path(), profile + question + QStringList{u"--online"_s});
        QCOMPARE(before.exitCode, 0);
        sandbox.stop();
        const CliRun online = CliRun::of(dir.path(), profile + question + QStringList{u"--online"_s});
        QCOMPARE(online.exitCode, 3);
        QVERIFY(online.error.contains(u"NET-REFUSED-02"_s));
        const CliRun after = CliRun::of(dir.path(), profile + question);
        QCOMPARE(after.exitCode, 0);
        QCOMPARE(after.json().object().value(u"count"_s).toInt(), before.json().object().value(u"count"_s).toInt());
    }

    void everyFaultIsAnErrorThatSaysWhatToDo_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("supportId");
        QTest::newRow("drop") << u"drop"_s << u"NET-CUT-04"_s;
        QTest::newRow("truncate") << u"truncate"_s << u"NET-CUT-04|ENV-JSON-01"_s;
        QTest::newRow("garbage") << u"garbage"_s << u"ENV-JSON-01"_s;
        QTest::newRow("captive portal") << u"html"_s << u"NET-CAPTIVE-08"_s;
        QTest::newRow("bad signature") << u"badsign"_s << u"ENV-SIGN-05"_s;
        QTest::newRow("bad payload") << u"badenc"_s << u"ENV-CIPHER-04"_s;
        QTest::newRow("status") << u"status:500"_s << u"NET-HTTP-13"_s;
        QTest::newRow("clock") << u"skew:3600"_s << u"POR-CLOCK-04"_s;
        QTest::newRow("flood") << u"flood:0"_s << u"POR-RATE-06"_s;
        QTest::newRow("huge") << u"huge:100"_s << u"NET-LARGE-09"_s;
        QTest::newRow("redirect") << u"redirect"_s << u"NET-REDIRECT-07"_s;
        QTest::newRow("wrong types") << u"wrongtypes"_s << u"POR-ROWS-10|ENV-SHAPE-03"_s;
        QTest::newRow("missing members") << u"missing"_s << u"ENV-SHAPE-03|POR-ROWS-10|ENV-SIGN-05"_s;
        QTest::newRow("deep") << u"deep"_s << u"ENV-DEPTH-02"_s;
        QTest::newRow("maintenance") << u"maintenance"_s << u"POR-CLOSED-08"_s;
    }
    void everyFaultIsAnErrorThatSaysWhatToDo()
    {
        QFETCH(QString, fault);
        QFETCH(QString, supportId);
        SandboxProcess sandbox({u"--fault"_s, fault});
        QVERIFY(sandbox.isReady());
        const CliRun result = ask(sandbox.url(), {u"query"_s, u"designated-hospitals"_s, u"--online"_s});
        QCOMPARE(result.exitCode, 3);
        QVERIFY(result.out.isEmpty());
        bool known = false;
        for (const QString& id : supportId.split(u'|'))
            known = known || result.error.contains(id);
        QVERIFY2(known, qPrintable(result.error));
        QCOMPARE(result.error.trimmed().count(u'\n'), 0);
    }
};

QTEST_GUILESS_MAIN(TestOnline)
#include "test_online.moc"
