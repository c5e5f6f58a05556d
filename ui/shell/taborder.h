// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QList>
#include <QWidget>

namespace yibao::ui {

/// What Tab stops at in a window, part after part as one reads it, each in its own order; a null part stands for all
/// that is in none of the others. Qt's own chain follows the time at which widgets were made, and pages come and go.
[[nodiscard]] QList<QWidget*> tabStops(const QWidget& window, const QList<QWidget*>& parts);

/// The stop after `focus`, or before it; from the end it goes on at the beginning. Null where there is none.
[[nodiscard]] QWidget* nextStop(const QList<QWidget*>& stops, const QWidget* focus, bool forward);

} // namespace yibao::ui
