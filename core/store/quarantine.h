// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QDateTime>

namespace yibao::store {

/// Moves a damaged database aside, with what SQLite keeps beside it, to "<file>.damaged-<UTC time>". Nothing is
/// deleted or overwritten. The new name of the file, or StorageCorrupt when it cannot be moved.
[[nodiscard]] Result<QString> quarantine(const QString& file, const QDateTime& time);

} // namespace yibao::store
