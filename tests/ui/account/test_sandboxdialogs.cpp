// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "accountstage.h"
#include "core/account/captchabox.h"
#include "tests/app/sandbox/sandboxprogram.h"
#include "ui/account/accountdialogs.h"
#include "ui/account/activationdialog.h"
#include "ui/account/captchafield.h"
#include "ui/account/captchapicturebutton.h"
#include "ui/account/passwordresetdialog.h"
#include "ui/account/registrationdialog.h"
#include "ui/account/signindialog.h"
#include "ui/account/signinpanel.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/stepbar.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using account::SessionState;
using wire::Json;

/// From the window to the wire: a person registers, signs in, is led through the e-certificate, signs in by code and
/// resets the password, against the loopback portal.
class TestSandboxDialogs final : public QObject
{
    Q_OBJECT

    std::unique_ptr<sandboxtest::SandboxProgram> m_sandbox;
    QNetworkAccessManager m_network;
    catalog::Catalog m_catalog = catalog::Catalog::load().value();
    SystemClock m_clock;
    std::unique_ptr<wire::Portal> m_portal;
    account::MemoryStore m_store;
    account::Wiper m_wiper;
    std::unique_ptr<account::AttemptGuard> m_attempts;
    std::unique_ptr<account::Session> m_session;
    ScriptedDialogs m_questions;
    std::unique_ptr<stage::Window> m_window;
    AccountDialogs* m_dialogs = nullptr;
    SignInWay m_way = SignInWay::Account;

    Json door(const QString& pathAndQuery, const Json& body = {})
    {
        const QUrl url(u"http://127.0.0.1:%1%2"_s.arg(m_sandbox->port()).arg(pathAndQuery));
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkReply* reply = body.isNull() ? m_network.get(request) : m_network.post(request, body.toUtf8());
        const bool done = QTest::qWaitFor([&] { return reply->isFinished(); }, 10'000);
        const auto json = Json::parse(done ? reply->readAll() : QByteArray());
        reply->deleteLater();
        return json.value_or(Json());
    }
    Json person(const QString& key)
    {
        const Json people = door(u"/sandbox/people"_s);
        for (const Json& one : people[u"people"].items()) {
            if (one[u"person"].text() == key)
                return one;
        }
        return {};
    }
    /// The latest picture that the portal gave out, as a person would read it.
    void solve(QWidget* dialog, const char* field)
    {
        const QByteArray picture = QByteArray(field) + ".picture";
        QTRY_VERIFY_WITH_TIMEOUT(part<CaptchaPictureButton>(dialog, picture.constData())->hasPicture(), 10'000);
        const QString uid = part<CaptchaField>(dialog, field)->box().picture()->uid;
        const QString text = door(u"/sandbox/captcha?imgUid="_s + uid)[u"text"].text();
        QVERIFY(!text.isEmpty());
        type(dialog, field, text);
    }
    template <typename Dialog>
    Dialog* shown() const
    {
        for (auto* dialog : m_window->findChildren<Dialog*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    void signIn(const QString& account, const QString& password)
    {
        m_dialogs->signIn();
        auto* dialog = shown<SignInDialog>();
        QVERIFY(dialog != nullptr);
        if (edit(dialog, "signIn.account")->text() != account)
            type(dialog, "signIn.account", account);
        type(dialog, "signIn.password", password);
        solve(dialog, "signIn.captcha");
        press(dialog, "signIn.go");
    }

private Q_SLOTS:
    void init()
    {
        m_sandbox = std::make_unique<sandboxtest::SandboxProgram>(QStringList{u"--port"_s, u"0"_s});
        QVERIFY2(m_sandbox->port() != 0, m_sandbox->line().constData());
        const QUrl address(u"http://127.0.0.1:%1"_s.arg(m_sandbox->port()));
        m_portal = std::make_unique<wire::Portal>(*wire::PortalProfile::load(u"sandbox"_s)->withBaseUrl(address),
                                                  m_catalog, m_clock);
        m_attempts = std::make_unique<account::AttemptGuard>(m_clock);
        m_session = std::make_unique<account::Session>(wire::AccountCalls(*m_portal), m_store, m_wiper,
                                                       account::StationMode::Window);
        m_window = std::make_unique<stage::Window>(QSize(1366, 738));
        m_window->open();
        m_way = SignInWay::Account;
        const AccountContext context{.session = *m_session,
                                     .attempts = *m_attempts,
                                     .wiper = m_wiper,
                                     .clock = m_clock,
                                     .dialogs = m_questions,
                                     .lastWay = [this] { return m_way; },
                                     .rememberWay = [this](SignInWay way) { m_way = way; },
                                     .pollMs = 200};
        m_dialogs = new AccountDialogs(context, m_window.get());
    }
    void cleanup()
    {
        delete m_dialogs;
        m_window.reset();
        m_session.reset();
        m_portal.reset();
        m_sandbox.reset();
    }

    void registersSignsInAndIsLedToTheCertificate()
    {
        const QString mobile = u"19900001234"_s;
        m_dialogs->openRegistration();
        auto* dialog = shown<RegistrationDialog>();
        type(dialog, "register.mobile", mobile);
        type(dialog, "register.password", u"abcd1234"_s);
        type(dialog, "register.repeat", u"abcd1234"_s);
        solve(dialog, "register.captcha");
        press(dialog, "register.sms.send");
        QTRY_VERIFY_WITH_TIMEOUT(edit(dialog, "register.sms")->hasFocus(), 10'000);
        type(dialog, "register.sms", u"0000"_s);
        press(dialog, "register.agreement");
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QDialog*>(u"agreementDialog"_s) != nullptr, 10'000);
        press(dialog->findChild<QDialog*>(u"agreementDialog"_s), "agreement.read");
        press(dialog, "register.agree");
        press(dialog, "register.go");
        // The portal's word at the field, and everything is still there.
        QTRY_VERIFY_WITH_TIMEOUT(errorOf(dialog, "register.sms").contains(u"短信验证码"_s), 10'000);
        QCOMPARE(edit(dialog, "register.password")->text(), u"abcd1234"_s);
        type(dialog, "register.sms", door(u"/sandbox/sms?mobile="_s + mobile)[u"code"].text());
        press(dialog, "register.go");
        QTRY_COMPARE_WITH_TIMEOUT(dialog->title(), u"Registered"_s, 10'000);
        press(dialog, "register.go");
        QCOMPARE(edit(shown<SignInDialog>(), "signIn.account")->text(), mobile);
        signIn(mobile, u"abcd1234"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_session->state() == SessionState::SignedIn || shown<ActivationDialog>() != nullptr,
                                 10'000);
    }

    void withoutACertificateTheDialogShowsTheWay()
    {
        const Json somebody = person(u"not-activated"_s);
        signIn(somebody[u"mobile"].text(), somebody[u"password"].text());
        QTRY_VERIFY_WITH_TIMEOUT(shown<ActivationDialog>() != nullptr, 10'000);
        auto* dialog = shown<ActivationDialog>();
        press(dialog, "activation.go");
        QVERIFY(part<QrView>(dialog, "activation.qr")->hasCode());
        press(dialog, "activation.back");
        QVERIFY(shown<SignInDialog>() != nullptr);
        QCOMPARE(m_session->state(), SessionState::SigningIn);
    }

    void signsInByTheTelephone()
    {
        m_way = SignInWay::Qr;
        m_dialogs->signIn();
        auto* dialog = shown<SignInDialog>();
        auto* view = part<QrView>(dialog, "qr.view");
        QTRY_VERIFY_WITH_TIMEOUT(view->hasCode(), 10'000);
        // What the telephone's camera would see.
        const QImage grey = view->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
        const auto content = qr::decode({grey.constBits(), grey.width(), grey.height(), grey.bytesPerLine()});
        QVERIFY(content.has_value());
        const Json body = Json::object({{u"qrcodeContent"_s, *content}, {u"person"_s, u"normal"_s}});
        QCOMPARE(door(u"/sandbox/phone/scan"_s, body)[u"status"].text(), u"SCANNED"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said(dialog, "qr.state").startsWith(u"Scanned"_s), 10'000);
        QCOMPARE(door(u"/sandbox/phone/confirm"_s, body)[u"status"].text(), u"CONFIRMED"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), SessionState::SignedIn, 10'000);
        QTRY_VERIFY(!m_dialogs->isOpen());
        QVERIFY(m_session->person().has_value());
    }

    void resetsAndSignsInWithTheNewPassword()
    {
        const Json somebody = person(u"normal"_s);
        const QString mobile = somebody[u"mobile"].text();
        m_dialogs->openReset();
        auto* dialog = shown<PasswordResetDialog>();
        type(dialog, "reset.mobile", mobile);
        press(dialog, "reset.go");
        QTRY_COMPARE_WITH_TIMEOUT(part<StepBar>(dialog, "stepBar")->current(), 1, 10'000);
        solve(dialog, "reset.captcha");
        press(dialog, "reset.sms.send");
        QTRY_VERIFY_WITH_TIMEOUT(edit(dialog, "reset.password")->hasFocus(), 10'000);
        type(dialog, "reset.password", u"New1Password"_s);
        type(dialog, "reset.repeat", u"New1Password"_s);
        type(dialog, "reset.sms", door(u"/sandbox/sms?mobile="_s + mobile)[u"code"].text());
        press(dialog, "reset.go");
        QTRY_COMPARE_WITH_TIMEOUT(part<StepBar>(dialog, "stepBar")->current(), 3, 10'000);
        press(dialog, "reset.go");
        auto* form = shown<SignInDialog>();
        QVERIFY(form != nullptr);
        QCOMPARE(edit(form, "signIn.account")->text(), mobile);
        // The old one is worth nothing any more; what it says keeps the form.
        signIn(mobile, somebody[u"password"].text());
        QTRY_VERIFY_WITH_TIMEOUT(!errorOf(form, "signIn.password").isEmpty(), 10'000);
        QTRY_VERIFY(!said(form, "signIn.missing").contains(u"Next attempt"_s));
        signIn(mobile, u"New1Password"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_session->state(), SessionState::SignedIn, 10'000);
    }
};

QTEST_MAIN(TestSandboxDialogs)
#include "test_sandboxdialogs.moc"
