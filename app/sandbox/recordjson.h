// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/people.h"
#include "core/catalog/regiontree.h"
#include "core/wire/json.h"

/// Rows about a person as they go over the wire: amounts as yuan with two places in strings, identity masked.
namespace yibao::sandbox {

/// "12.34", "-0.05"
[[nodiscard]] QString yuan(qint64 fen);
[[nodiscard]] QString wholeName(const catalog::RegionTree& tree, catalog::RegionCode place);

[[nodiscard]] wire::Json rowOf(const Insurance& insurance, const catalog::RegionTree& tree);
[[nodiscard]] wire::Json rowOf(const Contribution& contribution);
[[nodiscard]] wire::Json rowOf(const AccountEntry& entry);
[[nodiscard]] wire::Json rowOf(const Filing& filing, const catalog::RegionTree& tree);
/// The whole settlement, named as interface 5203 names it.
[[nodiscard]] wire::Json rowOf(const Settlement& settlement, const Person& person, const catalog::RegionTree& tree);
/// The funds that paid, one item each.
[[nodiscard]] wire::Json fundsOf(const Settlement& settlement);
/// The short row of a settlement in another province, and all its amounts, named as interface 2207 names them.
[[nodiscard]] wire::Json elsewhereRow(const Settlement& settlement, const catalog::RegionTree& tree);
[[nodiscard]] wire::Json elsewhereDetail(const Settlement& settlement, const catalog::RegionTree& tree);

/// Counts and sums of what is held, as the rows say it.
[[nodiscard]] wire::Json holdings(const Person& person, const catalog::RegionTree& tree);

} // namespace yibao::sandbox
