// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QAccessible>

class QWidget;

namespace yibao::ui {

/// Makes screen readers take a widget for what it is, where Qt knows no more than that it is a widget. The words are
/// its accessible name. With QAccessible::Link or a button role it can be pressed. Call it in the constructor.
void speakAs(QWidget* widget, QAccessible::Role role);

} // namespace yibao::ui
