// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/control.h"
#include "ui/theme/painting.h"
#include "ui/theme/stylepieces.h"

#include <QAbstractButton>
#include <QDialogButtonBox>
#include <QFontMetrics>
#include <QPainter>
#include <QStyleOption>
#include <QWidget>

#include <cmath>

using namespace Qt::StringLiterals;

namespace yibao::ui::style {
namespace {

struct Paint
{
    QColor fill, border, ink;
};

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

ButtonRole roleOf(const QWidget* widget)
{
    const ButtonRole role = buttonRole(widget);
    const auto* box = widget != nullptr ? qobject_cast<const QDialogButtonBox*>(widget->parentWidget()) : nullptr;
    if (role != ButtonRole::Outlined || box == nullptr)
        return role;
    // In dialogs of Qt's own the first button that agrees is what the dialog is for.
    const QList<QAbstractButton*> buttons = box->buttons();
    for (QAbstractButton* button : buttons) {
        const auto part = box->buttonRole(button);
        if (part == QDialogButtonBox::AcceptRole || part == QDialogButtonBox::YesRole)
            return button == widget ? ButtonRole::Primary : role;
    }
    return role;
}

Paint outlined(const Theme& theme, const QColor& border, bool hovered, bool pressed, bool on)
{
    const QColor fill = pressed ? theme.neutralBg : on ? theme.selection : hovered ? theme.hover : theme.surface;
    return {fill, border, on && !pressed ? theme.selectionText : theme.text};
}

Paint paintOf(const Theme& theme, ButtonRole role, const QStyleOption& option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool pressed = enabled && has(option, QStyle::State_Sunken);
    const bool hovered = enabled && has(option, QStyle::State_MouseOver);
    const bool on = has(option, QStyle::State_On);
    const bool highContrast = theme.kind == ThemeKind::HighContrast;
    switch (role) {
    case ButtonRole::Primary:
        if (!enabled)
            return {theme.neutralBg, theme.border, theme.textDisabled};
        return {pressed ? theme.accentPressed : hovered ? theme.accentHover : theme.accent, QColor(), theme.accentText};
    case ButtonRole::Soft:
        if (!enabled)
            return {theme.neutralBg, theme.border, theme.textDisabled};
        return {pressed ? theme.selection : theme.accentSoft, theme.accent,
                pressed ? theme.selectionText : theme.accentSoftText};
    case ButtonRole::Quiet: {
        if (!enabled)
            return {QColor(), QColor(), theme.textDisabled};
        if (on && !pressed)
            return {theme.selection, QColor(), theme.selectionText};
        const QColor fill = pressed ? theme.neutralBg : hovered ? theme.hover : QColor();
        return {fill, highContrast && (pressed || hovered) ? theme.border : QColor(), theme.textSecondary};
    }
    case ButtonRole::Danger:
        if (!enabled)
            return {theme.surface, theme.border, theme.textDisabled};
        return {pressed || hovered ? theme.dangerBg : theme.surface, theme.danger, theme.danger};
    case ButtonRole::Compact:
    case ButtonRole::Outlined: {
        if (!enabled)
            return {theme.surface, theme.border, theme.textDisabled};
        const QColor edge = role == ButtonRole::Compact && !hovered && !pressed ? theme.border : theme.borderStrong;
        return outlined(theme, edge, hovered, pressed, on);
    }
    }
    return outlined(theme, theme.borderStrong, hovered, pressed, on);
}

bool isLow(ButtonRole role, const QWidget* widget)
{
    return role == ButtonRole::Compact || isCompact(widget);
}

QFont fontOf(ButtonRole role, const QWidget* widget, const Look& look)
{
    QFont font = widget != nullptr ? widget->font() : look.font(TextRole::Body);
    font.setBold(role == ButtonRole::Primary || role == ButtonRole::Soft);
    return font;
}

int iconSizeOf(const Look& look, bool low)
{
    return low && look.step() == TextStep::Standard ? 16 : look.sizes().iconText;
}

int paddingOf(const Look& look, ButtonRole role, bool low, bool bare)
{
    if (low || role == ButtonRole::Quiet)
        return look.sizes().space(12);
    return look.sizes().space(role == ButtonRole::Primary && bare ? 20 : 16);
}

int gapOf(const Look& look)
{
    return look.sizes().space(8);
}

struct Parts
{
    int text = 0, icon = 0, key = 0, menu = 0;

    [[nodiscard]] int width(int gap) const
    {
        int sum = 0;
        for (const int part : {text, icon, key, menu})
            if (part > 0)
                sum += part + (sum > 0 ? gap : 0);
        return sum;
    }
};

Parts partsOf(const Look& look, const QStyleOptionButton& option, ButtonRole role, const QWidget* widget)
{
    Parts parts;
    const bool low = isLow(role, widget);
    if (!option.text.isEmpty())
        parts.text = QFontMetrics(fontOf(role, widget, look)).size(Qt::TextShowMnemonic, option.text).width();
    if (!option.icon.isNull())
        parts.icon = iconSizeOf(look, low);
    const QString key = keyHint(widget);
    if (!key.isEmpty())
        parts.key = paint::keyHintSize(key, look).width();
    if (option.features.testFlag(QStyleOptionButton::HasMenu))
        parts.menu = iconSizeOf(look, true);
    return parts;
}

} // namespace

int mnemonicFlag(const QStyle& style, const QStyleOption& option, const QWidget* widget)
{
    return style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget) != 0 ? Qt::TextShowMnemonic
                                                                               : Qt::TextHideMnemonic;
}

void drawIcon(QPainter& painter, const QRect& rect, const QIcon& icon, const QColor& colour, int size, const Look& look,
              bool enabled)
{
    if (Look::iconNames().contains(icon.name()))
        paint::icon(painter, rect, look, icon.name(), colour, size);
    else {
        QRect target(0, 0, size, size);
        target.moveCenter(rect.center());
        icon.paint(&painter, target, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
}

void pushButtonBevel(const Look& look, const QStyleOptionButton& option, QPainter& painter, const QWidget* widget)
{
    const ButtonRole role = roleOf(widget);
    const Paint paint = paintOf(look.theme(), role, option);
    paint::frame(painter, frameRect(option.rect), look.sizes().radiusControl, paint.fill, paint.border,
                 look.sizes().borderWidth);
}

void pushButtonLabel(const Look& look, const QStyle& style, const QStyleOptionButton& option, QPainter& painter,
                     const QWidget* widget)
{
    const ButtonRole role = roleOf(widget);
    const QColor ink = paintOf(look.theme(), role, option).ink;
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool low = isLow(role, widget);
    const int gap = gapOf(look);
    const Parts parts = partsOf(look, option, role, widget);
    const QRect frame = frameRect(option.rect);
    int room = frame.width() - 2 * look.sizes().space(8);
    int x = frame.left() + std::max(look.sizes().space(8), (frame.width() - parts.width(gap)) / 2);
    const auto cell = [&](int width) {
        const QRect rect(x, frame.top(), width, frame.height());
        x += width + gap;
        room -= width + gap;
        return QStyle::visualRect(option.direction, frame, rect);
    };
    const auto drawTheIcon = [&] {
        if (parts.icon > 0)
            drawIcon(painter, cell(parts.icon), option.icon, ink, parts.icon, look, enabled);
    };
    const bool behind = widget != nullptr && widget->property("yibaoIconBehind").toBool();
    if (!behind)
        drawTheIcon();
    if (parts.text > 0) {
        int after = 0;
        for (const int part : {behind ? parts.icon : 0, parts.key, parts.menu})
            after += part > 0 ? part + gap : 0;
        const QFont font = fontOf(role, widget, look);
        painter.setFont(font);
        painter.setPen(ink);
        const int width = std::max(0, std::min(parts.text, room - after));
        const QString text =
            width < parts.text ? QFontMetrics(font).elidedText(option.text, Qt::ElideRight, width, Qt::TextShowMnemonic)
                               : option.text;
        painter.drawText(cell(width), Qt::AlignCenter | Qt::TextSingleLine | mnemonicFlag(style, option, widget), text);
    }
    if (behind)
        drawTheIcon();
    if (parts.key > 0) {
        const QRect place = cell(parts.key);
        QRect chip(QPoint(0, 0), paint::keyHintSize(keyHint(widget), look));
        chip.moveCenter(place.center());
        paint::keyHint(painter, chip, keyHint(widget), look, enabled);
    }
    if (parts.menu > 0)
        paint::icon(painter, cell(parts.menu), look, u"down"_s, ink, iconSizeOf(look, low));
}

QSize pushButtonSize(const Look& look, const QStyleOptionButton& option, const QWidget* widget)
{
    const ButtonRole role = roleOf(widget);
    const bool low = isLow(role, widget);
    const Sizes& sizes = look.sizes();
    const Parts parts = partsOf(look, option, role, widget);
    const int height = low ? sizes.compact : sizes.control;
    const bool bare = parts.icon == 0 && parts.key == 0;
    const int width = parts.width(gapOf(look)) + 2 * paddingOf(look, role, low, bare);
    return {std::max(width, height) + 2 * Sizes::frameInset, height + 2 * Sizes::frameInset};
}

void toolButton(const Look& look, const QStyle& style, const QStyleOptionToolButton& option, QPainter& painter,
                const QWidget* widget)
{
    const ButtonRole role = has(option, QStyle::State_AutoRaise) ? ButtonRole::Quiet : ButtonRole::Outlined;
    const Paint paint = paintOf(look.theme(), role, option);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRect frame = frameRect(option.rect);
    paint::frame(painter, frame, look.sizes().radiusControl, paint.fill, paint.border, look.sizes().borderWidth);
    const bool words = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const int size = std::min(option.iconSize.isEmpty() ? look.sizes().iconText : option.iconSize.width(),
                              std::min(frame.width(), frame.height()));
    if (!words) {
        drawIcon(painter, frame, option.icon, paint.ink, size, look, enabled);
        return;
    }
    QRect text = frame.adjusted(gapOf(look), 0, -gapOf(look), 0);
    if (!option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly) {
        const QRect left(text.left(), text.top(), size, text.height());
        drawIcon(painter, QStyle::visualRect(option.direction, frame, left), option.icon, paint.ink, size, look,
                 enabled);
        text.setLeft(text.left() + size + gapOf(look));
    }
    painter.setFont(option.font);
    painter.setPen(paint.ink);
    painter.drawText(QStyle::visualRect(option.direction, frame, text),
                     Qt::AlignVCenter | Qt::TextSingleLine | mnemonicFlag(style, option, widget) |
                         (option.toolButtonStyle == Qt::ToolButtonTextOnly ? Qt::AlignHCenter : Qt::AlignLeft),
                     option.text);
}

QSize toolButtonSize(const Look& look, const QStyleOptionToolButton& option, const QSize& contents,
                     const QWidget* widget)
{
    const int height = isCompact(widget) ? look.sizes().compact : look.sizes().iconButton;
    const bool words = option.toolButtonStyle != Qt::ToolButtonIconOnly && !option.text.isEmpty();
    const int width = words ? std::max(height, contents.width() + 2 * gapOf(look)) : height;
    return {width + 2 * Sizes::frameInset, height + 2 * Sizes::frameInset};
}

} // namespace yibao::ui::style
