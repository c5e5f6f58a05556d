// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/people.h"
#include "app/sandbox/peopleplans.h"

#include <functional>

namespace yibao::sandbox {

/// Providers of a place; never empty.
using ProvidersOf = std::function<std::vector<Provider>(catalog::RegionCode)>;

/// Everything on record about a person, from the plan alone: the same for the same plan, serial and seed. All sums are
/// right but where the plan asks for a defect; the account is never overdrawn.
[[nodiscard]] Records makeRecords(const PersonPlan& plan, quint32 serial, const catalog::RegionTree& tree,
                                  const ProvidersOf& providers, quint64 seed);

} // namespace yibao::sandbox
