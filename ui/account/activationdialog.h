// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/account/accountcontext.h"
#include "ui/widgets/appdialog.h"

namespace yibao::ui {

class LinkLabel;

/// 医保电子凭证授权认证提示: that it must be activated on the telephone first, a code that downloads the App, and the
/// steps, which a click and F1 show. Accepts for "back to the sign-in". Object name "activationDialog"; "activation.go"
/// (立即认证), "activation.qr", "activation.help", "activation.steps", "activation.back".
class ActivationDialog final : public AppDialog
{
    Q_OBJECT
public:
    /// `activation`: as the portal told it to somebody whom it refused. Without one somebody asks how it is done: the
    /// code and the steps are there at once.
    ActivationDialog(const AccountContext& context, const std::optional<wire::Activation>& activation, QWidget* parent);

    /// 立即认证: the code comes in place of the refusal.
    void begin();
    void setStepsShown(bool shown);
    [[nodiscard]] bool areStepsShown() const;

private:
    QWidget* makeCode(const QString& downloadUrl);
    QWidget* makeWords(const QList<wire::Activation::Step>& steps);
    void keepTold();

    const AccountContext m_context;
    QWidget* m_how;
    QWidget* m_steps = nullptr;
    LinkLabel* m_help = nullptr;
    Button* m_go = nullptr;
    Button* m_back = nullptr;
};

} // namespace yibao::ui
