// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/segmentbar.h"

#include "ui/theme/look.h"

namespace yibao::ui {

SegmentBar::SegmentBar(QWidget* parent)
    : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(true);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideRight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SegmentBar::setBesideFields(bool beside)
{
    m_besideFields = beside;
    updateGeometry();
}

QSize SegmentBar::tabSizeHint(int index) const
{
    const QSize size = QTabBar::tabSizeHint(index);
    return m_besideFields ? QSize(size.width(), Look::of(this).sizes().control) : size;
}

QSize SegmentBar::minimumTabSizeHint(int index) const
{
    const QSize size = QTabBar::minimumTabSizeHint(index);
    return m_besideFields ? QSize(size.width(), Look::of(this).sizes().control) : size;
}

} // namespace yibao::ui
