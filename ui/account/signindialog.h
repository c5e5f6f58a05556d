// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/account/accountcontext.h"
#include "ui/widgets/appdialog.h"

namespace yibao::ui {

class SignInPanel;

/// 个人登录. Accepts when somebody is signed in; rejecting gives the sign-in up. AccountDialogs opens it and follows
/// its links. Object name "signInDialog"; the link to the registration is "signIn.register".
class SignInDialog final : public AppDialog
{
    Q_OBJECT
public:
    SignInDialog(const AccountContext& context, QWidget* parent);

    [[nodiscard]] SignInPanel* panel() const { return m_panel; }
    void done(int result) override;

Q_SIGNALS:
    void registrationRequested();

private:
    void makeFoot(const AccountContext& context);

    SignInPanel* m_panel;
};

} // namespace yibao::ui
