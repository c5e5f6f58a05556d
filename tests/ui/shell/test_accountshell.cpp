// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/portalfault.h"
#include "tests/core/account/fakeportal.h"
#include "tests/ui/helpers/accessibilitywalker.h"
#include "tests/ui/shell/shellfixture.h"
#include "ui/pages/personalcontext.h"
#include "ui/shell/accountshell.h"
#include "ui/shell/keysdialog.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/shelldialogs.h"
#include "ui/shell/stationaccount.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/passwordfield.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace yibao;
using namespace yibao::ui;
using namespace yibao::testing;
using account::SessionState;
using account::StationMode;
using test::await;
using test::FakePortal;

namespace {

class NoClipboard final : public account::ClipboardPort
{
public:
    [[nodiscard]] QString text() const override { return {}; }
    void setText(const QString&) override {}
    void clear() override {}
};

/// A window at a station where somebody can sign in.
struct SignedInShell
{
    explicit SignedInShell(StationMode mode = StationMode::Home)
        : desk(mode)
        , audit(shell.dir.filePath(u"audit.log"_s), desk.clock)
        , consent(audit, desk.wiper)
        , clipboard(none, desk.wiper)
        , attempts(desk.clock)
        , idle(account::IdleLimits::forMode(mode), shell.clock)
        , service(desk.catalog, desk.session, &desk.portal)
        , family(desk.session, desk.wiper, desk.clock)
        , personal{.service = service,
                   .family = family,
                   .wiper = desk.wiper,
                   .consent = consent,
                   .audit = audit,
                   .clipboard = clipboard,
                   .mode = mode}
        , station{.session = desk.session,
                  .attempts = attempts,
                  .wiper = desk.wiper,
                  .idle = idle,
                  .clock = desk.clock,
                  .keepingNotice = [this] { return notice; },
                  .keys = {.keySet = [this] { return keySet; },
                           .present = [this] { return hasKeys; },
                           .set =
                               [this](const account::KeyTexts& texts) {
                                   given = texts;
                                   const auto parsed = account::KeyRing::parse(texts);
                                   hasKeys = parsed.has_value();
                                   return ready<Result<bool>>(parsed ? Result<bool>(true)
                                                                     : Result<bool>(fail(parsed.error())));
                               },
                           .remove =
                               [this] {
                                   hasKeys = false;
                                   return ready<Result<bool>>(true);
                               }}}
    {
        desk.fake.on(u"/pss/pw/web/cfc/getLoginQrcode"_s, [](const wire::Json&) {
            return FakePortal::good({{u"qrcodeId"_s, u"qr-1"_s},
                                     {u"qrcodeContent"_s, u"https://yb.example/qr?id=1"_s},
                                     {u"expiresIn"_s, 120}});
        });
        desk.fake.on(u"/pss/pw/web/cfc/pollQrcodeStatus"_s, [](const wire::Json&) {
            return FakePortal::good({{u"status"_s, u"WAITING"_s}});
        });
        shell.personal = &personal;
        shell.account = &station;
        shell.show();
    }
    ~SignedInShell() { shell.window.reset(); }

    [[nodiscard]] QPushButton* button() const { return shell.part<QPushButton>(u"header.signIn"_s); }
    [[nodiscard]] QWidget* visible(const QString& name) const
    {
        auto* widget = shell.part<QWidget>(name);
        return widget != nullptr && widget->isVisible() ? widget : nullptr;
    }
    void press(const QString& name) const { QTest::mouseClick(shell.part<QWidget>(name), Qt::LeftButton); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(shell.window.get(), key, modifiers);
    }

    ShellFixture shell;
    test::Desk desk;
    account::AuditLog audit;
    account::ConsentRecord consent;
    NoClipboard none;
    account::ClipboardKeeper clipboard;
    account::AttemptGuard attempts;
    account::IdleLock idle;
    services::PersonalService service;
    services::FamilyAccount family;
    std::optional<Error> notice;
    QString keySet;
    bool hasKeys = false;
    account::KeyTexts given;
    PersonalContext personal;
    StationAccount station;
};

} // namespace

class TestAccountShell final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Look::install(*qApp, ThemeKind::Light, TextStep::Standard); }

    void theHeaderLeadsToTheSignInAndThenSaysWhoMasked()
    {
        SignedInShell at;
        QCOMPARE(at.button()->text(), u"Sign in"_s);
        at.press(u"header.signIn"_s);
        QTRY_VERIFY(at.visible(u"signInDialog"_s));
        QTRY_COMPARE(at.desk.session.state(), SessionState::SigningIn);
        QVERIFY(await(at.desk.session.accept(at.desk.fake.signedIn())));
        QCOMPARE(at.button()->text(), u"138****8000"_s);
        QVERIFY(at.button()->accessibleName().contains(u"138****8000"_s));
        // Title and task bar know nobody.
        for (const QString& word : {u"138"_s, at.desk.fake.name}) {
            QVERIFY(!at.shell.window->windowTitle().contains(word));
            QVERIFY(!at.shell.window->accessibleName().contains(word));
        }
        at.desk.session.signOut();
        QCOMPARE(at.button()->text(), u"Sign in"_s);
        QVERIFY(!at.button()->accessibleName().contains(u"138"_s));
    }

    void theMenuOfWhoIsSignedInSignsOut()
    {
        SignedInShell at;
        QVERIFY(at.desk.signIn());
        at.press(u"header.signIn"_s);
        QTRY_VERIFY(at.shell.window->findChild<QMenu*>(u"personMenu"_s));
        auto* menu = at.shell.window->findChild<QMenu*>(u"personMenu"_s);
        QCOMPARE(AccessibilityWalker(*menu).faults(), QStringList());
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(menu);
        QCOMPARE(spoken->childCount(), menu->actions().size());
        for (int i = 0; i < spoken->childCount(); ++i) {
            if (!menu->actions().at(i)->isSeparator())
                QVERIFY2(!spoken->child(i)->text(QAccessible::Name).isEmpty(),
                         qPrintable(menu->actions().at(i)->objectName()));
        }
        QVERIFY(menu->findChild<QAction*>(u"person.lock"_s)->text().contains(u"Ctrl L"_s));
        menu->findChild<QAction*>(u"person.signOut"_s)->trigger();
        QCOMPARE(at.desk.session.state(), SessionState::SignedOut);
        QVERIFY(!at.shell.window->account()->isLocked());
    }

    void whereThePortalKnowsNoSignInThePageSaysSo()
    {
        SignedInShell at;
        wire::Portal nowhere(wire::PortalProfile{}, at.desk.catalog, at.desk.clock);
        at.desk.session.rebind(wire::AccountCalls(nowhere));
        at.press(u"header.signIn"_s);
        QVERIFY(!at.visible(u"signInDialog"_s));
        QVERIFY(at.shell.window->pages().page().startsWith(u"my-"_s));
        QVERIFY(!at.shell.window->commands().trigger(u"signIn"_s));
    }

    void theKeyLocksAndNothingBehindIsReached()
    {
        SignedInShell at;
        at.key(Qt::Key_L, Qt::ControlModifier);
        QVERIFY(!at.shell.window->account()->isLocked()); // nobody is signed in
        QVERIFY(at.desk.signIn());
        at.shell.window->openPage(u"my-enrolment"_s);
        at.shell.window->dialogs().showSettings();
        QVERIFY(at.visible(u"settingsDialog"_s));
        at.shell.window->commands().trigger(u"lock"_s);
        QCOMPARE(at.desk.session.state(), SessionState::Locked);
        QWidget* lock = at.visible(u"lockPage"_s);
        QVERIFY(lock);
        QCOMPARE(lock->geometry(), at.shell.window->rect());
        QTRY_VERIFY(!at.visible(u"settingsDialog"_s));
        for (const QString& part : {u"headerBar"_s, u"pageHost"_s})
            QVERIFY(!at.shell.part<QWidget>(part)->isEnabled());
        QVERIFY(!at.shell.window->commands().trigger(u"home"_s));
        QVERIFY(!at.shell.window->commands().trigger(u"search"_s));
        QCOMPARE(QApplication::focusWidget()->objectName(), u"lock.signIn"_s);
        QVERIFY(at.button()->text() == u"Sign in"_s);
        at.shell.window->resize(900, 600);
        QTRY_COMPARE(lock->geometry(), at.shell.window->rect());
        QCOMPARE(AccessibilityWalker(*lock).faults(), QStringList());

        at.press(u"lock.home"_s);
        QCOMPARE(at.desk.session.state(), SessionState::SignedOut);
        QTRY_VERIFY(!at.visible(u"lockPage"_s));
        QCOMPARE(at.shell.window->pages().page(), pagename::home);
        QVERIFY(at.shell.part<QWidget>(u"headerBar"_s)->isEnabled());
        QVERIFY(at.shell.window->commands().trigger(u"catalogue"_s));
    }

    void fromTheLockOneSignsInAgain()
    {
        SignedInShell at;
        QVERIFY(at.desk.signIn());
        at.desk.session.lock();
        at.press(u"lock.signIn"_s);
        QTRY_VERIFY(at.visible(u"signInDialog"_s));
        QVERIFY(at.visible(u"lockPage"_s));
        QTRY_COMPARE(at.desk.session.state(), SessionState::SigningIn);
        QVERIFY(await(at.desk.session.accept(at.desk.fake.signedIn())));
        QTRY_VERIFY(!at.visible(u"lockPage"_s));
        QVERIFY(!at.shell.window->account()->isLocked());
        QCOMPARE(at.button()->text(), u"138****8000"_s);
    }

    void aLanguageChosenMeanwhileKeepsTheLock()
    {
        SignedInShell at;
        QVERIFY(at.desk.signIn());
        at.desk.session.lock();
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(at.shell.window.get(), &change);
        QTest::qWait(50);
        QVERIFY(at.visible(u"lockPage"_s));
        QVERIFY(!at.shell.part<QWidget>(u"headerBar"_s)->isEnabled());
        QVERIFY(!at.shell.window->commands().trigger(u"home"_s));
    }

    void theWarningCountsAndAKeyTakesItAway()
    {
        SignedInShell at;
        QVERIFY(at.desk.signIn());
        QVERIFY(!at.visible(u"idleWarning"_s));
        at.idle.start();
        at.shell.clock.set(at.shell.clock.now().addSecs(14 * 60));
        at.idle.check();
        QVERIFY(at.visible(u"idleWarning"_s));
        QCOMPARE(AccessibilityWalker(*at.visible(u"idleWarning"_s)).faults(), QStringList());
        QVERIFY(!at.visible(u"idleWarning"_s)->accessibleName().isEmpty());
        auto* words = at.shell.part<QLabel>(u"idle.words"_s);
        QVERIFY2(words->text().contains(u"60 s"_s), qPrintable(words->text()));
        at.shell.clock.set(at.shell.clock.now().addSecs(10));
        at.idle.check();
        QTRY_VERIFY_WITH_TIMEOUT(words->text().contains(u"50 s"_s) || words->text().contains(u"49 s"_s), 3000);
        QVERIFY(at.shell.window->rect().contains(at.visible(u"idleWarning"_s)->geometry()));
        at.press(u"idle.goOn"_s);
        QVERIFY(!at.visible(u"idleWarning"_s));
        QVERIFY(at.idle.secondsLeft() > 14 * 60);
        at.shell.clock.set(at.shell.clock.now().addSecs(14 * 60 + 30));
        at.idle.check();
        QVERIFY(at.visible(u"idleWarning"_s));
        at.idle.touch(); // a key anywhere
        QVERIFY(!at.visible(u"idleWarning"_s));
        at.shell.clock.set(at.shell.clock.now().addSecs(14 * 60 + 30));
        at.idle.check();
        at.desk.session.signOut();
        QVERIFY(!at.visible(u"idleWarning"_s));
    }

    void aKioskCountsDownInTheMiddle()
    {
        SignedInShell at(StationMode::Kiosk);
        QVERIFY(at.desk.signIn());
        at.idle.start();
        at.shell.clock.set(at.shell.clock.now().addSecs(40));
        at.idle.check();
        auto* number = at.shell.part<QLabel>(u"idle.number"_s);
        QVERIFY(number->isVisible());
        QCOMPARE(number->text(), u"20"_s);
        QVERIFY(number->font().pointSizeF() >= 48.0);
        const QRect place = at.visible(u"idleWarning"_s)->geometry();
        QVERIFY(std::abs(place.center().y() - at.shell.window->rect().center().y()) < 4);
        QVERIFY(at.visible(u"idleWarning"_s)->accessibleName().contains(u"20 s"_s));
        at.press(u"idle.goOn"_s);
        QVERIFY(!at.visible(u"idleWarning"_s));
    }

    void theWindowShowsThatSomebodyIsSignedIn()
    {
        SignedInShell at;
        QVERIFY(!at.visible(u"status.person"_s));
        QVERIFY(!at.visible(u"rail.lock"_s));
        QVERIFY(at.desk.signIn());
        QVERIFY(at.visible(u"status.person"_s));
        QVERIFY(at.shell.part<QLabel>(u"status.lock"_s)->text().contains(u"15"_s));
        QVERIFY(at.visible(u"rail.lock"_s));
        at.press(u"rail.lock"_s);
        QVERIFY(at.visible(u"lockPage"_s));
        QVERIFY(!at.visible(u"status.person"_s));
        at.press(u"lock.home"_s);
        QVERIFY(!at.visible(u"rail.lock"_s));
    }

    void theLockOfIdlenessSaysSo()
    {
        SignedInShell at;
        QVERIFY(at.desk.signIn());
        Q_EMIT at.idle.lockDue(account::IdleLock::Reason::Idle);
        at.desk.session.lock(account::WipeCause::Idle);
        QVERIFY(at.visible(u"lockPage"_s));
        QVERIFY(at.shell.part<QLabel>(u"lock.heading"_s)->text().contains(u"nobody used"_s));
    }

    void aKioskGoesHome()
    {
        SignedInShell at(StationMode::Kiosk);
        QVERIFY(at.desk.signIn());
        at.shell.window->openPage(u"my-enrolment"_s);
        Q_EMIT at.idle.lockDue(account::IdleLock::Reason::Idle);
        at.desk.session.signOut();
        QVERIFY(!at.visible(u"lockPage"_s));
        QCOMPARE(at.shell.window->pages().page(), pagename::home);
    }

    void thePanelComesBesideThePageAndTheCallGoesOn()
    {
        SignedInShell at;
        QVERIFY(at.desk.signIn());
        at.shell.window->openPage(u"designated-hospitals"_s);
        bool refused = true;
        at.desk.fake.on(u"/pss/pw/web/insure/queryInsuInfo"_s, [&](const wire::Json&) {
            if (std::exchange(refused, false))
                return FakePortal::bad(wire::portalcode::SessionEnded, u"请登录"_s);
            return FakePortal::good(wire::Json::array());
        });
        const auto waiting = at.service.ask({.service = u"my-enrolment"_s});
        QTRY_VERIFY_WITH_TIMEOUT(at.visible(u"reSignIn"_s), 10'000);
        QTRY_COMPARE(at.desk.session.state(), SessionState::SigningInAgain);
        QVERIFY(!at.visible(u"signInDialog"_s));
        // The page stands where it stood, beside the panel.
        QCOMPARE(at.shell.window->pages().page(), u"designated-hospitals"_s);
        QVERIFY(at.shell.part<QWidget>(u"pageHost"_s)->isVisible());
        QVERIFY(!waiting.isFinished());
        QVERIFY(at.shell.part<QWidget>(u"reSignIn"_s)->isAncestorOf(at.shell.window->focusWidget()));
        QCOMPARE(AccessibilityWalker(*at.visible(u"reSignIn"_s)).faults(), QStringList());
        QCOMPARE(AccessibilityWalker(*at.shell.window).faults(), QStringList());
        QVERIFY(await(at.desk.session.accept(at.desk.fake.signedIn())));
        QVERIFY(await(waiting));
        QTRY_VERIFY(!at.visible(u"reSignIn"_s));
    }

    void thePanelAlsoSignsOut()
    {
        SignedInShell at;
        QVERIFY(at.desk.signIn());
        at.desk.fake.on(u"/pss/pw/web/insure/queryInsuInfo"_s,
                        [](const wire::Json&) { return FakePortal::bad(wire::portalcode::SessionEnded, u"请登录"_s); });
        const auto waiting = at.service.ask({.service = u"my-enrolment"_s});
        QTRY_VERIFY_WITH_TIMEOUT(at.visible(u"reSignIn"_s), 10'000);
        at.press(u"reSignIn.signOut"_s);
        QCOMPARE(at.desk.session.state(), SessionState::SignedOut);
        QVERIFY(!await(waiting));
        QTRY_VERIFY(!at.visible(u"reSignIn"_s));
    }

    void keysGoInAndAreShownNowhere()
    {
        SignedInShell at;
        at.keySet = u"test-gateway"_s;
        at.shell.window->dialogs().showSettings();
        QCOMPARE(AccessibilityWalker(*at.visible(u"settingsDialog"_s)).faults(), QStringList());
        QVERIFY(at.shell.part<QLabel>(u"settings.keys"_s)->text().contains(u"not on this computer"_s));
        QVERIFY(!at.shell.part<QPushButton>(u"settings.removeKeys"_s)->isEnabled());
        at.press(u"settings.setKeys"_s);
        QTRY_VERIFY(at.visible(u"keysDialog"_s));
        QCOMPARE(AccessibilityWalker(*at.visible(u"keysDialog"_s)).faults(), QStringList());
        QVERIFY(AccessibilityWalker::tabStops(*at.visible(u"keysDialog"_s)).size() >= 5);
        const auto type = [&](const QString& name, const QString& text) {
            at.shell.part<FormField>(name)->edit()->setText(text);
        };
        const auto sample = *wire::documentationSample();
        type(u"keys.appCode"_s, sample.appCode);
        type(u"keys.appSecret"_s, sample.client.appSecret.text());
        type(u"keys.privateKey"_s, u"12"_s);
        at.press(u"keys.save"_s);
        QTRY_VERIFY(!at.shell.part<FormField>(u"keys.privateKey"_s)->error().isEmpty());
        QVERIFY(at.shell.part<FormField>(u"keys.appSecret"_s)->error().isEmpty());
        QCOMPARE(at.shell.part<FormField>(u"keys.appSecret"_s)->edit()->echoMode(), QLineEdit::Password);
        type(u"keys.privateKey"_s, QString::fromLatin1(sample.client.privateKey.view().toByteArray().toHex()));
        at.press(u"keys.save"_s);
        QTRY_VERIFY(!at.visible(u"keysDialog"_s));
        QCOMPARE(at.given.appSecret, sample.client.appSecret.text());
        QVERIFY(at.shell.part<QLabel>(u"settings.keys"_s)->text().contains(u"in the keychain"_s));
        for (const QLabel* label : at.shell.window->findChildren<QLabel*>())
            QVERIFY(!label->text().contains(sample.client.appSecret.text()));
        at.shell.dialogs.answers = {true};
        at.press(u"settings.removeKeys"_s);
        QTRY_VERIFY(!at.hasKeys);
        QTRY_VERIFY(at.shell.part<QLabel>(u"settings.keys"_s)->text().contains(u"not on this computer"_s));
    }

    void stayingSignedInIsForHomeAndForWhoIsSignedIn()
    {
        {
            SignedInShell at(StationMode::Window);
            at.shell.window->dialogs().showSettings();
            QVERIFY(!at.shell.part<QCheckBox>(u"settings.staySignedIn"_s));
        }
        SignedInShell at(StationMode::Home);
        at.shell.window->dialogs().showSettings();
        QVERIFY(!at.shell.part<QCheckBox>(u"settings.staySignedIn"_s)->isEnabled());
        at.shell.part<SettingsDialog>(u"settingsDialog"_s)->reject();
        QTRY_VERIFY(!at.shell.part<QCheckBox>(u"settings.staySignedIn"_s));
        QVERIFY(at.desk.signIn());
        at.shell.window->dialogs().showSettings();
        auto* stay = at.shell.part<QCheckBox>(u"settings.staySignedIn"_s);
        QVERIFY(stay->isEnabled() && !stay->isChecked());
        stay->setChecked(true);
        QVERIFY(!at.desk.session.staysSignedIn());
        at.press(u"settings.save"_s);
        QTRY_VERIFY(at.desk.session.staysSignedIn());
        QVERIFY(await(at.desk.store.read(u"refresh-token/sandbox"_s)));
        at.desk.session.signOut();
        QVERIFY(!await(at.desk.store.read(u"refresh-token/sandbox"_s)));
    }
};

QTEST_MAIN(TestAccountShell)
#include "test_accountshell.moc"
