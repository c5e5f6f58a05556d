// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/painting.h"

#include <QFontMetrics>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

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

// Baseline so that the line of text stands in the middle of the rectangle, as wide scripts and Latin both expect.
int baseline(const QRect& rect, const QFontMetrics& metrics)
{
    return rect.top() + (rect.height() - metrics.height() + 1) / 2 + metrics.ascent();
}

int startOf(const QRect& rect, int width, Qt::Alignment alignment)
{
    if (alignment & Qt::AlignRight)
        return rect.right() + 1 - width;
    if (alignment & Qt::AlignHCenter)
        return rect.left() + (rect.width() - width) / 2;
    return rect.left();
}

} // namespace

void frame(QPainter& painter, const QRectF& rect, qreal topRadius, qreal bottomRadius, const QColor& fill,
           const QColor& border, qreal width)
{
    const Saved saved(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outlined = border.isValid() && width > 0;
    const qreal inset = outlined ? width / 2 : 0;
    painter.setPen(outlined ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    painter.drawPath(rounded(inner, std::max(0.0, topRadius - inset), std::max(0.0, bottomRadius - inset)));
}

void frame(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border, qreal width)
{
    frame(painter, rect, radius, radius, fill, border, width);
}

void raisedFrame(QPainter& painter, const QRect& rect, const Look& look, int radius)
{
    const Theme& theme = look.theme();
    if (theme.kind == ThemeKind::Light) {
        constexpr qreal strengths[raisedMargin] = {0.07, 0.04, 0.03};
        for (int ring = 0; ring < raisedMargin; ++ring) {
            QColor ink = theme.text;
            ink.setAlphaF(strengths[ring]);
            const int out = ring + 1;
            frame(painter, rect.adjusted(-out, -out, out, out), radius + out, QColor(), ink, 1);
        }
    }
    frame(painter, rect, radius, theme.raised, theme.borderStrong, look.sizes().borderWidth);
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

int textWidth(const QString& text, const QFont& font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text) + 0.01));
}

int text(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour,
         Qt::Alignment alignment)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    const int width = metrics.horizontalAdvance(shown);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(startOf(rect, width, alignment), baseline(rect, metrics), shown);
    return width;
}

int markedText(QPainter& painter, const QRect& rect, const QString& text, const QList<std::pair<int, int>>& marks,
               const QFont& font, const QColor& colour, const Look& look)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    // The ellipsis is not part of the text, so a mark that reaches it ends before.
    const int same =
        static_cast<int>(std::mismatch(shown.begin(), shown.end(), text.begin(), text.end()).first - shown.begin());
    painter.setFont(font);
    const int base = baseline(rect, metrics);
    const auto at = [&](int position) { return rect.left() + metrics.horizontalAdvance(shown, position); };
    const auto piece = [&](int from, int to, const QColor& ink) {
        painter.setPen(ink);
        painter.drawText(at(from), base, shown.mid(from, to - from));
    };
    int done = 0;
    for (const auto& [start, length] : marks) {
        const qint64 end = std::min<qint64>(same, qint64(start) + length);
        const int from = std::max(start, done);
        if (length <= 0 || start < 0 || from >= end)
            continue;
        piece(done, from, colour);
        const int to = static_cast<int>(end);
        const int height = std::min(rect.height(), metrics.height());
        frame(painter, QRectF(at(from), rect.top() + (rect.height() - height) / 2.0, at(to) - at(from), height), 3,
              look.theme().match, QColor());
        piece(from, to, look.theme().matchText);
        done = to;
    }
    piece(done, static_cast<int>(shown.size()), colour);
    return metrics.horizontalAdvance(shown);
}

void digits(QPainter& painter, const QRect& rect, const QString& number, const QFont& font, const QColor& colour,
            const Look& look)
{
    if (look.hasTabularDigits()) {
        text(painter, rect, number, font, colour, Qt::AlignRight);
        return;
    }
    const QFontMetrics metrics(font);
    int cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        cell = std::max(cell, metrics.horizontalAdvance(QChar(digit)));
    painter.setFont(font);
    painter.setPen(colour);
    int right = rect.right() + 1;
    for (auto at = number.crbegin(); at != number.crend() && right > rect.left(); ++at) {
        const int width = metrics.horizontalAdvance(*at);
        const int taken = at->isDigit() ? cell : width;
        painter.drawText(right - taken + (taken - width) / 2, baseline(rect, metrics), QString(*at));
        right -= taken;
    }
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
