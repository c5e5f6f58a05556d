// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QAbstractButton>

namespace yibao::ui {

/// The mark and the name of the program at the head of the rail; opens the menu.
class RailMark final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RailMark(QWidget* parent = nullptr);

    void setFolded(bool folded);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool m_folded = false;
};

} // namespace yibao::ui
