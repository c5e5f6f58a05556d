// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/hairline.h"

#include "ui/theme/look.h"

#include <QEvent>
#include <QPainter>

namespace yibao::ui {

Hairline::Hairline(Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent)
    , m_orientation(orientation)
{
    const bool across = orientation == Qt::Horizontal;
    setSizePolicy(across ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                  across ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

QSize Hairline::sizeHint() const
{
    const int width = Look::of(this).sizes().borderWidth;
    return {width, width};
}

QSize Hairline::minimumSizeHint() const
{
    return sizeHint();
}

void Hairline::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void Hairline::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const int width = look.sizes().borderWidth;
    QRect line = rect();
    if (m_orientation == Qt::Horizontal)
        line = QRect(0, (height() - width) / 2, rect().width(), width);
    else
        line = QRect((rect().width() - width) / 2, 0, width, height());
    QPainter(this).fillRect(line, look.theme().border);
}

} // namespace yibao::ui
