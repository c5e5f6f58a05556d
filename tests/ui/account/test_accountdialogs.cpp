// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "accountstage.h"
#include "ui/account/accountdialogs.h"
#include "ui/account/activationdialog.h"
#include "ui/account/captchapicturebutton.h"
#include "ui/account/passwordresetdialog.h"
#include "ui/account/registrationdialog.h"
#include "ui/account/signindialog.h"
#include "ui/account/signinpanel.h"
#include "ui/widgets/qrview.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using account::SessionState;

/// One dialog leads to the next and back.
class TestAccountDialogs final : public QObject
{
    Q_OBJECT

    std::unique_ptr<AccountStage> m_stage;
    AccountDialogs* m_dialogs = nullptr;

    template <typename Dialog>
    Dialog* shown() const
    {
        for (auto* dialog : m_stage->window.findChildren<Dialog*>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<AccountStage>();
        m_stage->window.open();
        m_dialogs = new AccountDialogs(m_stage->context(), &m_stage->window);
    }
    void cleanup()
    {
        delete m_dialogs;
        m_stage.reset();
    }

    void opensOnceAndTellsWhatCameOfIt()
    {
        QSignalSpy in(m_dialogs, &AccountDialogs::signedIn);
        QSignalSpy up(m_dialogs, &AccountDialogs::givenUp);
        m_dialogs->signIn();
        m_dialogs->signIn();
        QCOMPARE(m_stage->window.findChildren<SignInDialog*>().size(), 1);
        QVERIFY(m_dialogs->isOpen());
        shown<SignInDialog>()->reject();
        QCOMPARE(up.size(), 1);
        QCOMPARE(m_stage->desk.session.state(), SessionState::SignedOut);
        m_stage->qrStatus = u"CONFIRMED"_s;
        m_dialogs->signIn();
        QTRY_COMPARE(in.size(), 1);
        QVERIFY(!m_dialogs->isOpen());
        QCOMPARE(m_stage->desk.session.state(), SessionState::SignedIn);
        m_dialogs->signIn();
        QVERIFY(!m_dialogs->isOpen());
    }

    void registrationComesBackWithItsNumber()
    {
        m_dialogs->signIn();
        press(shown<SignInDialog>(), "signIn.register");
        auto* dialog = shown<RegistrationDialog>();
        QVERIFY(dialog != nullptr);
        QVERIFY(shown<SignInDialog>() == nullptr);
        // Given up: the sign-in is there again.
        dialog->reject();
        QVERIFY(shown<SignInDialog>() != nullptr);
        press(shown<SignInDialog>(), "signIn.register");
        dialog = shown<RegistrationDialog>();
        type(dialog, "register.mobile", u"13800138000"_s);
        type(dialog, "register.password", u"abcd1234"_s);
        type(dialog, "register.repeat", u"abcd1234"_s);
        QTRY_VERIFY(part<CaptchaPictureButton>(dialog, "register.captcha.picture")->hasPicture());
        type(dialog, "register.captcha", u"7k3p"_s);
        press(dialog, "register.sms.send");
        QTRY_VERIFY(edit(dialog, "register.sms")->hasFocus());
        type(dialog, "register.sms", u"123456"_s);
        press(dialog, "register.agreement");
        QTRY_VERIFY(dialog->findChild<QDialog*>(u"agreementDialog"_s) != nullptr);
        dialog->findChild<QDialog*>(u"agreementDialog"_s)->accept();
        press(dialog, "register.agree");
        press(dialog, "register.go");
        QTRY_COMPARE(dialog->title(), u"Registered"_s);
        press(dialog, "register.go");
        auto* signIn = shown<SignInDialog>();
        QVERIFY(signIn != nullptr);
        QCOMPARE(signIn->panel()->way(), SignInWay::Account);
        QCOMPARE(edit(signIn, "signIn.account")->text(), u"13800138000"_s);
    }

    void aForgottenPasswordComesBackToo()
    {
        m_stage->way = SignInWay::Account;
        m_dialogs->signIn();
        press(shown<SignInDialog>(), "signIn.forgotten");
        QVERIFY(shown<PasswordResetDialog>() != nullptr);
        QVERIFY(shown<SignInDialog>() == nullptr);
        shown<PasswordResetDialog>()->reject();
        QVERIFY(shown<SignInDialog>() != nullptr);
        QCOMPARE(m_stage->desk.session.state(), SessionState::SigningIn);
    }

    void theCertificateIsActivatedAndTheSignInGoesOn()
    {
        m_stage->way = SignInWay::Account;
        m_stage->desk.fake.on(accountpath::login, [](const wire::Json&) { return AccountStage::needsActivation(); });
        m_dialogs->signIn();
        auto* signIn = shown<SignInDialog>();
        QTRY_VERIFY(part<CaptchaPictureButton>(signIn, "signIn.captcha.picture")->hasPicture());
        type(signIn, "signIn.account", u"13800138000"_s);
        type(signIn, "signIn.password", u"abcd1234"_s);
        type(signIn, "signIn.captcha", u"7k3p"_s);
        press(signIn, "signIn.go");
        QTRY_VERIFY(shown<ActivationDialog>() != nullptr);
        auto* dialog = shown<ActivationDialog>();
        QVERIFY(!part(dialog, "activation.qr")->isVisible());
        press(dialog, "activation.go");
        auto* view = part<QrView>(dialog, "activation.qr");
        QVERIFY(view->isVisible());
        QVERIFY(view->hasCode());
        QVERIFY(view->accessibleDescription().contains(u"https://sandbox.invalid/app"_s));
        QCOMPARE(said(dialog, "activation.address"), u"https://sandbox.invalid/app"_s);
        // The steps stand beside the code at once; they go by click, and come by click and by F1.
        QVERIFY(dialog->areStepsShown());
        press(dialog, "activation.help");
        QVERIFY(!dialog->areStepsShown());
        press(dialog, "activation.help");
        QVERIFY(dialog->areStepsShown());
        press(dialog, "activation.help");
        QVERIFY(!dialog->areStepsShown());
        QTest::keyClick(dialog, Qt::Key_F1);
        QVERIFY(dialog->areStepsShown());
        bool told = false;
        for (const auto* label : dialog->findChildren<QLabel*>())
            told = told || label->text() == u"在首页选择“激活”。"_s;
        QVERIFY(told);
        QCOMPARE(testing::AccessibilityWalker(*dialog).faults().join(u"; "_s), QString());
        press(dialog, "activation.back");
        QVERIFY(shown<SignInDialog>() == signIn);
        // Tried again with what is there; only the picture is another.
        QCOMPARE(edit(signIn, "signIn.password")->text(), u"abcd1234"_s);
        m_stage->desk.fake.on(accountpath::login,
                              [this](const wire::Json&) { return FakePortal::good(m_stage->desk.fake.login()); });
        QTRY_VERIFY(part<CaptchaPictureButton>(signIn, "signIn.captcha.picture")->hasPicture());
        type(signIn, "signIn.captcha", u"7k3p"_s);
        press(signIn, "signIn.go");
        QTRY_COMPARE(m_stage->desk.session.state(), SessionState::SignedIn);
    }

    void whoAsksHowFindsTheStepsAtOnce()
    {
        m_dialogs->openActivation(std::nullopt);
        auto* dialog = shown<ActivationDialog>();
        QVERIFY(dialog->areStepsShown());
        QVERIFY(!part<QrView>(dialog, "activation.qr")->hasCode());
        QVERIFY(part<QrView>(dialog, "activation.qr")->accessibleDescription().contains(u"国家医保服务平台"_s));
        dialog->reject();
        QVERIFY(!m_dialogs->isOpen());
    }

    void aWipeClosesEverything()
    {
        QSignalSpy up(m_dialogs, &AccountDialogs::givenUp);
        m_dialogs->signIn();
        press(shown<SignInDialog>(), "signIn.register");
        type(shown<RegistrationDialog>(), "register.mobile", u"13800138000"_s);
        m_stage->desk.session.lock();
        QVERIFY(!m_dialogs->isOpen());
        QVERIFY(shown<SignInDialog>() == nullptr);
        QVERIFY(shown<RegistrationDialog>() == nullptr);
        QCOMPARE(up.size(), 0);
        QVERIFY(m_stage->dialogs.asked.isEmpty());
        QCOMPARE(m_stage->desk.session.state(), SessionState::Locked);
        m_dialogs->signIn();
        QTRY_COMPARE(m_stage->desk.session.state(), SessionState::SigningIn);
    }

    void aPanelInAPageIsServed()
    {
        QVERIFY(m_stage->desk.signIn());
        m_stage->desk.fake.expired = true;
        const auto interrupted = m_stage->desk.ask();
        QTRY_COMPARE(m_stage->desk.session.state(), SessionState::NeedsSignIn);
        auto* panel = m_stage->window.add(new SignInPanel(m_stage->context()));
        panel->show();
        m_dialogs->serve(panel);
        panel->setWay(SignInWay::Account);
        panel->start();
        press(panel, "signIn.forgotten");
        QVERIFY(shown<PasswordResetDialog>() != nullptr);
        shown<PasswordResetDialog>()->reject();
        QVERIFY(!m_dialogs->isOpen());
        QCOMPARE(m_stage->desk.session.state(), SessionState::SigningInAgain);
        QVERIFY(!interrupted.isFinished());
        m_stage->desk.session.signOut();
    }
};

QTEST_MAIN(TestAccountDialogs)
#include "test_accountdialogs.moc"
