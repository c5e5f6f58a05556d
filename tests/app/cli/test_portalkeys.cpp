// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "clirun.h"
#include "sandboxprocess.h"

#include <QDirIterator>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const QStringList sampleMembers{u"appCode"_s, u"appSecret"_s};

QJsonObject readJson(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(source.readAll()).object() : QJsonObject();
}

} // namespace

/// Keys of a gateway go into a real keychain and serve from there. Run by itself it starts itself again inside a
/// session bus with a keyring of its own.
class TestPortalKeys final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    /// The sandbox's profile, as that of a gateway that has keys of its own.
    QString profile() const
    {
        QJsonObject json = readJson(QStringLiteral(YIBAO_SOURCE_DIR "/resources/profiles/sandbox.json"));
        json.insert(u"keySet"_s, u"test-gateway"_s);
        json.remove(u"startOnDemand"_s);
        QFile file(m_dir.filePath(u"gateway.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0)
            qFatal("cannot write a profile");
        return file.fileName();
    }
    CliRun run(const QStringList& arguments, const QByteArray& input = {})
    {
        QProcess process;
        process.start(QStringLiteral(YIBAO_BIN_DIR "/yibao"),
                      QStringList{u"--data-dir"_s, m_dir.filePath(u"data"_s), u"--lang"_s, u"en"_s} + arguments);
        process.write(input);
        process.closeWriteChannel();
        CliRun run;
        if (!process.waitForFinished(60'000)) {
            process.kill();
            process.waitForFinished();
            return run;
        }
        run.exitCode = process.exitCode();
        run.out = QString::fromUtf8(process.readAllStandardOutput());
        run.error = QString::fromUtf8(process.readAllStandardError());
        return run;
    }
    static QByteArray lines(const QJsonObject& sample, const QString& secret)
    {
        return (QStringList{sample.value(u"appCode"_s).toString(), secret,
                            sample.value(u"client"_s).toObject().value(u"privateKey"_s).toString(),
                            sample.value(u"server"_s).toObject().value(u"publicKey"_s).toString()}
                    .join(u'\n') + u'\n').toUtf8();
    }
    static bool holds(const QString& folder, const QByteArray& planted)
    {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(planted))
                return true;
        }
        return false;
    }
    void insideTheKeyring()
    {
        SandboxProcess sandbox;
        QVERIFY(sandbox.isReady());
        const QJsonObject sample = readJson(QStringLiteral(YIBAO_SOURCE_DIR "/resources/profiles/documentation-sample.json"));
        const QString secret = sample.value(u"appSecret"_s).toString();
        const QStringList gateway{u"--profile"_s, profile(), u"--portal-url"_s, sandbox.url()};

        const CliRun before = run(gateway + QStringList{u"portal"_s, u"check"_s});
        QCOMPARE(before.exitCode, 3);
        QVERIFY(before.error.contains(u"ENV-KEY-06"_s) && before.error.contains(u"set-keys"_s));

        const CliRun wrong = run(gateway + QStringList{u"portal"_s, u"set-keys"_s}, lines(sample, u"planted but short"_s).replace("but short", "x"));
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY2(wrong.error.contains(u"appSecret"_s), qPrintable(wrong.error));
        QVERIFY(!wrong.error.contains(u"planted"_s));
        QCOMPARE(run(gateway + QStringList{u"portal"_s, u"set-keys"_s}, "one line\n").exitCode, 2);

        const CliRun set = run(gateway + QStringList{u"portal"_s, u"set-keys"_s}, lines(sample, secret));
        QVERIFY2(set.exitCode == 0, qPrintable(set.error));
        QVERIFY(set.out.contains(u"test-gateway"_s));
        const CliRun check = run(gateway + QStringList{u"--json"_s, u"portal"_s, u"check"_s});
        QVERIFY2(check.exitCode == 0, qPrintable(check.error));
        QCOMPARE(check.json().object().value(u"keys"_s).toString(), u"keychain"_s);
        QVERIFY(check.json().object().value(u"answersVerified"_s).toBool());
        QCOMPARE(run(gateway + QStringList{u"query"_s, u"drugs"_s, u"--online"_s}).exitCode, 0);
        const QString privateKey = sample.value(u"client"_s).toObject().value(u"privateKey"_s).toString();
        for (const QString& planted : {secret, privateKey, QString::fromLatin1(QByteArray::fromBase64(privateKey.toLatin1()).toHex())}) {
            QVERIFY(!(set.out + set.error + check.out + check.error).contains(planted, Qt::CaseInsensitive));
            QVERIFY(!holds(m_dir.filePath(u"data"_s), planted.toUtf8()));
        }
        QVERIFY(holds(m_dir.filePath(u"data"_s), "keys"));

        QCOMPARE(run(gateway + QStringList{u"portal"_s, u"set-keys"_s, u"--remove"_s}).exitCode, 0);
        QCOMPARE(run(gateway + QStringList{u"portal"_s, u"check"_s}).exitCode, 3);
    }

private Q_SLOTS:
    void keysGoIntoTheKeychainAndServeFromThere()
    {
        if (qEnvironmentVariableIsSet("YIBAO_KEYRING_TEST"))
            return insideTheKeyring();
        const QString bus = QStandardPaths::findExecutable(u"dbus-run-session"_s);
        if (bus.isEmpty() || QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty())
            QSKIP("needs dbus-run-session and gnome-keyring-daemon");
        const QTemporaryDir home;
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), home.path());
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        environment.remove(u"DISPLAY"_s);
        environment.insert(u"YIBAO_KEYRING_TEST"_s, u"inside"_s);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(bus, {u"--"_s, u"sh"_s, u"-c"_s,
                            u"printf test | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 && "
                            "'%1' keysGoIntoTheKeychainAndServeFromThere"_s.arg(QCoreApplication::applicationFilePath())});
        QVERIFY(process.waitForFinished(150'000));
        const QByteArray output = process.readAll();
        QVERIFY2(process.exitCode() == 0, output.constData());
    }

    void withoutAKeychainNothingIsKept()
    {
        if (qEnvironmentVariableIsSet("YIBAO_KEYRING_TEST"))
            return;
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        const QJsonObject sample = readJson(QStringLiteral(YIBAO_SOURCE_DIR "/resources/profiles/documentation-sample.json"));
        const CliRun set = run({u"--profile"_s, profile(), u"--portal-url"_s, u"http://127.0.0.1:1"_s, u"portal"_s, u"set-keys"_s},
                               lines(sample, sample.value(u"appSecret"_s).toString()));
        QCOMPARE(set.exitCode, 4);
        QVERIFY2(set.error.contains(u"SEC-"_s), qPrintable(set.error));
    }

    void theSampleKeysCannotBeSet()
    {
        QCOMPARE(run({u"--profile"_s, u"sandbox"_s, u"portal"_s, u"set-keys"_s}, "a\nb\nc\nd\n").exitCode, 2);
        QCOMPARE(run({u"--profile"_s, u"offline"_s, u"portal"_s, u"set-keys"_s}, "a\nb\nc\nd\n").exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestPortalKeys)
#include "test_portalkeys.moc"
