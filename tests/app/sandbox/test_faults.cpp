// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "sandboxprogram.h"

using namespace yibao;
using namespace yibao::sandboxtest;

namespace {

const Json question = Json::object({{u"pageNum"_s, 1}, {u"pageSize"_s, 5}});
const QString pharmacies = u"/nthl/api/CommQuery/queryRtalPhacBInfo"_s;

} // namespace

/// Every kind of misbehaviour, as a caller meets it.
class TestFaults final : public QObject
{
    Q_OBJECT

    SealedClient m_client;

    static SandboxProgram with(const QString& fault) { return SandboxProgram({u"--fault"_s, fault}); }

private Q_SLOTS:
    void pathLimitsAFault_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("in the portal") << u"html@queryFixedHospital"_s;
        QTest::newRow("on the line") << u"drop@queryFixedHospital"_s;
    }
    void pathLimitsAFault()
    {
        QFETCH(const QString, fault);
        const SandboxProgram sandbox = with(fault);
        const HttpAnswer spoilt = m_client.send(sandbox, hospitals, question);
        QVERIFY(spoilt.status == 0 || !spoilt.json().isObject());
        const auto fine = m_client.ask(sandbox, pharmacies, question);
        QVERIFY(fine.has_value());
        QVERIFY(fine->reply.isSuccess());
        QCOMPARE(fine->reply.data[u"list"].size(), 5);
        QVERIFY(sandbox.health().isObject());
    }

    void severalFaultsTogether()
    {
        const SandboxProgram sandbox({u"--fault"_s, u"latency:300"_s, u"--fault"_s, u"status:502@Hospital"_s,
                                      u"--fault"_s, u"truncate:3@Phac"_s});
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_client.send(sandbox, hospitals, question).status, 502);
        QVERIFY(timer.elapsed() >= 300);
        const HttpAnswer cut = m_client.send(sandbox, pharmacies, question);
        QCOMPARE(cut.body.size(), 3);
        QVERIFY(!cut.complete);
    }

    void latency()
    {
        const SandboxProgram sandbox = with(u"latency:400"_s);
        QElapsedTimer timer;
        timer.start();
        const auto reply = m_client.ask(sandbox, hospitals, question);
        QVERIFY(timer.elapsed() >= 400);
        QVERIFY(reply.has_value() && reply->reply.isSuccess());
    }

    void drop()
    {
        const SandboxProgram sandbox = with(u"drop"_s);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_client.send(sandbox, hospitals, question).status, 0);
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(exchange(sandbox.port(), httpRequest("POST", apiPrefix + hospitals, QByteArray(300000, 'x'))).status,
                 0);
    }

    void stall()
    {
        const SandboxProgram sandbox = with(u"stall"_s);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_client.send(sandbox, hospitals, question, 1500).status, 0);
        QVERIFY(timer.elapsed() >= 1500);
    }

    void truncate_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("kept");
        QTest::newRow("half") << u"truncate"_s << -1;
        QTest::newRow("nothing of the body") << u"truncate:0"_s << 0;
        QTest::newRow("some bytes") << u"truncate:100"_s << 100;
        QTest::newRow("never the whole") << u"truncate:99999999"_s << -2;
    }
    void truncate()
    {
        QFETCH(const QString, fault);
        QFETCH(const int, kept);
        const SandboxProgram sandbox = with(fault);
        const HttpAnswer cut = m_client.send(sandbox, hospitals, question);
        QCOMPARE(cut.status, 200);
        QVERIFY(!cut.complete);
        const qsizetype whole = cut.header("content-length").toInt();
        QVERIFY(whole > 200);
        if (kept >= 0)
            QCOMPARE(cut.body.size(), kept);
        else
            QCOMPARE(cut.body.size(), kept == -1 ? whole / 2 : whole - 1);
        QVERIFY(!cut.json().isObject());
    }

    void slowloris()
    {
        const SandboxProgram sandbox = with(u"slowloris:100"_s);
        const HttpAnswer slow = m_client.send(sandbox, hospitals, question, 2000);
        QVERIFY(!slow.complete || slow.status == 0);
        const HttpAnswer more = m_client.send(sandbox, hospitals, question, 3500);
        QVERIFY(more.head.size() + more.body.size() > slow.head.size() + slow.body.size());
        QVERIFY(more.head.size() + more.body.size() < 600);
    }

    void slowlorisEnds()
    {
        const SandboxProgram sandbox = with(u"slowloris:100000"_s);
        const HttpAnswer answer = m_client.send(sandbox, hospitals, question);
        QVERIFY(answer.complete);
        const auto reply = m_client.open(answer);
        QVERIFY(reply.has_value() && reply->reply.isSuccess());
    }

    void garbage()
    {
        const SandboxProgram sandbox = with(u"garbage"_s);
        const HttpAnswer answer = m_client.send(sandbox, hospitals, question);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.complete);
        QVERIFY(answer.header("content-type").startsWith("application/json"));
        QVERIFY(!m_client.open(answer).has_value());
        QVERIFY(answer.body.size() > 1000);
    }

    void html()
    {
        const SandboxProgram sandbox = with(u"html"_s);
        const HttpAnswer answer = m_client.send(sandbox, hospitals, question);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("content-type").startsWith("text/html"));
        QVERIFY(answer.body.startsWith("<!DOCTYPE html>"));
    }

    void badSign()
    {
        const SandboxProgram sandbox = with(u"badsign"_s);
        const HttpAnswer answer = m_client.send(sandbox, hospitals, question);
        const auto reply = m_client.open(answer);
        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().code, ErrorCode::SignatureInvalid);
        // Without a key to check with, nothing is wrong with it.
        wire::Keys keys = wire::documentationSample()->client;
        keys.serverPublicKey.clear();
        const auto unchecked = SealedClient(wire::documentationSample()->appCode, keys).open(answer);
        QVERIFY(unchecked.has_value());
        QVERIFY(unchecked->reply.isSuccess());
    }

    void badEnc()
    {
        const SandboxProgram sandbox = with(u"badenc"_s);
        const auto reply = m_client.ask(sandbox, hospitals, question);
        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().code, ErrorCode::BadResponse);
        QCOMPARE(reply.error().supportId, u"ENV-CIPHER-04"_s);
    }

    void status()
    {
        const QList<std::pair<int, QString>> statuses{{200, hospitals},
                                                      {204, pharmacies},
                                                      {301, u"/nthl/api/CommQuery/queryLocalOptins"_s},
                                                      {400, u"/nthl/api/OutMed/queryOptInsDiffPlace"_s},
                                                      {401, u"/nthl/api/OutMed/queryMedInsOrg"_s},
                                                      {404, u"/nthl/outMed/queryPiltMedIns"_s},
                                                      {500, u"/nthl/outMed/selectPiltPoolareaByFilter"_s},
                                                      {503, u"/nthl/api/fixed/queryDicByType"_s}};
        QStringList arguments;
        for (const auto& [number, path] : statuses)
            arguments += {u"--fault"_s, u"status:%1@%2"_s.arg(QString::number(number), path)};
        const SandboxProgram sandbox(arguments);
        for (const auto& [number, path] : statuses) {
            const HttpAnswer answer = m_client.send(sandbox, path, question);
            QCOMPARE(answer.status, number);
            if (number == 204)
                continue;
            QCOMPARE(answer.json()[u"code"].integer(), number);
            QVERIFY(answer.json()[u"data"].isObject());
        }
    }

    void skew_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("code");
        QTest::newRow("ahead") << 3600 << wire::refusal::ClockSkew;
        QTest::newRow("behind") << -3600 << wire::refusal::ClockSkew;
        QTest::newRow("a little") << 60 << 0;
    }
    void skew()
    {
        QFETCH(const int, seconds);
        QFETCH(const int, code);
        const SandboxProgram sandbox = with(u"skew:%1"_s.arg(seconds));
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        const auto reply = m_client.ask(sandbox, hospitals, question);
        QVERIFY(reply.has_value());
        QCOMPARE(reply->reply.code, code);
        QVERIFY(qAbs(reply->serverTime.toSecsSinceEpoch() - now - seconds) < 20);
        if (code != 0)
            QVERIFY(qAbs(reply->reply.data[u"serverTime"].integer().value_or(0) - now - seconds) < 20);
    }

    void flood()
    {
        const SandboxProgram sandbox = with(u"flood:3"_s);
        for (int i = 0; i < 3; ++i) {
            const HttpAnswer fine = m_client.send(sandbox, hospitals, question);
            QCOMPARE(fine.status, 200);
        }
        const HttpAnswer refused = m_client.send(sandbox, hospitals, question);
        QCOMPARE(refused.status, 429);
        const auto reply = m_client.open(refused);
        QVERIFY(reply.has_value());
        QCOMPARE(reply->sealing, wire::Sealing::Sealed);
        QCOMPARE(reply->reply.code, 690005);
        const int wait = static_cast<int>(reply->reply.data[u"retryAfter"].integer().value_or(0));
        QVERIFY(wait >= 1 && wait <= 2);
        QCOMPARE(refused.header("retry-after"), QByteArray::number(wait));
        QCOMPARE(sandbox.plain(hospitals, question)[u"code"].integer(), 690005);
        QTest::qWait(wait * 1000 + 200);
        QCOMPARE(m_client.send(sandbox, hospitals, question).status, 200);
    }

    void maintenance()
    {
        const SandboxProgram sandbox = with(u"maintenance"_s);
        const HttpAnswer answer = m_client.send(sandbox, hospitals, question);
        QCOMPARE(answer.status, 503);
        const auto reply = m_client.open(answer);
        QVERIFY(reply.has_value());
        QCOMPARE(reply->reply.code, 690500);
        QCOMPARE(reply->sealing, wire::Sealing::Sealed);
        QVERIFY(reply->reply.data[u"until"].integer().value_or(0) > QDateTime::currentSecsSinceEpoch());
        QVERIFY(!answer.header("retry-after").isEmpty());
    }

    void huge()
    {
        const SandboxProgram sandbox = with(u"huge:8"_s);
        const HttpAnswer answer = m_client.send(sandbox, hospitals, question);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("content-length").isEmpty());
        QVERIFY(answer.body.size() > 8 << 20);
        QVERIFY(answer.body.size() < 9 << 20);
        // Whoever stops reading does not hurt the portal.
        const HttpAnswer begun =
            exchange(sandbox.port(), httpRequest("POST", apiPrefix + hospitals, "{}"), 20000, 100000);
        QCOMPARE(begun.status, 200);
        QVERIFY(sandbox.health().isObject());
    }

    void redirect()
    {
        const SandboxProgram sandbox = with(u"redirect"_s);
        const HttpAnswer answer = m_client.send(sandbox, hospitals, question);
        QCOMPARE(answer.status, 302);
        const QString target = QString::fromLatin1(answer.header("location"));
        QVERIFY(target.startsWith(u'/'));
        QCOMPARE(sandbox.health()[u"redirected"].integer(), 0);
        QCOMPARE(sandbox.get(target).status, 200);
        QCOMPARE(sandbox.health()[u"redirected"].integer(), 1);
    }

    void wrongTypes()
    {
        const SandboxProgram sandbox = with(u"wrongtypes"_s);
        const auto reply = m_client.ask(sandbox, hospitals, question);
        QVERIFY(reply.has_value());
        QVERIFY(reply->reply.isSuccess());
        QVERIFY(reply->reply.data[u"list"].isString());
        QVERIFY(!reply->reply.data[u"total"].integer().has_value());
        const auto dictionary =
            m_client.ask(sandbox, u"/nthl/api/fixed/queryDicByType"_s, Json::object({{u"type"_s, u"MEDINSLV"_s}}));
        QVERIFY(dictionary.has_value());
        QVERIFY(!dictionary->reply.data.isArray());
    }

    void missing()
    {
        const SandboxProgram sandbox = with(u"missing"_s);
        const auto reply = m_client.ask(sandbox, hospitals, question);
        QVERIFY(reply.has_value());
        QVERIFY(reply->reply.isSuccess());
        QCOMPARE(reply->reply.data.toText(), u"{}"_s);
    }

    void deep()
    {
        const SandboxProgram sandbox = with(u"deep:5000"_s);
        const HttpAnswer answer = m_client.send(sandbox, hospitals, question);
        QCOMPARE(answer.body.count('['), 5000);
        const auto reply = m_client.open(answer);
        QVERIFY(!reply.has_value());
        QCOMPARE(reply.error().supportId, u"ENV-DEPTH-02"_s);
    }

    void proxyHandsThroughUntouched()
    {
        const SandboxProgram direct;
        const SandboxProgram proxied = with(u"drop@nothing"_s);
        const Json large = Json::object({{u"pageSize"_s, 1000}});
        const Json a = direct.plain(hospitals, large);
        const Json b = proxied.plain(hospitals, large);
        QVERIFY(a[u"data"].size() > 0);
        QVERIFY(a[u"data"] == b[u"data"]);
        const auto reply = m_client.ask(proxied, hospitals, large);
        QVERIFY(reply.has_value() && reply->verified);
        QCOMPARE(reply->reply.data[u"list"].size(), 1000);
        const SandboxProgram flooding({u"--fault"_s, u"drop@nothing"_s, u"--fault"_s, u"huge:20"_s});
        const HttpAnswer huge = m_client.send(flooding, hospitals, large);
        QVERIFY(huge.body.size() > 20 << 20);
        QVERIFY(huge.body.trimmed().endsWith('0'));
    }
};

QTEST_GUILESS_MAIN(TestFaults)
#include "test_faults.moc"
