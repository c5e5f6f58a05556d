// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/painting.h"

#include <QPainter>
#include <QPainterPath>
#include <QTransform>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace yibao::ui::paint {
namespace {

class Saved final
{
public:
    explicit Saved(QPainter& painter)
        : m_painter(painter)
    {
        painter.save();
    }
    ~Saved() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(Saved)

private:
    QPainter& m_painter;
};

QPainterPath rounded(const QRectF& rect, qreal top, qreal bottom)
{
    QPainterPath path;
    const auto corner = [&path](qreal x, qreal y, qreal radius, qreal from) {
        if (radius > 0)
            path.arcTo(QRectF(x, y, 2 * radius, 2 * radius), from, -90);
        else
            path.lineTo(x, y);
    };
    path.moveTo(rect.left(), rect.top() + top);
    corner(rect.left(), rect.top(), top, 180);
    path.lineTo(rect.right() - top, rect.top());
    corner(rect.right() - 2 * top, rect.top(), top, 90);
    path.lineTo(rect.right(), rect.bottom() - bottom);
    corner(rect.right() - 2 * bottom, rect.bottom() - 2 * bottom, bottom, 0);
    path.lineTo(rect.left() + bottom, rect.bottom());
    corner(rect.left(), rect.bottom() - 2 * bottom, bottom, -90);
    path.closeSubpath();
    return path;
}

struct Frame
{
    QRectF rect;
    qreal top, bottom; ///< radii
    qreal width;       ///< of the border; 0 when there is none
    QColor fill, border;
};

/// The side of the square in which a corner lies.
int cornerSide(qreal radius, qreal width)
{
    return static_cast<int>(std::ceil(std::max(radius, width)));
}

bool isWhole(qreal number)
{
    return number == std::floor(number);
}

/// Whether all straight edges lie between the pixels of the device, and there is room for them between the corners.
bool standsOnPixels(const QPainter& painter, const Frame& frame)
{
    const QTransform device = painter.deviceTransform();
    if (device.type() > QTransform::TxScale || !isWhole(device.m11()) || !isWhole(device.m22()) ||
        !isWhole(device.dx()) || !isWhole(device.dy()))
        return false;
    const int top = cornerSide(frame.top, frame.width);
    const int bottom = cornerSide(frame.bottom, frame.width);
    const auto isDrawn = [&frame](qreal radius) { return radius <= 0 || radius > frame.width; };
    return frame.rect.toRect() == frame.rect && isWhole(frame.width) && isDrawn(frame.top) && isDrawn(frame.bottom) &&
           top + bottom < frame.rect.height() && 2 * std::max(top, bottom) < frame.rect.width();
}

/// A corner of the top left; the others are this one in a mirror.
void drawCorner(QPainter& painter, const Frame& frame, qreal radius, int side)
{
    const qreal inset = frame.width / 2;
    const qreal inner = radius - inset;
    QPainterPath line(QPointF(inset, side));
    line.lineTo(inset, radius);
    line.arcTo(QRectF(inset, inset, 2 * inner, 2 * inner), 180, -90);
    line.lineTo(side, inset);
    if (frame.fill.isValid()) {
        QPainterPath ground = line;
        ground.lineTo(side, side);
        painter.fillPath(ground, frame.fill);
    }
    if (frame.border.isValid()) {
        QPen pen(frame.border, frame.width);
        pen.setCapStyle(Qt::FlatCap);
        painter.strokePath(line, pen);
    }
}

/// Qt shares the rows of a rectangle that it has to blend or to clip among threads from about a hundred on; waking them
/// takes longer than a thin edge does.
void fill(QPainter& painter, const QRect& rect, const QColor& colour)
{
    constexpr int rows = 64;
    for (int top = rect.top(); top <= rect.bottom(); top += rows)
        painter.fillRect(QRect(rect.left(), top, rect.width(), std::min(rows, rect.bottom() + 1 - top)), colour);
}

/// The same pixels as one path would give. A large path costs ten times as much to smooth, and it is smooth at the
/// corners only.
void drawInPieces(QPainter& painter, const Frame& frame)
{
    const QRect all = frame.rect.toRect();
    const int line = static_cast<int>(frame.width);
    const bool roundTop = frame.top > 0;
    const bool roundBottom = frame.bottom > 0;
    const int top = roundTop ? cornerSide(frame.top, line) : 0;
    const int bottom = roundBottom ? cornerSide(frame.bottom, line) : 0;
    const QRect upper(all.left() + top, all.top(), all.width() - 2 * top, std::max(top, line));
    const QRect lower(all.left() + bottom, all.bottom() + 1 - std::max(bottom, line), all.width() - 2 * bottom,
                      std::max(bottom, line));
    const QRect middle(QPoint(all.left(), upper.bottom() + 1), QPoint(all.right(), lower.top() - 1));
    if (frame.fill.isValid()) {
        fill(painter, upper.adjusted(0, line, 0, 0), frame.fill);
        fill(painter, middle.adjusted(line, 0, -line, 0), frame.fill);
        fill(painter, lower.adjusted(0, 0, 0, -line), frame.fill);
    }
    if (line > 0) {
        fill(painter, QRect(upper.topLeft(), QSize(upper.width(), line)), frame.border);
        fill(painter, QRect(middle.topLeft(), QSize(line, middle.height())), frame.border);
        fill(painter, middle.adjusted(middle.width() - line, 0, 0, 0), frame.border);
        fill(painter, lower.adjusted(0, lower.height() - line, 0, 0), frame.border);
    }
    const QTransform before = painter.transform();
    const auto corner = [&](bool round, qreal radius, int side, QPoint at, int across, int down) {
        if (!round)
            return;
        painter.setTransform(QTransform(across, 0, 0, down, at.x(), at.y()) * before);
        drawCorner(painter, frame, radius, side);
    };
    // Its right and bottom are the lines behind the last pixels.
    const QRect edges(all.topLeft(), all.size() + QSize(1, 1));
    corner(roundTop, frame.top, top, edges.topLeft(), 1, 1);
    corner(roundTop, frame.top, top, edges.topRight(), -1, 1);
    corner(roundBottom, frame.bottom, bottom, edges.bottomLeft(), 1, -1);
    corner(roundBottom, frame.bottom, bottom, edges.bottomRight(), -1, -1);
    painter.setTransform(before);
}

/// Of a raised frame, around it; in the light theme alone.
void rings(QPainter& painter, const QRect& rect, const Look& look, int radius)
{
    if (look.theme().kind != ThemeKind::Light)
        return;
    constexpr qreal strengths[raisedMargin] = {0.07, 0.04, 0.03};
    for (int ring = 0; ring < raisedMargin; ++ring) {
        QColor ink = look.theme().text;
        ink.setAlphaF(strengths[ring]);
        const int out = ring + 1;
        frame(painter, rect.adjusted(-out, -out, out, out), radius + out, QColor(), ink, 1);
    }
}

} // namespace

void frame(QPainter& painter, const QRectF& rect, qreal topRadius, qreal bottomRadius, const QColor& fill,
           const QColor& border, qreal width)
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outlined = border.isValid() && width > 0;
    const Frame shape{.rect = rect,
                      .top = topRadius,
                      .bottom = bottomRadius,
                      .width = outlined ? width : 0,
                      .fill = fill,
                      .border = outlined ? border : QColor()};
    if (standsOnPixels(painter, shape)) {
        drawInPieces(painter, shape);
        return;
    }
    const qreal inset = shape.width / 2;
    painter.setPen(outlined ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    painter.drawPath(rounded(inner, std::max(0.0, topRadius - inset), std::max(0.0, bottomRadius - inset)));
}

void frame(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border, qreal width)
{
    frame(painter, rect, radius, radius, fill, border, width);
}

void raisedOutline(QPainter& painter, const QRect& rect, const Look& look, int radius)
{
    rings(painter, rect, look, radius);
    frame(painter, rect, radius, QColor(), look.theme().borderStrong, look.sizes().borderWidth);
}

void raisedFrame(QPainter& painter, const QRect& rect, const Look& look, int radius)
{
    rings(painter, rect, look, radius);
    frame(painter, rect, radius, look.theme().raised, look.theme().borderStrong, look.sizes().borderWidth);
}

void innerRing(QPainter& painter, const QRect& rect, const Look& look, const QColor& colour, qreal radius)
{
    frame(painter, rect, radius, QColor(), colour, look.sizes().focusWidth);
}

void row(QPainter& painter, const QRect& rect, const Look& look, const Row& row)
{
    const Theme& theme = look.theme();
    const bool highContrast = theme.kind == ThemeKind::HighContrast;
    if (row.hairline) {
        const int width = 1;
        painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - width, rect.width(), width), theme.border);
    }
    if (row.selected) {
        painter.fillRect(rect, theme.selection);
        if (row.bar)
            painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), theme.focusOnSelection);
    } else if (row.hovered) {
        painter.fillRect(rect.adjusted(0, 0, 0, row.hairline ? -1 : 0), theme.hover);
        if (highContrast)
            frame(painter, rect, 0, QColor(), theme.border, 1);
    }
    if (row.focused)
        innerRing(painter, rect, look, row.selected ? theme.focusOnSelection : theme.focus);
}

void checkBox(QPainter& painter, const QRect& box, const Look& look, Qt::CheckState state, bool enabled, bool selected,
              bool hovered)
{
    const Theme& theme = look.theme();
    const int radius = look.sizes().radiusCheck * box.width() / 18;
    QColor fill = theme.surface;
    QColor border = theme.borderStrong;
    QColor mark = theme.accentText;
    if (!enabled) {
        fill = theme.neutralBg;
        border = theme.border;
        mark = theme.textDisabled;
    } else if (state != Qt::Unchecked) {
        // On the yellow of high contrast the accent would vanish.
        fill = selected ? theme.focusOnSelection : theme.accent;
        border = QColor();
        mark = selected && theme.kind == ThemeKind::HighContrast ? theme.selection : theme.accentText;
    } else if (hovered) {
        fill = theme.hover;
    }
    if (enabled && state == Qt::Unchecked && selected && theme.kind == ThemeKind::HighContrast)
        border = theme.surface, fill = theme.selection;
    frame(painter, box, radius, fill, border, look.sizes().borderWidth);
    if (state == Qt::Unchecked)
        return;
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    painter.scale(box.width() / 18.0, box.height() / 18.0);
    painter.setPen(QPen(mark, state == Qt::Checked ? 1.75 : 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (state == Qt::Checked)
        painter.drawPolyline(QPolygonF({{4.9, 9.3}, {7.7, 12.1}, {13.1, 6.2}}));
    else
        painter.drawLine(QPointF(5, 9), QPointF(13, 9));
}

void radioButton(QPainter& painter, const QRect& box, const Look& look, bool checked, bool enabled, bool hovered)
{
    const Theme& theme = look.theme();
    const qreal radius = box.width() / 2.0;
    if (!checked) {
        frame(painter, box, radius, enabled ? (hovered ? theme.hover : theme.surface) : theme.neutralBg,
              enabled ? theme.borderStrong : theme.border, look.sizes().borderWidth);
        return;
    }
    frame(painter, box, radius, enabled ? theme.accent : theme.neutralBg, enabled ? QColor() : theme.border, 1);
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(enabled ? theme.accentText : theme.textDisabled);
    painter.drawEllipse(QRectF(box).center(), radius * 0.39, radius * 0.39);
}

void icon(QPainter& painter, const QRect& rect, const Look& look, const QString& name, const QColor& colour, int size)
{
    const qreal ratio = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1;
    const QPixmap pixmap = look.pixmap(name, colour, size, ratio);
    if (!pixmap.isNull())
        painter.drawPixmap(rect.left() + (rect.width() - size) / 2, rect.top() + (rect.height() - size) / 2, pixmap);
}

QSize keyHintSize(const QString& key, const Look& look)
{
    const int height = look.sizes().keyHint;
    return {std::max(height, textWidth(key, look.font(TextRole::Caption)) + 2 * look.sizes().space(6)), height};
}

void keyHint(QPainter& painter, const QRect& rect, const QString& key, const Look& look, bool enabled)
{
    const Theme& theme = look.theme();
    const int width = theme.kind == ThemeKind::HighContrast ? 1 : look.sizes().borderWidth;
    frame(painter, rect, 4, theme.sunken, theme.border, width);
    text(painter, rect, key, look.font(TextRole::Caption), enabled ? theme.textMuted : theme.textDisabled,
         Qt::AlignHCenter);
}

} // namespace yibao::ui::paint
