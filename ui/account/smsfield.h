// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/permission.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/secretedit.h"

namespace yibao::ui {

class Button;

/// The code of a short message, beside it the button that has it sent; below, what is still missing for that, or where
/// it went. Object name of the button: "<object name>.send".
class SmsField final : public FormField
{
    Q_OBJECT
public:
    SmsField(const QString& name, const QString& label, QWidget* parent = nullptr);

    [[nodiscard]] QString typed() const { return m_secret->typed(); }
    /// Overwrites what is typed, without edited().
    void wipe();
    /// Whether a message may be sent, and to whom one was sent (empty: to nobody yet).
    void follow(const account::Permission& maySend, const QString& sentTo);
    [[nodiscard]] Button* sendButton() const { return m_send; }

Q_SIGNALS:
    void sendRequested();

private:
    SecretEdit* m_secret;
    Button* m_send;
};

} // namespace yibao::ui
