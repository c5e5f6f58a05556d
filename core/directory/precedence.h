// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/layout.h"
#include "core/directory/sources.h"

namespace yibao::directory {

/// Of several rows with one key only the best is seen. The others are marked hidden when they are written, so that
/// look-ups have nothing to compare. A mark regards rows of no portal and of the row's own portal; the rare case that
/// rows of no portal lose to those of the portal in use is left to the look-up.

/// Marks all rows of the dataset anew. `held` are its sources as they will be held.
[[nodiscard]] Status markAll(store::Connection& connection, const Layout& layout, const QList<Source>& held);
/// The same for some keys alone.
[[nodiscard]] Status markKeys(store::Connection& connection, const Layout& layout, const QList<Source>& held,
                              const QStringList& keys);

/// For every source that is seen the ids of those before which its rows step back although they are not marked.
[[nodiscard]] QMap<int, QList<int>> unmarkedLosers(const QList<Source>& seen);

/// True in SQL for rows of `source` that better ones among `held` hide, marked or not.
[[nodiscard]] QString hiddenCondition(const Layout& layout, const Source& source, const QList<Source>& held);

/// Numbers of the rows that are not seen although their source is and they are not marked.
[[nodiscard]] Result<QList<qint64>> unmarkedRows(store::Connection& connection, const Layout& layout,
                                                 const QList<Source>& seen);

[[nodiscard]] QString idList(const QList<int>& ids); ///< "1, 2, 3" for SQL; numbers of ours only

} // namespace yibao::directory
