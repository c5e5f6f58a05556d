// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/layout.h"
#include "core/store/connection.h"

namespace yibao::directory {

/// Keeps what a portal answered. Rows of a portal lie in one set for each date of its data, so that a row asked for in
/// spring never bears the date of an answer given in autumn; a row that is answered again moves to the newer set.
/// True when anything that a person sees has changed.
[[nodiscard]] Result<bool> remember(store::Connection& connection, const Schema& schema, const catalog::Answer& answer,
                                    const QDateTime& now);

} // namespace yibao::directory
