// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/qrsignin.h"
#include "ui/account/accountcontext.h"

namespace yibao::ui {

class Button;
class PhoneCodeView;

/// 扫码登录: the code with its state and the time that is left, and how it is scanned. Object names: "qr.view",
/// "qr.state", "qr.time", "qr.bar", "qr.renew", "qr.help".
class QrSignInPane final : public QWidget
{
    Q_OBJECT
public:
    explicit QrSignInPane(const AccountContext& context, QWidget* parent = nullptr);

    [[nodiscard]] account::QrSignIn& flow() { return m_flow; }
    /// Fetches a code unless one is shown.
    void start();
    void stop();
    /// One click or F5: another code.
    void renew();
    void focusFirst();

Q_SIGNALS:
    void activationRequested(const std::optional<yibao::wire::Activation>& activation);
    /// The portal gave a token of somebody else.
    void otherPerson();

private:
    QWidget* makeSteps();
    void follow();
    void showTime(int secondsLeft);

    account::QrSignIn m_flow;
    PhoneCodeView* m_code;
    Button* m_renew;
    account::QrSignIn::State m_told = account::QrSignIn::State::Idle;
};

} // namespace yibao::ui
