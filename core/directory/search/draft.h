// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/query.h"

namespace yibao::search {

/// Stands for any unit in a draft; folded text never holds it.
inline constexpr char16_t anyUnit = u'.';

/// A pattern while it is being written.
struct Draft
{
    std::u16string text; ///< units and anyUnit
    bool closed = false;

    friend bool operator==(const Draft&, const Draft&) = default;
};
using Drafts = std::vector<Draft>;

/// Adds it unless it is there already, is empty or begins or ends with anyUnit.
void put(Drafts& drafts, std::u16string text, bool closed = false);

/// The first `most` of the drafts.
[[nodiscard]] std::vector<Pattern> patterns(const Drafts& drafts, std::size_t most);
[[nodiscard]] Pattern literal(std::u16string_view text);

[[nodiscard]] bool isDigitUnit(char16_t unit);  ///< 0 to 9
[[nodiscard]] bool isNumeral(char16_t unit);    ///< those and 十
[[nodiscard]] bool isLetterUnit(char16_t unit); ///< a to z
/// None of those that half of all names are made of.
[[nodiscard]] bool isTelling(char16_t unit);

} // namespace yibao::search
