// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/painting.h"
#include "ui/theme/stylepieces.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace yibao::ui::style {
namespace {

constexpr int separatorHeight = 9;

int rowPadding(const Look& look)
{
    return look.sizes().space(12);
}

int iconColumn(const Look& look, const QStyleOptionMenuItem& option)
{
    const bool any = option.menuHasCheckableItems || option.maxIconWidth > 0 || !option.icon.isNull();
    return any ? look.sizes().iconText + look.sizes().space(8) : 0;
}

} // namespace

void menuPanel(const Look& look, const QRect& rect, QPainter& painter)
{
    paint::frame(painter, rect, look.sizes().radiusCard, look.theme().raised, look.theme().borderStrong,
                 look.sizes().borderWidth);
}

void menuItem(const Look& look, const QStyle& style, const QStyleOptionMenuItem& option, QPainter& painter,
              const QWidget* widget)
{
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const int middle = option.rect.top() + option.rect.height() / 2;
        painter.fillRect(
            QRect(option.rect.left() + rowPadding(look), middle, option.rect.width() - 2 * rowPadding(look), 1),
            theme.border);
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool current = enabled && option.state.testFlag(QStyle::State_Selected);
    if (current)
        paint::frame(painter, option.rect, sizes.radiusBadge, theme.selection, QColor());
    const QColor ink = !enabled ? theme.textDisabled : current ? theme.selectionText : theme.text;
    const QColor muted = !enabled ? theme.textDisabled : current ? theme.selectionMuted : theme.textMuted;
    const auto mirrored = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    QRect rest = option.rect.adjusted(rowPadding(look), 0, -rowPadding(look), 0);
    const int column = iconColumn(look, option);
    if (column > 0) {
        const QRect place(rest.left(), rest.top(), sizes.iconText, rest.height());
        if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
            if (option.checked)
                paint::icon(painter, mirrored(place), look, u"check"_s, ink, sizes.iconText);
        } else if (!option.icon.isNull()) {
            drawIcon(painter, mirrored(place), option.icon, ink, sizes.iconText, look, enabled);
        }
        rest.setLeft(rest.left() + column);
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect place(rest.right() + 1 - sizes.iconText, rest.top(), sizes.iconText, rest.height());
        paint::icon(painter, mirrored(place), look, option.direction == Qt::RightToLeft ? u"left"_s : u"right"_s, muted,
                    sizes.iconText);
        rest.setRight(place.left() - 1);
    }
    const QStringList texts = option.text.split(u'\t');
    painter.setFont(option.font);
    if (texts.size() > 1) {
        painter.setPen(muted);
        painter.drawText(mirrored(rest), Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, texts.at(1));
    }
    painter.setPen(ink);
    painter.drawText(mirrored(rest),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | mnemonicFlag(style, option, widget),
                     texts.first());
}

QSize menuItemSize(const Look& look, const QStyleOptionMenuItem& option, const QSize& contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), separatorHeight};
    const QStringList texts = option.text.split(u'\t');
    const QFontMetrics metrics(option.font);
    int width = metrics.size(Qt::TextShowMnemonic | Qt::TextSingleLine, texts.first()).width();
    // QMenu reserves the widest shortcut column by itself; only a gap to it is missing.
    if (texts.size() > 1 || option.reservedShortcutWidth > 0)
        width += look.sizes().space(24);
    width += iconColumn(look, option) + 2 * rowPadding(look);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += look.sizes().iconText + look.sizes().space(8);
    return {std::max(width, contents.width()), look.sizes().tableRow};
}

void menuBarItem(const Look& look, const QStyle& style, const QStyleOptionMenuItem& option, QPainter& painter,
                 const QWidget* widget)
{
    const Theme& theme = look.theme();
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool active = enabled && option.state & (QStyle::State_Selected | QStyle::State_Sunken);
    painter.fillRect(option.rect, theme.rail);
    if (active)
        paint::frame(painter, option.rect.adjusted(1, 2, -1, -2), look.sizes().radiusBadge, theme.selection, QColor());
    painter.setFont(option.font);
    painter.setPen(!enabled ? theme.textDisabled : active ? theme.selectionText : theme.text);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextSingleLine | mnemonicFlag(style, option, widget),
                     option.text);
}

} // namespace yibao::ui::style
