// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/qrsignin.h"
#include "fakeportal.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::account;
using yibao::test::await;
using yibao::test::Desk;
using yibao::test::FakePortal;
using State = QrSignIn::State;

namespace {

const QString codePath = u"/pss/pw/web/cfc/getLoginQrcode"_s;
const QString pollPath = u"/pss/pw/web/cfc/pollQrcodeStatus"_s;
constexpr int pollMs = 20;

} // namespace

class TestQrSignIn final : public QObject
{
    Q_OBJECT

    std::unique_ptr<Desk> m_desk;
    FixedClock m_clock{QDateTime::currentDateTimeUtc()};
    QString m_status;
    int m_codes = 0;

    wire::Reply status(const QString& word) const
    {
        wire::Json data = word == u"CONFIRMED" ? m_desk->fake.login() : wire::Json::object();
        data.set(u"status"_s, word);
        return FakePortal::good(data);
    }

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_clock.set(QDateTime::currentDateTimeUtc());
        m_status = u"WAITING"_s;
        m_codes = 0;
        m_desk->fake.on(codePath, [this](const wire::Json&) {
            ++m_codes;
            return FakePortal::good({{u"qrcodeId"_s, u"qr-%1"_s.arg(m_codes)},
                                     {u"qrcodeContent"_s, u"https://example.test/q?id=%1"_s.arg(m_codes)},
                                     {u"expiresIn"_s, 120}});
        });
        m_desk->fake.on(pollPath, [this](const wire::Json&) { return status(m_status); });
    }
    void cleanup() { m_desk.reset(); }

    void goesFromWaitingToConfirmed()
    {
        QrSignIn qr(m_desk->session, m_clock, pollMs);
        QCOMPARE(qr.state(), State::Idle);
        qr.renew();
        QCOMPARE(qr.state(), State::Loading);
        QVERIFY(qr.content().isEmpty());
        QTRY_COMPARE(qr.state(), State::Waiting);
        QCOMPARE(qr.content(), u"https://example.test/q?id=1"_s);
        QCOMPARE(qr.secondsLeft(), 120);
        QTRY_VERIFY(m_desk->fake.count(pollPath) >= 3);
        QCOMPARE(m_desk->fake.last(pollPath)[u"qrcodeId"].text(), u"qr-1"_s);
        m_status = u"SCANNED"_s;
        QTRY_COMPARE(qr.state(), State::Scanned);
        // A portal that forgets the scan does not make it undone.
        m_status = u"WAITING"_s;
        QTest::qWait(5 * pollMs);
        QCOMPARE(qr.state(), State::Scanned);
        m_status = u"CONFIRMED"_s;
        QTRY_COMPARE(qr.state(), State::Confirmed);
        QCOMPARE(m_desk->session.state(), SessionState::SignedIn);
        QVERIFY(qr.content().isEmpty());
        const int asked = m_desk->fake.count(pollPath);
        QTest::qWait(5 * pollMs);
        QCOMPARE(m_desk->fake.count(pollPath), asked);
        QVERIFY(!qr.mayRenew());
    }

    void endsHaveTheirState_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<State>("end");
        QTest::newRow("refused") << u"REFUSED"_s << State::Refused;
        QTest::newRow("expired") << u"EXPIRED"_s << State::Expired;
    }
    void endsHaveTheirState()
    {
        QFETCH(QString, word);
        QFETCH(State, end);
        QrSignIn qr(m_desk->session, m_clock, pollMs);
        qr.renew();
        m_status = word;
        QTRY_COMPARE(qr.state(), end);
        QVERIFY(qr.content().isEmpty());
        // One click, and another code is there.
        m_status = u"WAITING"_s;
        qr.renew();
        QTRY_COMPARE(qr.state(), State::Waiting);
        QCOMPARE(qr.content(), u"https://example.test/q?id=2"_s);
    }

    void countsDownAndExpires()
    {
        QrSignIn qr(m_desk->session, m_clock, pollMs);
        qr.renew();
        QTRY_COMPARE(qr.state(), State::Waiting);
        m_clock.set(m_clock.now().addSecs(100));
        QCOMPARE(qr.secondsLeft(), 20);
        // Set back: never more than the portal gave.
        m_clock.set(m_clock.now().addDays(-1));
        QCOMPARE(qr.secondsLeft(), 120);
        m_clock.set(m_clock.now().addDays(1).addSecs(30));
        QTRY_COMPARE(qr.state(), State::Expired);
    }

    void aHangingLineDoesNotKeepADeadCode()
    {
        QrSignIn qr(m_desk->session, m_clock, pollMs);
        std::optional<State> inGrace;
        std::optional<State> after;
        // The portal thinks about it for longer than the code is good.
        m_desk->fake.on(pollPath, [&](const wire::Json&) {
            if (!inGrace) {
                // What is on its way when the time is up may be the confirmation.
                m_clock.set(m_clock.now().addSecs(121));
                QTest::qWait(1500);
                inGrace = qr.state();
                m_clock.set(m_clock.now().addSecs(5));
                (void)QTest::qWaitFor([&qr] { return qr.state() == State::Expired; });
                after = qr.state();
            }
            return status(u"WAITING"_s);
        });
        qr.renew();
        QTRY_VERIFY_WITH_TIMEOUT(after.has_value(), 15'000);
        QCOMPARE(*inGrace, State::Waiting);
        QCOMPARE(*after, State::Expired);
        QVERIFY(qr.mayRenew());
    }

    void answersAboutOtherCodesAreIgnored()
    {
        QrSignIn qr(m_desk->session, m_clock, pollMs);
        m_desk->fake.on(pollPath, [this](const wire::Json&) {
            wire::Json data = m_desk->fake.login();
            data.set(u"status"_s, u"CONFIRMED"_s);
            data.set(u"qrcodeId"_s, u"qr-of-somebody"_s);
            return FakePortal::good(data);
        });
        qr.renew();
        QTRY_VERIFY(m_desk->fake.count(pollPath) >= 3);
        QCOMPARE(qr.state(), State::Waiting);
        QCOMPARE(m_desk->session.state(), SessionState::SigningIn);
    }

    void anAnswerForTheLastCodeIsIgnored()
    {
        QrSignIn qr(m_desk->session, m_clock, pollMs);
        qr.renew();
        QTRY_COMPARE(qr.state(), State::Waiting);
        m_desk->fake.on(pollPath, [this, &qr](const wire::Json& data) {
            // Confirmed in the very moment in which the person asks for another code.
            if (data[u"qrcodeId"].text() == u"qr-1") {
                QMetaObject::invokeMethod(
                    &qr, [&qr] { qr.renew(); }, Qt::QueuedConnection);
                return status(u"CONFIRMED"_s);
            }
            return status(u"WAITING"_s);
        });
        QTRY_COMPARE(qr.content(), u"https://example.test/q?id=2"_s);
        QTest::qWait(5 * pollMs);
        QCOMPARE(qr.state(), State::Waiting);
        QCOMPARE(m_desk->session.state(), SessionState::SigningIn);
    }

    void stoppingEndsTheAsking()
    {
        QrSignIn qr(m_desk->session, m_clock, pollMs);
        qr.renew();
        QTRY_VERIFY(m_desk->fake.count(pollPath) >= 1);
        m_status = u"CONFIRMED"_s;
        qr.stop();
        const int asked = m_desk->fake.count(pollPath);
        QTest::qWait(5 * pollMs);
        QVERIFY(m_desk->fake.count(pollPath) <= asked + 1);
        QCOMPARE(qr.state(), State::Idle);
        QCOMPARE(m_desk->session.state(), SessionState::SigningIn);
    }

    void aDeadLineKeepsTheCode()
    {
        QrSignIn qr(m_desk->session, m_clock, pollMs);
        qr.renew();
        QTRY_COMPARE(qr.state(), State::Waiting);
        m_desk->fake.server.server.stop();
        QTRY_COMPARE(qr.state(), State::Offline);
        QCOMPARE(qr.content(), u"https://example.test/q?id=1"_s);
        QVERIFY(m_desk->fake.server.server.startAgain());
        m_status = u"SCANNED"_s;
        QTRY_COMPARE(qr.state(), State::Scanned);
        QVERIFY(!qr.error());
    }

    void noCodeAtAllSaysWhy()
    {
        m_desk->fake.on(codePath, [](const wire::Json&) { return FakePortal::good({{u"qrcodeId"_s, u"x"_s}}); });
        QrSignIn qr(m_desk->session, m_clock, pollMs);
        qr.renew();
        QTRY_COMPARE(qr.state(), State::Failed);
        QCOMPARE(qr.error()->supportId, u"POR-ACCOUNT-15"_s);
        QVERIFY(qr.mayRenew());
    }

    void anInactiveCertificateIsExplained()
    {
        QrSignIn qr(m_desk->session, m_clock, pollMs);
        m_desk->fake.on(pollPath, [](const wire::Json&) {
            return FakePortal::bad(178728, u"未激活"_s, wire::Json::object({{u"activation"_s, wire::Json::object()}}));
        });
        qr.renew();
        QTRY_COMPARE(qr.state(), State::NeedsActivation);
        QVERIFY(qr.activation());
    }

    void pollsAtAPace()
    {
        QrSignIn qr(m_desk->session, m_clock, 200);
        qr.renew();
        QTRY_COMPARE(qr.state(), State::Waiting);
        QTest::qWait(900);
        QVERIFY2(m_desk->fake.count(pollPath) <= 5, qPrintable(QString::number(m_desk->fake.count(pollPath))));
        QVERIFY(m_desk->fake.count(pollPath) >= 2);
    }
};

QTEST_GUILESS_MAIN(TestQrSignIn)
#include "test_qrsignin.moc"
