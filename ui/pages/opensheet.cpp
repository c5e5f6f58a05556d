// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/opensheet.h"

#include "ui/theme/painting.h"

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yibao::ui {

OpenSheet::OpenSheet(QWidget* content, QWidget* parent)
    : QFrame(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(content);
    followLook();
}

void OpenSheet::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const int border = look.sizes().borderWidth;
    QPainter painter(this);
    paint::frame(painter, QRectF(rect()).adjusted(0, 0, 0, 2 * border), look.sizes().radiusCard, 0,
                 look.theme().surface, look.theme().border, border);
}

void OpenSheet::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        followLook();
}

void OpenSheet::followLook()
{
    const int border = Look::of(this).sizes().borderWidth;
    layout()->setContentsMargins(border, border, border, 0);
    update();
}

} // namespace yibao::ui
