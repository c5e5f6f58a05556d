// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/httpgate.h"
#include "core/wire/networkfault.h"
#include "hostileserver.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::wire;
using yibao::test::HostileRequest;
using yibao::test::HostileServer;

namespace {

constexpr auto patience = 10000;
const QByteArray good = "{\"code\":0}";

/// A certificate that nobody vouches for, made anew for every run.
std::pair<QSslCertificate, QSslKey> selfSigned()
{
    EVP_PKEY* key = EVP_RSA_gen(2048);
    X509* certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME* name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("127.0.0.1"), -1, -1,
                               0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key, EVP_sha256());
    const auto pem = [](auto write) {
        BIO* out = BIO_new(BIO_s_mem());
        write(out);
        char* data = nullptr;
        const long size = BIO_get_mem_data(out, &data);
        const QByteArray text(data, size);
        BIO_free(out);
        return text;
    };
    const QByteArray certificatePem = pem([certificate](BIO* out) { PEM_write_bio_X509(out, certificate); });
    const QByteArray keyPem =
        pem([key](BIO* out) { PEM_write_bio_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr); });
    X509_free(certificate);
    EVP_PKEY_free(key);
    return {QSslCertificate(certificatePem), QSslKey(keyPem, QSsl::Rsa)};
}

} // namespace

#define WAIT_FOR(future) QTRY_VERIFY_WITH_TIMEOUT((future).isFinished(), patience)

class TestNetworkFault final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void faults_data()
    {
        QTest::addColumn<HostileServer::Handler>("handler");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("supportId");
        const auto row = [](const char* name, ErrorCode code, const QString& supportId,
                            const HostileServer::Handler& handler) {
            QTest::newRow(name) << handler << code << supportId;
        };
        row("html type", ErrorCode::CaptivePortal, u"NET-CAPTIVE-08"_s, [](QTcpSocket& socket, const HostileRequest&) {
            HostileServer::answer(socket, 200, "Welcome to the guest network", "text/html; charset=utf-8");
        });
        row("html body", ErrorCode::CaptivePortal, u"NET-CAPTIVE-08"_s, [](QTcpSocket& socket, const HostileRequest&) {
            HostileServer::answer(socket, 200, "\xEF\xBB\xBF\r\n <!DOCTYPE html><html></html>");
        });
        row("511", ErrorCode::CaptivePortal, u"NET-CAPTIVE-08"_s,
            [](QTcpSocket& socket, const HostileRequest&) { HostileServer::answer(socket, 511, "{}"); });
        for (const int status : {301, 302, 303, 307, 308, 304}) {
            row(qPrintable(u"redirect %1"_s.arg(status)), ErrorCode::RedirectRefused, u"NET-REDIRECT-07"_s,
                [status](QTcpSocket& socket, const HostileRequest&) {
                    HostileServer::answer(socket, status, status == 304 ? "" : "{}", "application/json",
                                          "Location: /elsewhere\r\n");
                });
        }
        row("truncated", ErrorCode::BadResponse, u"NET-CUT-04"_s, [](QTcpSocket& socket, const HostileRequest&) {
            socket.write(HostileServer::head(200, "Content-Length: 5000\r\n\r\n{\"code\":0,"));
            socket.disconnectFromHost();
        });
        row("truncated chunk", ErrorCode::BadResponse, u"NET-CUT-04"_s, [](QTcpSocket& socket, const HostileRequest&) {
            socket.write(HostileServer::head(200, "Transfer-Encoding: chunked\r\n\r\n40\r\n{\"code\":0,"));
            socket.disconnectFromHost();
        });
        row("reset in the middle", ErrorCode::BadResponse, u"NET-CUT-04"_s,
            [](QTcpSocket& socket, const HostileRequest&) {
                socket.write(HostileServer::head(200, "Content-Length: 5000\r\n\r\n{"));
                socket.flush();
                QTimer::singleShot(50, &socket, [&socket] { socket.abort(); });
            });
        row("dropped", ErrorCode::Offline, u"NET-CUT-04"_s,
            [](QTcpSocket& socket, const HostileRequest&) { socket.disconnectFromHost(); });
        row("dropped in the head", ErrorCode::Offline, u"NET-CUT-04"_s, [](QTcpSocket& socket, const HostileRequest&) {
            socket.write("HTTP/1.1 200 OK\r\nContent-");
            socket.disconnectFromHost();
        });
        row("stalled", ErrorCode::Timeout, u"NET-TIMEOUT-03"_s, [](QTcpSocket&, const HostileRequest&) {});
        row("stalled in the body", ErrorCode::Timeout, u"NET-TIMEOUT-03"_s,
            [](QTcpSocket& socket, const HostileRequest&) {
                socket.write(HostileServer::head(200, "Content-Length: 5000\r\n\r\n{"));
            });
        row("slow drip of a body", ErrorCode::Timeout, u"NET-TIMEOUT-03"_s,
            [](QTcpSocket& socket, const HostileRequest&) {
                socket.write(HostileServer::head(200, "Content-Length: 5000\r\n\r\n"));
                HostileServer::drip(socket, " ", 50);
            });
        row("slow drip of a head", ErrorCode::Timeout, u"NET-TIMEOUT-03"_s,
            [](QTcpSocket& socket, const HostileRequest&) {
                socket.write("HTTP/1.1 200 OK\r\n");
                HostileServer::drip(socket, "X: y\r\n", 50);
            });
        row("announced large", ErrorCode::ReplyTooLarge, u"NET-LARGE-09"_s,
            [](QTcpSocket& socket, const HostileRequest&) {
                socket.write(HostileServer::head(200, "Content-Length: 100000000\r\n\r\n"));
            });
        row("one byte too many", ErrorCode::ReplyTooLarge, u"NET-LARGE-09"_s,
            [](QTcpSocket& socket, const HostileRequest&) {
                HostileServer::answer(socket, 200, QByteArray(100'001, '1'));
            });
        row("bomb", ErrorCode::ReplyTooLarge, u"NET-LARGE-09"_s, [](QTcpSocket& socket, const HostileRequest&) {
            const QByteArray packed = qCompress(QByteArray(100'000'000, ' '), 9).mid(4);
            HostileServer::answer(socket, 200, packed.left(90'000), "application/json",
                                  "Content-Encoding: deflate\r\n");
        });
    }
    void faults()
    {
        QFETCH(HostileServer::Handler, handler);
        QFETCH(ErrorCode, code);
        QFETCH(QString, supportId);
        HostileServer server(handler);
        HttpGate gate;
        const bool waits = code == ErrorCode::Timeout;
        QElapsedTimer elapsed;
        elapsed.start();
        auto future =
            gate.post(server.url(), {}, "{}",
                      {.timeoutMs = waits ? 300 : patience, .deadlineMs = waits ? 900 : 0, .maxReplyBytes = 100'000});
        WAIT_FOR(future);
        QVERIFY(!waits || elapsed.elapsed() < 5000);
        const auto reply = future.result();
        QVERIFY(!reply);
        QCOMPARE(errorCodeName(reply.error().code), errorCodeName(code));
        QCOMPARE(reply.error().supportId, supportId);
        QCOMPARE(QString::fromLatin1(server.requests.constFirst().headers.value("x-request-id")),
                 reply.error().requestId);
        QVERIFY(reply.error().message.isEmpty());
    }

    void stopsReadingAFlood_data()
    {
        QTest::addColumn<bool>("chunked");
        QTest::newRow("chunked") << true;
        QTest::newRow("until close") << false;
    }
    void stopsReadingAFlood()
    {
        QFETCH(bool, chunked);
        constexpr qint64 all = 100'000'000;
        HostileServer server;
        server.setHandler([&](QTcpSocket& socket, const HostileRequest&) {
            socket.write(
                HostileServer::head(200, chunked ? "Transfer-Encoding: chunked\r\n\r\n" : "Connection: close\r\n\r\n"));
            server.flood(socket, chunked ? "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n" : QByteArray(0x10000, ' '),
                         all);
        });
        HttpGate gate;
        auto future = gate.post(server.url(), {}, "{}", {.maxReplyBytes = 1'000'000});
        WAIT_FOR(future);
        QVERIFY(!future.result());
        QCOMPARE(future.result().error().supportId, u"NET-LARGE-09"_s);
        QVERIFY2(server.bytesSent < all / 4, qPrintable(QString::number(server.bytesSent)));
    }

    void endlessHeadIsRefused()
    {
        HostileServer server;
        server.setHandler([&](QTcpSocket& socket, const HostileRequest&) {
            socket.write("HTTP/1.1 200 OK\r\n");
            server.flood(socket, "X-Header: " + QByteArray(1000, 'x') + "\r\n", 200'000'000);
        });
        HttpGate gate;
        auto future = gate.post(server.url(), {}, "{}", {.timeoutMs = 1000, .deadlineMs = 2000});
        WAIT_FOR(future);
        QVERIFY(!future.result());
        QVERIFY(isLineFault(future.result().error()));
    }

    void anAnswerThatIsNoHttp()
    {
        HostileServer server([](QTcpSocket& socket, const HostileRequest&) {
            socket.write("220 mail.example ESMTP\r\n\r\n");
            socket.disconnectFromHost();
        });
        HttpGate gate;
        auto future = gate.post(server.url(), {}, "{}");
        WAIT_FOR(future);
        QVERIFY(!future.result());
        QVERIFY(isLineFault(future.result().error()));
    }

    void refusedConnection()
    {
        HostileServer server;
        server.stop();
        HttpGate gate;
        auto future = gate.post(server.url(), {}, "{}", {.safeToRepeat = true});
        WAIT_FOR(future);
        QCOMPARE(future.result().error().code, ErrorCode::Offline);
        QCOMPARE(future.result().error().supportId, u"NET-REFUSED-02"_s);
        QCOMPARE(future.result().error().httpStatus, 0);
    }

    void untrustedCertificate_data()
    {
        QTest::addColumn<bool>("plain");
        QTest::newRow("self-signed") << false;
        QTest::newRow("no TLS at all") << true;
    }
    void untrustedCertificate()
    {
        QFETCH(bool, plain);
        int heard = 0;
        QSslServer tls;
        HostileServer bare;
        if (!plain) {
            const auto [certificate, key] = selfSigned();
            QVERIFY(!certificate.isNull() && !key.isNull());
            QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
            configuration.setLocalCertificate(certificate);
            configuration.setPrivateKey(key);
            tls.setSslConfiguration(configuration);
            connect(&tls, &QTcpServer::pendingConnectionAvailable, &tls, [&] {
                QTcpSocket* socket = tls.nextPendingConnection();
                connect(socket, &QTcpSocket::readyRead, &tls, [&heard, socket] {
                    heard += static_cast<int>(socket->readAll().size());
                    HostileServer::answer(*socket, 200, good);
                });
            });
            QVERIFY(tls.listen(QHostAddress::LocalHost));
        } else {
            connect(&bare, &QTcpServer::newConnection, &bare, [&bare] {
                for (QTcpSocket* socket : bare.findChildren<QTcpSocket*>())
                    socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            });
        }
        HttpGate gate;
        auto future = gate.post(QUrl(u"https://127.0.0.1:%1/x"_s.arg(plain ? bare.serverPort() : tls.serverPort())),
                                {{"accessToken", "t0ken"}}, "{}", {.timeoutMs = 5000, .safeToRepeat = true});
        WAIT_FOR(future);
        QVERIFY(!future.result());
        QCOMPARE(future.result().error().supportId, u"NET-TLS-05"_s);
        QCOMPARE(future.result().error().code, ErrorCode::TlsUntrusted);
        QCOMPARE(heard, 0);
    }
};

QTEST_GUILESS_MAIN(TestNetworkFault)
#include "test_networkfault.moc"
