// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/layout.h"
#include "core/store/migration.h"

namespace yibao::directory {

/// Marks our files: "YBDK".
inline constexpr quint32 applicationId = 0x5942444b;

/// The tables that do not follow from declarations.
[[nodiscard]] QList<store::Migration> migrations();

/// Makes the tables of new datasets and brings those whose declaration changed to the present one: rows stay, values of
/// fields that are no longer declared move to the row's extra and come back with the field. On a read-only
/// connection nothing is done, and tables that do not fit are StorageReadOnly.
[[nodiscard]] Status syncTables(store::Connection& connection, const Schema& schema);

} // namespace yibao::directory
