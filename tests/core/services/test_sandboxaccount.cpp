// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/passwordreset.h"
#include "core/account/passwordsignin.h"
#include "core/account/qrsignin.h"
#include "core/account/registration.h"
#include "core/base/money.h"
#include "core/services/personalservice.h"
#include "core/wire/json.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::account;
using catalog::Answer;
using catalog::Question;
using wire::Json;

namespace {

template <typename T>
T await(const QFuture<T>& future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 40'000) || future.resultCount() == 0)
        qFatal("no answer");
    return future.result();
}

qint64 fen(const QString& yuan)
{
    const auto money = Money::fromYuan(yuan);
    return money ? money->fen() : 0;
}

} // namespace

/// Every flow against the loopback portal: what is shown is what it holds, to the fen.
class TestSandboxAccount final : public QObject
{
    Q_OBJECT

    QProcess m_process;
    QNetworkAccessManager m_network;
    QUrl m_address;
    catalog::Catalog m_catalog = catalog::Catalog::load().value();
    SystemClock m_clock;
    std::unique_ptr<wire::Portal> m_portal;
    MemoryStore m_store;
    Wiper m_wiper;
    std::unique_ptr<AttemptGuard> m_attempts;
    std::unique_ptr<Session> m_session;

    Json door(const QString& pathAndQuery, const Json& body = {})
    {
        QUrl url(m_address.toString() + pathAndQuery);
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkReply* reply = body.isNull() ? m_network.get(request) : m_network.post(request, body.toUtf8());
        const bool done = QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000);
        const auto json = Json::parse(done ? reply->readAll() : QByteArray());
        reply->deleteLater();
        return json.value_or(Json());
    }
    void solve(CaptchaBox& captcha)
    {
        if (!captcha.picture() && !captcha.isLoading())
            captcha.refresh();
        QVERIFY(QTest::qWaitFor([&] { return captcha.picture().has_value(); }, 10'000));
        const QString text = door(u"/sandbox/captcha?imgUid="_s + captcha.picture()->uid)[u"text"].text();
        QVERIFY(!text.isEmpty());
        captcha.setText(text);
    }
    QString message(const QString& mobile) { return door(u"/sandbox/sms?mobile="_s + mobile)[u"code"].text(); }
    Json person(const QString& key)
    {
        const Json people = door(u"/sandbox/people"_s);
        for (const Json& one : people[u"people"].items()) {
            if (one[u"person"].text() == key)
                return one;
        }
        return {};
    }
    PasswordSignIn::Outcome signIn(const QString& account, const QString& password)
    {
        PasswordSignIn form(*m_session, *m_attempts, m_clock);
        form.setAccount(account);
        form.setPassword(QString(password));
        solve(form.captcha());
        return await(form.submit()).value_or(PasswordSignIn::Outcome::None);
    }
    QList<catalog::Row> everyRow(const QString& id, const QMap<QString, QString>& filters = {})
    {
        services::PersonalService service(m_catalog, *m_session, m_portal.get());
        QList<catalog::Row> rows;
        qint64 total = 1;
        while (rows.size() < total) {
            const auto answer =
                await(service.ask({.service = id, .filters = filters, .page = {.offset = rows.size(), .limit = 100}}));
            if (!answer || answer->rows.isEmpty()) {
                if (!answer)
                    qWarning("%s: %s", qPrintable(answer.error().supportId), qPrintable(answer.error().detail));
                break;
            }
            rows += answer->rows;
            total = answer->total;
        }
        return rows;
    }
    qint64 sum(const QString& id, const QList<catalog::Row>& rows, const QString& field) const
    {
        const int at = m_catalog.datasetOf(*m_catalog.service(id)).indexOf(field);
        qint64 total = 0;
        for (const catalog::Row& row : rows)
            total += fen(row.cells.at(at));
        return total;
    }

private Q_SLOTS:
    void init()
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(QStringLiteral(YIBAO_BIN_DIR "/yibao-sandbox"), {u"--port"_s, u"0"_s, u"--exit-with-stdin"_s});
        if (!m_process.waitForStarted(5000))
            QSKIP("yibao-sandbox is not built");
        QVERIFY(QTest::qWaitFor([&] { return m_process.canReadLine(); }, 20'000));
        const QString line = QString::fromLatin1(m_process.readLine()).trimmed();
        m_address = QUrl(u"http://"_s + line.section(u' ', -1));
        if (door(u"/sandbox/people"_s).isNull())
            QSKIP("this yibao-sandbox has no people yet");
        m_portal = std::make_unique<wire::Portal>(*wire::PortalProfile::load(u"sandbox"_s)->withBaseUrl(m_address),
                                                  m_catalog, m_clock);
        m_attempts = std::make_unique<AttemptGuard>(m_clock);
        m_session = std::make_unique<Session>(wire::AccountCalls(*m_portal), m_store, m_wiper, StationMode::Home);
    }
    void cleanup()
    {
        m_session.reset();
        m_portal.reset();
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(5000))
            m_process.kill();
        m_process.waitForFinished(5000);
    }

    void registersAndSignsIn()
    {
        const QString mobile = u"19900001234"_s;
        Registration form{wire::AccountCalls(*m_portal), m_clock};
        form.setMobile(mobile);
        form.setPassword(u"abcd1234"_s);
        form.setRepeat(u"abcd1234"_s);
        solve(form.captcha());
        QVERIFY(await(form.sendSms()));
        QVERIFY(await(form.openAgreement()));
        QVERIFY(!form.agreement()->html.isEmpty());
        QVERIFY(form.setAgreed(true));
        form.setSmsCode(u"0000"_s);
        const auto wrong = await(form.submit());
        QVERIFY(!wrong && wrong.error().fieldErrors.contains(u"smsCode"_s));
        form.setSmsCode(message(mobile));
        const auto done = await(form.submit());
        QVERIFY2(done, done ? "" : qPrintable(done.error().message + done.error().detail));
        PasswordSignIn::Outcome outcome = signIn(mobile, u"abcd1234"_s);
        QVERIFY(outcome == PasswordSignIn::Outcome::SignedIn || outcome == PasswordSignIn::Outcome::NeedsActivation);
    }

    void wrongAnswersHaveTheirOutcome()
    {
        const Json somebody = person(u"normal"_s);
        QVERIFY(!somebody.isNull());
        QCOMPARE(signIn(somebody[u"mobile"].text(), u"wrong1234"_s), PasswordSignIn::Outcome::WrongCredential);
        const Json locked = person(u"locked"_s);
        QCOMPARE(signIn(locked[u"mobile"].text(), locked[u"password"].text()), PasswordSignIn::Outcome::Locked);
        const Json inactive = person(u"not-activated"_s);
        QCOMPARE(signIn(inactive[u"mobile"].text(), inactive[u"password"].text()),
                 PasswordSignIn::Outcome::NeedsActivation);
        PasswordSignIn form(*m_session, *m_attempts, m_clock);
        form.setAccount(somebody[u"email"].text());
        form.setPassword(somebody[u"password"].text());
        form.captcha().refresh();
        QTRY_VERIFY(form.captcha().picture());
        form.captcha().setText(u"?!?!"_s);
        QCOMPARE(await(form.submit()).value(), PasswordSignIn::Outcome::CaptchaWrong);
        QCOMPARE(m_session->state(), SessionState::SigningIn);
    }

    void everyAmountIsWhatThePortalHolds()
    {
        const Json somebody = person(u"normal"_s);
        QCOMPARE(signIn(somebody[u"certNo"].text(), somebody[u"password"].text()), PasswordSignIn::Outcome::SignedIn);
        const Json held = door(u"/sandbox/holdings?person=normal"_s);
        QCOMPARE(everyRow(u"my-enrolment"_s).size(), *held[u"insurances"].integer());
        QCOMPARE(everyRow(u"my-filings"_s).size(), *held[u"filings"].integer());
        const QMap<QString, QString> ever{{u"from"_s, u"1990-01-01"_s}, {u"to"_s, u"2030-12-31"_s}};
        const auto settlements = everyRow(u"my-settlements"_s, ever);
        QCOMPARE(settlements.size(), 60);
        QCOMPARE(sum(u"my-settlements"_s, settlements, u"total"_s), fen(held[u"settlements"][u"medfeeSumamt"].text()));
        QCOMPARE(sum(u"my-settlements"_s, settlements, u"funds"_s), fen(held[u"settlements"][u"fundPaySumamt"].text()));
        const auto elsewhere = everyRow(u"my-cross-province-settlements"_s, ever);
        QCOMPARE(elsewhere.size(), 7);
        QCOMPARE(sum(u"my-cross-province-settlements"_s, elsewhere, u"cashPay"_s),
                 fen(held[u"elsewhere"][u"psnCashPay"].text()));
        const auto contributions = everyRow(u"my-contributions"_s, ever);
        QVERIFY(!contributions.isEmpty());
        QCOMPARE(sum(u"my-contributions"_s, contributions, u"personalPart"_s),
                 fen(held[u"contributions"][u"psnPayAmt"].text()));
        services::PersonalService service(m_catalog, *m_session, m_portal.get());
        const auto account = await(service.account({}));
        QVERIFY(account);
        QCOMPARE(fen(account->balance), fen(held[u"account"][u"balc"].text()));
        const auto& dataset = m_catalog.datasetOf(*m_catalog.service(u"my-settlements"_s));
        const QString code = settlements.constFirst().cells.at(dataset.indexOf(u"code"_s));
        const auto detail = await(service.settlement(u"my-settlements"_s, code));
        QVERIFY2(detail, detail ? "" : qPrintable(detail.error().detail));
        QCOMPARE(detail->answer.rows.constFirst().cells.at(dataset.indexOf(u"total"_s)),
                 settlements.constFirst().cells.at(dataset.indexOf(u"total"_s)));
        qint64 shares = 0;
        for (const auto& share : detail->shares)
            shares += fen(share.paid);
        QVERIFY(!detail->shares.isEmpty() && shares != 0);
    }

    void aTokenThatRunsOutIsNotNoticed()
    {
        const Json somebody = person(u"normal"_s);
        QCOMPARE(signIn(somebody[u"mobile"].text(), somebody[u"password"].text()), PasswordSignIn::Outcome::SignedIn);
        door(u"/sandbox/expire"_s, Json::object({{u"what"_s, u"access"_s}}));
        QVERIFY(!everyRow(u"my-enrolment"_s).isEmpty());
        QCOMPARE(m_session->state(), SessionState::SignedIn);
        door(u"/sandbox/expire"_s, Json::object({{u"what"_s, u"access"_s}}));
        door(u"/sandbox/expire"_s, Json::object({{u"what"_s, u"refresh"_s}}));
        services::PersonalService service(m_catalog, *m_session, m_portal.get());
        const auto waiting = service.ask({.service = u"my-enrolment"_s});
        QTRY_COMPARE(m_session->state(), SessionState::NeedsSignIn);
        QVERIFY(!waiting.isFinished());
        const Json other = person(u"filings"_s);
        QCOMPARE(signIn(other[u"mobile"].text(), other[u"password"].text()), PasswordSignIn::Outcome::OtherPerson);
        QVERIFY(!waiting.isFinished());
        QCOMPARE(signIn(somebody[u"mobile"].text(), somebody[u"password"].text()), PasswordSignIn::Outcome::SignedIn);
        QVERIFY(await(waiting));
    }

    void signsInByCode()
    {
        QrSignIn qr(*m_session, m_clock, 200);
        qr.renew();
        QTRY_COMPARE_WITH_TIMEOUT(qr.state(), QrSignIn::State::Waiting, 10'000);
        const Json body = Json::object({{u"qrcodeContent"_s, qr.content()}, {u"person"_s, u"normal"_s}});
        QCOMPARE(door(u"/sandbox/phone/scan"_s, body)[u"status"].text(), u"SCANNED"_s);
        QTRY_COMPARE_WITH_TIMEOUT(qr.state(), QrSignIn::State::Scanned, 10'000);
        QCOMPARE(door(u"/sandbox/phone/confirm"_s, body)[u"status"].text(), u"CONFIRMED"_s);
        QTRY_COMPARE_WITH_TIMEOUT(qr.state(), QrSignIn::State::Confirmed, 10'000);
        QCOMPARE(m_session->state(), SessionState::SignedIn);
        QVERIFY(!everyRow(u"my-enrolment"_s).isEmpty());
        m_session->signOut();
        QrSignIn again(*m_session, m_clock, 200);
        again.renew();
        QTRY_COMPARE_WITH_TIMEOUT(again.state(), QrSignIn::State::Waiting, 10'000);
        const Json other = Json::object({{u"qrcodeContent"_s, again.content()}, {u"person"_s, u"normal"_s}});
        door(u"/sandbox/phone/scan"_s, other);
        door(u"/sandbox/phone/refuse"_s, other);
        QTRY_COMPARE_WITH_TIMEOUT(again.state(), QrSignIn::State::Refused, 10'000);
    }

    void resetsAndSignsInWithTheNewPassword()
    {
        const Json somebody = person(u"normal"_s);
        const QString mobile = somebody[u"mobile"].text();
        PasswordReset form{wire::AccountCalls(*m_portal), m_clock};
        form.setMobile(mobile);
        const auto checked = await(form.goOn());
        QVERIFY2(checked, checked ? "" : qPrintable(checked.error().message));
        QVERIFY(form.maskedMobile().contains(u'*'));
        solve(form.captcha());
        QVERIFY(await(form.sendSms()));
        form.setPassword(u"New1Password"_s);
        form.setRepeat(u"New1Password"_s);
        form.setSmsCode(message(mobile));
        const auto done = await(form.submit());
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QCOMPARE(form.step(), PasswordReset::Step::Success);
        QCOMPARE(signIn(mobile, somebody[u"password"].text()), PasswordSignIn::Outcome::WrongCredential);
        QTest::qWait(1500); // the wait that a failed attempt costs
        QCOMPARE(signIn(mobile, u"New1Password"_s), PasswordSignIn::Outcome::SignedIn);
    }
};

QTEST_GUILESS_MAIN(TestSandboxAccount)
#include "test_sandboxaccount.moc"
