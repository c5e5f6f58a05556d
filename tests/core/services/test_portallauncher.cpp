// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/portallauncher.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;
using namespace yibao;
using services::PortalLauncher;

/// The programs here are shell scripts of a few lines, since the real one is another room's.
class TestPortalLauncher final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString script(const QByteArray& body)
    {
        const QString file = m_dir->filePath(u"portal.sh"_s);
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            return {};
        out.write("#!/bin/sh\n" + body);
        out.close();
        out.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file;
    }
    /// Waits for the end and says what came.
    static Result<QUrl> waited(QFuture<Result<QUrl>> future)
    {
        (void)QTest::qWaitFor([&] { return future.isFinished(); }, 10000);
        return future.resultCount() > 0 ? future.result() : Result<QUrl>(fail(Error{}));
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void readsTheAnnouncement_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("port");
        QTest::newRow("plain") << QByteArray("listening on 127.0.0.1:8930") << 8930;
        QTest::newRow("with end") << QByteArray("listening on 127.0.0.1:8930\r") << 8930;
        QTest::newRow("after words") << QByteArray("sandbox: listening on 127.0.0.1:1") << 1;
        QTest::newRow("other host") << QByteArray("listening on 0.0.0.0:8930") << 0;
        QTest::newRow("no number") << QByteArray("listening on 127.0.0.1:http") << 0;
        QTest::newRow("zero") << QByteArray("listening on 127.0.0.1:0") << 0;
        QTest::newRow("too large") << QByteArray("listening on 127.0.0.1:65536") << 0;
        QTest::newRow("noise") << QByteArray("\xff\x00\x01", 3) << 0;
        QTest::newRow("empty") << QByteArray() << 0;
    }
    void readsTheAnnouncement()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, port);
        const auto url = PortalLauncher::announced(line);
        QCOMPARE(url.has_value(), port > 0);
        if (port > 0)
            QCOMPARE(*url, QUrl(u"http://127.0.0.1:%1"_s.arg(port)));
    }

    void startsWithTheArgumentsAndStopsWithItsInput()
    {
        const QString seen = m_dir->filePath(u"seen"_s);
        const QString program = script("echo \"$@\" > '" + seen.toUtf8() +
                                       "'\necho starting\n"
                                       "echo 'listening on 127.0.0.1:4711'\ncat >/dev/null\necho end >> '" +
                                       seen.toUtf8() + "'\n");
        PortalLauncher launcher;
        QSignalSpy lost(&launcher, &PortalLauncher::lost);
        const auto url = waited(launcher.start(program, {u"--fault"_s, u"drop"_s}));
        QVERIFY(url);
        QCOMPARE(*url, QUrl(u"http://127.0.0.1:4711"_s));
        QVERIFY(launcher.isRunning());
        launcher.stop();
        QTRY_VERIFY(!launcher.isRunning());
        QVERIFY(lost.isEmpty());
        QFile file(seen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("--port 0 --exit-with-stdin --fault drop\nend\n"));
    }

    void theEndOfTheLauncherEndsTheProgram()
    {
        const QString pid = m_dir->filePath(u"pid"_s);
        const QString program =
            script("echo $$ > '" + pid.toUtf8() + "'\necho 'listening on 127.0.0.1:4711'\ncat >/dev/null\n");
        {
            PortalLauncher launcher;
            QVERIFY(waited(launcher.start(program)));
        }
        QFile file(pid);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const int number = file.readAll().trimmed().toInt();
        QVERIFY(number > 1);
        QCOMPARE(::kill(number, 0), -1);
    }

    void aProgramThatIsNotThereIsAnError()
    {
        PortalLauncher launcher;
        const auto url = waited(launcher.start(u"no-such-portal-program"_s));
        QVERIFY(!url);
        QCOMPARE(url.error().supportId, u"PRO-START-03"_s);
    }

    void aProgramThatEndsAtOnceIsAnErrorAndMayBeTriedAgain()
    {
        PortalLauncher launcher;
        QSignalSpy lost(&launcher, &PortalLauncher::lost);
        const auto url = waited(launcher.start(script("echo no port free >&2\nexit 3\n")));
        QVERIFY(!url);
        QCOMPARE(url.error().supportId, u"PRO-START-03"_s);
        QVERIFY(lost.isEmpty());
        QTRY_VERIFY(!launcher.isRunning());
        QVERIFY(waited(launcher.start(script("echo 'listening on 127.0.0.1:5\n'\ncat >/dev/null\n"))));
    }

    void aSilentProgramIsGivenUp()
    {
        PortalLauncher launcher;
        launcher.setTimeout(200);
        const auto url = waited(launcher.start(script("cat >/dev/null\n")));
        QVERIFY(!url);
        QTRY_VERIFY(!launcher.isRunning());
    }

    void aFloodWithoutLineEndsIsSurvived()
    {
        PortalLauncher launcher;
        const auto url = waited(launcher.start(
            script("head -c 2000000 /dev/zero\necho\necho 'listening on 127.0.0.1:77'\ncat >/dev/null\n")));
        QVERIFY(url);
        QCOMPARE(url->port(), 77);
    }

    void twoStartsAreOne()
    {
        PortalLauncher launcher;
        const QString program = script("echo 'listening on 127.0.0.1:99'\ncat >/dev/null\n");
        auto first = launcher.start(program);
        auto second = launcher.start(program);
        QCOMPARE(waited(first).value(), waited(second).value());
    }

    void aProgramThatDiesLaterIsTold()
    {
        PortalLauncher launcher;
        QSignalSpy lost(&launcher, &PortalLauncher::lost);
        QVERIFY(waited(launcher.start(script("echo 'listening on 127.0.0.1:99'\nsleep 0.3\n"))));
        QTRY_COMPARE(lost.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPortalLauncher)
#include "test_portallauncher.moc"
