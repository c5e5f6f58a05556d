// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/account/accountcontext.h"
#include "ui/widgets/appdialog.h"

namespace yibao::ui {

class SignInPanel;

/// 个人登录. Accepts when somebody is signed in; rejecting gives the sign-in up. AccountDialogs opens it and follows its
/// links. Object name "signInDialog".
class SignInDialog final : public AppDialog
{
    Q_OBJECT
public:
    SignInDialog(const AccountContext& context, QWidget* parent);
    ~SignInDialog() override;

    [[nodiscard]] SignInPanel* panel() const { return m_panel; }
    void done(int result) override;

private:
    SignInPanel* m_panel;
};

} // namespace yibao::ui
