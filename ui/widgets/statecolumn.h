// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace yibao::ui {

/// The middle of a page of state: words up to 520 px wide, below them a column of 376 px for what can be done. Where
/// the page is too low, it scrolls. What it holds keeps its natural height.
class StateColumn final : public QWidget
{
    Q_OBJECT
public:
    explicit StateColumn(QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout* words() const { return m_words; }
    [[nodiscard]] QVBoxLayout* actions() const { return m_actions; }
    /// Gives `widget` the place and width that the column of actions has; for feet below the page.
    static void centre(QHBoxLayout* line, QWidget* widget);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Width of the column of actions in the step in force, the target edges of its buttons included.
    [[nodiscard]] static int columnWidth(const QWidget* widget);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();

    QScrollArea* m_area;
    QWidget* m_content;
    QWidget* m_column;
    QVBoxLayout* m_words;
    QVBoxLayout* m_actions;
};

} // namespace yibao::ui
