// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/print/printsheet.h"

#include <QFont>

namespace yibao::ui {

/// Sheets are laid out in tenths of a typographic point, so that no screen or printer changes where a line ends.
inline constexpr qreal printUnitsPerPoint = 10;
[[nodiscard]] constexpr qreal printPoints(qreal points)
{
    return points * printUnitsPerPoint;
}
[[nodiscard]] constexpr qreal printMillimetres(qreal millimetres)
{
    return millimetres * 72 / 25.4 * printUnitsPerPoint;
}

/// Sizes of type on paper, in points.
struct PrintType
{
    qreal title = 20;
    qreal statement = 15;
    qreal heading = 13.5;
    qreal body = 12;
    qreal hint = 10.5;
    qreal footer = 9;

    [[nodiscard]] static PrintType of(PrintSize size);
    /// The font of the program in a size; pixels are print units.
    [[nodiscard]] static QFont font(qreal points, bool bold = false);
};

} // namespace yibao::ui
