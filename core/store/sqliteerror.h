// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

namespace yibao::store {

/// What SQLite said, as one of our errors. `code` may be an extended one. `doing` names the work in English; it must
/// hold no values of rows.
[[nodiscard]] Error sqliteError(int code, const QString& words, const QString& doing);

/// True when the file itself is at fault: not a database, or damaged.
[[nodiscard]] bool isDamage(const Error& error);

} // namespace yibao::store
