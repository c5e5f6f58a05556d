// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/registration.h"
#include "fakeportal.h"

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::account;
using yibao::test::await;
using yibao::test::FakePortal;

class TestRegistration final : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakePortal> m_fake;
    catalog::Catalog m_catalog = catalog::Catalog::load().value();
    FixedClock m_clock{QDateTime::currentDateTimeUtc()};
    std::unique_ptr<wire::Portal> m_portal;
    std::unique_ptr<Registration> m_form;

    void fillUpToSms()
    {
        m_form->setMobile(u"138 0013 8000"_s);
        m_form->setPassword(u"abcd1234"_s);
        m_form->setRepeat(u"abcd1234"_s);
        m_form->captcha().refresh();
        QVERIFY(QTest::qWaitFor([&] { return m_form->captcha().picture().has_value(); }));
        m_form->captcha().setText(u" 7kP3 "_s);
    }
    void fillUpToSubmit()
    {
        fillUpToSms();
        QVERIFY(await(m_form->sendSms()));
        m_form->setSmsCode(u"123456"_s);
        QVERIFY(await(m_form->openAgreement()));
        QVERIFY(m_form->setAgreed(true));
    }

private Q_SLOTS:
    void init()
    {
        m_fake = std::make_unique<FakePortal>();
        m_fake->on(u"/nthl/api/sms/sendRegisterSms"_s, [](const wire::Json&) {
            return FakePortal::good({{u"resendAfter"_s, 60}, {u"expiresIn"_s, 300}});
        });
        m_fake->on(u"/nthl/api/acct/agreement"_s, [](const wire::Json&) {
            return FakePortal::good({{u"version"_s, u"2"_s}, {u"title"_s, u"协议"_s}, {u"html"_s, u"<p>…</p>"_s}});
        });
        m_fake->on(u"/nthl/api/acct/register"_s, [](const wire::Json&) {
            return FakePortal::good({{u"acct"_s, u"acct-9"_s}});
        });
        m_clock.set(QDateTime::currentDateTimeUtc());
        m_portal = std::make_unique<wire::Portal>(m_fake->profile(), m_catalog, m_clock);
        m_form = std::make_unique<Registration>(wire::AccountCalls(*m_portal), m_clock);
    }
    void cleanup()
    {
        m_form.reset();
        m_portal.reset();
    }

    void leavingIsAskedAboutOnceUntilMoreIsTyped()
    {
        QVERIFY(m_form->mayLeave());
        m_form->setMobile(u"138"_s);
        QVERIFY(!m_form->mayLeave());
        QVERIFY(m_form->mayLeave());
        m_form->setPassword(u"a"_s);
        QVERIFY(!m_form->mayLeave());
        m_form->clear();
        QVERIFY(m_form->mayLeave());
        QCOMPARE(m_form->mobile(), QString());
    }

    void tellsWhetherAMessageIsUnderWay()
    {
        QVERIFY(!m_form->isSmsSent());
        QCOMPARE(m_form->coolDownSeconds(), 0);
        fillUpToSms();
        const auto sent = m_form->sendSms();
        QVERIFY(m_form->isBusy());
        QVERIFY(await(sent));
        QVERIFY(!m_form->isBusy());
        QVERIFY(m_form->isSmsSent());
        QCOMPARE(m_form->coolDownSeconds(), 60);
        QCOMPARE(m_form->smsObstacle(), Obstacle::SmsEmpty);
        m_form->setSmsCode(u"123456"_s);
        QCOMPARE(m_form->smsObstacle(), Obstacle::None);
        m_form->setMobile(u"13900139000"_s);
        QVERIFY(!m_form->isSmsSent());
        QCOMPARE(m_form->smsObstacle(), Obstacle::SmsEmpty);
    }

    void controlsAreEnabledInThePortalsOrder()
    {
        QCOMPARE(m_form->state(), Registration::State::Idle);
        QCOMPARE(m_form->maySendSms().obstacle, Obstacle::MobileEmpty);
        m_form->setMobile(u"12800138000"_s);
        QCOMPARE(m_form->state(), Registration::State::Editing);
        QCOMPARE(m_form->maySendSms().obstacle, Obstacle::MobileInvalid);
        m_form->setMobile(u"13800138000"_s);
        QCOMPARE(m_form->maySendSms().obstacle, Obstacle::PasswordEmpty);
        m_form->setPassword(u"abcdefgh"_s);
        QCOMPARE(m_form->maySendSms().obstacle, Obstacle::PasswordInvalid);
        m_form->setPassword(u"abcd1234"_s);
        QCOMPARE(m_form->maySendSms().obstacle, Obstacle::RepeatEmpty);
        m_form->setRepeat(u"abcd1235"_s);
        QCOMPARE(m_form->maySendSms().obstacle, Obstacle::PasswordsDiffer);
        m_form->setRepeat(u"abcd1234"_s);
        QCOMPARE(m_form->maySendSms().obstacle, Obstacle::CaptchaLoading);
        m_form->captcha().refresh();
        QTRY_COMPARE(m_form->maySendSms().obstacle, Obstacle::CaptchaEmpty);
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::SmsNotSent);
        m_form->captcha().setText(u"  "_s);
        QCOMPARE(m_form->maySendSms().obstacle, Obstacle::CaptchaEmpty);
        m_form->captcha().setText(u"7kP3"_s);
        QVERIFY(m_form->maySendSms());
        QCOMPARE(m_form->state(), Registration::State::CanSendSms);

        const auto sending = m_form->sendSms();
        QCOMPARE(m_form->maySendSms().obstacle, Obstacle::Busy);
        QVERIFY(!await(m_form->sendSms()));
        QVERIFY(await(sending));
        QCOMPARE(m_form->state(), Registration::State::SmsSent);
        QCOMPARE(m_form->maySendSms(), (Permission{Obstacle::CoolingDown, 60}));
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::SmsEmpty);
        m_form->setSmsCode(u"12"_s);
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::SmsInvalid);
        m_form->setSmsCode(u"123456"_s);
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::AgreementUnopened);
        QVERIFY(!m_form->setAgreed(true));
        QCOMPARE(m_form->mayAgree().obstacle, Obstacle::AgreementUnopened);
        QVERIFY(await(m_form->openAgreement()));
        QVERIFY(!m_form->isAgreed());
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::AgreementUnticked);
        QVERIFY(m_form->setAgreed(true));
        QVERIFY(m_form->maySubmit());
        QCOMPARE(m_form->state(), Registration::State::CanSubmit);
        QCOMPARE(await(m_form->submit()).value(), u"acct-9"_s);
        QCOMPARE(m_form->state(), Registration::State::Done);
        QVERIFY(!m_form->password().isTyped());
        QVERIFY(!await(m_form->submit()));
    }

    void whatGoesOutIsWhatThePortalWants()
    {
        fillUpToSubmit();
        QVERIFY(await(m_form->submit()));
        const wire::Json sms = m_fake->last(u"/nthl/api/sms/sendRegisterSms"_s);
        QCOMPARE(sms[u"mobile"].text(), u"13800138000"_s);
        QCOMPARE(sms[u"imgUid"].text(), u"uid-1"_s);
        QCOMPARE(sms[u"imgCode"].text(), u"7kP3"_s);
        const wire::Json sent = m_fake->last(u"/nthl/api/acct/register"_s);
        QCOMPARE(sent[u"mobile"].text(), u"13800138000"_s);
        QCOMPARE(sent[u"smsCode"].text(), u"123456"_s);
        QCOMPARE(sent[u"agreementVersion"].text(), u"2"_s);
        // SHA-256 of "abcd1234"
        QCOMPARE(sent[u"password"].text(), u"e9cee71ab932fde863338d08be4de9dfe39ea049bdafb342ce659ec5450b69ae"_s);
    }

    void aRefusalNamesItsFieldAndKeepsTheRest_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("fieldName");
        QTest::newRow("mobile taken") << 600103 << u"mobile"_s;
        QTest::newRow("wrong code") << 600035 << u"smsCode"_s;
    }
    void aRefusalNamesItsFieldAndKeepsTheRest()
    {
        QFETCH(int, code);
        QFETCH(QString, fieldName);
        fillUpToSubmit();
        const int pictures = m_fake->pictures;
        m_fake->on(u"/nthl/api/acct/register"_s,
                   [code](const wire::Json&) { return FakePortal::bad(code, u"不行"_s); });
        const auto refused = await(m_form->submit());
        QCOMPARE(refused.error().fieldErrors.value(fieldName), u"不行"_s);
        QCOMPARE(m_form->error()->fieldErrors.keys(), QStringList{fieldName});
        QVERIFY(m_form->isAgreed() && m_form->agreement());
        QCOMPARE(m_form->mobile(), u"138 0013 8000"_s);
        QCOMPARE(m_form->password().obstacle(), Obstacle::None);
        QTRY_VERIFY(m_fake->pictures > pictures);
        QVERIFY(m_form->maySubmit());
    }

    void aWrongPictureIsReplaced()
    {
        fillUpToSms();
        m_fake->on(u"/nthl/api/sms/sendRegisterSms"_s,
                   [](const wire::Json&) { return FakePortal::bad(600004, u"图形验证码错误"_s); });
        QVERIFY(await(m_form->sendSms()).error().fieldErrors.contains(u"captcha"_s));
        QVERIFY(m_form->captcha().text().isEmpty());
        QTRY_COMPARE(m_form->captcha().picture().value_or(wire::CaptchaPicture()).uid, u"uid-2"_s);
        QCOMPARE(m_form->maySendSms().obstacle, Obstacle::CaptchaEmpty);
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::SmsNotSent);
    }

    void tooManyMessagesWaitAsLongAsThePortalSays()
    {
        fillUpToSms();
        m_fake->on(u"/nthl/api/sms/sendRegisterSms"_s, [](const wire::Json&) {
            return FakePortal::bad(600039, u"太频繁"_s, wire::Json::object({{u"retryAfter"_s, 45}}));
        });
        QVERIFY(!await(m_form->sendSms()));
        QCOMPARE(m_form->maySendSms(), (Permission{Obstacle::CoolingDown, 45}));
        m_clock.set(m_clock.now().addSecs(30));
        QCOMPARE(m_form->maySendSms().seconds, 15);
        // A clock set back does not make it longer than it was.
        m_clock.set(m_clock.now().addDays(-2));
        QCOMPARE(m_form->maySendSms().seconds, 45);
        m_clock.set(m_clock.now().addDays(2).addSecs(15));
        QTRY_COMPARE(m_form->maySendSms().obstacle, Obstacle::CaptchaEmpty);
    }

    void anotherNumberNeedsAnotherMessage()
    {
        fillUpToSubmit();
        m_form->setMobile(u"13900139000"_s);
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::SmsNotSent);
        m_form->setMobile(u"13800138000"_s);
        QCOMPARE(m_form->maySubmit().obstacle, Obstacle::SmsNotSent);
    }

    void anotherAgreementMustBeTickedAgain()
    {
        fillUpToSubmit();
        QVERIFY(await(m_form->openAgreement()));
        QVERIFY(m_form->isAgreed());
        m_fake->on(u"/nthl/api/acct/agreement"_s, [](const wire::Json&) {
            return FakePortal::good({{u"version"_s, u"3"_s}, {u"html"_s, u"<p>!</p>"_s}});
        });
        QVERIFY(await(m_form->openAgreement()));
        QVERIFY(!m_form->isAgreed());
    }

    void withoutAPortalNothingIsEnabled()
    {
        const auto offline = *wire::PortalProfile::load(u"offline"_s);
        wire::Portal portal(offline, m_catalog, m_clock);
        Registration form{wire::AccountCalls(portal), m_clock};
        QCOMPARE(form.maySendSms().obstacle, Obstacle::NoService);
        QCOMPARE(form.mayOpenAgreement().obstacle, Obstacle::NoService);
        QCOMPARE(form.maySubmit().obstacle, Obstacle::NoService);
    }
};

QTEST_GUILESS_MAIN(TestRegistration)
#include "test_registration.moc"
