// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/anatomy.h"
#include "core/directory/search/draft.h"

#include <string_view>

namespace yibao::search {

using Views = std::vector<std::u16string_view>;
using Tier = std::vector<Reading>;

// Pieces of which near tiers are made. A tier without a pattern to look for is empty.

[[nodiscard]] Term term(const Drafts& drafts);
[[nodiscard]] Term term(std::u16string_view text, bool closed = false);
[[nodiscard]] Term anyOf(const Views& texts);

/// Rows of a place, by their region or their name.
[[nodiscard]] Term within(const NamedPlace& place);
/// The same, and rows without a place whose name holds one directly below it.
[[nodiscard]] Term widelyWithin(const NamedPlace& place, const Gazetteer& gazetteer);

[[nodiscard]] Tier one(Term only);
[[nodiscard]] Tier both(Term left, Term right);

/// The place, its ending if any, and one of these.
[[nodiscard]] Tier joined(const NamedPlace& place, const Views& names, bool closed);
/// The same with one unit or none between.
[[nodiscard]] Tier nearby(const NamedPlace& place, const Views& names, bool closed);
/// The numbered hospitals of a place: most hospitals that were renamed became one of them.
[[nodiscard]] Tier numberedHospitals(const NamedPlace& place);
/// What is left when some neighbouring units are taken out.
[[nodiscard]] Tier without(const std::u16string& word, std::size_t units);

} // namespace yibao::search
