// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/rowreader.h"

namespace yibao::directory {

/// The rows ordered by a field: Choice by its dictionary, numbers by value, the rest by code points; rows without a
/// value come last whichever way the rest goes, rows of one value stay as they were. The last `near` of them are only
/// near what was typed and stay behind the others.
[[nodiscard]] Result<QList<qint64>> sortedBy(const RowReader& reader, const Schema& schema, const Layout& layout,
                                             int field, bool descending, const QList<qint64>& ids, qint64 near);

} // namespace yibao::directory
