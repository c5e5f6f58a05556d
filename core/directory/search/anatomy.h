// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/queryparser.h"

#include <string>
#include <vector>

namespace yibao::search {

/// A place that a word names.
struct NamedPlace
{
    std::u16string bare; ///< without its ending
    std::vector<std::uint32_t> codes;
};

/// What a typed name is made of: 上海市 黄浦区 | 仁济 | 医院.
struct Anatomy
{
    std::u16string word;
    std::vector<NamedPlace> leading;  ///< places at the beginning
    std::vector<NamedPlace> anywhere; ///< places in it, when there is none at the beginning
    std::u16string core;              ///< without the leading places
    std::u16string ending;            ///< institutionEnding() of it
    std::u16string middle;            ///< core without the ending

    [[nodiscard]] const std::vector<NamedPlace>& places() const { return leading.empty() ? anywhere : leading; }
    [[nodiscard]] bool has(std::u16string_view part) const { return word.find(part) != std::u16string::npos; }
    [[nodiscard]] bool hasOne(std::initializer_list<std::u16string_view> parts) const;
};

[[nodiscard]] Anatomy anatomy(const std::u16string& word, const Gazetteer& gazetteer);

/// All places that a text names, in order.
[[nodiscard]] std::vector<NamedPlace> mentions(std::u16string_view text, const Gazetteer& gazetteer);

} // namespace yibao::search
