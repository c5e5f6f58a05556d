// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/anatomy.h"

#include "core/directory/search/expansions.h"

#include <algorithm>

namespace yibao::search {

namespace {

NamedPlace namedPlace(std::u16string_view typed, const Gazetteer& gazetteer)
{
    NamedPlace place{std::u16string(typed), gazetteer.named(typed)};
    for (const std::uint32_t code : place.codes) {
        for (const std::u16string& name : gazetteer.namesOf(code)) {
            if (name.size() < place.bare.size() && typed.starts_with(name))
                place.bare = name;
        }
    }
    return place;
}

} // namespace

bool Anatomy::hasOne(std::initializer_list<std::u16string_view> parts) const
{
    return std::any_of(parts.begin(), parts.end(), [this](std::u16string_view part) { return has(part); });
}

Anatomy anatomy(const std::u16string& word, const Gazetteer& gazetteer)
{
    Anatomy result;
    result.word = word;
    std::u16string_view rest = word;
    for (;;) {
        const std::size_t length = gazetteer.leadingName(rest);
        if (length == 0 || length >= rest.size())
            break;
        result.leading.push_back(namedPlace(rest.substr(0, length), gazetteer));
        rest.remove_prefix(length);
    }
    result.core = rest;
    result.ending = institutionEnding(rest);
    result.middle = rest.substr(0, rest.size() - result.ending.size());
    if (result.leading.empty())
        result.anywhere = mentions(word, gazetteer);
    return result;
}

std::vector<NamedPlace> mentions(std::u16string_view text, const Gazetteer& gazetteer)
{
    std::vector<NamedPlace> places;
    while (!text.empty()) {
        const std::size_t length = gazetteer.leadingName(text);
        if (length > 0)
            places.push_back(namedPlace(text.substr(0, length), gazetteer));
        text.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return places;
}

} // namespace yibao::search
