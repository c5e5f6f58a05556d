// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "accountstage.h"
#include "ui/account/captchapicturebutton.h"
#include "ui/account/passwordresetdialog.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/stepbar.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;

/// RP-01 to RP-14 at the dialog.
class TestPasswordResetDialog final : public QObject
{
    Q_OBJECT

    std::unique_ptr<AccountStage> m_stage;
    std::unique_ptr<PasswordResetDialog> m_dialog;

    [[nodiscard]] QString missing() const { return said(m_dialog.get(), "reset.missing"); }
    [[nodiscard]] QAbstractButton* go() const { return part<QAbstractButton>(m_dialog.get(), "reset.go"); }
    [[nodiscard]] int step() const { return part<StepBar>(m_dialog.get(), "stepBar")->current(); }
    [[nodiscard]] QString trouble() const { return part<MessageStrip>(m_dialog.get(), "reset.trouble")->words(); }
    void toProof()
    {
        type(m_dialog.get(), "reset.mobile", u"13800138000"_s);
        go()->click();
        QTRY_COMPARE(step(), 1);
        QTRY_VERIFY(part<CaptchaPictureButton>(m_dialog.get(), "reset.captcha.picture")->hasPicture());
    }
    void fill()
    {
        type(m_dialog.get(), "reset.captcha", u"7k3p"_s);
        press(m_dialog.get(), "reset.sms.send");
        QTRY_VERIFY(edit(m_dialog.get(), "reset.password")->hasFocus());
        type(m_dialog.get(), "reset.password", u"New1Password"_s);
        type(m_dialog.get(), "reset.repeat", u"New1Password"_s);
        type(m_dialog.get(), "reset.sms", u"123456"_s);
    }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<AccountStage>();
        m_stage->window.open();
        m_dialog = std::make_unique<PasswordResetDialog>(m_stage->context(), &m_stage->window);
        m_dialog->open();
        QVERIFY(waitActive(m_dialog.get()));
    }
    void cleanup()
    {
        m_dialog.reset();
        m_stage.reset();
    }

    void theFirstStepWantsAValidNumber()
    {
        QCOMPARE(step(), 0);
        QVERIFY(!go()->isEnabled());
        QCOMPARE(missing(), u"Still missing: mobile number"_s);
        type(m_dialog.get(), "reset.mobile", u"1380013800"_s);
        QVERIFY(!go()->isEnabled());
        QCOMPARE(missing(), u"Still missing: a complete mobile number"_s);
        QTest::keyClick(edit(m_dialog.get(), "reset.mobile"), Qt::Key_Return);
        QVERIFY(errorOf(m_dialog.get(), "reset.mobile").contains(u"10"_s));
        type(m_dialog.get(), "reset.mobile", u"13800138000"_s);
        QVERIFY(go()->isEnabled());
        QCOMPARE(part<StepBar>(m_dialog.get(), "stepBar")->accessibleName(), u"Step 1 of 3: Account"_s);
    }

    void theSecondCarriesTheNumberOverAndGoesInOrder()
    {
        toProof();
        QCOMPARE(part<StepBar>(m_dialog.get(), "stepBar")->accessibleName(), u"Step 2 of 3: Proof"_s);
        QCOMPARE(edit(m_dialog.get(), "reset.carried")->text(), u"13800138000"_s);
        QVERIFY(edit(m_dialog.get(), "reset.carried")->isReadOnly());
        QVERIFY(edit(m_dialog.get(), "reset.captcha")->hasFocus());
        auto* send = part<QAbstractButton>(m_dialog.get(), "reset.sms.send");
        QVERIFY(!send->isEnabled());
        QCOMPARE(send->accessibleDescription(), u"Still missing: the characters of the picture"_s);
        QCOMPARE(missing(), u"Still missing: password"_s);
        type(m_dialog.get(), "reset.captcha", u"7k3p"_s);
        QVERIFY(send->isEnabled());
        type(m_dialog.get(), "reset.password", u"New1Password"_s);
        QCOMPARE(missing(), u"Still missing: the password once more"_s);
        type(m_dialog.get(), "reset.repeat", u"New1Passwort"_s);
        QCOMPARE(missing(), u"The two passwords are not the same yet"_s);
        type(m_dialog.get(), "reset.repeat", u"New1Password"_s);
        QCOMPARE(missing(), u"Still missing: send the message with the code"_s);
        send->click();
        QTRY_COMPARE(missing(), u"Still missing: the code of the message"_s);
        QVERIFY(!go()->isEnabled());
        type(m_dialog.get(), "reset.sms", u"123456"_s);
        QVERIFY(go()->isEnabled());
    }

    void goingBackKeepsWhatWasTyped()
    {
        toProof();
        fill();
        press(m_dialog.get(), "reset.back");
        QCOMPARE(step(), 0);
        QCOMPARE(edit(m_dialog.get(), "reset.mobile")->text(), u"13800138000"_s);
        QVERIFY(edit(m_dialog.get(), "reset.mobile")->hasFocus());
        go()->click();
        QTRY_COMPARE(step(), 1);
        QCOMPARE(edit(m_dialog.get(), "reset.password")->text(), u"New1Password"_s);
        QCOMPARE(edit(m_dialog.get(), "reset.sms")->text(), u"123456"_s);
        QVERIFY(go()->isEnabled());
    }

    void anotherNumberMakesTheCodeWorthless()
    {
        toProof();
        fill();
        press(m_dialog.get(), "reset.back");
        type(m_dialog.get(), "reset.mobile", u"13900139000"_s);
        go()->click();
        QTRY_COMPARE(step(), 1);
        QCOMPARE(edit(m_dialog.get(), "reset.sms")->text(), QString());
        QCOMPARE(edit(m_dialog.get(), "reset.password")->text(), u"New1Password"_s);
        QCOMPARE(missing(), u"Still missing: send the message with the code"_s);
    }

    void successWaitsForThePerson()
    {
        QSignalSpy closed(m_dialog.get(), &QDialog::finished);
        toProof();
        fill();
        QTest::keyClick(edit(m_dialog.get(), "reset.sms"), Qt::Key_Return);
        QTRY_COMPARE(step(), 3);
        QVERIFY(part(m_dialog.get(), "reset.done")->isVisible());
        const wire::Json sent = m_stage->desk.fake.last(accountpath::reset);
        QCOMPARE(sent[u"resetTicket"].text(), u"ticket-1"_s);
        QCOMPARE(sent[u"smsCode"].text(), u"123456"_s);
        for (const char* field : {"reset.password", "reset.repeat", "reset.sms"})
            QCOMPARE(edit(m_dialog.get(), field)->text(), QString());
        // No forced jump.
        QTest::qWait(300);
        QCOMPARE(closed.size(), 0);
        QVERIFY(go()->hasFocus());
        go()->click();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(m_dialog->result(), int(QDialog::Accepted));
        QCOMPARE(m_dialog->account(), u"13800138000"_s);
        QVERIFY(m_stage->dialogs.asked.isEmpty());
    }

    void aTicketThatRanOutLeadsBackWithEverythingKept()
    {
        m_stage->desk.fake.on(accountpath::reset,
                              [](const wire::Json&) { return FakePortal::bad(600104, u"重置凭证已失效"_s); });
        toProof();
        fill();
        go()->click();
        QTRY_COMPARE(step(), 0);
        QVERIFY2(trouble().contains(u"重置凭证已失效"_s) && trouble().contains(u"kept"_s), qPrintable(trouble()));
        QCOMPARE(edit(m_dialog.get(), "reset.mobile")->text(), u"13800138000"_s);
        go()->click();
        QTRY_COMPARE(step(), 1);
        QCOMPARE(edit(m_dialog.get(), "reset.password")->text(), u"New1Password"_s);
        QCOMPARE(edit(m_dialog.get(), "reset.sms")->text(), u"123456"_s);
    }

    void anUnknownAccountIsSaidAtItsField()
    {
        m_stage->desk.fake.on(accountpath::check,
                              [](const wire::Json&) { return FakePortal::bad(600101, u"账号不存在"_s); });
        type(m_dialog.get(), "reset.mobile", u"13800138000"_s);
        go()->click();
        QTRY_VERIFY(errorOf(m_dialog.get(), "reset.mobile").contains(u"check the number"_s));
        QCOMPARE(step(), 0);
        QVERIFY(edit(m_dialog.get(), "reset.mobile")->hasFocus());
    }

    void aWrongCodeStandsAtItsField()
    {
        m_stage->desk.fake.on(accountpath::reset,
                              [](const wire::Json&) { return FakePortal::bad(600035, u"短信验证码错误"_s); });
        toProof();
        fill();
        go()->click();
        QTRY_VERIFY(errorOf(m_dialog.get(), "reset.sms").contains(u"短信验证码错误"_s));
        QCOMPARE(step(), 1);
        QCOMPARE(edit(m_dialog.get(), "reset.password")->text(), u"New1Password"_s);
    }

    void leavingAsksOnce()
    {
        QSignalSpy closed(m_dialog.get(), &QDialog::finished);
        toProof();
        m_stage->dialogs.answers = {false};
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QTest::qWait(20);
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(m_stage->dialogs.asked.size(), 1);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(m_stage->dialogs.asked.size(), 1);
    }

    void everythingHasAName()
    {
        QCOMPARE(testing::AccessibilityWalker(*m_dialog).faults().join(u"; "_s), QString());
        toProof();
        QCOMPARE(testing::AccessibilityWalker(*m_dialog).faults().join(u"; "_s), QString());
        QTRY_COMPARE(stage::clipped(m_dialog.get()).join(u"; "_s), QString());
        fill();
        go()->click();
        QTRY_COMPARE(step(), 3);
        QCOMPARE(testing::AccessibilityWalker(*m_dialog).faults().join(u"; "_s), QString());
    }
};

QTEST_MAIN(TestPasswordResetDialog)
#include "test_passwordresetdialog.moc"
