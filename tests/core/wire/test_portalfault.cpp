// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/portal.h"
#include "portalserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::wire;
using catalog::Answer;
using catalog::Question;
using yibao::test::HostileRequest;
using yibao::test::HostileServer;
using yibao::test::PortalServer;

#define WAIT_FOR(future) QTRY_VERIFY_WITH_TIMEOUT((future).isFinished(), 10000)

namespace {

Reply rows(const QByteArray& json)
{
    return {.data = *Json::parse(json)};
}

const QByteArray oneAgency =
    R"({"list":[{"optinsNo":"A1","optinsName":"天津市医疗保障基金管理中心","areaCode":"120000","tel":"022-83122965、83122806"}],"total":1})";

Question agencies(const QString& name = {}, catalog::Page page = {})
{
    Question question{.service = u"agencies"_s, .page = page};
    if (!name.isEmpty())
        question.filters.insert(u"name"_s, name);
    return question;
}

} // namespace

class TestPortalFault final : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<catalog::Catalog> m_catalog;
    SystemClock m_clock;

    [[nodiscard]] static PortalProfile profile(const PortalServer& server)
    {
        return *PortalProfile::load(u"sandbox"_s)->withBaseUrl(server.address());
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto catalog = catalog::Catalog::load();
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        m_catalog = std::make_unique<catalog::Catalog>(std::move(*catalog));
    }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void faults_data()
    {
        QTest::addColumn<PortalServer::Tamper>("tamper");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("supportId");
        const auto row = [](const char* name, ErrorCode code, const QString& supportId,
                            const PortalServer::Tamper& tamper) { QTest::newRow(name) << tamper << code << supportId; };
        const auto flip = [](const QByteArray& marker) {
            return [marker](const QByteArray& body) {
                QByteArray wrong = body;
                const qsizetype at = wrong.indexOf(marker) + marker.size() + 20;
                wrong[at] = wrong.at(at) == 'A' ? 'B' : 'A';
                return wrong;
            };
        };
        const auto replaced = [](const QByteArray& what, const QByteArray& by) {
            return [what, by](const QByteArray& body) {
                QByteArray wrong = body;
                wrong.replace(what, by);
                return wrong;
            };
        };
        row("signature", ErrorCode::SignatureInvalid, u"ENV-SIGN-05"_s, flip("\"signData\":\""));
        row("no signature", ErrorCode::SignatureInvalid, u"ENV-SIGN-05"_s, replaced("signData", "signature"));
        row("time of the envelope", ErrorCode::SignatureInvalid, u"ENV-SIGN-05"_s, [](const QByteArray& body) {
            QByteArray wrong = body;
            const qsizetype at = wrong.indexOf("\"timestamp\":\"") + 20;
            wrong[at] = wrong.at(at) == '1' ? '2' : '1';
            return wrong;
        });
        row("payload", ErrorCode::BadResponse, u"ENV-CIPHER-04"_s, flip("\"encData\":\""));
        row("payload is no hex", ErrorCode::BadResponse, u"ENV-CIPHER-04"_s,
            replaced("\"encData\":\"", "\"encData\":\"zz"));
        row("success without the envelope", ErrorCode::SignatureInvalid, u"ENV-SIGN-05"_s, [](const QByteArray&) {
            return QByteArray(R"({"code":0,"type":"success","message":"","data":)" + oneAgency + "}");
        });
        row("not json", ErrorCode::BadResponse, u"ENV-JSON-01"_s,
            [](const QByteArray&) { return QByteArray("{\"code\":0,"); });
        row("empty", ErrorCode::BadResponse, u"ENV-JSON-01"_s, [](const QByteArray&) { return QByteArray(); });
        row("an array", ErrorCode::BadResponse, u"ENV-SHAPE-03"_s, [](const QByteArray&) { return QByteArray("[1]"); });
        row("no code", ErrorCode::BadResponse, u"ENV-SHAPE-03"_s,
            [](const QByteArray&) { return QByteArray("{\"data\":{}}"); });
        row("deep", ErrorCode::BadResponse, u"ENV-DEPTH-02"_s,
            [](const QByteArray&) { return QByteArray("{\"code\":0,\"data\":") + QByteArray("[").repeated(100'000); });
        row("html", ErrorCode::CaptivePortal, u"NET-CAPTIVE-08"_s,
            [](const QByteArray&) { return QByteArray("<html>sign in</html>"); });
        row("large", ErrorCode::ReplyTooLarge, u"NET-LARGE-09"_s,
            [](const QByteArray&) { return QByteArray(2'000'000, ' '); });
    }
    void faults()
    {
        QFETCH(PortalServer::Tamper, tamper);
        QFETCH(ErrorCode, code);
        QFETCH(QString, supportId);
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
        PortalProfile used = profile(server);
        used.maxReplyBytes = 1'000'000;
        Portal portal(used, *m_catalog, m_clock);
        server.tamper = tamper;
        auto future = portal.ask(agencies());
        WAIT_FOR(future);
        QVERIFY(!future.result());
        const Error error = future.result().error();
        QCOMPARE(error.supportId, supportId);
        QCOMPARE(errorCodeName(error.code), errorCodeName(code));
        QCOMPARE(error.requestId,
                 QString::fromLatin1(server.server.requests.constFirst().headers.value("x-request-id")));
        // And it was no lasting harm.
        server.tamper = {};
        auto again = portal.ask(agencies());
        WAIT_FOR(again);
        QVERIFY2(again.result(), again.result() ? "" : qPrintable(again.result().error().supportId));
    }

    void wrongShapes_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<int>("found"); // rows, -1 for a refusal
        QTest::newRow("list missing") << QByteArray(R"({"total":5})") << -1;
        QTest::newRow("list is text") << QByteArray(R"({"list":"x","total":5})") << -1;
        QTest::newRow("total absurd") << QByteArray(R"({"list":[],"total":-5})") << -1;
        QTest::newRow("wrong types in a row")
            << QByteArray(R"({"list":[{"optinsName":17,"tel":{"a":1},"areaCode":false}],"total":"1"})") << 1;
        QTest::newRow("rows and rubbish") << QByteArray(R"({"list":[7,{"optinsName":"n"},null],"total":3})") << 1;
        QTest::newRow("array for an object") << QByteArray("[]") << -1;
    }
    void wrongShapes()
    {
        QFETCH(QByteArray, data);
        QFETCH(int, found);
        PortalServer server([&](const PortalServer::Asked&) { return rows(data); });
        PortalProfile used = profile(server);
        used.services[u"agencies"_s].plain = true; // scalars in a list cannot be sealed
        Portal portal(used, *m_catalog, m_clock);
        auto future = portal.ask(agencies());
        WAIT_FOR(future);
        QCOMPARE(future.result() ? future.result()->rows.size() : -1, found);
        if (found < 0) {
            QCOMPARE(future.result().error().supportId, u"POR-ROWS-10"_s);
            QVERIFY(!future.result().error().requestId.isEmpty());
            QCOMPARE(portal.reachability(), Reachability::Reachable);
        }
    }

    void refusals_data()
    {
        QTest::addColumn<int>("portalCode");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("supportId");
        QTest::addColumn<int>("retryAfter");
        const QByteArray none = "{}";
        QTest::newRow("expired") << 600003 << 200 << none << ErrorCode::Unauthenticated << u"POR-SESSION-09"_s << 0;
        QTest::newRow("no session") << 600009 << 401 << none << ErrorCode::Unauthenticated << u"POR-SESSION-09"_s << 0;
        QTest::newRow("signature") << 690001 << 200 << none << ErrorCode::SignatureInvalid << u"POR-SIGN-02"_s << 0;
        QTest::newRow("gateway") << 400001 << 500 << none << ErrorCode::SignatureInvalid << u"POR-SIGN-02"_s << 0;
        QTest::newRow("payload") << 690002 << 200 << none << ErrorCode::SignatureInvalid << u"POR-PAYLOAD-03"_s << 0;
        QTest::newRow("clock") << 690003 << 200 << QByteArray(R"({"serverTime":1720489942})") << ErrorCode::ClockSkew
                               << u"POR-CLOCK-04"_s << 0;
        QTest::newRow("appCode") << 690004 << 200 << none << ErrorCode::Forbidden << u"POR-APPCODE-05"_s << 0;
        QTest::newRow("too many") << 690005 << 429 << QByteArray(R"({"retryAfter":30})") << ErrorCode::RateLimited
                                  << u"POR-RATE-06"_s << 30;
        QTest::newRow("absurd wait") << 690005 << 429 << QByteArray(R"({"retryAfter":-5})") << ErrorCode::RateLimited
                                     << u"POR-RATE-06"_s << 0;
        QTest::newRow("parameter") << 690010 << 200 << QByteArray(R"({"field":"optinsName"})") << ErrorCode::Validation
                                   << u"POR-FIELD-07"_s << 0;
        QTest::newRow("closed") << 690500 << 503 << QByteArray(R"({"until":9999999999})") << ErrorCode::Maintenance
                                << u"POR-CLOSED-08"_s << 86400;
        const auto unknown = [&](const char* name, int status, ErrorCode code, const QString& supportId) {
            QTest::newRow(name) << 777777 << status << none << code << supportId << 0;
        };
        unknown("unknown", 200, ErrorCode::PortalMessage, u"POR-MESSAGE-01"_s);
        unknown("unknown, 400", 400, ErrorCode::PortalMessage, u"POR-MESSAGE-01"_s);
        unknown("unknown, 404", 404, ErrorCode::NotFound, u"NET-HTTP-13"_s);
        unknown("unknown, 500", 500, ErrorCode::ServerFault, u"NET-HTTP-13"_s);
        unknown("unknown, 503", 503, ErrorCode::Maintenance, u"POR-CLOSED-08"_s);
    }
    void refusals()
    {
        QFETCH(int, portalCode);
        QFETCH(int, status);
        QFETCH(QByteArray, data);
        QFETCH(ErrorCode, code);
        QFETCH(QString, supportId);
        QFETCH(int, retryAfter);
        PortalServer server([&](const PortalServer::Asked&) {
            return Reply{.code = portalCode,
                         .type = u"fail"_s,
                         .message = u"请\u001b[2J稍后再试\u202E"_s,
                         .data = *Json::parse(data)};
        });
        server.status = status;
        Portal portal(profile(server), *m_catalog, m_clock);
        auto future = portal.ask(agencies(u"x"_s));
        WAIT_FOR(future);
        QVERIFY(!future.result());
        const Error error = future.result().error();
        QCOMPARE(errorCodeName(error.code), errorCodeName(code));
        QCOMPARE(error.supportId, supportId);
        QCOMPARE(error.portalCode, portalCode);
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.retryAfter, retryAfter);
        QCOMPARE(error.message, u"请[2J稍后再试"_s);
        if (code == ErrorCode::ClockSkew)
            QVERIFY2(error.detail.contains(u"serverTime 1720489942"_s), qPrintable(error.detail));
        if (code == ErrorCode::Validation)
            QCOMPARE(error.fieldErrors.keys(), QStringList{u"name"_s});
        QCOMPARE(portal.reachability(), Reachability::Reachable);
    }

    void statusesWithoutWords_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("supportId");
        QTest::addColumn<Reachability>("reachability");
        QTest::newRow("401") << 401 << ErrorCode::Unauthenticated << u"POR-SESSION-09"_s << Reachability::Reachable;
        QTest::newRow("403") << 403 << ErrorCode::Forbidden << u"NET-HTTP-13"_s << Reachability::Reachable;
        QTest::newRow("404") << 404 << ErrorCode::NotFound << u"NET-HTTP-13"_s << Reachability::Reachable;
        QTest::newRow("418") << 418 << ErrorCode::BadResponse << u"NET-HTTP-13"_s << Reachability::Reachable;
        QTest::newRow("429") << 429 << ErrorCode::RateLimited << u"POR-RATE-06"_s << Reachability::Reachable;
        QTest::newRow("500") << 500 << ErrorCode::ServerFault << u"NET-HTTP-13"_s << Reachability::Reachable;
        QTest::newRow("502") << 502 << ErrorCode::ServerFault << u"NET-HTTP-13"_s << Reachability::Unreachable;
        QTest::newRow("503") << 503 << ErrorCode::Maintenance << u"POR-CLOSED-08"_s << Reachability::Reachable;
        QTest::newRow("504") << 504 << ErrorCode::Timeout << u"NET-HTTP-13"_s << Reachability::Unreachable;
        QTest::newRow("307") << 307 << ErrorCode::RedirectRefused << u"NET-REDIRECT-07"_s << Reachability::Unreachable;
    }
    void statusesWithoutWords()
    {
        QFETCH(int, status);
        QFETCH(ErrorCode, code);
        QFETCH(QString, supportId);
        QFETCH(Reachability, reachability);
        PortalServer server([](const PortalServer::Asked&) { return Reply(); });
        server.raw = [status](QTcpSocket& socket, const HostileRequest&) {
            HostileServer::answer(socket, status, "<html>nginx</html>", "text/html",
                                  "Retry-After: 3\r\nLocation: /x\r\n");
        };
        Portal portal(profile(server), *m_catalog, m_clock);
        auto future = portal.ask(agencies());
        WAIT_FOR(future);
        QVERIFY(!future.result());
        QCOMPARE(errorCodeName(future.result().error().code), errorCodeName(code));
        QCOMPARE(future.result().error().supportId, supportId);
        QCOMPARE(future.result().error().httpStatus, status);
        QCOMPARE(portal.reachability(), reachability);
    }

    void sayingSuccessWithAStatusOfFailureIsAFailure()
    {
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
        server.status = 500;
        Portal portal(profile(server), *m_catalog, m_clock);
        auto future = portal.ask(agencies());
        WAIT_FOR(future);
        QCOMPARE(future.result().error().code, ErrorCode::ServerFault);
    }

    void aRefusalWithoutWords()
    {
        PortalServer server([](const PortalServer::Asked&) { return Reply{.code = 5, .type = u"fail"_s}; });
        Portal portal(profile(server), *m_catalog, m_clock);
        auto future = portal.ask(agencies());
        WAIT_FOR(future);
        QCOMPARE(future.result().error().code, ErrorCode::ServerFault);
        QCOMPARE(future.result().error().portalCode, 5);
    }

    void anOldAnswerPlayedAgain()
    {
        PortalServer server([](const PortalServer::Asked&) { return rows(oneAgency); });
        Portal portal(profile(server), *m_catalog, m_clock);
        QByteArray recorded;
        server.tamper = [&](const QByteArray& body) { return recorded = body; };
        server.ahead = -170; // within what the server tolerates
        auto now = portal.ask(agencies());
        WAIT_FOR(now);
        QVERIFY(now.result());

        FixedClock later(QDateTime::currentDateTimeUtc().addSecs(60));
        Portal evening(profile(server), *m_catalog, later);
        server.ahead = 60;
        server.tamper = [&](const QByteArray&) { return recorded; };
        auto replayed = evening.ask(agencies());
        WAIT_FOR(replayed);
        QVERIFY(!replayed.result());
        QCOMPARE(replayed.result().error().code, ErrorCode::ClockSkew);
        QCOMPARE(replayed.result().error().supportId, u"ENV-CLOCK-10"_s);
    }

    void ourClockIsWrong()
    {
        PortalServer server([](const PortalServer::Asked&) { return rows("[{\"value\":\"1\",\"text\":\"x\"}]"); });
        FixedClock slow(QDateTime::currentDateTimeUtc().addSecs(-400));
        Portal portal(profile(server), *m_catalog, slow);
        auto future = portal.ask(agencies());
        WAIT_FOR(future);
        QCOMPARE(future.result().error().code, ErrorCode::ClockSkew);
        QCOMPARE(future.result().error().supportId, u"POR-CLOCK-04"_s);
        QVERIFY2(future.result().error().detail.contains(QRegularExpression(u"our clock is -(399|400|401) s ahead"_s)),
                 qPrintable(future.result().error().detail));
    }
};

QTEST_GUILESS_MAIN(TestPortalFault)
#include "test_portalfault.moc"
