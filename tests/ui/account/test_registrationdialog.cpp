// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "accountstage.h"
#include "core/account/processguard.h"
#include "ui/account/agreementdialog.h"
#include "ui/account/captchapicturebutton.h"
#include "ui/account/registrationdialog.h"
#include "ui/widgets/messagestrip.h"

#include <QCheckBox>
#include <QClipboard>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

/// RG-01 to RG-15 at the dialog.
class TestRegistrationDialog final : public QObject
{
    Q_OBJECT

    std::unique_ptr<AccountStage> m_stage;
    std::unique_ptr<RegistrationDialog> m_dialog;

    [[nodiscard]] QString missing() const { return said(m_dialog.get(), "register.missing"); }
    [[nodiscard]] QAbstractButton* send() const { return part<QAbstractButton>(m_dialog.get(), "register.sms.send"); }
    [[nodiscard]] QAbstractButton* go() const { return part<QAbstractButton>(m_dialog.get(), "register.go"); }
    [[nodiscard]] QCheckBox* agree() const { return part<QCheckBox>(m_dialog.get(), "register.agree"); }
    void fillUpToSms()
    {
        type(m_dialog.get(), "register.mobile", u"138 0013 8000"_s);
        type(m_dialog.get(), "register.password", u"abcd1234"_s);
        type(m_dialog.get(), "register.repeat", u"abcd1234"_s);
        QTRY_VERIFY(part<CaptchaPictureButton>(m_dialog.get(), "register.captcha.picture")->hasPicture());
        type(m_dialog.get(), "register.captcha", u"7k3p"_s);
    }
    void read()
    {
        press(m_dialog.get(), "register.agreement");
        QTRY_VERIFY(m_dialog->findChild<AgreementDialog*>() != nullptr);
        press(m_dialog->findChild<AgreementDialog*>(), "agreement.read");
        QTRY_VERIFY(m_dialog->findChild<AgreementDialog*>() == nullptr);
    }
    void fillUpToSubmit()
    {
        fillUpToSms();
        send()->click();
        QTRY_VERIFY(edit(m_dialog.get(), "register.sms")->hasFocus());
        type(m_dialog.get(), "register.sms", u"123456"_s);
        read();
        agree()->click();
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<AccountStage>();
        m_stage->window.open();
        m_dialog = std::make_unique<RegistrationDialog>(m_stage->context(), &m_stage->window);
        m_dialog->open();
        QVERIFY(waitActive(m_dialog.get()));
    }
    void cleanup()
    {
        m_dialog.reset();
        m_stage.reset();
    }

    void controlsAreEnabledInThePortalsOrder()
    {
        QCOMPARE(missing(), u"Still missing: mobile number"_s);
        QVERIFY(!send()->isEnabled());
        type(m_dialog.get(), "register.mobile", u"1380013800"_s);
        QCOMPARE(missing(), u"Still missing: a complete mobile number"_s);
        type(m_dialog.get(), "register.mobile", u"13800138000"_s);
        QCOMPARE(missing(), u"Still missing: password"_s);
        type(m_dialog.get(), "register.password", u"abcdefgh"_s);
        QCOMPARE(missing(), u"Still missing: a password of 8 to 16 letters and digits"_s);
        type(m_dialog.get(), "register.password", u"abcd1234"_s);
        QCOMPARE(missing(), u"Still missing: the password once more"_s);
        type(m_dialog.get(), "register.repeat", u"abcd1235"_s);
        QCOMPARE(missing(), u"The two passwords are not the same yet"_s);
        QVERIFY(!send()->isEnabled());
        type(m_dialog.get(), "register.repeat", u"abcd1234"_s);
        QTRY_COMPARE(send()->accessibleDescription(), u"Still missing: the characters of the picture"_s);
        QVERIFY(!send()->isEnabled());
        type(m_dialog.get(), "register.captcha", u"7k3p"_s);
        QVERIFY(send()->isEnabled());
        QCOMPARE(missing(), u"Still missing: send the message with the code"_s);
        send()->click();
        QTRY_COMPARE(missing(), u"Still missing: the code of the message"_s);
        type(m_dialog.get(), "register.sms", u"12"_s);
        QCOMPARE(missing(), u"Still missing: 4 to 6 digits of the message"_s);
        type(m_dialog.get(), "register.sms", u"123456"_s);
        QCOMPARE(missing(), u"Still missing: open the agreement and read it"_s);
        QVERIFY(!agree()->isEnabled());
        QVERIFY(!go()->isEnabled());
        read();
        QVERIFY(agree()->isEnabled());
        QVERIFY(!agree()->isChecked());
        QCOMPARE(missing(), u"Still missing: the tick that you agree"_s);
        QVERIFY(!go()->isEnabled());
        agree()->click();
        QCOMPARE(missing(), QString());
        QVERIFY(go()->isEnabled());
    }

    void registersAndLeadsToTheSignIn()
    {
        QSignalSpy closed(m_dialog.get(), &QDialog::finished);
        fillUpToSubmit();
        go()->click();
        QTRY_COMPARE(m_dialog->title(), u"Registered"_s);
        QVERIFY(m_dialog->text().contains(u"138****8000"_s));
        const wire::Json sent = m_stage->desk.fake.last(accountpath::enroll);
        QCOMPARE(sent[u"mobile"].text(), u"13800138000"_s);
        QCOMPARE(sent[u"smsCode"].text(), u"123456"_s);
        QCOMPARE(sent[u"agreementVersion"].text(), u"2"_s);
        for (const char* field : {"register.password", "register.repeat", "register.sms"})
            QCOMPARE(edit(m_dialog.get(), field)->text(), QString());
        QCOMPARE(closed.size(), 0);
        QVERIFY(go()->hasFocus());
        go()->click();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        QCOMPARE(m_dialog->account(), u"13800138000"_s);
        QVERIFY(m_stage->dialogs.asked.isEmpty());
    }

    void registersByKeyboardAlone()
    {
        const auto tab = [this] { QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab); };
        const auto at = [this] { return m_dialog->focusWidget()->objectName(); };
        QTRY_VERIFY(part<CaptchaPictureButton>(m_dialog.get(), "register.captcha.picture")->hasPicture());
        QCOMPARE(at(), u"register.mobile.edit"_s);
        QTest::keyClicks(m_dialog->focusWidget(), u"13800138000"_s);
        tab();
        QTest::keyClicks(m_dialog->focusWidget(), u"abcd1234"_s);
        tab();
        tab();
        QCOMPARE(at(), u"register.repeat.edit"_s);
        QTest::keyClicks(m_dialog->focusWidget(), u"abcd1234"_s);
        tab();
        tab();
        QCOMPARE(at(), u"register.captcha.edit"_s);
        QTest::keyClicks(m_dialog->focusWidget(), u"7k3p"_s);
        // Enter has the message sent, and the focus goes to its code.
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(at(), u"register.sms.edit"_s);
        QTest::keyClicks(m_dialog->focusWidget(), u"123456"_s);
        // Enter goes on to what is missing.
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
        QCOMPARE(at(), u"register.agreement"_s);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(m_dialog->findChild<AgreementDialog*>() != nullptr);
        QTest::keyClick(m_dialog->findChild<AgreementDialog*>(), Qt::Key_Return);
        QTRY_COMPARE(at(), u"register.agree"_s);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Space);
        QVERIFY(go()->isEnabled());
        go()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(go(), Qt::Key_Return);
        QTRY_COMPARE(m_dialog->title(), u"Registered"_s);
    }

    void theSecondsUntilAnotherMessageAreCounted()
    {
        fillUpToSms();
        send()->click();
        QTRY_VERIFY(!send()->isEnabled() && send()->text().contains(u"60"_s));
        m_stage->clock.set(m_stage->clock.now().addSecs(14));
        QTRY_VERIFY(send()->text().contains(u"46"_s));
        m_stage->clock.set(m_stage->clock.now().addSecs(50));
        type(m_dialog.get(), "register.captcha", u"7k3p"_s);
        QTRY_VERIFY(send()->isEnabled());
        QCOMPARE(send()->text(), u"Send the code"_s);
    }

    void anotherNumberMakesTheCodeWorthless()
    {
        fillUpToSms();
        send()->click();
        QTRY_VERIFY(edit(m_dialog.get(), "register.sms")->hasFocus());
        type(m_dialog.get(), "register.sms", u"123456"_s);
        type(m_dialog.get(), "register.mobile", u"13900139000"_s);
        QCOMPARE(edit(m_dialog.get(), "register.sms")->text(), QString());
        QCOMPARE(missing(), u"Still missing: send the message with the code"_s);
    }

    void refusalsStandAtTheirFieldAndKeepEverything_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("code of the message") << 600035 << QByteArray("register.sms");
        QTest::newRow("number taken") << 600103 << QByteArray("register.mobile");
    }
    void refusalsStandAtTheirFieldAndKeepEverything()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, field);
        m_stage->desk.fake.on(accountpath::enroll,
                              [code](const wire::Json&) { return FakePortal::bad(code, u"门户的话"_s); });
        fillUpToSubmit();
        go()->click();
        QTRY_VERIFY(errorOf(m_dialog.get(), field.constData()).contains(u"门户的话"_s));
        QVERIFY(!part<MessageStrip>(m_dialog.get(), "register.trouble")->words().isEmpty());
        QVERIFY(edit(m_dialog.get(), field.constData())->hasFocus());
        QCOMPARE(edit(m_dialog.get(), "register.mobile")->text(), u"138 0013 8000"_s);
        QCOMPARE(edit(m_dialog.get(), "register.password")->text(), u"abcd1234"_s);
        QCOMPARE(edit(m_dialog.get(), "register.sms")->text(), u"123456"_s);
        QVERIFY(agree()->isChecked());
    }

    void aWrongPictureIsSaidWhenTheMessageIsSent()
    {
        m_stage->desk.fake.on(accountpath::registerSms,
                              [](const wire::Json&) { return FakePortal::bad(600004, u"图形验证码错误"_s); });
        fillUpToSms();
        send()->click();
        QTRY_VERIFY(errorOf(m_dialog.get(), "register.captcha").contains(u"图形验证码错误"_s));
        QCOMPARE(edit(m_dialog.get(), "register.captcha")->text(), QString());
        QVERIFY(edit(m_dialog.get(), "register.captcha")->hasFocus());
        QTRY_VERIFY(part<CaptchaPictureButton>(m_dialog.get(), "register.captcha.picture")->hasPicture());
    }

    void tooManyMessagesSayForHowLong()
    {
        m_stage->desk.fake.on(accountpath::registerSms, [](const wire::Json&) {
            return FakePortal::bad(600039, u"短信发送过于频繁"_s, wire::Json::object({{u"retryAfter"_s, 46}}));
        });
        fillUpToSms();
        send()->click();
        QTRY_VERIFY(part<MessageStrip>(m_dialog.get(), "register.trouble")->words().contains(u"46"_s));
        QTRY_VERIFY(send()->text().contains(u"46"_s));
    }

    void theAgreementIsWordsOnly()
    {
        press(m_dialog.get(), "register.agreement");
        QTRY_VERIFY(m_dialog->findChild<AgreementDialog*>() != nullptr);
        auto* dialog = m_dialog->findChild<AgreementDialog*>();
        auto* text = part<QTextBrowser>(dialog, "agreement.text");
        QVERIFY(text->toPlainText().contains(u"个人信息只用于办理医保业务"_s));
        QVERIFY(!text->openLinks());
        const QUrl file(u"file:///etc/hostname"_s);
        QCOMPARE(text->loadResource(QTextDocument::ImageResource, file).value<QImage>().size(), QSize(1, 1));
        QVERIFY(!text->loadResource(QTextDocument::StyleSheetResource, file).isValid());
        QVERIFY(!text->loadResource(QTextDocument::HtmlResource, file).isValid());
        QCOMPARE(testing::AccessibilityWalker(*dialog).faults().join(u"; "_s), QString());
        // Esc is a way out too; it was opened all the same.
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(agree()->hasFocus());
        QVERIFY(agree()->isEnabled());
    }

    void passwordsMayBePastedAndNeverCopied()
    {
        QGuiApplication::clipboard()->setText(u"abcd1234"_s);
        QLineEdit* line = edit(m_dialog.get(), "register.password");
        line->setFocus();
        QTest::keyClick(line, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(line->text(), u"abcd1234"_s);
        QGuiApplication::clipboard()->setText(u"before"_s);
        press(m_dialog.get(), "register.password.show");
        QCOMPARE(line->echoMode(), QLineEdit::Normal);
        line->selectAll();
        QTest::keyClick(line, Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(line, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
        QCOMPARE(line->text(), u"abcd1234"_s);
    }

    void leavingAsksOnceWhenSomethingIsTyped()
    {
        QSignalSpy closed(m_dialog.get(), &QDialog::finished);
        type(m_dialog.get(), "register.mobile", u"138"_s);
        m_stage->dialogs.answers = {false};
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QTest::qWait(20);
        QCOMPARE(m_stage->dialogs.asked.size(), 1);
        QVERIFY(m_dialog->isVisible());
        type(m_dialog.get(), "register.mobile", u"139"_s);
        m_stage->dialogs.answers = {true};
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(m_stage->dialogs.asked.size(), 2);
        QCOMPARE(edit(m_dialog.get(), "register.mobile")->text(), QString());
    }

    void leavingAnEmptyFormAsksNothing()
    {
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(m_stage->dialogs.asked.isEmpty());
    }

    void aWipeEmptiesTheForm()
    {
        fillUpToSubmit();
        m_stage->desk.wiper.wipe(account::WipeCause::Idle);
        for (const char* field :
             {"register.mobile", "register.password", "register.repeat", "register.captcha", "register.sms"})
            QCOMPARE(edit(m_dialog.get(), field)->text(), QString());
        QVERIFY(!agree()->isChecked());
    }

    void theProcessIsGuardedWhileItIsOpen()
    {
        QVERIFY(account::ProcessGuard::isHeld());
        m_dialog.reset();
        QVERIFY(!account::ProcessGuard::isHeld());
    }

    void everythingHasAName()
    {
        QTRY_VERIFY(part<CaptchaPictureButton>(m_dialog.get(), "register.captcha.picture")->hasPicture());
        QCOMPARE(testing::AccessibilityWalker(*m_dialog).faults().join(u"; "_s), QString());
        QCOMPARE(stage::clipped(m_dialog.get()).join(u"; "_s), QString());
        // In the order in which it is filled in.
        QStringList order;
        for (const QWidget* stop : testing::AccessibilityWalker::tabStops(*m_dialog))
            order.append(stop->objectName());
        QStringList wanted{u"register.mobile.edit"_s, u"register.password.edit"_s, u"register.repeat.edit"_s,
                           u"register.captcha.edit"_s, u"register.sms.edit"_s};
        QStringList found;
        for (const QString& name : order) {
            if (wanted.contains(name))
                found.append(name);
        }
        QCOMPARE(found, wanted);
    }
};

QTEST_MAIN(TestRegistrationDialog)
#include "test_registrationdialog.moc"
