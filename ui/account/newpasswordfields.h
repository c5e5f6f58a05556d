// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/permission.h"

#include <QWidget>

namespace yibao::account {
class SmsForm;
}

namespace yibao::ui {

class FormField;
class PasswordField;

/// A new password and its repetition, with the portal's rule. Object names: "<prefix>.password", "<prefix>.repeat".
class NewPasswordFields final : public QWidget
{
    Q_OBJECT
public:
    NewPasswordFields(const QString& prefix, const QString& label, const QString& repeatLabel, account::SmsForm& form,
                      QWidget* parent = nullptr);

    [[nodiscard]] FormField* password() const;
    /// Says below the field what is in the way, and gives it the focus.
    void goTo(account::Obstacle obstacle);
    /// Overwrites both, without telling the form.
    void wipe();

Q_SIGNALS:
    void submitted();

private:
    void follow();

    account::SmsForm& m_form;
    PasswordField* m_password;
    PasswordField* m_repeat;
};

} // namespace yibao::ui
