// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/print/printsheet.h"

#include <QRectF>

class QPainter;

/// What every sheet bears, on paper and as a picture.
namespace yibao::ui {

/// The sign of the program in black: a card that stands on the line of a desk. No emblem, no seal.
void paintMark(QPainter& painter, const QRectF& rect);
/// "29 November 2026", or that it is unknown.
[[nodiscard]] QString paperDate(QDate date);
/// Where it is from, of when, and when it was compared last.
[[nodiscard]] QString sourceWords(const PrintSheet& sheet);
/// That it is for reference only, and the hotline.
[[nodiscard]] QString disclaimerWords();

} // namespace yibao::ui
