// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "ui/print/sheetlayout.h"

class QIODevice;
class QPagedPaintDevice;

namespace yibao::ui {

inline constexpr qreal paperMargin = 12; ///< mm at each side

/// A4 with that margin; printers that cannot print so near to the edge keep their own margins.
void setPaper(QPagedPaintDevice& device);

/// Sets a sheet on the paper of a device and paints all its pages. Errors: FileUnwritable with OUT-PRINT-06 when the
/// device cannot be painted on.
[[nodiscard]] Status paintSheet(const PrintSheet& sheet, PrintSize size, const QDateTime& printed,
                                QPagedPaintDevice& device);

/// The same as a PDF with searchable text. Errors: as above, and FileUnwritable with OUT-WRITE-01.
[[nodiscard]] Status writePdf(const PrintSheet& sheet, PrintSize size, const QDateTime& printed, QIODevice& file);

/// The printable part of the paper that setPaper() asks for, in print units.
[[nodiscard]] QSizeF usualPage();

} // namespace yibao::ui
