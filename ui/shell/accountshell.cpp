// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/accountshell.h"

#include "ui/account/accountdialogs.h"
#include "ui/account/signinpanel.h"
#include "ui/shell/browser.h"
#include "ui/shell/commandtable.h"
#include "ui/shell/headerbar.h"
#include "ui/shell/idlewarning.h"
#include "ui/shell/lockpage.h"
#include "ui/shell/resigninpane.h"
#include "ui/shell/shellcontext.h"

#include <QBoxLayout>
#include <QMenu>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yibao::ui {

namespace {

using State = account::SessionState;

AccountContext accountContext(const ShellContext& context)
{
    const StationAccount& station = *context.account;
    Settings& settings = context.settings;
    Browser& browser = context.browser;
    AccountContext result{
        .session = station.session,
        .attempts = station.attempts,
        .wiper = station.wiper,
        .clock = station.clock,
        .dialogs = *context.dialogs,
        .openPage = [&browser](const QUrl& page) { return browser.open(page); },
        .lastWay =
            [&settings] {
                return settings.value(Setting::SignInWay) == u"account" ? SignInWay::Account : SignInWay::Qr;
            },
        .rememberWay =
            [&settings](SignInWay way) {
                settings.setValue(Setting::SignInWay, way == SignInWay::Account ? u"account"_s : u"qr"_s);
            },
        .keepingNotice = station.keepingNotice};
    if (station.session.mode() == account::StationMode::Kiosk)
        result.openPage = nullptr;
    return result;
}

} // namespace

AccountShell::AccountShell(const ShellContext& context, const CommandTable& commands, QWidget* window)
    : QObject(window)
    , m_account(*context.account)
    , m_context(accountContext(context))
    , m_commands(commands)
    , m_window(window)
    , m_dialogs(new AccountDialogs(m_context, window))
    , m_state(m_account.session.state())
{
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &AccountShell::showWarning);
    connect(m_dialogs, &AccountDialogs::signedIn, this, &AccountShell::signedIn);
    connect(&m_account.session, &account::Session::stateChanged, this, &AccountShell::follow);
    connect(&m_account.idle, &account::IdleLock::warned, this, [this] {
        showWarning();
        m_tick.start();
    });
    connect(&m_account.idle, &account::IdleLock::relieved, this, [this] {
        m_tick.stop();
        hideWarning();
    });
    connect(&m_account.idle, &account::IdleLock::lockDue, this, [this] { m_idle = true; });
}

AccountShell::~AccountShell() = default;

void AccountShell::attach(HeaderBar* header, QBoxLayout* besidePage)
{
    m_header = header;
    m_beside = besidePage;
    showHeader();
    showPane(m_state == State::NeedsSignIn || m_state == State::SigningInAgain);
    makeWarning();
    if (m_locked) {
        showLock(m_lockedIdle);
        Q_EMIT lockChanged(true);
    }
}

void AccountShell::detach()
{
    delete m_pane;
    delete m_lock;
    delete m_warning;
    m_header.clear();
    m_beside.clear();
}

bool AccountShell::offersSignIn() const
{
    const wire::AccountCalls& calls = m_account.session.calls();
    return calls.offers(u"login"_s) || calls.offers(u"loginQrcode"_s);
}

bool AccountShell::isSignedIn() const
{
    return account::holdsPerson(m_account.session.state());
}

int AccountShell::idleMinutes() const
{
    return m_account.idle.limits().idleSeconds / 60;
}

void AccountShell::signIn()
{
    // The panel beside the page is the sign-in while it is there.
    if (m_pane != nullptr)
        m_pane->focusFirst();
    else
        m_dialogs->signIn();
}

void AccountShell::signOut()
{
    m_account.session.signOut();
}

void AccountShell::lock()
{
    if (isSignedIn())
        m_account.session.lock();
}

void AccountShell::showMenu()
{
    auto* menu = new QMenu(m_window);
    menu->setObjectName(u"personMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& id : {u"personalCentre"_s, u"lock"_s, u"signOut"_s}) {
        const Command* command = m_commands.command(id);
        if (command == nullptr || (command->enabled && !command->enabled()))
            continue;
        const QString key = m_commands.keyText(id);
        QAction* action = menu->addAction(key.isEmpty() ? command->text : command->text + u'\t' + key);
        action->setObjectName(u"person."_s + id);
        connect(action, &QAction::triggered, &m_commands, [&commands = m_commands, id] { commands.trigger(id); });
    }
    if (m_header != nullptr)
        menu->popup(m_header->menuCorner(menu->sizeHint()));
}

void AccountShell::follow(State state)
{
    const State before = std::exchange(m_state, state);
    showHeader();
    Q_EMIT personChanged();
    showPane(state == State::NeedsSignIn || state == State::SigningInAgain);
    if (state == State::Wiping) {
        m_tick.stop();
        hideWarning();
        Q_EMIT wiped();
    } else if (state == State::Locked) {
        setLocked(true, std::exchange(m_idle, false));
    } else if (state == State::SignedIn) {
        setLocked(false, false);
    } else if (state == State::SignedOut) {
        const bool idle = std::exchange(m_idle, false);
        const bool home = m_locked || (before == State::Wiping && idle);
        setLocked(false, false);
        if (home)
            Q_EMIT homeRequested();
    }
}

void AccountShell::showHeader()
{
    if (m_header == nullptr)
        return;
    if (!isSignedIn()) {
        m_header->setPerson({});
        return;
    }
    const auto& person = m_account.session.person();
    m_header->setPerson(person && !person->mobile.isEmpty() ? person->mobile : tr("Signed in"));
}

void AccountShell::showPane(bool shown)
{
    if (!shown) {
        if (m_pane != nullptr) {
            m_pane->panel()->clear();
            m_pane->hide();
            m_pane->deleteLater();
            m_pane.clear();
        }
        return;
    }
    if (m_pane != nullptr || m_beside == nullptr)
        return;
    m_pane = new ReSignInPane(m_context, m_window);
    connect(m_pane, &ReSignInPane::signOutRequested, this, &AccountShell::signOut);
    m_dialogs->serve(m_pane->panel());
    m_beside->addWidget(m_pane);
    // The session is still telling of its state; what begins a sign-in comes after that.
    QTimer::singleShot(0, m_pane, [this] {
        if (m_pane == nullptr)
            return;
        m_pane->panel()->start();
        m_pane->focusFirst();
    });
}

void AccountShell::setLocked(bool locked, bool idle)
{
    if (std::exchange(m_locked, locked) == locked)
        return;
    m_lockedIdle = idle;
    if (locked)
        showLock(idle);
    Q_EMIT lockChanged(locked);
    if (!locked && m_lock != nullptr) {
        m_lock->hide();
        m_lock->deleteLater();
        m_lock.clear();
    }
}

void AccountShell::showLock(bool idle)
{
    m_lock = new LockPage(m_window);
    m_lock->setIdle(idle);
    connect(m_lock, &LockPage::signInRequested, this, &AccountShell::signIn);
    connect(m_lock, &LockPage::homeRequested, this, &AccountShell::signOut);
    m_lock->show();
}

void AccountShell::makeWarning()
{
    m_warning = new IdleWarning(m_window, m_account.session.mode() == account::StationMode::Kiosk);
    connect(m_warning, &IdleWarning::goOnRequested, this, [this] { m_account.idle.touch(); });
    showWarning();
}

void AccountShell::showWarning()
{
    const int left = m_account.idle.secondsLeft();
    if (m_warning != nullptr && m_account.idle.isWarning() && left >= 0)
        m_warning->count(left);
}

void AccountShell::hideWarning()
{
    if (m_warning != nullptr)
        m_warning->hide();
}

} // namespace yibao::ui
