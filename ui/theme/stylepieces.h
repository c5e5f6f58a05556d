// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/theme/look.h"

#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionFrame;
class QStyleOptionHeader;
class QStyleOptionMenuItem;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QStyleOptionSpinBox;
class QStyleOptionTab;
class QStyleOptionToolButton;
class QStyleOptionViewItem;

/// What YibaoStyle draws and measures, by kind of control.
namespace yibao::ui::style {

[[nodiscard]] inline QRect frameRect(const QRect& widget)
{
    constexpr int inset = Sizes::frameInset;
    return widget.adjusted(inset, inset, -inset, -inset);
}
/// How mnemonics in `&` are drawn now.
[[nodiscard]] int mnemonicFlag(const QStyle& style, const QStyleOption& option, const QWidget* widget);
/// An icon of ours in `colour`, any other icon in its own.
void drawIcon(QPainter& painter, const QRect& rect, const QIcon& icon, const QColor& colour, int size, const Look& look,
              bool enabled);

void pushButtonBevel(const Look& look, const QStyleOptionButton& option, QPainter& painter, const QWidget* widget);
void pushButtonLabel(const Look& look, const QStyle& style, const QStyleOptionButton& option, QPainter& painter,
                     const QWidget* widget);
[[nodiscard]] QSize pushButtonSize(const Look& look, const QStyleOptionButton& option, const QWidget* widget);
void toolButton(const Look& look, const QStyle& style, const QStyleOptionToolButton& option, QPainter& painter,
                const QWidget* widget);
[[nodiscard]] QSize toolButtonSize(const Look& look, const QStyleOptionToolButton& option, const QSize& contents,
                                   const QWidget* widget);

/// The outline of a field; `frame` is the painted frame.
void fieldFrame(const Look& look, const QRect& frame, QStyle::State state, bool invalid, QPainter& painter);
void comboBox(const Look& look, const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget);
void comboBoxLabel(const Look& look, const QStyle& style, const QStyleOptionComboBox& option, QPainter& painter,
                   const QWidget* widget);
[[nodiscard]] QRect comboBoxPart(const Look& look, const QStyleOptionComboBox& option, QStyle::SubControl part);
void spinBox(const Look& look, const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget);
[[nodiscard]] QRect spinBoxPart(const Look& look, const QStyleOptionSpinBox& option, QStyle::SubControl part);
[[nodiscard]] int fieldTextInset(const Look& look);

void menuPanel(const Look& look, const QRect& rect, QPainter& painter);
void menuItem(const Look& look, const QStyle& style, const QStyleOptionMenuItem& option, QPainter& painter,
              const QWidget* widget);
[[nodiscard]] QSize menuItemSize(const Look& look, const QStyleOptionMenuItem& option, const QSize& contents);
void menuBarItem(const Look& look, const QStyle& style, const QStyleOptionMenuItem& option, QPainter& painter,
                 const QWidget* widget);

void headerSection(const Look& look, const QStyleOptionHeader& option, QPainter& painter);
void headerLabel(const Look& look, const QStyleOptionHeader& option, QPainter& painter);
[[nodiscard]] QSize headerSize(const Look& look, const QStyleOptionHeader& option);
void itemPanel(const Look& look, const QStyleOptionViewItem& option, QPainter& painter);
void tabShape(const Look& look, const QStyleOptionTab& option, QPainter& painter);
void tabLabel(const Look& look, const QStyle& style, const QStyleOptionTab& option, QPainter& painter,
              const QWidget* widget);
[[nodiscard]] QSize tabSize(const Look& look, const QStyleOptionTab& option, const QWidget* widget);
void progressBar(const Look& look, const QStyleOptionProgressBar& option, QPainter& painter);
void scrollBar(const Look& look, const QStyleOptionSlider& option, QPainter& painter);
[[nodiscard]] QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part);

} // namespace yibao::ui::style
