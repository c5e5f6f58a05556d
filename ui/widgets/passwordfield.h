// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/formfield.h"
#include "ui/widgets/secretedit.h"

namespace yibao::ui {

class IconButton;

/// A password, with a button that shows it and a hint when Caps Lock is on. Object names besides FormField's:
/// "<object name>.show", "<object name>.capsLock".
class PasswordField final : public FormField
{
    Q_OBJECT
public:
    PasswordField(const QString& name, const QString& label, QWidget* parent = nullptr);

    [[nodiscard]] QString typed() const { return m_secret->typed(); }
    /// Overwrites what is typed, without edited().
    void wipe();
    [[nodiscard]] bool isCapsLockShown() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show(bool shown);
    void setCapsLock(bool on);

    SecretEdit* m_secret;
    IconButton* m_eye;
    QWidget* m_caps;
    bool m_capsLock = false;
};

} // namespace yibao::ui
