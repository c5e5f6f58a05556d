// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/theme/control.h"

#include <QPushButton>

namespace yibao::ui {

/// A button of our look: role, words, an optional icon before them and an optional key chip after them. Layouts place
/// its painted frame; the widget is 2 px larger on each side.
class Button final : public QPushButton
{
    Q_OBJECT
public:
    explicit Button(ButtonRole role, const QString& text = {}, const QString& iconName = {},
                    const QString& keyHintText = {}, QWidget* parent = nullptr);

    void setRole(ButtonRole role);
    [[nodiscard]] ButtonRole role() const;
    void setCompact(bool compact);
    void setIconName(const QString& name);
    [[nodiscard]] QString iconName() const { return m_iconName; }
    /// Shows the icon behind the words, as for "on to …".
    void setIconBehind(bool behind);
    void setKeyHint(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();

    QString m_iconName;
};

} // namespace yibao::ui
