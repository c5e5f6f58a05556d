// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/tierparts.h"

#include <array>

namespace yibao::search {

namespace {

using Text = std::u16string;
using View = std::u16string_view;

constexpr std::size_t mostPatterns = 64;
constexpr std::size_t mostPlacesBelow = 39;

/// What stands between the name of a place and that of the institution.
constexpr std::array<View, 5> placeEndings{u"", u"市", u"县", u"区", u"省"};

} // namespace

Term term(const Drafts& drafts)
{
    Term result;
    result.patterns = patterns(drafts, mostPatterns);
    return result;
}

Term term(View text, bool closed)
{
    Drafts drafts;
    put(drafts, Text(text), closed);
    return term(drafts);
}

Term anyOf(const Views& texts)
{
    Drafts drafts;
    for (const View text : texts)
        put(drafts, Text(text));
    return term(drafts);
}

Term within(const NamedPlace& place)
{
    Term result = term(place.bare);
    result.regions = place.codes;
    return result;
}

Term widelyWithin(const NamedPlace& place, const Gazetteer& gazetteer)
{
    Drafts drafts;
    put(drafts, place.bare);
    for (const Text& name : gazetteer.below(place.codes)) {
        if (drafts.size() <= mostPlacesBelow)
            put(drafts, name);
    }
    Term result = term(drafts);
    result.regions = place.codes;
    return result;
}

Tier one(Term only)
{
    return only.patterns.empty() ? Tier() : Tier{Reading{{std::move(only)}}};
}

Tier both(Term left, Term right)
{
    if (left.patterns.empty() || right.patterns.empty())
        return {};
    return {Reading{{std::move(left), std::move(right)}}};
}

Tier joined(const NamedPlace& place, const Views& names, bool closed)
{
    Drafts drafts;
    for (const View ending : placeEndings) {
        for (const View name : names)
            put(drafts, place.bare + Text(ending) + Text(name), closed);
    }
    return one(term(drafts));
}

Tier nearby(const NamedPlace& place, const Views& names, bool closed)
{
    Drafts drafts;
    for (const View gap : {View(), View(u".")}) {
        for (const View name : names)
            put(drafts, place.bare + Text(gap) + Text(name), closed);
    }
    return one(term(drafts));
}

Tier numberedHospitals(const NamedPlace& place)
{
    return nearby(place, {u"第.医院", u"第.人民医院"}, true);
}

Tier without(const Text& word, std::size_t units)
{
    Tier tier;
    if (word.size() < units + 4 || word.size() > 40)
        return tier;
    for (std::size_t at = 0; at + units <= word.size(); ++at) {
        const Text head = word.substr(0, at);
        const Text tail = word.substr(at + units);
        if ((head.size() == 1 && tail.size() < 3) || (tail.size() == 1 && head.size() < 3))
            continue;
        Reading reading;
        if (!head.empty())
            reading.terms.push_back(term(head));
        if (!tail.empty())
            reading.terms.push_back(term(tail));
        tier.push_back(std::move(reading));
    }
    return tier;
}

} // namespace yibao::search
