// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QString>

namespace yibao {

/// Replaces what must never reach a log: citizen IDs, mobile numbers, tokens, long hex and base64 runs.
/// Support ids, request ids (dashed) and institution codes stay readable.
[[nodiscard]] QString redacted(const QString& text);

/// Installs a message handler that redacts every line before it goes to standard error.
void installRedactingLog();

} // namespace yibao
