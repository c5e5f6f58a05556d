// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/account/accountcontext.h"

#include <QWidget>

#include <memory>

namespace yibao::ui {

/// Both ways of signing in under a track of two tabs. It stands in the sign-in dialog, and beside a page whose person
/// must sign in again; narrow, it puts its parts under each other. Object name "signInPanel"; tabs "signIn.ways".
class SignInPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit SignInPanel(const AccountContext& context, QWidget* parent = nullptr);
    ~SignInPanel() override;

    /// Begins a sign-in with the session and fetches a code or a picture. Call it when the panel comes on the screen.
    void start();
    /// Nothing is asked any more, passwords are overwritten, an unfinished sign-in is given up. The account stays.
    void stop();
    /// Everything typed goes too.
    void clear();
    /// The same as stop(), while another dialog of the account is in front; the sign-in is not given up.
    void pause();

    [[nodiscard]] SignInWay way() const;
    void setWay(SignInWay way);
    /// Puts an account into its field, in the tab that has it: after registration and after a new password.
    void setAccount(const QString& account);
    /// Into the first field that wants something.
    void focusFirst();

Q_SIGNALS:
    void signedIn();
    void registrationRequested();
    void resetRequested();
    /// The portal wants the e-certificate first, or a person asked how to get it (nothing).
    void activationRequested(const std::optional<yibao::wire::Activation>& activation);
    /// F1 and the like are for whoever shows the panel.
    void wayChanged(yibao::ui::SignInWay way);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yibao::ui
