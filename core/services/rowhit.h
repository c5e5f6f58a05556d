// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/globalsearch.h"

namespace yibao::services {

/// A row of an answer as a hit: name, a second line from `details` (field ids), what of both is marked, and why.
[[nodiscard]] SearchHit rowHit(const catalog::Catalog& catalog, const catalog::Service& service, HitGroup group,
                               const QStringList& details, const catalog::Answer& answer, qsizetype row);

} // namespace yibao::services
