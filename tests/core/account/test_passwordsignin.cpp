// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/passwordsignin.h"
#include "fakeportal.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::account;
using yibao::test::await;
using yibao::test::Desk;
using yibao::test::FakePortal;
using Outcome = PasswordSignIn::Outcome;

class TestPasswordSignIn final : public QObject
{
    Q_OBJECT

    static void fill(PasswordSignIn& form)
    {
        form.setAccount(u"13800138000"_s);
        form.setPassword(u"abcd1234"_s);
        form.captcha().refresh();
        QVERIFY(QTest::qWaitFor([&] { return form.captcha().picture().has_value(); }));
        form.captcha().setText(u"ab12"_s);
    }

private Q_SLOTS:
    void tellsKindsOfAccountApart_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("kind"); // -1: none
        QTest::addColumn<QString>("text");
        const auto n = [](wire::AccountKind kind) { return static_cast<int>(kind); };
        QTest::newRow("mobile") << u"+86 138-0013-8000"_s << n(wire::AccountKind::Mobile) << u"13800138000"_s;
        QTest::newRow("citizen") << u"11010118800101002x"_s << n(wire::AccountKind::CitizenId)
                                 << u"11010118800101002X"_s;
        QTest::newRow("wide") << u"１１０１０１１８８００１０１００１１"_s << n(wire::AccountKind::CitizenId)
                              << u"110101188001010011"_s;
        QTest::newRow("mail") << u" a.b@example.test "_s << n(wire::AccountKind::Email) << u"a.b@example.test"_s;
        QTest::newRow("check digit") << u"110101188001010012"_s << -1 << QString();
        QTest::newRow("short") << u"1380013800"_s << -1 << QString();
        QTest::newRow("no mail") << u"a@b"_s << -1 << QString();
        QTest::newRow("two ats") << u"a@b@c.test"_s << -1 << QString();
    }
    void tellsKindsOfAccountApart()
    {
        QFETCH(QString, typed);
        QFETCH(int, kind);
        QFETCH(QString, text);
        const auto account = readAccount(typed, QDate(2026, 11, 21));
        QCOMPARE(account ? static_cast<int>(account->kind) : -1, kind);
        QCOMPARE(account ? account->text : QString(), text);
    }

    void saysWhatIsMissing()
    {
        Desk desk;
        AttemptGuard attempts(desk.clock);
        PasswordSignIn form(desk.session, attempts, desk.clock);
        QCOMPARE(form.maySubmit().obstacle, Obstacle::AccountEmpty);
        form.setAccount(u"nobody"_s);
        QCOMPARE(form.maySubmit().obstacle, Obstacle::AccountInvalid);
        form.setAccount(u"13800138000"_s);
        QCOMPARE(form.maySubmit().obstacle, Obstacle::PasswordEmpty);
        form.setPassword(u"abcd1234"_s);
        QCOMPARE(form.maySubmit().obstacle, Obstacle::CaptchaLoading);
        QVERIFY(!await(form.submit()));
        QCOMPARE(desk.session.state(), SessionState::SignedOut);
    }

    void signsIn()
    {
        Desk desk;
        AttemptGuard attempts(desk.clock);
        PasswordSignIn form(desk.session, attempts, desk.clock);
        fill(form);
        const auto submitting = form.submit();
        QCOMPARE(form.maySubmit().obstacle, Obstacle::Busy);
        QCOMPARE(await(submitting).value(), Outcome::SignedIn);
        QCOMPARE(desk.session.state(), SessionState::SignedIn);
        const wire::Json sent = desk.fake.last(u"/nthl/api/acct/login"_s);
        QCOMPARE(sent[u"acctType"].text(), u"mobile"_s);
        QCOMPARE(sent[u"password"].text(), u"e9cee71ab932fde863338d08be4de9dfe39ea049bdafb342ce659ec5450b69ae"_s);
        QCOMPARE(sent[u"imgUid"].text(), u"uid-1"_s);
        QCOMPARE(form.maySubmit().obstacle, Obstacle::PasswordEmpty);
    }

    void refusalsHaveTheirOutcome_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("member");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("credential") << 600101 << u"triesLeft"_s << qint64(3) << Outcome::WrongCredential;
        QTest::newRow("captcha") << 600004 << u"x"_s << qint64(0) << Outcome::CaptchaWrong;
        QTest::newRow("locked") << 600102 << u"until"_s << QDateTime::currentSecsSinceEpoch() + 600 << Outcome::Locked;
        QTest::newRow("unknown") << 612345 << u"x"_s << qint64(0) << Outcome::Failed;
    }
    void refusalsHaveTheirOutcome()
    {
        QFETCH(int, code);
        QFETCH(QString, member);
        QFETCH(qint64, value);
        QFETCH(Outcome, outcome);
        Desk desk;
        AttemptGuard attempts(desk.clock);
        PasswordSignIn form(desk.session, attempts, desk.clock);
        desk.fake.on(u"/nthl/api/acct/login"_s, [&](const wire::Json&) {
            return FakePortal::bad(code, u"不行"_s, wire::Json::object({{member, value}}));
        });
        fill(form);
        QCOMPARE(await(form.submit()).value(), outcome);
        QCOMPARE(form.error()->message, u"不行"_s);
        QCOMPARE(form.triesLeft(), outcome == Outcome::WrongCredential ? 3 : -1);
        if (outcome == Outcome::Locked)
            QVERIFY(form.lockedSeconds() > 590 && form.lockedSeconds() <= 600);
        QCOMPARE(form.error()->fieldErrors.contains(u"captcha"_s), outcome == Outcome::CaptchaWrong);
        // The picture is a new one, what was typed stays.
        QTRY_COMPARE(desk.fake.pictures, 2);
        QCOMPARE(form.account(), u"13800138000"_s);
        QVERIFY(form.maySubmit().obstacle != Obstacle::PasswordEmpty);
        QCOMPARE(desk.session.state(), SessionState::SigningIn);
    }

    void anInactiveCertificateIsExplainedAndTriedAgain()
    {
        Desk desk;
        AttemptGuard attempts(desk.clock);
        PasswordSignIn form(desk.session, attempts, desk.clock);
        desk.fake.on(u"/nthl/api/acct/login"_s, [](const wire::Json&) {
            wire::Json steps = wire::Json::array();
            steps.append(wire::Json::object({{u"title"_s, u"下载"_s}, {u"text"_s, u"扫码下载"_s}}));
            const wire::Json activation =
                wire::Json::object({{u"downloadUrl"_s, u"https://example.test/app"_s}, {u"steps"_s, steps}});
            return FakePortal::bad(178728, u"未激活"_s, wire::Json::object({{u"activation"_s, activation}}));
        });
        fill(form);
        QCOMPARE(await(form.submit()).value(), Outcome::NeedsActivation);
        QCOMPARE(form.activation()->downloadUrl, u"https://example.test/app"_s);
        QCOMPARE(form.activation()->steps.constFirst().title, u"下载"_s);
        QTRY_VERIFY(form.captcha().picture());
        form.captcha().setText(u"cd34"_s);
        desk.fake.on(u"/nthl/api/acct/login"_s, [&](const wire::Json&) { return FakePortal::good(desk.fake.login()); });
        QCOMPARE(await(form.submit()).value(), Outcome::SignedIn);
    }

    void aDeadLineIsOffline()
    {
        Desk desk;
        AttemptGuard attempts(desk.clock);
        PasswordSignIn form(desk.session, attempts, desk.clock);
        fill(form);
        desk.fake.server.server.stop();
        QCOMPARE(await(form.submit()).value(), Outcome::Offline);
        QCOMPARE(attempts.waitSeconds(u"13800138000"_s), 0);
    }

    void failuresWaitEverLonger()
    {
        FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
        AttemptGuard guard(clock);
        const QString who = u"13800138000"_s;
        QList<int> waits;
        for (int i = 0; i < 5; ++i) {
            guard.failed(who);
            waits.append(guard.waitSeconds(who));
            clock.set(clock.now().addSecs(waits.constLast()));
            QCOMPARE(guard.waitSeconds(who), 0);
        }
        for (int i = 1; i < 5; ++i)
            QVERIFY(waits.at(i) > waits.at(i - 1));
        QCOMPARE(waits.constLast(), 600);
        for (int i = 0; i < 5; ++i)
            guard.failed(who);
        QCOMPARE(guard.waitSeconds(who), 1200);
        QCOMPARE(guard.waitSeconds(u"13900139000"_s), 0);
        // A clock set back makes it no longer.
        clock.set(clock.now().addDays(-1));
        QCOMPARE(guard.waitSeconds(who), 1200);
        guard.succeeded(who);
        QCOMPARE(guard.waitSeconds(who), 0);
    }

    void fourFailuresInTheWindowThenPeace()
    {
        FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
        AttemptGuard guard(clock);
        for (int i = 0; i < 12; ++i) {
            guard.failed(u"a"_s);
            QVERIFY(guard.waitSeconds(u"a"_s) < 60);
            clock.set(clock.now().addSecs(5 * 60));
        }
    }

    void tooManyAttemptsAreSaidBeforeThePortalIsAsked()
    {
        Desk desk;
        AttemptGuard attempts(desk.clock);
        for (int i = 0; i < 5; ++i)
            attempts.failed(u"13800138000"_s);
        PasswordSignIn form(desk.session, attempts, desk.clock);
        fill(form);
        QCOMPARE(form.maySubmit().obstacle, Obstacle::TooManyAttempts);
        const auto refused = await(form.submit());
        QCOMPARE(refused.error().supportId, u"ACC-WAIT-04"_s);
        QVERIFY(refused.error().retryAfter > 500);
        QCOMPARE(desk.fake.count(u"/nthl/api/acct/login"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestPasswordSignIn)
#include "test_passwordsignin.moc"
