// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "sandboxprogram.h"

#include <QNetworkInterface>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>

#include <csignal>

using namespace yibao;
using namespace yibao::sandboxtest;

class TestProgram final : public QObject
{
    Q_OBJECT

    struct Run
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    static Run run(const QStringList& arguments)
    {
        QProcess process;
        process.start(SandboxProgram::path(), arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(20000)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {
            .code = process.exitCode(), .out = process.readAllStandardOutput(), .err = process.readAllStandardError()};
    }

private Q_SLOTS:
    void announcesItsPortAndNothingElse()
    {
        SandboxProgram sandbox;
        static const QRegularExpression form(u"^listening on 127\\.0\\.0\\.1:[1-9][0-9]*\n$"_s);
        QVERIFY(form.match(QString::fromLatin1(sandbox.line())).hasMatch());
        QCOMPARE(sandbox.health()[u"synthetic"].toBool(), true);
        QVERIFY(sandbox.process().readAllStandardOutput().isEmpty());
        QVERIFY(sandbox.process().readAllStandardError().isEmpty());
    }

    void helpHasALineForEachFault()
    {
        const Run help = run({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const char* word : {"--port",
                                 "--data-dir",
                                 "--app-code",
                                 "--app-secret",
                                 "--client-public-key",
                                 "--server-private-key",
                                 "--skew-limit",
                                 "--exit-with-stdin",
                                 "--token-life",
                                 "--refresh-life",
                                 "--qr-life",
                                 "--people",
                                 "/sandbox/phone",
                                 "/sandbox/family",
                                 "Z999999001",
                                 "latency:MS",
                                 "drop",
                                 "truncate[:BYTES]",
                                 "stall",
                                 "slowloris",
                                 "garbage",
                                 "html",
                                 "badsign",
                                 "badenc",
                                 "status:CODE",
                                 "skew:SECONDS",
                                 "flood[:N]",
                                 "huge[:MB]",
                                 "redirect",
                                 "wrongtypes",
                                 "missing",
                                 "deep",
                                 "maintenance"})
            QVERIFY2(help.out.contains(word), word);
        QVERIFY(help.err.isEmpty());
        QVERIFY(run({u"--version"_s}).out.startsWith("yibao-sandbox "));
    }

    void tellsWhoCanSignIn()
    {
        const Run people = run({u"--people"_s});
        QCOMPARE(people.code, 0);
        QVERIFY(people.err.isEmpty());
        const QByteArrayList lines = people.out.trimmed().split('\n');
        QVERIFY(lines.size() > 10);
        for (const QByteArray& line : lines)
            QCOMPARE(line.count('|'), 7);
        QVERIFY(people.out.contains("| normal | 15400000001 |"));
        QCOMPARE(run({u"--people"_s}).out, people.out);
    }

    void wrongOptions_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* name, const QStringList& arguments, const QString& word) {
            QTest::newRow(name) << arguments << word;
        };
        row("unknown option", {u"--nonsense"_s}, u"--nonsense"_s);
        row("stray word", {u"nonsense"_s}, u"nonsense"_s);
        row("port too large", {u"--port"_s, u"65536"_s}, u"--port"_s);
        row("port negative", {u"--port"_s, u"-1"_s}, u"--port"_s);
        row("port no number", {u"--port"_s, u"http"_s}, u"--port"_s);
        row("skew limit", {u"--skew-limit"_s, u"-5"_s}, u"--skew-limit"_s);
        row("token life", {u"--token-life"_s, u"0"_s}, u"--token-life"_s);
        row("unknown fault", {u"--fault"_s, u"thunder"_s}, u"thunder"_s);
        row("fault without its number", {u"--fault"_s, u"latency"_s}, u"latency"_s);
        row("fault number no number", {u"--fault"_s, u"latency:soon"_s}, u"MS"_s);
        row("fault number too large", {u"--fault"_s, u"status:999"_s}, u"CODE"_s);
        row("fault number not wanted", {u"--fault"_s, u"drop:5"_s}, u"drop"_s);
        row("fault path empty", {u"--fault"_s, u"drop@"_s}, u"path"_s);
        row("second fault wrong", {u"--fault"_s, u"drop"_s, u"--fault"_s, u"x"_s}, u"'x'"_s);
        row("public key no point", {u"--client-public-key"_s, u"04"_s + QString(128, u'1')}, u"--client-public-key"_s);
        row("public key short", {u"--client-public-key"_s, u"abcd"_s}, u"--client-public-key"_s);
        row("private key zero", {u"--server-private-key"_s, QString(64, u'0')}, u"--server-private-key"_s);
        row("secret short", {u"--app-secret"_s, u"short"_s}, u"--app-secret"_s);
        row("code short", {u"--app-code"_s, u"short"_s}, u"--app-code"_s);
    }
    void wrongOptions()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, word);
        const Run wrong = run(arguments);
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.out.isEmpty());
        QVERIFY2(wrong.err.contains(word.toUtf8()), wrong.err.constData());
    }

    void secretsAreNotRepeated()
    {
        const QString secret = u"Tell0Nobody"_s;
        const Run wrong = run({u"--app-secret"_s, secret, u"--server-private-key"_s, secret});
        QCOMPARE(wrong.code, 2);
        QVERIFY(!wrong.err.contains(secret.toUtf8()));
    }

    void folderWithoutADirectoryIsAnError()
    {
        const QTemporaryDir folder;
        const Run wrong = run({u"--data-dir"_s, folder.path()});
        QCOMPARE(wrong.code, 2);
        QVERIFY(!wrong.err.isEmpty());
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void takenPortIsAnError()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
        const QString port = QString::number(other.serverPort());
        QCOMPARE(run({u"--port"_s, port}).code, 2);
        QCOMPARE(run({u"--port"_s, port, u"--fault"_s, u"drop"_s}).code, 2);
        const SandboxProgram sandbox;
        QCOMPARE(run({u"--port"_s, QString::number(sandbox.port())}).code, 2);
        QVERIFY(!sandbox.health().isNull());
    }

    void bindsToLoopbackOnly_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("portal") << QStringList();
        QTest::newRow("proxy") << QStringList{u"--fault"_s, u"drop@nothing"_s};
    }
    void bindsToLoopbackOnly()
    {
        QFETCH(const QStringList, arguments);
        const SandboxProgram sandbox(arguments);
        QVERIFY(sandbox.port() != 0);
        int tried = 0;
        for (const QHostAddress& address : QNetworkInterface::allAddresses()) {
            if (address == QHostAddress(QHostAddress::LocalHost))
                continue;
            ++tried;
            QTcpSocket socket;
            socket.connectToHost(address, sandbox.port());
            QVERIFY2(!socket.waitForConnected(1000), qPrintable(address.toString()));
        }
        if (tried == 0)
            QSKIP("this machine has no other address");
    }

    void endsOnSignal_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("TERM") << SIGTERM << QStringList();
        QTest::newRow("INT") << SIGINT << QStringList();
        QTest::newRow("TERM, proxy") << SIGTERM << QStringList{u"--fault"_s, u"stall"_s};
    }
    void endsOnSignal()
    {
        QFETCH(const int, number);
        QFETCH(const QStringList, arguments);
        SandboxProgram sandbox(arguments);
        QVERIFY(sandbox.port() != 0);
        ::kill(static_cast<pid_t>(sandbox.process().processId()), number);
        QVERIFY(sandbox.process().waitForFinished(5000));
        QCOMPARE(sandbox.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(sandbox.process().exitCode(), 0);
    }

    void endsWithItsInput()
    {
        SandboxProgram sandbox;
        sandbox.process().closeWriteChannel();
        QVERIFY(sandbox.process().waitForFinished(5000));
        QCOMPARE(sandbox.process().exitCode(), 0);
    }

    void staysWithoutTheOption()
    {
        QProcess process;
        process.start(SandboxProgram::path(), QStringList());
        QVERIFY(process.waitForReadyRead(20000));
        process.closeWriteChannel();
        QVERIFY(!process.waitForFinished(700));
        process.terminate();
        QVERIFY(process.waitForFinished(5000));
    }

    void endsWhileCallersHangOn()
    {
        SandboxProgram sandbox({u"--fault"_s, u"latency:600000"_s});
        QTcpSocket waiting;
        waiting.connectToHost(QHostAddress(QHostAddress::LocalHost), sandbox.port());
        QVERIFY(waiting.waitForConnected());
        waiting.write(httpRequest("POST", apiPrefix + hospitals, "{}"));
        QTcpSocket silent;
        silent.connectToHost(QHostAddress(QHostAddress::LocalHost), sandbox.port());
        QVERIFY(silent.waitForConnected());
        QVERIFY(waiting.waitForBytesWritten());
        QTest::qWait(200);
        sandbox.process().closeWriteChannel();
        QVERIFY(sandbox.process().waitForFinished(6000));
        QCOMPARE(sandbox.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(sandbox.process().exitCode(), 0);
    }

    void secondInstanceDisturbsNothing()
    {
        const SandboxProgram first;
        {
            const SandboxProgram second({u"--fault"_s, u"maintenance"_s});
            QVERIFY(second.port() != first.port());
            QCOMPARE(second.plain(hospitals, Json::object())[u"code"].integer(), 690500);
            QCOMPARE(first.plain(hospitals, Json::object())[u"code"].integer(), 0);
            QCOMPARE(first.health()[u"calls"].integer(), 1);
            QCOMPARE(first.health()[u"digest"].text(), second.health()[u"digest"].text());
        }
        QCOMPARE(first.plain(hospitals, Json::object())[u"code"].integer(), 0);
    }

    void sameSeedSameBytes()
    {
        const QString first = SandboxProgram().health()[u"digest"].text();
        QCOMPARE(first.size(), 64);
        QCOMPARE(SandboxProgram().health()[u"digest"].text(), first);
    }

    void portCanBeTakenAgainAtOnce()
    {
        quint16 port = 0;
        {
            const SandboxProgram sandbox;
            port = sandbox.port();
            QVERIFY(sandbox.plain(hospitals, Json::object()).isObject());
        }
        const SandboxProgram again({u"--port"_s, QString::number(port)});
        QCOMPARE(again.port(), port);
        QVERIFY(again.health().isObject());
    }

    void ownKeys()
    {
        const auto sample = wire::documentationSample();
        const QString appCode = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"_s;
        const QString secret = u"NOTAREALKEY1"_s.repeated(3).left(32);
        // The sample's two ends with their parts exchanged: keys that no default would fit.
        const QString clientPublic = QString::fromLatin1(sample->client.serverPublicKey.toHex());
        const QString serverPrivate =
            QString::fromLatin1(QByteArray(sample->client.privateKey.view().toByteArray()).toBase64());
        const SandboxProgram sandbox({u"--app-code"_s, appCode, u"--app-secret"_s, secret, u"--client-public-key"_s,
                                      clientPublic, u"--server-private-key"_s, serverPrivate});
        wire::Keys keys;
        keys.appSecret = *wire::parseAppSecret(secret);
        keys.privateKey = sample->server.privateKey;
        keys.serverPublicKey = sample->server.clientPublicKey;
        const SealedClient client(appCode, keys);
        const auto reply = client.ask(sandbox, hospitals, Json::object({{u"pageSize"_s, 1}}));
        QVERIFY(reply.has_value());
        QVERIFY(reply->verified);
        QCOMPARE(reply->reply.code, 0);
        const auto stranger = SealedClient().ask(sandbox, hospitals, Json::object());
        QVERIFY(stranger.has_value());
        QCOMPARE(stranger->reply.code, wire::refusal::UnknownAppCode);
    }

    void skewLimit()
    {
        const SandboxProgram strict({u"--skew-limit"_s, u"10"_s});
        const SealedClient client;
        const QDateTime earlier = QDateTime::currentDateTimeUtc().addSecs(-60);
        const wire::SealedRequest request = client.seal(Json::object(), earlier);
        const auto refused = client.open(strict.post(hospitals, request.body, tifHeaders(*request.tif)));
        QVERIFY(refused.has_value());
        QCOMPARE(refused->reply.code, wire::refusal::ClockSkew);
    }

    void startsQuickly()
    {
        QElapsedTimer timer;
        timer.start();
        const SandboxProgram sandbox;
        QVERIFY(sandbox.port() != 0);
        qInfo("started in %lld ms", timer.elapsed());
        QVERIFY(timer.elapsed() < 5000);
    }
};

QTEST_GUILESS_MAIN(TestProgram)
#include "test_program.moc"
