// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/httpgate.h"
#include "hostileserver.h"

#include <QLoggingCategory>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::wire;
using yibao::test::HostileRequest;
using yibao::test::HostileServer;

namespace {

constexpr auto patience = 10000;
const QByteArray good = "{\"code\":0}";

QStringList logged;
void keepLog(QtMsgType, const QMessageLogContext& context, const QString& message)
{
    if (qstrcmp(context.category, "yibao.wire") == 0)
        logged.append(message);
}

} // namespace

#define WAIT_FOR(future) QTRY_VERIFY_WITH_TIMEOUT((future).isFinished(), patience)

class TestHttpGate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sendsAndReads()
    {
        HostileServer server([](QTcpSocket& socket, const HostileRequest&) {
            HostileServer::answer(socket, 200, good, "application/json; charset=utf-8",
                                  "Date: Tue, 09 Jul 2024 01:52:22 GMT\r\nSet-Cookie: acw_tc=1; Path=/\r\n");
        });
        HttpGate gate;
        for (int i = 0; i < 2; ++i) {
            auto future = gate.post(server.url(), {{"accessToken", "t0ken"}, {"Content-Type", "application/json"}},
                                    "{\"data\":{}}");
            QCOMPARE(gate.underWay(), 1);
            WAIT_FOR(future);
            const auto reply = future.result();
            QVERIFY(reply);
            QCOMPARE(reply->status, 200);
            QCOMPARE(reply->body, good);
            QCOMPARE(reply->date, QDateTime(QDate(2024, 7, 9), QTime(1, 52, 22), Qt::UTC));
            QVERIFY(reply->roundTripMs >= 0 && reply->roundTripMs < patience);
            QVERIFY(!QUuid::fromString(reply->requestId).isNull());
            const HostileRequest& seen = server.requests.at(i);
            QCOMPARE(seen.method, "POST");
            QCOMPARE(seen.body, "{\"data\":{}}");
            QCOMPARE(seen.headers.value("accesstoken"), "t0ken");
            QCOMPARE(QString::fromLatin1(seen.headers.value("x-request-id")), reply->requestId);
            QVERIFY(!seen.headers.contains("cookie"));
            QCOMPARE(gate.underWay(), 0);
        }
        QVERIFY(server.requests.at(0).headers.value("x-request-id") !=
                server.requests.at(1).headers.value("x-request-id"));
        QCOMPARE(server.connections, 1);
    }

    void handsOnWhatThePortalSays_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("bad request") << 400 << QByteArray("application/json") << QByteArray("{\"code\":690010}");
        QTest::newRow("sign-in") << 401 << QByteArray("application/json") << QByteArray("{\"code\":600009}");
        QTest::newRow("not found") << 404 << QByteArray("text/html") << QByteArray("<html>no</html>");
        QTest::newRow("too many") << 429 << QByteArray("application/json") << QByteArray("{\"code\":690005}");
        QTest::newRow("fault") << 500 << QByteArray("text/html") << QByteArray("<html>nginx</html>");
        QTest::newRow("closed") << 503 << QByteArray("application/json") << QByteArray("{\"code\":690500}");
        QTest::newRow("not json") << 200 << QByteArray("text/plain") << QByteArray("hello");
        QTest::newRow("empty") << 200 << QByteArray("application/json") << QByteArray();
    }
    void handsOnWhatThePortalSays()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        HostileServer server([&](QTcpSocket& socket, const HostileRequest&) {
            HostileServer::answer(socket, status, body, type,
                                  "Retry-After: 7\r\nWWW-Authenticate: Basic realm=\"x\"\r\n");
        });
        HttpGate gate;
        auto future = gate.post(server.url(), {}, "{}", {.safeToRepeat = true});
        WAIT_FOR(future);
        const auto reply = future.result();
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().supportId));
        QCOMPARE(reply->status, status);
        QCOMPARE(reply->body, body);
        QCOMPARE(reply->retryAfter, 7);
        QCOMPARE(server.requests.size(), 1);
    }

    void exactlyTheLimitIsFine()
    {
        HostileServer server([](QTcpSocket& socket, const HostileRequest&) {
            HostileServer::answer(socket, 200, QByteArray(100'000, '1'));
        });
        HttpGate gate;
        auto future = gate.post(server.url(), {}, "{}", {.maxReplyBytes = 100'000});
        WAIT_FOR(future);
        QVERIFY(future.result());
        QCOMPARE(future.result()->body.size(), 100'000);
    }

    void unpacksWhatIsHonest()
    {
        const QByteArray body = "[" + QByteArray(50'000, '1') + "]";
        HostileServer server([&](QTcpSocket& socket, const HostileRequest&) {
            HostileServer::answer(socket, 200, qCompress(body).mid(4), "application/json",
                                  "Content-Encoding: deflate\r\n");
        });
        HttpGate gate;
        auto future = gate.post(server.url(), {}, "{}", {.maxReplyBytes = 100'000});
        WAIT_FOR(future);
        QVERIFY(future.result());
        QCOMPARE(future.result()->body, body);
    }

    void tokenNeverFollowsARedirect()
    {
        HostileServer thief(
            [](QTcpSocket& socket, const HostileRequest&) { HostileServer::answer(socket, 200, good); });
        HostileServer server([&](QTcpSocket& socket, const HostileRequest&) {
            HostileServer::answer(socket, 307, "{}", "application/json",
                                  "Location: " + thief.url(u"/steal"_s).toEncoded() + "\r\n");
        });
        HttpGate gate;
        auto future = gate.post(server.url(), {{"accessToken", "t0ken"}}, "{}", {.safeToRepeat = true});
        WAIT_FOR(future);
        QCOMPARE(future.result().error().code, ErrorCode::RedirectRefused);
        QTest::qWait(100);
        QCOMPARE(thief.connections, 0);
        QCOMPARE(server.requests.size(), 1);
    }

    void refusesAddresses_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("http") << QUrl(u"http://portal.example/x"_s);
        QTest::newRow("ftp") << QUrl(u"ftp://127.0.0.1/x"_s);
        QTest::newRow("file") << QUrl(u"file:///etc/hostname"_s);
        QTest::newRow("password") << QUrl(u"https://a:b@portal.example/x"_s);
        QTest::newRow("query") << QUrl(u"https://portal.example/x?token=1"_s);
        QTest::newRow("nothing") << QUrl();
        QTest::newRow("look-alike") << QUrl(u"http://localhost.portal.example/x"_s);
    }
    void refusesAddresses()
    {
        QFETCH(QUrl, url);
        HttpGate gate;
        auto future = gate.post(url, {}, "{}");
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().supportId, u"NET-SCHEME-10"_s);
        QCOMPARE(gate.underWay(), 0);
    }

    void cancelAndShutdown()
    {
        HostileServer server;
        HttpGate gate;
        auto one = gate.post(server.url(), {}, "{}");
        auto two = gate.post(server.url(), {}, "{}");
        QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), 2, patience);
        gate.abortAll();
        for (auto* future : {&one, &two}) {
            QVERIFY(future->isFinished());
            QCOMPARE(future->result().error().code, ErrorCode::Cancelled);
            QCOMPARE(future->result().error().supportId, u"NET-CANCEL-11"_s);
        }
        QCOMPARE(gate.underWay(), 0);

        server.setHandler([](QTcpSocket& socket, const HostileRequest&) { HostileServer::answer(socket, 200, good); });
        auto three = gate.post(server.url(), {}, "{}");
        WAIT_FOR(three);
        QVERIFY(three.result());

        gate.shutdown();
        auto four = gate.post(server.url(), {}, "{}");
        QVERIFY(four.isFinished());
        QCOMPARE(four.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(server.requests.size(), 3);
    }

    void goingAwayAnswersEverybody()
    {
        HostileServer server;
        auto gate = std::make_unique<HttpGate>();
        auto future = gate->post(server.url(), {}, "{}");
        QTRY_COMPARE_WITH_TIMEOUT(server.requests.size(), 1, patience);
        gate.reset();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
    }

    void repeatsOnceWhenAKeptLineDied()
    {
        HostileServer server;
        server.setHandler([&](QTcpSocket& socket, const HostileRequest& request) {
            if (request.connection == 1 && server.requests.size() > 1)
                socket.abort();
            else
                HostileServer::answer(socket, 200, good);
        });
        HttpGate gate;
        auto first = gate.post(server.url(), {}, "1", {.safeToRepeat = true});
        WAIT_FOR(first);
        QVERIFY(first.result());
        auto second = gate.post(server.url(), {}, "2", {.safeToRepeat = true});
        WAIT_FOR(second);
        QVERIFY2(second.result(), second.result() ? "" : qPrintable(second.result().error().detail));
        QCOMPARE(server.connections, 2);
        QCOMPARE(QString::fromLatin1(server.requests.constLast().headers.value("x-request-id")),
                 second.result()->requestId);
    }

    void neverRepeatsAfterATimeout()
    {
        HostileServer server;
        HttpGate gate;
        auto future = gate.post(server.url(), {}, "{}", {.timeoutMs = 200, .safeToRepeat = true});
        WAIT_FOR(future);
        QCOMPARE(future.result().error().code, ErrorCode::Timeout);
        QTest::qWait(100);
        QCOMPARE(server.requests.size(), 1);
    }

    void givesUpOnALineThatAlwaysDrops()
    {
        HostileServer server([](QTcpSocket& socket, const HostileRequest&) { socket.abort(); });
        HttpGate gate;
        auto future = gate.post(server.url(), {}, "{}", {.timeoutMs = 2000, .safeToRepeat = true});
        WAIT_FOR(future);
        QCOMPARE(future.result().error().supportId, u"NET-CUT-04"_s);
        // Qt may send once more by itself on a line that it kept.
        QVERIFY2(server.requests.size() >= 2 && server.requests.size() <= 4,
                 qPrintable(QString::number(server.requests.size())));

        server.requests.clear();
        auto unsafe = gate.post(server.url(), {}, "{}", {.timeoutMs = 2000});
        WAIT_FOR(unsafe);
        QCOMPARE(unsafe.result().error().supportId, u"NET-CUT-04"_s);
        QCOMPARE(server.requests.size(), 1);
    }

    void logsOneLineAndNothingPrivate()
    {
        HostileServer server([](QTcpSocket& socket, const HostileRequest&) {
            HostileServer::answer(socket, 200, "{\"name\":\"answersecret\"}");
        });
        QLoggingCategory::setFilterRules(u"yibao.wire.info=true"_s);
        logged.clear();
        const auto previous = qInstallMessageHandler(keepLog);
        HttpGate gate;
        auto future = gate.post(server.url(u"/nthl/api/acct/login"_s), {{"accessToken", "tokensecret"}}, "bodysecret");
        const bool finished = QTest::qWaitFor([&] { return future.isFinished(); }, patience);
        qInstallMessageHandler(previous);
        QLoggingCategory::setFilterRules({});
        QVERIFY(finished);
        QCOMPARE(logged.size(), 1);
        const QString line = logged.constFirst();
        QVERIFY2(line.contains(u"POST /nthl/api/acct/login 200"_s), qPrintable(line));
        QVERIFY(line.contains(future.result()->requestId));
        QVERIFY(!line.contains(u"secret"_s));
    }

    void proxyOfTheSystem()
    {
        HostileServer dead;
        dead.stop();
        const QByteArray proxy = "http://127.0.0.1:" + QByteArray::number(dead.url().port());
        for (const char* name : {"http_proxy", "https_proxy"})
            qputenv(name, proxy);
        HostileServer server(
            [](QTcpSocket& socket, const HostileRequest&) { HostileServer::answer(socket, 200, good); });
        HttpGate gate;
        auto near = gate.post(server.url(), {}, "{}");
        auto far = gate.post(QUrl(u"https://portal.invalid/x"_s), {}, "{}");
        WAIT_FOR(near);
        WAIT_FOR(far);
        for (const char* name : {"http_proxy", "https_proxy"})
            qunsetenv(name);
        QVERIFY(near.result());
        QCOMPARE(far.result().error().supportId, u"NET-PROXY-06"_s);
        QCOMPARE(far.result().error().code, ErrorCode::ProxyFault);
    }
};

QTEST_GUILESS_MAIN(TestHttpGate)
#include "test_httpgate.moc"
