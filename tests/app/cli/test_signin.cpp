// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "clirun.h"
#include "livecli.h"
#include "phone.h"
#include "sandboxprocess.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// A person asks one question about themselves on a terminal; the sandbox's doors play the telephone.
class TestSignIn final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QTemporaryDir m_runtime;
    std::unique_ptr<SandboxProcess> m_sandbox;
    std::unique_ptr<Phone> m_phone;
    QJsonObject m_person;

    QStringList question(const QString& service, const QString& way, const QStringList& more = {u"--json"_s})
    {
        return QStringList{u"--data-dir"_s, m_dir.path(), u"--profile"_s, u"sandbox"_s, u"--portal-url"_s, m_sandbox->url(),
                           u"--lang"_s, u"en"_s, u"query"_s, service, u"--sign-in"_s, way} + more;
    }
    /// The picture that was shown last.
    static QString picture(LiveCli& cli) { return cli.find(u"Picture: (\\S+\\.png)"_s); }
    static QString uidOf(const QString& file) { return QFileInfo(file).completeBaseName().mid(8); }
    void answer(LiveCli& cli, const QString& password)
    {
        cli.type(m_person.value(u"mobile"_s).toString().toUtf8() + '\n');
        cli.type(m_phone->characters(uidOf(picture(cli))).toUtf8() + '\n');
        cli.type(password.toUtf8() + '\n');
    }
    QString password() const { return m_person.value(u"password"_s).toString(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_sandbox = std::make_unique<SandboxProcess>();
        QVERIFY(m_sandbox->isReady());
        m_phone = std::make_unique<Phone>(m_sandbox->url());
        for (const QJsonValue& one : m_phone->get(u"/sandbox/people"_s).value(u"people"_s).toArray()) {
            if (one.toObject().value(u"person"_s) == u"normal"_s)
                m_person = one.toObject();
        }
        QVERIFY(!m_person.isEmpty());
    }
    void cleanup()
    {
        // Whatever happened, no picture stays behind.
        QVERIFY(QDir(m_runtime.path()).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot));
    }

    void aScannedCodeSignsInForOneQuestion()
    {
        LiveCli cli(question(u"my-contributions"_s, u"qr"_s, {u"--format"_s, u"json"_s, u"--all"_s}), m_runtime.path());
        const QString content = cli.code();
        QVERIFY2(!content.isEmpty(), qPrintable(cli.said()));
        QCOMPARE(m_phone->does(u"scan"_s, content), u"SCANNED"_s);
        QVERIFY(cli.hears(u"Confirm on the phone"_s));
        QCOMPARE(m_phone->does(u"confirm"_s, content), u"CONFIRMED"_s);
        QCOMPARE(cli.end(), 0);
        QVERIFY(cli.said().contains(u"Signed in."_s));
        QJsonParseError error;
        const QJsonObject told = QJsonDocument::fromJson(cli.out(), &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        qint64 fen = 0;
        for (const QJsonValue& row : told.value(u"rows"_s).toArray())
            fen += qRound64(row.toObject().value(u"personalPart"_s).toString().toDouble() * 100);
        const QJsonObject held = m_phone->get(u"/sandbox/holdings?person=normal"_s).value(u"contributions"_s).toObject();
        QCOMPARE(fen, qRound64(held.value(u"psnPayAmt"_s).toString().toDouble() * 100));
        QVERIFY(fen > 0);
        // Nothing of the person stays on this machine.
        QVERIFY(!CliRun::of(m_dir.path(), {u"--json"_s, u"data"_s, u"status"_s}).out.contains(u"my-contributions"_s));
    }

    void onATerminalTheCodeIsBlackOnWhiteAndCountsDown()
    {
        LiveCli cli(question(u"my-enrolment"_s, u"qr"_s, {}), m_runtime.path(), true);
        const QString content = cli.code();
        QVERIFY2(!content.isEmpty(), qPrintable(cli.said()));
        QVERIFY(cli.said().contains(u"\x1b[38;5;16;48;5;231m"_s));
        QVERIFY(cli.hears(u"Waiting for the scan · 1"_s)); // … seconds left
        m_phone->post(u"/sandbox/expire"_s, {{u"what"_s, u"qr"_s}});
        QVERIFY(cli.hears(u"Press Enter for another"_s));
        cli.type("\n");
        const QString next = cli.code(2);
        QVERIFY(!next.isEmpty() && next != content);
        m_phone->does(u"scan"_s, next);
        m_phone->does(u"confirm"_s, next);
        QCOMPARE(cli.end(), 0);
        QVERIFY(cli.out().contains("insurance(s)") || cli.out().contains("insurances"));
    }

    void refusedOnThePhone()
    {
        LiveCli cli(question(u"my-enrolment"_s, u"qr"_s), m_runtime.path());
        const QString content = cli.code();
        m_phone->does(u"scan"_s, content);
        m_phone->does(u"refuse"_s, content);
        QCOMPARE(cli.end(), 3);
        QVERIFY(cli.said().contains(u"refused on the phone"_s));
        QVERIFY(cli.out().isEmpty());
    }

    void whereNobodyCanAskAnExpiredCodeIsRenewed()
    {
        LiveCli cli(question(u"my-enrolment"_s, u"qr"_s), m_runtime.path());
        const QString first = cli.code();
        m_phone->post(u"/sandbox/expire"_s, {{u"what"_s, u"qr"_s}});
        const QString second = cli.code(2);
        QVERIFY(!second.isEmpty() && second != first);
        m_phone->does(u"scan"_s, second, u"not-activated"_s);
        m_phone->does(u"confirm"_s, second, u"not-activated"_s);
        QCOMPARE(cli.end(), 3);
        QVERIFY(cli.said().contains(u"is not activated yet"_s));
        QVERIFY(cli.said().contains(u"  1. "_s));
    }

    void everyServiceOfThePersonAnswers_data()
    {
        QTest::addColumn<QString>("service");
        for (const QString& service : {u"my-enrolment"_s, u"my-contributions"_s, u"my-account"_s, u"my-settlements"_s, u"my-filings"_s,
                                       u"my-cross-province-settlements"_s})
            QTest::newRow(qPrintable(service)) << service;
    }
    void everyServiceOfThePersonAnswers()
    {
        QFETCH(QString, service);
        LiveCli cli(question(service, u"password"_s), m_runtime.path());
        answer(cli, password());
        QVERIFY2(cli.end() == 0, qPrintable(cli.said()));
        QVERIFY(!QJsonDocument::fromJson(cli.out()).object().value(u"rows"_s).toArray().isEmpty());
        for (const QString& secret : {password(), m_person.value(u"certNo"_s).toString(), m_person.value(u"mobile"_s).toString()}) {
            QVERIFY(!cli.out().contains(secret.toUtf8()));
            QVERIFY(!cli.said().contains(secret));
        }
    }

    void filtersAndPagesFollowFromTheCatalogue()
    {
        LiveCli cli(question(u"my-contributions"_s, u"password"_s,
                             {u"--json"_s, u"--filter"_s, u"from=2026-01-01"_s, u"--filter"_s, u"to=2026-03-31"_s, u"--filter"_s,
                              u"insuranceType=310"_s}),
                    m_runtime.path());
        answer(cli, password());
        QVERIFY2(cli.end() == 0, qPrintable(cli.said()));
        const QJsonArray rows = QJsonDocument::fromJson(cli.out()).object().value(u"rows"_s).toArray();
        QCOMPARE(rows.size(), 3);
        for (const QJsonValue& row : rows)
            QCOMPARE(row.toObject().value(u"insuranceType"_s).toString(), u"310"_s);
    }

    void aFileOfThePersonIsItsOwners()
    {
        const QString file = m_dir.filePath(u"mine.csv"_s);
        LiveCli cli(question(u"my-enrolment"_s, u"password"_s, {u"-o"_s, file}), m_runtime.path());
        answer(cli, password());
        QVERIFY2(cli.end() == 0, qPrintable(cli.said()));
        QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        QVERIFY(QFile::remove(file));
    }

    void thePictureIsItsOwnersAndGoes()
    {
        LiveCli cli(question(u"my-enrolment"_s, u"password"_s), m_runtime.path());
        cli.type(m_person.value(u"mobile"_s).toString().toUtf8() + '\n');
        const QString file = picture(cli);
        QVERIFY(QFile::exists(file));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFileInfo(file).permissions() & others, QFile::Permissions());
        QCOMPARE(QFileInfo(QFileInfo(file).path()).permissions() & others, QFile::Permissions());
        cli.type("wrong\n");
        cli.type(password().toUtf8() + '\n');
        QCOMPARE(cli.end(), 3);
        QVERIFY(cli.out().isEmpty());
        QVERIFY(!QFile::exists(file));
    }

    void wrongAnswersHaveTheirCode()
    {
        LiveCli wrong(question(u"my-enrolment"_s, u"password"_s), m_runtime.path());
        answer(wrong, u"wrong9999"_s);
        QCOMPARE(wrong.end(), 3);
        QVERIFY(!wrong.said().contains(u"wrong9999"_s));
        LiveCli nobody(question(u"my-enrolment"_s, u"password"_s), m_runtime.path());
        nobody.type("12345\n");
        QCOMPARE(nobody.end(), 2);
        LiveCli ended(question(u"my-enrolment"_s, u"password"_s), m_runtime.path());
        ended.endInput();
        QCOMPARE(ended.end(), 2);
        QVERIFY(ended.said().contains(u"The input ended"_s));
    }

    void aTerminalDoesNotShowThePasswordAndMayTryAgain()
    {
        LiveCli cli(question(u"my-enrolment"_s, u"password"_s), m_runtime.path(), true);
        QVERIFY(cli.hears(u"Mobile number, citizen ID or e-mail: "_s));
        QVERIFY(cli.echoes());
        cli.type("nonsense\n");
        QVERIFY(cli.hears(u"That is no mobile number"_s));
        cli.type(m_person.value(u"mobile"_s).toString().toUtf8() + '\n');
        const QString first = picture(cli);
        cli.type("\n");
        QVERIFY(QTest::qWaitFor([&] { return picture(cli) != first; }, 20'000));
        QVERIFY(!QFile::exists(first));
        cli.type(m_phone->characters(uidOf(picture(cli))).toUtf8() + '\n');
        QVERIFY(cli.hears(u"Password (is not shown): "_s));
        QVERIFY(QTest::qWaitFor([&] { return !cli.echoes(); }, 5000));
        cli.type("wrong9999\n");
        const QString third = QTest::qWaitFor([&] { return cli.said().count(u"Picture: "_s) == 3; }, 20'000) ? picture(cli) : QString();
        QVERIFY2(!third.isEmpty(), qPrintable(cli.said()));
        QVERIFY(cli.echoes());
        cli.type(m_phone->characters(uidOf(third)).toUtf8() + '\n');
        QVERIFY(QTest::qWaitFor([&] { return cli.said().count(u"Password (is not shown): "_s) == 2 && !cli.echoes(); }, 20'000));
        cli.type(password().toUtf8() + '\n');
        QVERIFY2(cli.end() == 0, qPrintable(cli.said()));
        QVERIFY(!cli.said().contains(password()) && !cli.said().contains(u"wrong9999"_s));
    }

    void stoppedAtThePasswordTheTerminalIsAsItWas()
    {
        LiveCli cli(question(u"my-enrolment"_s, u"password"_s), m_runtime.path(), true);
        cli.type(m_person.value(u"mobile"_s).toString().toUtf8() + '\n');
        cli.type(m_phone->characters(uidOf(picture(cli))).toUtf8() + '\n');
        QVERIFY(QTest::qWaitFor([&] { return !cli.echoes(); }, 20'000));
        cli.type("\x03");
        QCOMPARE(cli.end(), 130);
        QVERIFY(cli.echoes());
    }

    void whereASignInHasNoPlaceNobodyIsAsked()
    {
        const auto run = [&](const QStringList& profile, const QStringList& query) {
            return CliRun::of(m_dir.path(), profile + QStringList{u"query"_s} + query);
        };
        const QStringList sandbox{u"--profile"_s, u"sandbox"_s, u"--portal-url"_s, m_sandbox->url()};
        QCOMPARE(run(sandbox, {u"drugs"_s, u"--sign-in"_s, u"qr"_s}).exitCode, 2);
        QCOMPARE(run(sandbox, {u"my-account"_s, u"--sign-in"_s, u"face"_s}).exitCode, 2);
        QCOMPARE(run(sandbox, {u"my-account"_s, u"--sign-in"_s, u"qr"_s, u"--offline"_s}).exitCode, 2);
        QCOMPARE(run(sandbox, {u"my-account"_s, u"--sign-in"_s, u"qr"_s, u"--text"_s, u"x"_s}).exitCode, 2);
        QCOMPARE(run(sandbox, {u"my-account"_s}).exitCode, 3);
        const CliRun offline = run({u"--profile"_s, u"offline"_s}, {u"my-account"_s, u"--sign-in"_s, u"qr"_s});
        QCOMPARE(offline.exitCode, 3);
        QVERIFY(offline.error.contains(u"NET-OFFLINE-01"_s));
        const CliRun national = run({u"--profile"_s, u"national"_s}, {u"my-account"_s, u"--sign-in"_s, u"qr"_s});
        QCOMPARE(national.exitCode, 3);
        QVERIFY(national.error.contains(u"POR-NOTOFFERED-11"_s));
    }
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_signin.moc"
