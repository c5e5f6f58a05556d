// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QString>

namespace yibao::wire {

/// Text of a portal without what could do harm on a screen, a terminal or in a file: control and invisible direction
/// characters, halves of surrogate pairs. Blanks at the ends are trimmed; what is longer than `longest` is cut with
/// "…". A null string stays null, an empty one empty.
[[nodiscard]] QString harmless(const QString& text, qsizetype longest = 20'000);

} // namespace yibao::wire
