// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/control.h"
#include "ui/theme/painting.h"
#include "ui/theme/stylepieces.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace yibao::ui::style {

int fieldTextInset(const Look& look)
{
    return Sizes::frameInset + look.sizes().space(12);
}

void fieldFrame(const Look& look, const QRect& frame, QStyle::State state, bool invalid, QPainter& painter)
{
    const Theme& theme = look.theme();
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    const QColor border = !enabled ? theme.border : invalid ? theme.danger : theme.borderStrong;
    paint::frame(painter, frame, look.sizes().radiusControl, enabled ? theme.surface : theme.neutralBg, border,
                 look.sizes().borderWidth);
}

void comboBox(const Look& look, const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget)
{
    if (option.frame)
        fieldFrame(look, frameRect(option.rect), option.state, isInvalid(widget), painter);
    const Theme& theme = look.theme();
    paint::icon(painter, comboBoxPart(look, option, QStyle::SC_ComboBoxArrow), look, u"down"_s,
                option.state.testFlag(QStyle::State_Enabled) ? theme.textSecondary : theme.textDisabled,
                look.sizes().iconText);
}

QRect comboBoxPart(const Look& look, const QStyleOptionComboBox& option, QStyle::SubControl part)
{
    const QRect frame = frameRect(option.rect);
    const int arrow = look.sizes().iconText + look.sizes().space(20);
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        return QStyle::visualRect(option.direction, frame,
                                  QRect(frame.right() + 1 - arrow, frame.top(), arrow, frame.height()));
    case QStyle::SC_ComboBoxEditField: {
        const QRect field(option.rect.left() + fieldTextInset(look), frame.top(),
                          frame.right() + 1 - arrow - option.rect.left() - fieldTextInset(look), frame.height());
        return QStyle::visualRect(option.direction, frame, field);
    }
    case QStyle::SC_ComboBoxListBoxPopup:
        return option.rect;
    default:
        return frame;
    }
}

void comboBoxLabel(const Look& look, const QStyle& style, const QStyleOptionComboBox& option, QPainter& painter,
                   const QWidget* widget)
{
    QRect field = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor ink = enabled ? look.theme().text : look.theme().textDisabled;
    if (!option.currentIcon.isNull()) {
        const int size = look.sizes().iconText;
        drawIcon(painter, QRect(field.left(), field.top(), size, field.height()), option.currentIcon, ink, size, look,
                 enabled);
        field.setLeft(field.left() + size + look.sizes().space(8));
    }
    if (!option.editable)
        paint::text(painter, field, option.currentText, widget != nullptr ? widget->font() : painter.font(), ink);
}

void spinBox(const Look& look, const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget)
{
    if (option.frame)
        fieldFrame(look, frameRect(option.rect), option.state, isInvalid(widget), painter);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const Theme& theme = look.theme();
    const auto button = [&](QStyle::SubControl part, const QString& name, QAbstractSpinBox::StepEnabledFlag flag) {
        const QRect rect = spinBoxPart(look, option, part);
        const bool enabled = option.state.testFlag(QStyle::State_Enabled) && option.stepEnabled.testFlag(flag);
        const bool hovered = enabled && option.activeSubControls.testFlag(part);
        if (hovered)
            paint::frame(painter, rect.adjusted(2, 2, -2, -2), 4, theme.hover, QColor());
        paint::icon(painter, rect, look, name, enabled ? theme.textSecondary : theme.textDisabled,
                    std::min(look.sizes().iconText, rect.height()));
    };
    button(QStyle::SC_SpinBoxUp, u"up"_s, QAbstractSpinBox::StepUpEnabled);
    button(QStyle::SC_SpinBoxDown, u"down"_s, QAbstractSpinBox::StepDownEnabled);
}

QRect spinBoxPart(const Look& look, const QStyleOptionSpinBox& option, QStyle::SubControl part)
{
    const QRect frame = frameRect(option.rect);
    const bool buttons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int width = buttons ? look.sizes().iconText + look.sizes().space(12) : 0;
    const int half = frame.height() / 2;
    QRect rect = frame;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        rect = buttons ? QRect(frame.right() + 1 - width, frame.top(), width, half) : QRect();
        break;
    case QStyle::SC_SpinBoxDown:
        rect = buttons ? QRect(frame.right() + 1 - width, frame.top() + half, width, frame.height() - half) : QRect();
        break;
    case QStyle::SC_SpinBoxEditField:
        rect = QRect(frame.left() + look.sizes().space(8), frame.top() + 1,
                     frame.width() - width - look.sizes().space(8), frame.height() - 2);
        break;
    default:
        break;
    }
    return QStyle::visualRect(option.direction, frame, rect);
}

} // namespace yibao::ui::style
