// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/painting.h"
#include "ui/theme/stylepieces.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace yibao::ui::style {
namespace {

constexpr int thinBar = 6;
constexpr int shortestHandle = 32;
constexpr int trackPadding = 4;

// 8 px wide in the standard step, with a gap before it.
int markWidth(const Look& look)
{
    return 8 * look.sizes().iconText / 18;
}

int markGap(const Look& look)
{
    return look.sizes().space(6);
}

void sortMark(QPainter& painter, const QPointF& left, qreal width, const QColor& colour, bool up)
{
    const qreal half = width * 3 / 8 * (up ? -1 : 1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(
        QPolygonF({left + QPointF(0, -half), left + QPointF(width, -half), left + QPointF(width / 2, half)}));
    painter.restore();
}

} // namespace

void headerSection(const Look& look, const QStyleOptionHeader& option, QPainter& painter)
{
    const Theme& theme = look.theme();
    painter.fillRect(option.rect, theme.sunken);
    if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled))
        painter.fillRect(option.rect, theme.hover);
    const bool across = option.orientation == Qt::Horizontal;
    const QRect& rect = option.rect;
    painter.fillRect(across ? QRect(rect.left(), rect.bottom(), rect.width(), 1)
                            : QRect(rect.right(), rect.top(), 1, rect.height()),
                     theme.border);
}

void headerLabel(const Look& look, const QStyleOptionHeader& option, QPainter& painter)
{
    const Theme& theme = look.theme();
    const QFont font = look.font(TextRole::Label, true);
    const int padding = look.sizes().space(12);
    QRect rest = option.rect.adjusted(padding, 0, -padding, 0);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const int mark = markWidth(look) + markGap(look);
    QRect words = rest;
    if (sorted)
        words.setRight(std::max(words.left(), words.right() - mark));
    const Qt::Alignment side = option.textAlignment & Qt::AlignHorizontal_Mask;
    const int used = paint::text(painter, words, option.text, font, theme.textSecondary, side);
    if (!sorted)
        return;
    int x = words.left() + used + markGap(look);
    if (side & Qt::AlignRight)
        x = words.right() + 1 + markGap(look);
    else if (side & Qt::AlignHCenter)
        x = words.left() + (words.width() + used) / 2 + markGap(look);
    // Qt calls the mark of an ascending column "down".
    sortMark(painter, QPointF(x, option.rect.center().y() + 0.5), markWidth(look), theme.accent,
             option.sortIndicator == QStyleOptionHeader::SortDown);
}

QSize headerSize(const Look& look, const QStyleOptionHeader& option)
{
    const int mark = option.sortIndicator != QStyleOptionHeader::None ? markWidth(look) + markGap(look) : 0;
    return {paint::textWidth(option.text, look.font(TextRole::Label, true)) + mark + 2 * look.sizes().space(12),
            look.sizes().tableHeader};
}

void itemPanel(const Look& look, const QStyleOptionViewItem& option, QPainter& painter)
{
    const Theme& theme = look.theme();
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter.fillRect(option.rect, option.backgroundBrush);
    if (option.state.testFlag(QStyle::State_Selected))
        painter.fillRect(option.rect, theme.selection);
    else if (option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled))
        painter.fillRect(option.rect, theme.hover);
}

void tabShape(const Look& look, const QStyleOptionTab& option, QPainter& painter)
{
    const Theme& theme = look.theme();
    const qreal radius = look.sizes().radiusControl;
    const bool first = option.position == QStyleOptionTab::Beginning || option.position == QStyleOptionTab::OnlyOneTab;
    const bool last = option.position == QStyleOptionTab::End || option.position == QStyleOptionTab::OnlyOneTab;
    // One track from tabs that lie side by side: the ends are round, the rest is cut off by the clip.
    painter.save();
    painter.setClipRect(option.rect);
    const QRectF track = QRectF(option.rect).adjusted(first ? 0 : -2 * radius, 0, last ? 0 : 2 * radius, 0);
    const bool highContrast = theme.kind == ThemeKind::HighContrast;
    paint::frame(painter, track, radius, theme.neutralBg, highContrast ? theme.border : QColor(), 1);
    painter.restore();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled);
    if (!chosen && !hovered)
        return;
    const QRect inner = option.rect.adjusted(first ? trackPadding : trackPadding / 2, trackPadding,
                                             last ? -trackPadding : -trackPadding / 2, -trackPadding);
    if (chosen)
        paint::frame(painter, inner, look.sizes().radiusBadge, theme.surface, theme.border, look.sizes().borderWidth);
    else
        paint::frame(painter, inner, look.sizes().radiusBadge, theme.hover, highContrast ? theme.border : QColor(), 1);
    if (chosen && option.state.testFlag(QStyle::State_HasFocus) && look.keyboardInput())
        paint::innerRing(painter, inner, look, theme.focus, look.sizes().radiusBadge);
}

void tabLabel(const Look& look, const QStyle& style, const QStyleOptionTab& option, QPainter& painter,
              const QWidget* widget)
{
    const Theme& theme = look.theme();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor ink = !enabled ? theme.textDisabled : chosen ? theme.text : theme.textSecondary;
    QFont font = widget != nullptr ? widget->font() : look.font(TextRole::Body);
    font.setBold(chosen);
    const QFontMetrics metrics(font);
    const int icon = option.icon.isNull() ? 0 : look.sizes().iconText;
    const int gap = icon > 0 && !option.text.isEmpty() ? look.sizes().space(8) : 0;
    const int room = option.rect.width() - 2 * look.sizes().space(8) - icon - gap;
    const QString text = metrics.elidedText(option.text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    const int width = metrics.size(Qt::TextShowMnemonic, text).width();
    const int left = option.rect.left() + (option.rect.width() - icon - gap - width) / 2;
    if (icon > 0)
        drawIcon(painter, QRect(left, option.rect.top(), icon, option.rect.height()), option.icon, ink, icon, look,
                 enabled);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRect(left + icon + gap, option.rect.top(), width, option.rect.height()),
                     Qt::AlignCenter | Qt::TextSingleLine | mnemonicFlag(style, option, widget), text);
}

QSize tabSize(const Look& look, const QStyleOptionTab& option, const QWidget* widget)
{
    QFont font = widget != nullptr ? widget->font() : look.font(TextRole::Body);
    font.setBold(true);
    const int icon = option.icon.isNull() ? 0 : look.sizes().iconText + look.sizes().space(8);
    const int text = QFontMetrics(font).size(Qt::TextShowMnemonic, option.text).width();
    return {text + icon + 2 * look.sizes().space(20), look.sizes().control + 4};
}

void progressBar(const Look& look, const QStyleOptionProgressBar& option, QPainter& painter)
{
    const Theme& theme = look.theme();
    const int height = std::min(option.rect.height(), 4);
    QRectF groove(option.rect.left(), option.rect.top() + (option.rect.height() - height) / 2, option.rect.width(),
                  height);
    const bool highContrast = theme.kind == ThemeKind::HighContrast;
    paint::frame(painter, groove, height / 2.0, highContrast ? theme.surface : theme.border,
                 highContrast ? theme.border : QColor(), 1);
    const double span = double(option.maximum) - option.minimum;
    // Nothing moves by itself: while the end is unknown a fixed part stands for "at work".
    const double part = span > 0 ? std::clamp((double(option.progress) - option.minimum) / span, 0.0, 1.0) : 0.38;
    QRectF done = groove;
    done.setWidth(groove.width() * part);
    if (option.direction == Qt::RightToLeft)
        done.moveRight(groove.right());
    if (done.width() >= 1)
        paint::frame(painter, done, std::min(height, int(done.width())) / 2.0, theme.accent, QColor());
}

void scrollBar(const Look& look, const QStyleOptionSlider& option, QPainter& painter)
{
    if (option.maximum <= option.minimum)
        return;
    const Theme& theme = look.theme();
    const bool wide = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken) ||
                      option.state.testFlag(QStyle::State_HasFocus);
    QRectF handle = scrollBarPart(option, QStyle::SC_ScrollBarSlider);
    const bool upright = option.orientation == Qt::Vertical;
    const qreal thickness = wide ? (upright ? handle.width() : handle.height()) : thinBar;
    if (!wide) {
        // Thin, with the same air to the outer edge as a wide one has on both sides.
        constexpr qreal air = 2;
        if (!upright)
            handle.setTop(handle.bottom() - air - thinBar), handle.setHeight(thinBar);
        else if (option.direction == Qt::RightToLeft)
            handle.setLeft(handle.left() + air), handle.setWidth(thinBar);
        else
            handle.setLeft(handle.right() - air - thinBar), handle.setWidth(thinBar);
    }
    QColor colour = theme.borderStrong;
    if (option.state.testFlag(QStyle::State_Sunken) && option.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider))
        colour = theme.textMuted;
    paint::frame(painter, handle, thickness / 2, colour, QColor());
}

QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const QRect& rect = option.rect;
    const bool upright = option.orientation == Qt::Vertical;
    const int length = upright ? rect.height() : rect.width();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0) {
        const qint64 whole = range + option.pageStep;
        handle = static_cast<int>(std::max<qint64>(0, option.pageStep) * length / std::max<qint64>(1, whole));
        handle = std::clamp(handle, std::min(shortestHandle, length), length);
    }
    const int start = QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition,
                                                      length - handle, option.upsideDown);
    const auto along = [&](int from, int size) {
        const QRect piece = upright ? QRect(rect.left(), rect.top() + from, rect.width(), size)
                                    : QRect(rect.left() + from, rect.top(), size, rect.height());
        return upright ? piece : QStyle::visualRect(option.direction, rect, piece);
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSlider:
        return along(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    default:
        return {};
    }
}

} // namespace yibao::ui::style
