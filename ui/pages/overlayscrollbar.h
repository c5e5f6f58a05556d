// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QScrollBar>

class QAbstractScrollArea;

namespace yibao::ui {

/// A thin bar over the right edge of a scroll area, 6 px wide, 12 while the pointer is on it or it is dragged. The area
/// keeps its own bar, hidden, as the truth.
class OverlayScrollBar final : public QScrollBar
{
    Q_OBJECT
public:
    explicit OverlayScrollBar(QAbstractScrollArea* area);

    /// Room above the bar, for a header.
    void setTopMargin(int margin);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();
    void place();

    QAbstractScrollArea* m_area;
    int m_topMargin = 0;
    bool m_wide = false;
};

} // namespace yibao::ui
