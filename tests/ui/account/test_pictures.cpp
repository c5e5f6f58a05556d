// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "accountstage.h"
#include "ui/account/accountdialogs.h"
#include "ui/account/activationdialog.h"
#include "ui/account/agreementdialog.h"
#include "ui/account/captchapicturebutton.h"
#include "ui/account/passwordresetdialog.h"
#include "ui/account/registrationdialog.h"
#include "ui/account/signindialog.h"
#include "ui/account/signinpanel.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/qrview.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

/// Every dialog of the account in every theme, at the smallest and the elder size, in Chinese and in English: nothing
/// cut, everything named. With YIBAO_SHOTS they are pictures too.
class TestPictures final : public QObject
{
    Q_OBJECT

    QTranslator m_chinese;
    bool m_spoken = false;
    QString m_tag;

    void check(QDialog* dialog, const QString& name)
    {
        QTest::qWait(30);
        stage::shot(dialog, m_tag + u'-' + name);
        QCOMPARE(stage::unnamed(dialog).join(u"; "_s), QString());
        QTRY_COMPARE(stage::clipped(dialog).join(u"; "_s), QString());
        const QWidget* home = dialog->parentWidget();
        QVERIFY2(dialog->height() <= home->height(), qPrintable(name));
        QVERIFY2(dialog->width() <= home->width(), qPrintable(name));
    }
    void signIn(AccountStage& stage)
    {
        stage.way = SignInWay::Qr;
        SignInDialog dialog(stage.context(), &stage.window);
        dialog.open();
        dialog.panel()->start();
        dialog.panel()->focusFirst();
        QTRY_VERIFY(part<QrView>(&dialog, "qr.view")->hasCode());
        stage.clock.set(stage.clock.now().addSecs(14));
        QTest::qWait(1100);
        check(&dialog, u"signin-qr-waiting"_s);
        stage.qrStatus = u"SCANNED"_s;
        QTest::qWait(150);
        check(&dialog, u"signin-qr-scanned"_s);
        stage.qrStatus = u"REFUSED"_s;
        QTRY_VERIFY(!part<QrView>(&dialog, "qr.view")->hasCode());
        check(&dialog, u"signin-qr-refused"_s);
        stage.qrStatus = u"EXPIRED"_s;
        press(&dialog, "qr.renew");
        QTRY_COMPARE(stage.codes, 2);
        QTest::qWait(100);
        check(&dialog, u"signin-qr-expired"_s);
        stage.qrStatus = u"WAITING"_s;
        press(&dialog, "qr.renew");
        QTRY_VERIFY(part<QrView>(&dialog, "qr.view")->hasCode());
        stage.desk.fake.server.raw = [](QTcpSocket& socket, const auto&) { socket.abort(); };
        QTest::qWait(600);
        check(&dialog, u"signin-qr-offline"_s);
        stage.desk.fake.server.raw = {};
        dialog.panel()->setWay(SignInWay::Account);
        QTRY_VERIFY(part<CaptchaPictureButton>(&dialog, "signIn.captcha.picture")->hasPicture());
        check(&dialog, u"signin-account"_s);
        stage.desk.fake.on(accountpath::login, [](const wire::Json&) {
            return FakePortal::bad(600101, u"账号或密码错误"_s, wire::Json::object({{u"triesLeft"_s, 3}}));
        });
        type(&dialog, "signIn.account", u"13800138000"_s);
        type(&dialog, "signIn.password", u"abcd1234"_s);
        type(&dialog, "signIn.captcha", u"7k3p"_s);
        check(&dialog, u"signin-account-filled"_s);
        press(&dialog, "signIn.go");
        QTRY_VERIFY(!errorOf(&dialog, "signIn.password").isEmpty());
        QTRY_VERIFY(part<CaptchaPictureButton>(&dialog, "signIn.captcha.picture")->hasPicture());
        press(&dialog, "signIn.captcha.picture");
        check(&dialog, u"signin-account-wrong"_s);
        dialog.done(QDialog::Rejected);
    }
    void registration(AccountStage& stage)
    {
        RegistrationDialog dialog(stage.context(), &stage.window);
        dialog.open();
        QTRY_VERIFY(part<CaptchaPictureButton>(&dialog, "register.captcha.picture")->hasPicture());
        check(&dialog, u"registration-empty"_s);
        type(&dialog, "register.mobile", u"1380013800"_s);
        type(&dialog, "register.password", u"abcd"_s);
        check(&dialog, u"registration-typing"_s);
        type(&dialog, "register.mobile", u"13800138000"_s);
        type(&dialog, "register.password", u"abcd1234"_s);
        type(&dialog, "register.repeat", u"abcd1234"_s);
        type(&dialog, "register.captcha", u"7k3p"_s);
        press(&dialog, "register.sms.send");
        QTRY_VERIFY(part<FormField>(&dialog, "register.sms")->edit()->hasFocus());
        type(&dialog, "register.sms", u"123456"_s);
        press(&dialog, "register.agreement");
        QTRY_VERIFY(dialog.findChild<AgreementDialog*>() != nullptr);
        check(dialog.findChild<AgreementDialog*>(), u"registration-agreement"_s);
        press(dialog.findChild<AgreementDialog*>(), "agreement.read");
        QTRY_VERIFY(dialog.findChild<AgreementDialog*>() == nullptr);
        press(&dialog, "register.agree");
        check(&dialog, u"registration-filled"_s);
        stage.desk.fake.on(accountpath::enroll,
                           [](const wire::Json&) { return FakePortal::bad(600103, u"该手机号已注册"_s); });
        press(&dialog, "register.go");
        QTRY_VERIFY(!errorOf(&dialog, "register.mobile").isEmpty());
        QTRY_VERIFY(part<CaptchaPictureButton>(&dialog, "register.captcha.picture")->hasPicture());
        check(&dialog, u"registration-taken"_s);
        stage.desk.fake.on(accountpath::enroll, [](const wire::Json&) {
            return FakePortal::good({{u"acct"_s, u"acct-9"_s}});
        });
        press(&dialog, "register.go");
        QTRY_VERIFY(!dialog.account().isEmpty());
        check(&dialog, u"registration-done"_s);
        dialog.done(QDialog::Rejected);
    }
    void reset(AccountStage& stage)
    {
        PasswordResetDialog dialog(stage.context(), &stage.window);
        dialog.open();
        type(&dialog, "reset.mobile", u"13800138000"_s);
        check(&dialog, u"reset-1"_s);
        press(&dialog, "reset.go");
        QTRY_VERIFY(part(&dialog, "reset.captcha")->isVisible());
        QTRY_VERIFY(part<CaptchaPictureButton>(&dialog, "reset.captcha.picture")->hasPicture());
        check(&dialog, u"reset-2-empty"_s);
        type(&dialog, "reset.captcha", u"7k3p"_s);
        press(&dialog, "reset.sms.send");
        QTRY_VERIFY(edit(&dialog, "reset.password")->hasFocus());
        type(&dialog, "reset.password", u"New1Password"_s);
        type(&dialog, "reset.repeat", u"New1Password"_s);
        type(&dialog, "reset.sms", u"123456"_s);
        QTRY_VERIFY(part<CaptchaPictureButton>(&dialog, "reset.captcha.picture")->hasPicture());
        check(&dialog, u"reset-2-filled"_s);
        press(&dialog, "reset.go");
        QTRY_VERIFY(part(&dialog, "reset.done")->isVisible());
        check(&dialog, u"reset-3"_s);
        dialog.done(QDialog::Rejected);
    }
    void activation(AccountStage& stage)
    {
        const wire::Activation told{.downloadUrl = u"https://sandbox.invalid/app"_s,
                                    .steps = {{u"下载应用"_s, u"用手机扫描二维码，下载并安装演示应用。"_s},
                                              {u"注册并登录"_s, u"打开应用，用本人手机号注册并登录。"_s},
                                              {u"激活医保电子凭证"_s, u"在首页选择“激活”，按提示完成本人认证。"_s}}};
        ActivationDialog dialog(stage.context(), told, &stage.window);
        dialog.open();
        check(&dialog, u"activation-refused"_s);
        dialog.begin();
        check(&dialog, u"activation-code"_s);
        dialog.setStepsShown(true);
        check(&dialog, u"activation-steps"_s);
        dialog.done(QDialog::Rejected);
        ActivationDialog how(stage.context(), std::nullopt, &stage.window);
        how.open();
        check(&how, u"activation-how"_s);
        how.done(QDialog::Rejected);
    }

private Q_SLOTS:
    void looks_data()
    {
        QTest::addColumn<ThemeKind>("theme");
        QTest::addColumn<TextStep>("step");
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<QSize>("screen");
        QTest::newRow("kiosk") << ThemeKind::Light << TextStep::Elder << true << QSize(1920, 1050);
        QTest::newRow("light") << ThemeKind::Light << TextStep::Standard << true << QSize(1366, 738);
        QTest::newRow("dark") << ThemeKind::Dark << TextStep::Standard << true << QSize(1366, 738);
        QTest::newRow("contrast") << ThemeKind::HighContrast << TextStep::Standard << true << QSize(1366, 738);
        QTest::newRow("english") << ThemeKind::Light << TextStep::Standard << false << QSize(1366, 738);
        QTest::newRow("large") << ThemeKind::Light << TextStep::Large << true << QSize(1366, 738);
        QTest::newRow("elder") << ThemeKind::Light << TextStep::Elder << true << QSize(1366, 738);
        QTest::newRow("small") << ThemeKind::Light << TextStep::Standard << true << QSize(800, 600);
    }
    void looks()
    {
        QFETCH(ThemeKind, theme);
        QFETCH(TextStep, step);
        QFETCH(bool, chinese);
        QFETCH(QSize, screen);
        m_tag = QString::fromLatin1(QTest::currentDataTag());
        stage::look().setTheme(theme);
        stage::look().setStep(step);
        if (chinese != m_spoken) {
            m_spoken = chinese;
            if (chinese)
                QVERIFY(stage::speakChinese(m_chinese));
            else
                QApplication::removeTranslator(&m_chinese);
            QLocale::setDefault(QLocale(chinese ? QLocale::Chinese : QLocale::English));
        }
        AccountStage stage(m_tag == u"kiosk" ? account::StationMode::Kiosk : account::StationMode::Home);
        stage.window.resize(screen);
        stage.window.open();
        signIn(stage);
        registration(stage);
        reset(stage);
        activation(stage);
    }
    void cleanupTestCase() { stage::look().setStep(TextStep::Standard); }
};

QTEST_MAIN(TestPictures)
#include "test_pictures.moc"
