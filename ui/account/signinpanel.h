// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/account/accountcontext.h"

#include <QWidget>

#include <memory>

namespace yibao::ui {

/// Both ways of signing in under a track of two tabs. It stands in the sign-in dialog, and beside a page whose person
/// must sign in again; narrow, it puts its parts under each other. F5 brings another code or picture, F1 tells how the
/// e-certificate is activated. A wipe empties it. Object names: "signInPanel", "signIn.ways", "signIn.qr",
/// "signIn.byAccount", "signIn.stay".
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
    /// Another dialog of the account comes in front: nothing is asked meanwhile, the sign-in is not given up, and what
    /// was typed stays. start() goes on.
    void pause();

    [[nodiscard]] SignInWay way() const;
    void setWay(SignInWay way);
    /// Puts an account into its field, in the tab that has it: after registration and after a new password.
    void setAccount(const QString& account);
    /// Into the first field that wants something.
    void focusFirst();

Q_SIGNALS:
    void signedIn();
    void resetRequested();
    /// The portal wants the e-certificate first, or a person asked how to get it (nothing).
    void activationRequested(const std::optional<yibao::wire::Activation>& activation);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yibao::ui
