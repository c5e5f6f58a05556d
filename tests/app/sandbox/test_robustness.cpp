// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "sandboxprogram.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>

using namespace yibao;
using namespace yibao::sandboxtest;

/// Callers that are rude, many, slow or gone.
class TestRobustness final : public QObject
{
    Q_OBJECT

    std::unique_ptr<SandboxProgram> m_sandbox;
    SealedClient m_client;

    bool isAlive() const
    {
        const auto reply = m_client.ask(*m_sandbox, hospitals, Json::object({{u"pageSize"_s, 2}}));
        return reply.has_value() && reply->reply.isSuccess() && reply->reply.data[u"list"].size() == 2;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProgram>();
        QVERIFY(m_sandbox->port() != 0);
    }
    void cleanupTestCase() { m_sandbox.reset(); }

    void rudeBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("blank") << QByteArray("   ");
        QTest::newRow("no JSON") << QByteArray("medinsName=x");
        QTest::newRow("cut off") << QByteArray(R"({"data":{"pageNum":1)");
        QTest::newRow("array") << QByteArray("[1,2]");
        QTest::newRow("number") << QByteArray("7");
        QTest::newRow("data a text") << QByteArray(R"({"data":"x"})");
        QTest::newRow("data an array") << QByteArray(R"({"data":[1]})");
        QTest::newRow("bad UTF-8") << QByteArray("{\"data\":{\"medinsName\":\"\xff\xfe\"}}");
        QTest::newRow("zero bytes") << QByteArray(64, '\0');
        QTest::newRow("deep") << QByteArray(100000, '[');
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(50000);
    }
    void rudeBodies()
    {
        QFETCH(const QByteArray, body);
        const HttpAnswer answer = m_sandbox->post(hospitals, body);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()[u"code"].integer(), 690010);
        QVERIFY(answer.json()[u"data"].isObject());
        QVERIFY(isAlive());
    }

    void rudeEnvelopes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("appCode a number") << QByteArray(R"({"data":{"appCode":5}})");
        QTest::newRow("appCode null") << QByteArray(R"({"data":{"appCode":null}})");
        QTest::newRow("appCode an object") << QByteArray(R"({"data":{"appCode":{"a":1}}})");
        QTest::newRow("nothing else") << QByteArray(R"({"data":{"appCode":"43AF047BBA47FC8A1AE8EFB232BDBBCB"}})");
    }
    void rudeEnvelopes()
    {
        QFETCH(const QByteArray, body);
        const Json reply = m_sandbox->post(hospitals, body).json();
        QVERIFY(reply[u"code"].integer().value_or(0) >= 690001);
        QCOMPARE(reply[u"type"].text(), u"fail"_s);
        QVERIFY(isAlive());
    }

    void rudeHttp_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("noise") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15);
        QTest::newRow("no request line") << QByteArray("\r\n\r\n");
        QTest::newRow("one word") << QByteArray("HELLO\r\n\r\n");
        QTest::newRow("unknown method") << QByteArray("BREW /ebus/fuwu/api HTTP/1.1\r\n\r\n");
        QTest::newRow("wrong version") << QByteArray("POST /x HTTP/9.9\r\n\r\n");
        QTest::newRow("long address") << "GET /" + QByteArray(20000, 'a') + " HTTP/1.1\r\n\r\n";
        QTest::newRow("long header") << "GET / HTTP/1.1\r\nX: " + QByteArray(20000, 'a') + "\r\n\r\n";
        QTest::newRow("many headers") << "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(20000) + "\r\n";
        QTest::newRow("length negative") << QByteArray(
            "POST /ebus/fuwu/api/nthl/api/acct/codeImage HTTP/1.1\r\nContent-Length: -5\r\n\r\n{}");
        QTest::newRow("length no number")
            << QByteArray("POST /ebus/fuwu/api/nthl/api/acct/codeImage HTTP/1.1\r\nContent-Length: x\r\n\r\n{}");
        QTest::newRow("broken chunks") << QByteArray(
            "POST /ebus/fuwu/api/nthl/api/acct/codeImage HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n");
        QTest::newRow("path escapes") << QByteArray(
            "GET /../../../../etc/passwd HTTP/1.1\r\nConnection: close\r\n\r\n");
    }
    void rudeHttp()
    {
        QFETCH(const QByteArray, bytes);
        const HttpAnswer answer = exchange(m_sandbox->port(), bytes, 1500);
        QVERIFY2(answer.status == 0 || answer.status >= 400 || answer.json()[u"code"].integer().value_or(0) >= 0,
                 QByteArray::number(answer.status).constData());
        QVERIFY(!answer.body.contains("root:"));
        QVERIFY(isAlive());
    }

    void bodyLimit()
    {
        const QByteArray padded = "{\"data\":{\"pageSize\":2,\"x\":\"" + QByteArray((1 << 20) - 100, 'x') + "\"}}";
        QCOMPARE(m_sandbox->post(hospitals, padded).json()[u"code"].integer(), 0);
        const HttpAnswer refused = m_sandbox->post(hospitals, QByteArray((1 << 20) + 1, ' '));
        QVERIFY2(refused.status == 413 || refused.status == 0, QByteArray::number(refused.status).constData());
        // A length that is only claimed must not cost the memory.
        const HttpAnswer claimed = exchange(
            m_sandbox->port(),
            "POST " + (apiPrefix + hospitals).toUtf8() + " HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n{}", 8000);
        QVERIFY(claimed.status == 413 || claimed.status == 0 || claimed.status == 400);
        QVERIFY(isAlive());
    }

    void callersThatGoAway()
    {
        const QByteArray whole = httpRequest("POST", apiPrefix + hospitals, R"({"data":{"pageSize":1000}})");
        for (int i = 0; i < 40; ++i) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_sandbox->port());
            QVERIFY(socket.waitForConnected());
            // Some leave in the middle of the question, some before the answer, some in the middle of it.
            socket.write(i % 3 == 0 ? whole.left(whole.size() / 2) : whole);
            socket.waitForBytesWritten(1000);
            if (i % 3 == 2)
                socket.waitForReadyRead(2000);
            socket.abort();
        }
        QVERIFY(isAlive());
    }

    void callersThatGoAwayBehindTheProxy()
    {
        SandboxProgram sandbox({u"--fault"_s, u"slowloris:50"_s, u"--fault"_s, u"latency:100"_s});
        for (int i = 0; i < 20; ++i) {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), sandbox.port());
            QVERIFY(socket.waitForConnected());
            socket.write(httpRequest("POST", apiPrefix + hospitals, "{}"));
            socket.waitForBytesWritten(1000);
            if (i % 2 == 1)
                socket.waitForReadyRead(1000);
            socket.abort();
        }
        // Slow as it is, it still answers.
        const HttpAnswer begun = exchange(sandbox.port(), httpRequest("GET", u"/sandbox/health"_s, {}), 4000, 60);
        QVERIFY(begun.status == 200 || begun.status == 0);
        QCOMPARE(sandbox.process().state(), QProcess::Running);
    }

    void silentCallersDoNotBlockOthers()
    {
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 30; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), m_sandbox->port());
            QVERIFY(silent.back()->waitForConnected());
            silent.back()->write("POST ");
            silent.back()->flush();
        }
        QElapsedTimer timer;
        timer.start();
        QVERIFY(isAlive());
        QVERIFY(timer.elapsed() < 3000);
    }

    void fiftyCallersAtOnce()
    {
        constexpr int callers = 50;
        constexpr int rounds = 4;
        QNetworkAccessManager managers[callers];
        int good = 0;
        int done = 0;
        const std::function<void(int, int)> ask = [&](int caller, int round) {
            const qint64 page = caller * rounds + round + 1;
            const wire::SealedRequest sealed = m_client.seal(Json::object({{u"pageNum"_s, page}, {u"pageSize"_s, 10}}));
            QNetworkRequest request(
                QUrl(u"http://127.0.0.1:%1%2%3"_s.arg(QString::number(m_sandbox->port()), apiPrefix, hospitals)));
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
            for (const auto& [name, value] : tifHeaders(*sealed.tif))
                request.setRawHeader(name, value);
            QNetworkReply* reply = managers[caller].post(request, sealed.body);
            connect(reply, &QNetworkReply::finished, this, [&, caller, round, page, reply] {
                HttpAnswer answer;
                answer.body = reply->readAll();
                const auto opened = m_client.open(answer);
                if (opened && opened->verified && opened->reply.isSuccess() &&
                    opened->reply.data[u"pageNum"].integer() == page && opened->reply.data[u"list"].size() == 10)
                    ++good;
                ++done;
                reply->deleteLater();
                if (round + 1 < rounds)
                    ask(caller, round + 1);
            });
        };
        const qint64 before = m_sandbox->health()[u"calls"].integer().value_or(0);
        for (int caller = 0; caller < callers; ++caller)
            ask(caller, 0);
        QTRY_COMPARE_WITH_TIMEOUT(done, callers * rounds, 60000);
        QCOMPARE(good, callers * rounds);
        QCOMPARE(m_sandbox->health()[u"calls"].integer().value_or(0) - before, callers * rounds);
    }

    void randomBytes()
    {
        QRandomGenerator random(20261121);
        for (int i = 0; i < 60; ++i) {
            QByteArray body(random.bounded(400), Qt::Uninitialized);
            for (char& byte : body)
                byte = static_cast<char>(random.bounded(256));
            const HttpAnswer answer = m_sandbox->post(hospitals, body);
            QCOMPARE(answer.json()[u"code"].integer(), 690010);
        }
        // A good request with one random byte changed is answered in some decent way.
        const wire::SealedRequest good = m_client.seal(Json::object({{u"pageSize"_s, 1}}));
        for (int i = 0; i < 60; ++i) {
            QByteArray body = good.body;
            body[random.bounded(static_cast<int>(body.size()))] = static_cast<char>(random.bounded(256));
            const Json reply = m_sandbox->post(hospitals, body, tifHeaders(*good.tif)).json();
            QVERIFY(reply[u"code"].integer().has_value());
            QVERIFY(reply.contains(u"data") && !reply[u"data"].isNull());
        }
        QVERIFY(isAlive());
    }
};

QTEST_GUILESS_MAIN(TestRobustness)
#include "test_robustness.moc"
