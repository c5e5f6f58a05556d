// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/account/accountcontext.h"
#include "ui/widgets/appdialog.h"

namespace yibao::ui {

class QrView;

/// 医保电子凭证授权认证提示: that it must be activated on the telephone first, a code that downloads the App, and the
/// steps, which a click and F1 show. Accepts for "back to the sign-in". Object name "activationDialog".
class ActivationDialog final : public AppDialog
{
    Q_OBJECT
public:
    /// `activation`: as the portal told it; without one nothing was refused, somebody asks how it is done.
    ActivationDialog(const AccountContext& context, const std::optional<wire::Activation>& activation, QWidget* parent);

    void showSteps(bool shown);
    [[nodiscard]] bool stepsShown() const;

private:
    void build(const AccountContext& context, const wire::Activation& activation, bool refused);

    QWidget* m_steps = nullptr;
    QAbstractButton* m_stepsLink = nullptr;
};

} // namespace yibao::ui
