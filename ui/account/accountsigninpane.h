// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/passwordsignin.h"
#include "ui/account/accountcontext.h"

#include <QTimer>

namespace yibao::ui {

class Button;
class CaptchaField;
class FormField;
class Label;
class MessageStrip;
class PasswordField;

/// 账号登录: account, password, characters of the picture. What is typed stays after a failure. Object names:
/// "signIn.account", "signIn.password", "signIn.captcha", "signIn.go", "signIn.missing", "signIn.trouble",
/// "signIn.forgotten".
class AccountSignInPane final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountSignInPane(const AccountContext& context, QWidget* parent = nullptr);

    [[nodiscard]] account::PasswordSignIn& flow() { return m_flow; }
    /// Fetches a picture unless one is there.
    void start();
    /// Overwrites the password; the account stays.
    void wipePassword();
    void clear();
    void refreshCaptcha();
    void setAccount(const QString& account);
    void focusFirst();

Q_SIGNALS:
    void resetRequested();
    void codeRequested(); ///< the other tab
    void activationRequested(const std::optional<yibao::wire::Activation>& activation);
    void otherPerson();

private:
    QWidget* makeForm();
    QWidget* makeAside();
    void follow();
    void submit();
    void goTo(account::Obstacle obstacle);
    void finished(const Result<account::PasswordSignIn::Outcome>& result);

    const AccountContext m_context;
    account::PasswordSignIn m_flow;
    MessageStrip* m_trouble;
    FormField* m_account;
    PasswordField* m_password;
    CaptchaField* m_captcha;
    Button* m_go;
    Label* m_missing;
    QTimer m_tick; ///< while a time must pass
};

} // namespace yibao::ui
