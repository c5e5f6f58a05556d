// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/qr/qr.h"

#include <QStringList>

namespace yibao::cli {

/// A QR code as lines of half blocks, two modules high each. `colours`: black on white whatever the terminal's own
/// colours are; without, the dark modules are the printed ones.
[[nodiscard]] QStringList terminalCode(const qr::QrMatrix& matrix, bool colours);
/// Columns of the terminal of standard error; 0: none.
[[nodiscard]] int terminalColumns();

} // namespace yibao::cli
