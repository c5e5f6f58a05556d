// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/anatomy.h"

namespace yibao::search {

/// A word with one unit wrong, missing or too many, and what sounds the same. Digits, and places that the gazetteer
/// knows at the beginning, are taken as meant.
[[nodiscard]] std::vector<Pattern> misspellings(const Anatomy& anatomy, const Readings& readings);

/// Other names under which an institution of that kind and place may stand, closest first: institutions were merged,
/// renamed and numbered, and people keep the old name. Each is one tier.
[[nodiscard]] std::vector<std::vector<Reading>> relatives(const Anatomy& anatomy, const Gazetteer& gazetteer);

} // namespace yibao::search
