// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/account/accountcontext.h"
#include "ui/widgets/appdialog.h"

#include <memory>

namespace yibao::ui {

/// 个人注册: mobile, password twice, picture → message → its code, the agreement opened and ticked → registration.
/// Beside what cannot be done yet stands what is missing. Accepts after success, when the person goes on to the
/// sign-in. Object name "registrationDialog"; fields "register.mobile" and so on.
class RegistrationDialog final : public AppDialog
{
    Q_OBJECT
public:
    RegistrationDialog(const AccountContext& context, QWidget* parent);
    ~RegistrationDialog() override;

    /// The number that was registered; empty before.
    [[nodiscard]] QString account() const;
    void done(int result) override;
    /// Asks once when something typed would be lost.
    void reject() override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yibao::ui
