// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/account/accountcontext.h"

#include <QDialog>
#include <QPointer>

namespace yibao::ui {

class SignInDialog;
class SignInPanel;

/// The dialogs of the account over one window, of which one is open at a time: sign-in leads to registration, to a new
/// password, to the e-certificate and back. Whoever has a window makes one of these and calls signIn(). A wipe closes
/// what is open.
class AccountDialogs final : public QObject
{
    Q_OBJECT
public:
    /// `window` is the parent of the dialogs and of this.
    AccountDialogs(const AccountContext& context, QWidget* window);
    ~AccountDialogs() override;

    /// Opens the sign-in, or raises what is open already. Does nothing while somebody is signed in.
    void signIn();
    void openRegistration();
    void openReset();
    /// How the e-certificate is activated; without the portal's own steps (nothing) the official ones are shown.
    void openActivation(const std::optional<wire::Activation>& activation);
    /// Lets the links of a panel that stands in a page lead to the dialogs; they come back to the panel.
    void serve(SignInPanel* panel);
    [[nodiscard]] bool isOpen() const;
    /// Closes what is open without asking; what was typed is gone.
    void closeAll();

Q_SIGNALS:
    /// Somebody signed in by the dialog; the session has told so already.
    void signedIn();
    /// The sign-in dialog was closed and nobody signed in.
    void givenUp();

private:
    void follow(SignInPanel* panel);
    void leave();
    template <typename Dialog>
    void show(Dialog* dialog);
    void comeBack(const QString& account);

    AccountContext m_context;
    QWidget* m_window;
    QPointer<SignInDialog> m_signIn;
    QPointer<QDialog> m_other;      ///< registration, reset or e-certificate
    QPointer<SignInPanel> m_served; ///< stands in a page
    bool m_closing = false;
    account::Wiper::Registration m_registration;
};

} // namespace yibao::ui
