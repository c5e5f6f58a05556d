// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/chartpaint.h"

#include <QPainter>
#include <QPainterPath>

namespace yibao::ui::chart {

namespace {

QColor between(const QColor& a, const QColor& b, double part)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * part),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * part),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * part));
}

} // namespace

QColor colourOf(const Fill& fill, const Theme& theme)
{
    switch (fill.colour) {
    case 1:
        return theme.chart1;
    case 2:
        return theme.chart2;
    case 3:
        return theme.chart3;
    case 4:
        return theme.chart4;
    case 5:
        return theme.chart5;
    default:
        return theme.chart6;
    }
}

void paintFill(QPainter& painter, const QRectF& rect, const QPainterPath& shape, const Fill& fill, const Look& look)
{
    const Theme& theme = look.theme();
    const QColor colour = colourOf(fill, theme);
    QPainterPath part;
    part.addRect(rect);
    part = part.intersected(shape);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(part, colour);
    if (fill.hatch != Hatch::Solid) {
        // Light lines on the colour: the ground keeps its contrast to the surface.
        const double unit = look.sizes().space(8) / 8.0;
        painter.setClipPath(part, Qt::IntersectClip);
        const QColor line = between(colour, theme.surface, 0.5);
        painter.setPen(QPen(line, (fill.hatch == Hatch::Diagonal ? 3 : 2) * unit, Qt::SolidLine, Qt::FlatCap));
        const double step = 8 * unit;
        if (fill.hatch == Hatch::Diagonal) {
            const double slant = rect.height();
            for (double x = rect.left() - slant; x < rect.right() + slant; x += step)
                painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + slant, rect.top()));
        } else {
            for (double x = rect.left() + step / 2; x < rect.right(); x += step)
                painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()));
        }
    }
    painter.restore();
}

void paintSwatch(QPainter& painter, const QRectF& rect, const Fill& fill, const Look& look)
{
    QPainterPath shape;
    shape.addRoundedRect(rect, rect.width() / 4, rect.width() / 4);
    paintFill(painter, rect, shape, fill, look);
}

} // namespace yibao::ui::chart
