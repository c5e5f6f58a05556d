// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/account/accountcontext.h"
#include "ui/widgets/appdialog.h"

#include <memory>

namespace yibao::ui {

/// 找回密码 in three steps: the account, the proof by short message with the new password, success. Accepts when the
/// person goes on to the sign-in. Object name "resetDialog"; fields "reset.mobile" and so on.
class PasswordResetDialog final : public AppDialog
{
    Q_OBJECT
public:
    PasswordResetDialog(const AccountContext& context, QWidget* parent);
    ~PasswordResetDialog() override;

    /// The account whose password is new; empty before.
    [[nodiscard]] QString account() const;
    void done(int result) override;
    /// Asks once when something typed would be lost.
    void reject() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yibao::ui
