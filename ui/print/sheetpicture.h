// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/print/printsheet.h"

#include <QImage>

namespace yibao::ui {

/// A sheet as one picture for a chat on the phone: 1080 px wide, as high as it needs, black on white, the same words
/// as on paper.
[[nodiscard]] QImage pictureOf(const PrintSheet& sheet, QDate today);

} // namespace yibao::ui
