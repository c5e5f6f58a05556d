// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QWidget>

class QTimer;

namespace yibao::ui {

/// Six static grey lines where rows of a portal will stand; after five seconds a sentence that one may do something
/// else meanwhile. Time counts from show to hide; what is answered at once shows no lines at all.
class LoadingLines final : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingLines(QWidget* parent = nullptr);
    [[nodiscard]] bool isLong() const { return m_long; }
    /// When the sentence comes; five seconds unless told.
    void setLongAfter(int milliseconds);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QTimer* m_timer;
    QTimer* m_soon;
    bool m_long = false;
    bool m_drawn = false;
};

} // namespace yibao::ui
