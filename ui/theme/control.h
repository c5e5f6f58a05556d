// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QString>

class QWidget;

/// What a widget tells the style about itself. Everything is kept in dynamic properties, so any Qt widget can say it.
namespace yibao::ui {

enum class ButtonRole {
    Outlined, ///< the usual button; also every QPushButton that says nothing
    Primary,  ///< accent fill, bold; at most one in a card or bar
    Quiet,    ///< no frame until the pointer is on it
    Compact,  ///< 32 high with a hairline: actions beside a title, chips
    Danger,   ///< outlined in danger
    Soft,     ///< accentSoft fill: "ask a person" on stations
};
void setButtonRole(QWidget* button, ButtonRole role);
[[nodiscard]] ButtonRole buttonRole(const QWidget* button);

/// Makes a button or field of any role as low as a compact action.
void setCompact(QWidget* control, bool compact);
[[nodiscard]] bool isCompact(const QWidget* control);

/// A key shown in a chip at the right of a button, for example "Ctrl E". It does not bind the key.
void setKeyHint(QWidget* button, const QString& text);
[[nodiscard]] QString keyHint(const QWidget* button);

/// Paints a field's frame in danger.
void setInvalid(QWidget* field, bool invalid);
[[nodiscard]] bool isInvalid(const QWidget* field);

/// How a widget shows that it has the focus. The ring is drawn by one overlay around the painted frame; no widget
/// paints it. Item views draw theirs inside the current row.
enum class Ring {
    None,
    Control, ///< after a key press only
    Field,   ///< after a mouse press too
};
/// Asks for a ring around `widget` when it, or a child without a ring of its own, has the focus. Buttons, check boxes
/// and the fields of Qt have one without asking. A radius below 0 means that of controls.
void setRing(QWidget* widget, Ring ring, int radius = -1, int inset = 2);
[[nodiscard]] Ring ring(const QWidget* widget);

/// Tells layouts to place the painted frame of a QFrame-based control and let its 2 px target edge, or another margin,
/// hang over, as they do for buttons and combo boxes. Call it in the constructor.
void setControlMargins(QWidget* frame, int margin = 2);

} // namespace yibao::ui
