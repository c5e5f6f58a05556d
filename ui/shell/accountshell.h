// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/account/accountcontext.h"
#include "ui/shell/stationaccount.h"

#include <QPointer>
#include <QTimer>

class QBoxLayout;

namespace yibao::ui {

class AccountDialogs;
class CommandTable;
class HeaderBar;
class IdleWarning;
class LockPage;
class ReSignInPane;
struct ShellContext;

/// What the window shows of who is signed in: the button in the header with its menu, the dialogs, the panel beside the
/// page when the portal wants the person again, the warning before the lock and the lock. Never a name.
class AccountShell final : public QObject
{
    Q_OBJECT
public:
    /// `context.account` and `context.dialogs` must be set.
    AccountShell(const ShellContext& context, const CommandTable& commands, QWidget* window);
    ~AccountShell() override;

    /// The parts of the window as they are now: the header, and the line in which the page stands.
    void attach(HeaderBar* header, QBoxLayout* besidePage);
    /// They are about to be made anew.
    void detach();

    /// The portal in use knows a sign-in.
    [[nodiscard]] bool offersSignIn() const;
    [[nodiscard]] bool isSignedIn() const;
    [[nodiscard]] bool isLocked() const { return m_locked; }
    /// After so many without anybody the station locks; 0: never.
    [[nodiscard]] int idleMinutes() const;
    void signIn();
    void signOut();
    void lock();
    /// Under the button of the header: personal centre, lock, sign out.
    void showMenu();

Q_SIGNALS:
    /// Somebody signed in by the dialog.
    void signedIn();
    /// Somebody is signed in now, or nobody any more.
    void personChanged();
    /// The window is locked, or open again.
    void lockChanged(bool locked);
    void homeRequested();
    /// Everything of a person went: what stands open over the window goes too.
    void wiped();

private:
    void follow(account::SessionState state);
    void showHeader();
    void showPane(bool shown);
    void setLocked(bool locked, bool idle);
    void showLock(bool idle);
    void makeWarning();
    void showWarning();
    void hideWarning();

    const StationAccount& m_account;
    AccountContext m_context;
    const CommandTable& m_commands;
    QWidget* m_window;
    AccountDialogs* m_dialogs;
    QPointer<HeaderBar> m_header;
    QPointer<QBoxLayout> m_beside;
    QPointer<ReSignInPane> m_pane;
    QPointer<LockPage> m_lock;
    QPointer<IdleWarning> m_warning;
    QTimer m_tick;
    bool m_locked = false;
    bool m_lockedIdle = false;
    bool m_idle = false; ///< the lock that comes is for idleness
    account::SessionState m_state = account::SessionState::SignedOut;
};

} // namespace yibao::ui
