// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/passwordreset.h"
#include "fakeportal.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::account;
using yibao::test::await;
using yibao::test::FakePortal;
using Step = PasswordReset::Step;

class TestPasswordReset final : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakePortal> m_fake;
    catalog::Catalog m_catalog = catalog::Catalog::load().value();
    SystemClock m_clock;
    std::unique_ptr<wire::Portal> m_portal;
    std::unique_ptr<PasswordReset> m_form;

    void reachVerify()
    {
        m_form->setMobile(u"13800138000"_s);
        QVERIFY(await(m_form->goOn()));
        QVERIFY(QTest::qWaitFor([&] { return m_form->captcha().picture().has_value(); }));
    }
    void reachSubmit()
    {
        reachVerify();
        m_form->captcha().setText(u"ab12"_s);
        m_form->setPassword(u"A1B2C3D4E5F6G7H8"_s);
        m_form->setRepeat(u"A1B2C3D4E5F6G7H8"_s);
        QVERIFY(await(m_form->sendSms()));
        m_form->setSmsCode(u"654321"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_fake = std::make_unique<FakePortal>();
        m_fake->on(u"/nthl/api/acct/checkAcct"_s, [](const wire::Json&) {
            return FakePortal::good({{u"resetTicket"_s, u"ticket-1"_s}, {u"mobile"_s, u"138****8000"_s}});
        });
        m_fake->on(u"/nthl/api/sms/sendResetSms"_s, [](const wire::Json&) {
            return FakePortal::good({{u"resendAfter"_s, 60}});
        });
        m_fake->on(u"/nthl/api/acct/resetPassword"_s, [](const wire::Json&) { return FakePortal::good({}); });
        m_portal = std::make_unique<wire::Portal>(m_fake->profile(), m_catalog, m_clock);
        m_form = std::make_unique<PasswordReset>(wire::AccountCalls(*m_portal), m_clock);
    }
    void cleanup()
    {
        m_form.reset();
        m_portal.reset();
    }

    void threeStepsInOrder()
    {
        QCOMPARE(m_form->mayGoOn().obstacle, Obstacle::MobileEmpty);
        QCOMPARE(m_form->maySendSms().obstacle, Obstacle::WrongStep);
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::WrongStep);
        QCOMPARE(m_form->mayGoBack().obstacle, Obstacle::WrongStep);
        m_form->setMobile(u"1380013800"_s);
        QCOMPARE(m_form->mayGoOn().obstacle, Obstacle::MobileInvalid);
        QVERIFY(!await(m_form->goOn()));
        reachVerify();
        QCOMPARE(m_form->step(), Step::Verify);
        QCOMPARE(m_form->mobile(), u"13800138000"_s);
        QCOMPARE(m_form->maskedMobile(), u"138****8000"_s);
        QCOMPARE(m_form->maySendSms().obstacle, Obstacle::CaptchaEmpty);
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::PasswordEmpty);
        m_form->setPassword(u"abcd 1234"_s);
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::PasswordInvalid);
        m_form->setPassword(u"abcd1234"_s);
        m_form->setRepeat(u"abcd1234"_s);
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::SmsNotSent);
        m_form->captcha().setText(u"ab12"_s);
        QVERIFY(await(m_form->sendSms()));
        QCOMPARE(m_form->maySendSms().obstacle, Obstacle::CoolingDown);
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::SmsEmpty);
        m_form->setSmsCode(u"6543217"_s);
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::SmsInvalid);
        m_form->setSmsCode(u"654321"_s);
        QVERIFY(m_form->maySubmit());
        QVERIFY(await(m_form->submit()));
        QCOMPARE(m_form->step(), Step::Success);
        QVERIFY(!m_form->wouldLose());
        const wire::Json sent = m_fake->last(u"/nthl/api/acct/resetPassword"_s);
        QCOMPARE(sent[u"resetTicket"].text(), u"ticket-1"_s);
        QCOMPARE(sent[u"mobile"].text(), u"13800138000"_s);
        QCOMPARE(sent[u"smsCode"].text(), u"654321"_s);
        QCOMPARE(sent[u"password"].text().size(), 64);
    }

    void goingBackKeepsWhatWasTyped()
    {
        reachSubmit();
        m_form->goBack();
        QCOMPARE(m_form->step(), Step::Account);
        QCOMPARE(m_form->mobile(), u"13800138000"_s);
        QVERIFY(await(m_form->goOn()));
        QVERIFY(m_form->maySubmit());
        // With another number the old message proves nothing.
        m_form->goBack();
        m_form->setMobile(u"13900139000"_s);
        QVERIFY(await(m_form->goOn()));
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::SmsNotSent);
        QCOMPARE(m_form->password().obstacle(), Obstacle::None);
    }

    void aTicketThatRanOutLeadsBack()
    {
        reachSubmit();
        m_fake->on(u"/nthl/api/acct/resetPassword"_s,
                   [](const wire::Json&) { return FakePortal::bad(600104, u"凭证失效"_s); });
        QVERIFY(!await(m_form->submit()));
        QCOMPARE(m_form->step(), Step::Account);
        QCOMPARE(m_form->error()->message, u"凭证失效"_s);
        QVERIFY(m_form->password().isTyped());
        QVERIFY(await(m_form->goOn()));
        QVERIFY(m_form->maySubmit());
    }

    void aWrongCodeStaysInTheStep()
    {
        reachSubmit();
        m_fake->on(u"/nthl/api/acct/resetPassword"_s,
                   [](const wire::Json&) { return FakePortal::bad(600035, u"短信验证码错误"_s); });
        QVERIFY(await(m_form->submit()).error().fieldErrors.contains(u"smsCode"_s));
        QCOMPARE(m_form->step(), Step::Verify);
        QVERIFY(m_form->password().isTyped());
    }

    void leavingAsksOnce()
    {
        QVERIFY(m_form->mayLeave());
        m_form->setMobile(u"138"_s);
        QVERIFY(m_form->wouldLose());
        QVERIFY(!m_form->mayLeave());
        QVERIFY(m_form->mayLeave());
        m_form->setMobile(u"1380"_s);
        QVERIFY(!m_form->mayLeave());
        m_form->clear();
        QVERIFY(m_form->mayLeave());
    }
};

QTEST_GUILESS_MAIN(TestPasswordReset)
#include "test_passwordreset.moc"
