// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/keychainstore.h"
#include "core/account/secretvault.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::account;
using wire::Secret;

namespace {

template <typename T>
T await(const QFuture<T>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 40'000) || future.resultCount() == 0)
        qFatal("no answer");
    return future.result();
}

} // namespace

/// Run by itself it starts itself again inside a session bus with a keyring of its own; what is inside does the work.
class TestKeychain final : public QObject
{
    Q_OBJECT

    static bool isInside() { return qEnvironmentVariableIsSet("YIBAO_KEYRING_TEST"); }

    static QProcessEnvironment emptyHome(const QTemporaryDir& home)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), home.path());
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        environment.remove(u"DISPLAY"_s);
        return environment;
    }

private Q_SLOTS:
    void storesFindsAndRemovesInARealKeyring()
    {
        if (isInside()) {
            const QByteArray step = qgetenv("YIBAO_KEYRING_TEST");
            KeychainStore keychain(15'000);
            const QByteArray binary("\x00\xff token \n", 10);
            if (step == "write") {
                QVERIFY(await(keychain.write(u"test/one"_s, Secret(binary))));
                QVERIFY(await(keychain.write(u"test/one"_s, Secret(binary))));
            } else {
                // After a restart of the program.
                const auto found = await(keychain.read(u"test/one"_s));
                QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
                QCOMPARE(found->view(), QByteArrayView(binary));
                QVERIFY(await(keychain.remove(u"test/one"_s)));
                QVERIFY(await(keychain.remove(u"test/one"_s)));
                const auto gone = await(keychain.read(u"test/one"_s));
                QCOMPARE(gone.error().code, ErrorCode::NotFound);
            }
            return;
        }
        const QString bus = QStandardPaths::findExecutable(u"dbus-run-session"_s);
        const QString keyring = QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s);
        if (bus.isEmpty() || keyring.isEmpty())
            QSKIP("needs dbus-run-session and gnome-keyring-daemon");
        const QTemporaryDir home;
        QProcess process;
        process.setProcessEnvironment(emptyHome(home));
        process.setProcessChannelMode(QProcess::MergedChannels);
        const QString self = QCoreApplication::applicationFilePath();
        process.start(bus, {u"--"_s, u"sh"_s, u"-c"_s,
                            u"printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 && "
                            "YIBAO_KEYRING_TEST=write '%1' storesFindsAndRemovesInARealKeyring && "
                            "YIBAO_KEYRING_TEST=read '%1' storesFindsAndRemovesInARealKeyring"_s.arg(self)});
        QVERIFY(process.waitForFinished(90'000));
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitCode() == 0, output.constData());
    }

    void withoutASessionBusItIsMemoryAndSaysSo()
    {
        if (isInside()) {
            SecretVault vault(std::make_unique<KeychainStore>(5000));
            QVERIFY(await(vault.write(u"test/two"_s, Secret("session"))));
            QVERIFY(vault.isSessionOnly());
            QVERIFY(vault.notice()->supportId.startsWith(u"SEC-"_s));
            QCOMPARE(await(vault.read(u"test/two"_s))->view(), QByteArrayView("session"));
            return;
        }
        const QTemporaryDir home;
        QProcess process;
        QProcessEnvironment environment = emptyHome(home);
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
        environment.insert(u"YIBAO_KEYRING_TEST"_s, u"none"_s);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(QCoreApplication::applicationFilePath(), {u"withoutASessionBusItIsMemoryAndSaysSo"_s});
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitCode() == 0, output.constData());
    }
};

QTEST_GUILESS_MAIN(TestKeychain)
#include "test_keychain.moc"
