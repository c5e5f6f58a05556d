// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/account/accountcontext.h"

namespace yibao::ui {

class SignInPanel;

/// Beside the page whose person must sign in again: what was being done goes on afterwards, with everything that was
/// filled in. Object names: "reSignIn", "reSignIn.signOut".
class ReSignInPane final : public QWidget
{
    Q_OBJECT
public:
    explicit ReSignInPane(const AccountContext& context, QWidget* parent = nullptr);

    [[nodiscard]] SignInPanel* panel() const { return m_panel; }
    /// To the ways of signing in, at the top: the person then sees the reason too.
    void focusFirst();

Q_SIGNALS:
    void signOutRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SignInPanel* m_panel;
};

} // namespace yibao::ui
