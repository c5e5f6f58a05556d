// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/theme/look.h"

#include <QAbstractButton>

namespace yibao::ui {

/// Words of the status bar that open something, with an icon before them.
class StatusButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit StatusButton(const QString& iconName = {}, QWidget* parent = nullptr);

    void setWords(const QString& words);
    void setMark(const QString& iconName, Ink ink);
    void setInk(Ink ink);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_icon;
    Ink m_iconInk = Ink::Text;
    Ink m_ink = Ink::Text;
};

} // namespace yibao::ui
