// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/lists.h"
#include "core/base/clock.h"
#include "core/base/result.h"

namespace yibao::sandbox {

/// Fills the lists from the directory.db of a data folder. The folder must hold one; a file that cannot be read is an
/// error. Waits until all is read.
[[nodiscard]] Status fillFromFolder(Lists& lists, const catalog::Catalog& catalog, const QString& folder,
                                    const Clock& clock);

} // namespace yibao::sandbox
