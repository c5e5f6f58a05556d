// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/theme/look.h"

#include <QAbstractButton>

namespace yibao::ui {

/// Underlined words that do something; clicked() comes from the mouse, Enter and Space.
class LinkLabel final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LinkLabel(const QString& text, TextRole role = TextRole::Body, QWidget* parent = nullptr);

    void setRole(TextRole role);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    TextRole m_role;
};

} // namespace yibao::ui
