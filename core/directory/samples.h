// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/layout.h"
#include "core/store/connection.h"

namespace yibao::directory {

/// Loads the rows that are printed in the operating guide, when the file does not hold the present ones yet. Does
/// nothing on a read-only connection, nor while another program imports, which may be these very samples.
[[nodiscard]] Status installSamples(store::Connection& connection, const Schema& schema, const QDateTime& now,
                                    const QString& importLock);

} // namespace yibao::directory
