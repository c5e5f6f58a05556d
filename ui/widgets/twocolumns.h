// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

namespace yibao::ui {

/// Two parts beside each other where there is room for both, else under each other, the first one on top.
class TwoColumns final : public QWidget
{
    Q_OBJECT
public:
    /// `firstWidth` of the first part in the standard step; 0: both share the width evenly. `gap` between them.
    TwoColumns(QWidget* first, QWidget* second, int firstWidth, int gap, QWidget* parent = nullptr);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool isSideBySide() const { return sideBySide(width()); }

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] bool sideBySide(int width) const;
    [[nodiscard]] int firstWidth(int width) const;
    [[nodiscard]] int gap() const;
    void arrange();

    QWidget* m_first;
    QWidget* m_second;
    int m_firstWidth;
    int m_gap;
};

} // namespace yibao::ui
