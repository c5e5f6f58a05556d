// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/theme/look.h"

#include <QRectF>

class QPainter;
class QPainterPath;

/// The grounds that pictures of money are painted in.
namespace yibao::ui::chart {

enum class Hatch { Solid, Diagonal, Vertical };

/// One of Theme::chart1 to chart6 with its hatch: two parts never differ by colour alone.
struct Fill
{
    int colour = 1;
    Hatch hatch = Hatch::Solid;

    friend bool operator==(const Fill&, const Fill&) = default;
};

[[nodiscard]] QColor colourOf(const Fill& fill, const Theme& theme);
/// Fills the part of `shape` that lies in `rect`.
void paintFill(QPainter& painter, const QRectF& rect, const QPainterPath& shape, const Fill& fill, const Look& look);
/// The square of a legend.
void paintSwatch(QPainter& painter, const QRectF& rect, const Fill& fill, const Look& look);

} // namespace yibao::ui::chart
