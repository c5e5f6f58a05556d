// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/index.h"

#include <optional>
#include <span>
#include <string_view>

namespace yibao::search {

/// What of one row is compared. Views; nothing is owned. `rest` and `phones` may be left empty for Scope::Name.
struct RowTexts
{
    std::u16string_view name;
    std::span<const std::u16string_view> otherNames;
    std::u16string_view rest;
    std::span<const std::u16string_view> codes;
    std::span<const std::u16string_view> phones;
    std::span<const std::uint32_t> regions; ///< the division of the row and those above it
};

/// Views of a document; made anew for one after the other without asking for memory each time.
class DocumentTexts
{
public:
    /// The document must outlive what is returned.
    [[nodiscard]] RowTexts of(const Document& document);

private:
    std::vector<std::u16string_view> m_otherNames;
    std::vector<std::u16string_view> m_codes;
    std::vector<std::u16string_view> m_phones;
};

/// Where a pattern lies in a text, the worthiest of all its places.
enum class Place : std::uint8_t { None, Inside, Beginning, End, Whole };

/// A closed pattern lies at the end or nowhere. A pattern without elements lies nowhere.
[[nodiscard]] Place placeOf(const Pattern& pattern, std::u16string_view text, const Readings& readings);
/// The class that a pattern gives by the name, or by another name.
[[nodiscard]] std::optional<Match> classInName(const Pattern& pattern, std::u16string_view name,
                                               const Readings& readings);
[[nodiscard]] std::optional<Match> classInOtherName(const Pattern& pattern, std::u16string_view other,
                                                    const Readings& readings);
/// Patterns that are looked for in the address and the other texts: those of characters alone.
[[nodiscard]] bool isForRest(const Pattern& pattern);
[[nodiscard]] bool isInRest(const Term& term, std::u16string_view rest, const Readings& readings);
[[nodiscard]] bool hasPhone(const Term& term, std::span<const std::u16string_view> phones);
[[nodiscard]] bool isWithin(const Term& term, std::span<const std::uint32_t> regions);
/// Exact for the whole of a code, Prefix for its beginning.
[[nodiscard]] std::optional<Match> classInCodes(const Term& term, std::span<const std::u16string_view> codes);

/// The class of a row for one way of understanding; nothing when it does not match. A reading without terms matches
/// nothing.
[[nodiscard]] std::optional<Match> classOf(const Reading& reading, Scope scope, const RowTexts& row,
                                           const Readings& readings);

/// The first tier that matches, and the class there. Tiers from `tiers` on are not looked at.
struct Standing
{
    std::size_t tier = 0;
    Match match = Match::Substring;   ///< by the readings of that tier; a tier after the first makes it a near hit
    const Reading* reading = nullptr; ///< the first of the query that gives this class
};
[[nodiscard]] std::optional<Standing> standingOf(const Query& query, const RowTexts& row, const Readings& readings,
                                                 std::size_t tiers = static_cast<std::size_t>(-1));

/// The order of texts by code points, where that of UTF-16 units would put 𠮷 before ﬀ. Negative, zero, positive.
[[nodiscard]] int compareCodePoints(std::u16string_view a, std::u16string_view b);

} // namespace yibao::search
