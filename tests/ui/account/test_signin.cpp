// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "accountstage.h"
#include "ui/account/captchafield.h"
#include "ui/account/captchapicturebutton.h"
#include "ui/account/signindialog.h"
#include "ui/account/signinpanel.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/qrview.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace yibao;
using namespace yibao::ui;
using account::SessionState;

/// 个人登录: both tabs, every state of the code, every outcome of the account, by keyboard.
class TestSignIn final : public QObject
{
    Q_OBJECT

    std::unique_ptr<AccountStage> m_stage;
    std::unique_ptr<SignInDialog> m_dialog;

    void open(account::StationMode mode = account::StationMode::Window, SignInWay way = SignInWay::Qr)
    {
        m_dialog.reset();
        m_stage = std::make_unique<AccountStage>(mode);
        m_stage->way = way;
        m_stage->window.open();
        m_dialog = std::make_unique<SignInDialog>(m_stage->context(), &m_stage->window);
        m_dialog->open();
        m_dialog->panel()->start();
        m_dialog->panel()->focusFirst();
        QVERIFY(waitActive(m_dialog.get()));
    }
    [[nodiscard]] QString state() const { return said(m_dialog.get(), "qr.state"); }
    void fill(const QString& account = u"138 0013 8000"_s, const QString& password = u"abcd1234"_s)
    {
        type(m_dialog.get(), "signIn.account", account);
        type(m_dialog.get(), "signIn.password", password);
        QTRY_VERIFY(part<CaptchaPictureButton>(m_dialog.get(), "signIn.captcha.picture")->hasPicture());
        type(m_dialog.get(), "signIn.captcha", u"7K3P"_s);
    }
    [[nodiscard]] QString trouble() const { return part<MessageStrip>(m_dialog.get(), "signIn.trouble")->words(); }
    void answer(const std::function<wire::Reply()>& reply)
    {
        m_stage->desk.fake.on(accountpath::login, [reply](const wire::Json&) { return reply(); });
    }

private Q_SLOTS:
    void cleanup()
    {
        m_dialog.reset();
        m_stage.reset();
    }

    // --- tabs ------------------------------------------------------------------------------------------------------

    void theTabUsedLastComesFirst()
    {
        open(account::StationMode::Window, SignInWay::Account);
        QCOMPARE(m_dialog->panel()->way(), SignInWay::Account);
        QCOMPARE(m_stage->codes, 0);
        part<QTabBar>(m_dialog.get(), "signIn.ways")->setCurrentIndex(0);
        QCOMPARE(m_stage->way, SignInWay::Qr);
        QTRY_COMPARE(m_stage->codes, 1);
    }

    void inAKioskTheCodeComesFirstAndNothingIsRemembered()
    {
        open(account::StationMode::Kiosk, SignInWay::Account);
        QCOMPARE(m_dialog->panel()->way(), SignInWay::Qr);
        m_dialog->panel()->setWay(SignInWay::Qr);
        part<QTabBar>(m_dialog.get(), "signIn.ways")->setCurrentIndex(1);
        part<QTabBar>(m_dialog.get(), "signIn.ways")->setCurrentIndex(0);
        QCOMPARE(m_stage->way, SignInWay::Account);
    }

    void aCodeThatNobodySeesIsNotAskedAbout()
    {
        open();
        QTRY_COMPARE(state(), u"Waiting for the scan"_s);
        m_dialog->panel()->setWay(SignInWay::Account);
        QTest::qWait(100);
        const int asked = m_stage->desk.fake.count(accountpath::poll);
        QTest::qWait(150);
        QCOMPARE(m_stage->desk.fake.count(accountpath::poll), asked);
    }

    // --- the code --------------------------------------------------------------------------------------------------

    void everyStateOfTheCodeIsSaid()
    {
        open();
        auto* view = part<QrView>(m_dialog.get(), "qr.view");
        QTRY_COMPARE(state(), u"Waiting for the scan"_s);
        QVERIFY(view->hasCode());
        QVERIFY(view->accessibleName().contains(u"sign in"_s));
        QVERIFY(!view->accessibleDescription().isEmpty());
        QVERIFY(said(m_dialog.get(), "qr.time").contains(u"2 minute"_s));
        m_stage->clock.set(m_stage->clock.now().addSecs(14));
        QTRY_VERIFY(said(m_dialog.get(), "qr.time").contains(u"1 min 46 s"_s));
        m_stage->qrStatus = u"SCANNED"_s;
        QTRY_COMPARE(state(), u"Scanned. Please agree on the telephone"_s);
        QVERIFY(view->hasCode());
        m_stage->qrStatus = u"REFUSED"_s;
        QTRY_COMPARE(state(), u"Refused on the telephone"_s);
        QVERIFY(!view->hasCode());
        m_stage->qrStatus = u"WAITING"_s;
        press(m_dialog.get(), "qr.renew");
        QTRY_COMPARE(state(), u"Waiting for the scan"_s);
        m_stage->qrStatus = u"EXPIRED"_s;
        QTRY_COMPARE(state(), u"The code has run out"_s);
        m_stage->qrStatus = u"WAITING"_s;
        // One key brings another, wherever the focus is.
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_F5);
        QTRY_COMPARE(state(), u"Waiting for the scan"_s);
        QCOMPARE(m_stage->codes, 3);
        // By the clock too, without the portal's word.
        m_stage->clock.set(m_stage->clock.now().addSecs(121));
        QTRY_COMPARE(state(), u"The code has run out"_s);
    }

    void withoutALineTheCodeIsKept()
    {
        open();
        QTRY_COMPARE(state(), u"Waiting for the scan"_s);
        m_stage->desk.fake.server.raw = [](QTcpSocket& socket, const auto&) { socket.abort(); };
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"No connection; the code is kept"_s, 20'000);
        QVERIFY(part<QrView>(m_dialog.get(), "qr.view")->hasCode());
        m_stage->desk.fake.server.raw = {};
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"Waiting for the scan"_s, 20'000);
    }

    void aConfirmedCodeSignsInAndCloses()
    {
        open();
        QSignalSpy closed(m_dialog.get(), &QDialog::finished);
        QTRY_COMPARE(state(), u"Waiting for the scan"_s);
        m_stage->qrStatus = u"CONFIRMED"_s;
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.constFirst().constFirst().toInt(), int(QDialog::Accepted));
        QCOMPARE(m_stage->desk.session.state(), SessionState::SignedIn);
    }

    void anInactiveCertificateLeadsToItsDialog()
    {
        open();
        QSignalSpy asked(m_dialog->panel(), &SignInPanel::activationRequested);
        QTRY_COMPARE(state(), u"Waiting for the scan"_s);
        m_stage->qrStatus = u"ACTIVATE"_s;
        QTRY_COMPARE(asked.size(), 1);
        const auto told = asked.constFirst().constFirst().value<std::optional<wire::Activation>>();
        QVERIFY(told.has_value());
        QCOMPARE(told->steps.size(), 2);
        QVERIFY(!m_dialog->isHidden());
    }

    void f1AndTheLinkTellHowTheCertificateIsActivated()
    {
        open();
        QSignalSpy asked(m_dialog->panel(), &SignInPanel::activationRequested);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_F1);
        QCOMPARE(asked.size(), 1);
        press(m_dialog.get(), "qr.help");
        QCOMPARE(asked.size(), 2);
        QVERIFY(!asked.constLast().constFirst().value<std::optional<wire::Activation>>().has_value());
    }

    // --- account ---------------------------------------------------------------------------------------------------

    void whatIsMissingIsSaidBesideTheButton()
    {
        open(account::StationMode::Window, SignInWay::Account);
        auto* go = part<QAbstractButton>(m_dialog.get(), "signIn.go");
        const auto missing = [this] { return said(m_dialog.get(), "signIn.missing"); };
        QTRY_VERIFY(part<CaptchaPictureButton>(m_dialog.get(), "signIn.captcha.picture")->hasPicture());
        QVERIFY(!go->isEnabled());
        QCOMPARE(missing(), u"Still missing: mobile number, ID number or e-mail address"_s);
        type(m_dialog.get(), "signIn.account", u"1380013800"_s);
        QCOMPARE(missing(), u"Still missing: an account that is complete"_s);
        type(m_dialog.get(), "signIn.account", u"13800138000"_s);
        QCOMPARE(missing(), u"Still missing: password"_s);
        // An old password may not follow today's rule: that is the portal's to say.
        type(m_dialog.get(), "signIn.password", u"x"_s);
        QCOMPARE(missing(), u"Still missing: the characters of the picture"_s);
        QVERIFY(!go->isEnabled());
        type(m_dialog.get(), "signIn.captcha", u"7k3p"_s);
        QCOMPARE(missing(), QString());
        QVERIFY(go->isEnabled());
    }

    void aFieldThatIsLeftSaysWhatItNeeds()
    {
        open(account::StationMode::Window, SignInWay::Account);
        type(m_dialog.get(), "signIn.account", u"1380013800"_s);
        QTest::keyClick(edit(m_dialog.get(), "signIn.account"), Qt::Key_Tab);
        QCOMPARE(errorOf(m_dialog.get(), "signIn.account"), u"A mobile number has 11 digits; there are 10 now."_s);
        QTest::keyClicks(edit(m_dialog.get(), "signIn.account"), u"0"_s);
        QCOMPARE(errorOf(m_dialog.get(), "signIn.account"), QString());
    }

    void escapeMakesThePictureSmallBeforeItClosesAnything()
    {
        open(account::StationMode::Window, SignInWay::Account);
        auto* captcha = part<CaptchaField>(m_dialog.get(), "signIn.captcha");
        QTRY_VERIFY(part<CaptchaPictureButton>(m_dialog.get(), "signIn.captcha.picture")->hasPicture());
        captcha->setEnlarged(true);
        edit(m_dialog.get(), "signIn.captcha")->setFocus();
        QTest::keyClick(edit(m_dialog.get(), "signIn.captcha"), Qt::Key_Escape);
        QVERIFY(!captcha->isEnlarged());
        QVERIFY(m_dialog->isVisible());
        QVERIFY(edit(m_dialog.get(), "signIn.captcha")->hasFocus());
        QTest::keyClick(edit(m_dialog.get(), "signIn.captcha"), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void enterGoesToWhatIsMissing()
    {
        open(account::StationMode::Window, SignInWay::Account);
        QTest::keyClick(edit(m_dialog.get(), "signIn.account"), Qt::Key_Return);
        QVERIFY(!errorOf(m_dialog.get(), "signIn.account").isEmpty());
        type(m_dialog.get(), "signIn.account", u"110101188001010011"_s);
        QTest::keyClick(edit(m_dialog.get(), "signIn.account"), Qt::Key_Return);
        QVERIFY(edit(m_dialog.get(), "signIn.password")->hasFocus());
        QVERIFY(m_dialog->isVisible());
    }

    void signsInByKeyboardAlone()
    {
        open(account::StationMode::Window, SignInWay::Account);
        QSignalSpy closed(m_dialog.get(), &QDialog::finished);
        QVERIFY(edit(m_dialog.get(), "signIn.account")->hasFocus());
        QTRY_VERIFY(part<CaptchaPictureButton>(m_dialog.get(), "signIn.captcha.picture")->hasPicture());
        QTest::keyClicks(m_dialog->focusWidget(), u"13800138000"_s);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(m_dialog->focusWidget(), u"abcd1234"_s);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab); // the eye
        QCOMPARE(m_dialog->focusWidget()->objectName(), u"signIn.password.show"_s);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(m_dialog->focusWidget(), u"7k3p"_s);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(m_stage->desk.session.state(), SessionState::SignedIn);
        const wire::Json sent = m_stage->desk.fake.last(accountpath::login);
        QCOMPARE(sent[u"acctType"].text(), u"mobile"_s);
        QCOMPARE(sent[u"imgUid"].text(), u"uid-1"_s);
        // Nothing of it stays in the widgets.
        for (const char* field : {"signIn.account", "signIn.password", "signIn.captcha"})
            QCOMPARE(edit(m_dialog.get(), field)->text(), QString());
    }

    void theKindOfTheAccountIsFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kind");
        QTest::newRow("mobile") << u"138 0013 8000"_s << u"mobile"_s;
        QTest::newRow("ID") << u"11010118800101002x"_s << u"certno"_s;
        QTest::newRow("e-mail") << u"yanshi@example.cn"_s << u"email"_s;
    }
    void theKindOfTheAccountIsFound()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kind);
        open(account::StationMode::Window, SignInWay::Account);
        answer([] { return FakePortal::bad(600101, u"账号或密码错误"_s); });
        fill(typed);
        press(m_dialog.get(), "signIn.go");
        QTRY_COMPARE(m_stage->desk.fake.last(accountpath::login)[u"acctType"].text(), kind);
    }

    void afterAFailureEverythingTypedStays()
    {
        open(account::StationMode::Window, SignInWay::Account);
        answer([] { return FakePortal::bad(600101, u"账号或密码错误"_s, wire::Json::object({{u"triesLeft"_s, 3}})); });
        fill();
        press(m_dialog.get(), "signIn.go");
        QTRY_VERIFY(trouble().contains(u"3"_s));
        QVERIFY(trouble().contains(u"QR code"_s));
        QCOMPARE(edit(m_dialog.get(), "signIn.account")->text(), u"138 0013 8000"_s);
        QCOMPARE(edit(m_dialog.get(), "signIn.password")->text(), u"abcd1234"_s);
        QTRY_COMPARE(edit(m_dialog.get(), "signIn.captcha")->text(), QString());
        // Which of the two was wrong is not told.
        QCOMPARE(errorOf(m_dialog.get(), "signIn.account"), errorOf(m_dialog.get(), "signIn.password"));
        QVERIFY(edit(m_dialog.get(), "signIn.password")->hasFocus());
        // And the next attempt has to wait, which is said.
        QTRY_VERIFY(said(m_dialog.get(), "signIn.missing").contains(u"Next attempt"_s));
        m_stage->clock.set(m_stage->clock.now().addSecs(5));
        QTRY_VERIFY(!said(m_dialog.get(), "signIn.missing").contains(u"Next attempt"_s));
    }

    void everyOutcomeHasItsWords_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("field");
        QTest::newRow("captcha") << 600004 << u"characters of the picture did not fit"_s << u"signIn.captcha"_s;
        QTest::newRow("locked") << 600102 << u"locked this account"_s << QString();
        QTest::newRow("unknown") << 777777 << u"门户的话"_s << QString();
        QTest::newRow("maintenance") << 690500 << u"maintenance"_s << QString();
    }
    void everyOutcomeHasItsWords()
    {
        QFETCH(int, code);
        QFETCH(QString, words);
        QFETCH(QString, field);
        open(account::StationMode::Window, SignInWay::Account);
        answer([code] {
            return FakePortal::bad(code, u"门户的话"_s,
                                   wire::Json::object({{u"until"_s, QDateTime::currentSecsSinceEpoch() + 600}}));
        });
        fill();
        press(m_dialog.get(), "signIn.go");
        QTRY_VERIFY2(trouble().contains(words), qPrintable(trouble()));
        if (!field.isEmpty())
            QVERIFY(errorOf(m_dialog.get(), field.toLatin1().constData()).contains(u"门户的话"_s));
        QCOMPARE(edit(m_dialog.get(), "signIn.account")->text(), u"138 0013 8000"_s);
        QCOMPARE(edit(m_dialog.get(), "signIn.password")->text(), u"abcd1234"_s);
        QVERIFY(m_dialog->isVisible());
    }

    void aLineThatFailsIsNotTheFaultOfWhatWasTyped()
    {
        open(account::StationMode::Window, SignInWay::Account);
        fill();
        m_stage->desk.fake.server.raw = [](QTcpSocket& socket, const auto&) { socket.abort(); };
        press(m_dialog.get(), "signIn.go");
        QTRY_VERIFY_WITH_TIMEOUT(trouble().contains(u"still here"_s), 20'000);
        QCOMPARE(errorOf(m_dialog.get(), "signIn.account"), QString());
        QCOMPARE(edit(m_dialog.get(), "signIn.password")->text(), u"abcd1234"_s);
    }

    void anInactiveCertificateKeepsTheForm()
    {
        open(account::StationMode::Window, SignInWay::Account);
        QSignalSpy asked(m_dialog->panel(), &SignInPanel::activationRequested);
        answer([] { return AccountStage::needsActivation(); });
        fill();
        press(m_dialog.get(), "signIn.go");
        QTRY_COMPARE(asked.size(), 1);
        m_dialog->panel()->pause();
        QCOMPARE(edit(m_dialog.get(), "signIn.password")->text(), u"abcd1234"_s);
        QCOMPARE(m_stage->desk.session.state(), SessionState::SigningIn);
    }

    // --- picture ---------------------------------------------------------------------------------------------------

    void thePictureEnlargesAndChangesWithTheFocusKept()
    {
        open(account::StationMode::Window, SignInWay::Account);
        auto* small = part<CaptchaPictureButton>(m_dialog.get(), "signIn.captcha.picture");
        auto* large = part<CaptchaPictureButton>(m_dialog.get(), "signIn.captcha.large");
        QTRY_VERIFY(small->hasPicture());
        QVERIFY(!large->isVisible());
        small->setFocus(Qt::TabFocusReason);
        QTest::keyClick(small, Qt::Key_Space);
        QVERIFY(large->isVisible());
        QVERIFY(large->pictureSize().height() >= 2 * small->pictureSize().height());
        QVERIFY(large->pictureSize().width() >= 2 * small->pictureSize().width());
        QVERIFY(small->accessibleDescription().contains(u"QR code"_s));
        type(m_dialog.get(), "signIn.captcha", u"7k"_s);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_F5);
        QTRY_COMPARE(m_stage->desk.fake.count(accountpath::captcha), 2);
        QVERIFY(edit(m_dialog.get(), "signIn.captcha")->hasFocus());
        QCOMPARE(edit(m_dialog.get(), "signIn.captcha")->text(), QString());
        QTRY_VERIFY(small->hasPicture());
        press(m_dialog.get(), "signIn.captcha.refresh");
        QTRY_COMPARE(m_stage->desk.fake.count(accountpath::captcha), 3);
        QVERIFY(edit(m_dialog.get(), "signIn.captcha")->hasFocus());
    }

    void aPictureThatIsNoneIsSaid()
    {
        QVERIFY(CaptchaPictureButton::read("no picture").isNull());
        QVERIFY(CaptchaPictureButton::read(QByteArray(600 * 1024, 'x')).isNull());
        open(account::StationMode::Window, SignInWay::Account);
        m_stage->desk.fake.on(accountpath::captcha, [](const wire::Json&) {
            return FakePortal::good({{u"imgUid"_s, u"u"_s}, {u"imgCode"_s, u"data:image/png;base64,iVBORw0KGgo="_s}});
        });
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_F5);
        QTRY_VERIFY(errorOf(m_dialog.get(), "signIn.captcha").contains(u"cannot be shown"_s));
    }

    // --- stay signed in ----------------------------------------------------------------------------------------------

    void stayingIsForHomeOnlyAndOff()
    {
        open();
        QVERIFY(m_dialog->findChild<QCheckBox*>(u"signIn.stay"_s) == nullptr);
        open(account::StationMode::Kiosk);
        QVERIFY(m_dialog->findChild<QCheckBox*>(u"signIn.stay"_s) == nullptr);
        open(account::StationMode::Home);
        auto* stay = part<QCheckBox>(m_dialog.get(), "signIn.stay");
        QVERIFY(!stay->isChecked());
        QTRY_COMPARE(state(), u"Waiting for the scan"_s);
        stay->setChecked(true);
        m_stage->qrStatus = u"CONFIRMED"_s;
        QTRY_COMPARE(m_stage->desk.session.state(), SessionState::SignedIn);
        QTRY_VERIFY(m_stage->desk.session.staysSignedIn());
        QTRY_VERIFY(test::await(m_stage->desk.store.read(u"refresh-token/sandbox"_s)).has_value());
    }

    void withoutAKeyStoreItIsSaid()
    {
        open(account::StationMode::Home);
        m_stage->notice = Error{.code = ErrorCode::StorageReadOnly, .supportId = u"SEC-ABSENT-01"_s};
        auto* stay = part<QCheckBox>(m_dialog.get(), "signIn.stay");
        stay->setChecked(true);
        QVERIFY(said(m_dialog.get(), "signIn.stayNote").contains(u"this session only"_s));
        QVERIFY(said(m_dialog.get(), "signIn.stayNote").contains(u"SEC-ABSENT-01"_s));
    }

    // --- leaving, wiping, again
    // ---------------------------------------------------------------------------------------

    void escapeGivesUpAndEmpties()
    {
        open(account::StationMode::Window, SignInWay::Account);
        fill();
        QCOMPARE(m_stage->desk.session.state(), SessionState::SigningIn);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(m_stage->desk.session.state(), SessionState::SignedOut);
        QCOMPARE(edit(m_dialog.get(), "signIn.password")->text(), QString());
        QVERIFY(!edit(m_dialog.get(), "signIn.account")->isUndoAvailable());
    }

    void aWipeEmptiesTheForm()
    {
        open(account::StationMode::Window, SignInWay::Account);
        fill();
        m_stage->desk.session.lock();
        for (const char* field : {"signIn.account", "signIn.password", "signIn.captcha"})
            QCOMPARE(edit(m_dialog.get(), field)->text(), QString());
    }

    void thePersonBeforeIsAskedAgainBesideThePage()
    {
        m_stage = std::make_unique<AccountStage>();
        QVERIFY(m_stage->desk.signIn());
        const auto waiting = m_stage->desk.ask();
        QVERIFY(test::await(waiting));
        m_stage->desk.fake.expired = true;
        const auto interrupted = m_stage->desk.ask();
        QTRY_COMPARE(m_stage->desk.session.state(), SessionState::NeedsSignIn);
        m_stage->window.open();
        // As narrow as a side panel: one part under the other, nothing cut.
        auto* panel = m_stage->window.add(new SignInPanel(m_stage->context()));
        m_stage->window.resize(420, 1000);
        panel->show();
        panel->start();
        QCOMPARE(m_stage->desk.session.state(), SessionState::SigningInAgain);
        QVERIFY(part<MessageStrip>(panel, "signIn.notice")->words().contains(u"*丽"_s));
        QSignalSpy done(panel, &SignInPanel::signedIn);
        QTRY_COMPARE(said(panel, "qr.state"), u"Waiting for the scan"_s);
        QTRY_VERIFY(panel->width() <= 420);
        QCOMPARE(stage::clipped(panel).join(u"; "_s), QString());
        m_stage->desk.fake.expired = false;
        m_stage->qrStatus = u"CONFIRMED"_s;
        QTRY_COMPARE(done.size(), 1);
        // What was interrupted goes on.
        QVERIFY(test::await(interrupted));
    }

    void anotherPersonIsRefusedAndToldWhatHelps()
    {
        m_stage = std::make_unique<AccountStage>();
        QVERIFY(m_stage->desk.signIn());
        m_stage->desk.fake.expired = true;
        const auto interrupted = m_stage->desk.ask();
        QTRY_COMPARE(m_stage->desk.session.state(), SessionState::NeedsSignIn);
        m_stage->desk.fake.expired = false;
        m_stage->desk.fake.name = u"王*明"_s;
        m_stage->desk.fake.certNo = u"310101********0029"_s;
        m_stage->window.open();
        auto* panel = m_stage->window.add(new SignInPanel(m_stage->context()));
        panel->start();
        QTRY_COMPARE(said(panel, "qr.state"), u"Waiting for the scan"_s);
        m_stage->qrStatus = u"CONFIRMED"_s;
        QTRY_COMPARE(said(panel, "qr.state"), u"This is another person"_s);
        auto* notice = part<MessageStrip>(panel, "signIn.notice");
        QVERIFY(notice->words().contains(u"sign that person out"_s));
        press(panel, "signIn.notice.link");
        QCOMPARE(m_stage->desk.session.state(), SessionState::SignedOut);
        QVERIFY(!test::await(interrupted));
    }

    void withoutAServiceItSaysWhereItCanBeDone()
    {
        m_stage = std::make_unique<AccountStage>();
        m_stage->window.open();
        wire::Portal none(*wire::PortalProfile::load(u"offline"_s), m_stage->desk.catalog, m_stage->clock);
        account::Session session(wire::AccountCalls(none), m_stage->desk.store, m_stage->desk.wiper,
                                 account::StationMode::Home);
        const AccountContext base = m_stage->context();
        const AccountContext context{.session = session,
                                     .attempts = base.attempts,
                                     .wiper = base.wiper,
                                     .clock = base.clock,
                                     .dialogs = base.dialogs,
                                     .openPage = base.openPage};
        SignInDialog dialog(context, &m_stage->window);
        dialog.open();
        dialog.panel()->start();
        QVERIFY(part<MessageStrip>(&dialog, "signIn.notice")->words().contains(u"No sign-in service"_s));
        QVERIFY(!part(&dialog, "signIn.ways")->isEnabled());
        QVERIFY(dialog.findChild<QWidget*>(u"signIn.register"_s) == nullptr);
    }

    // --- everybody
    // -------------------------------------------------------------------------------------------------------

    void everythingHasAName()
    {
        open(account::StationMode::Home);
        QTRY_COMPARE(state(), u"Waiting for the scan"_s);
        QCOMPARE(testing::AccessibilityWalker(*m_dialog).faults().join(u"; "_s), QString());
        m_dialog->panel()->setWay(SignInWay::Account);
        QTRY_VERIFY(part<CaptchaPictureButton>(m_dialog.get(), "signIn.captcha.picture")->hasPicture());
        QCOMPARE(testing::AccessibilityWalker(*m_dialog).faults().join(u"; "_s), QString());
        QVERIFY(testing::AccessibilityWalker::tabStops(*m_dialog).size() >= 9);
        QVERIFY(!m_dialog->windowTitle().contains(u'*'));
    }
};

QTEST_MAIN(TestSignIn)
#include "test_signin.moc"
