// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/matching.h"

#include "core/directory/search/draft.h"

#include <algorithm>

namespace yibao::search {

namespace {

constexpr std::size_t nowhere = std::u16string_view::npos;

void takeBetter(std::optional<Match>& best, std::optional<Match> candidate)
{
    if (candidate && (!best || *candidate < *best))
        best = candidate;
}

/// For patterns that may be anywhere.
bool isInside(const Pattern& pattern, std::u16string_view text, const Readings& readings, std::size_t from)
{
    const Element& first = pattern.elements.front();
    if (first.kind != Element::Kind::Unit)
        return pattern.find(text, readings, from) != nowhere;
    const std::size_t last = text.size() - pattern.elements.size();
    for (std::size_t at = from; at <= last; at = text.find(static_cast<char16_t>(first.value), at + 1)) {
        if (pattern.matchesAt(text, at, readings))
            return true;
    }
    return false;
}

std::optional<Match> classOfOne(const Term& term, Scope scope, const RowTexts& row, const Readings& readings)
{
    std::optional<Match> best = classInCodes(term, row.codes);
    for (const Pattern& pattern : term.patterns) {
        takeBetter(best, classInName(pattern, row.name, readings));
        for (const std::u16string_view other : row.otherNames)
            takeBetter(best, classInOtherName(pattern, other, readings));
    }
    if (!best && scope == Scope::Everything && (hasPhone(term, row.phones) || isInRest(term, row.rest, readings)))
        best = Match::Address;
    return best;
}

bool isNamed(const Term& term, const RowTexts& row, const Readings& readings)
{
    const auto has = [&](const Pattern& pattern) {
        const auto holds = [&](std::u16string_view text) { return placeOf(pattern, text, readings) != Place::None; };
        return holds(row.name) || std::ranges::any_of(row.otherNames, holds);
    };
    return isWithin(term, row.regions) || classInCodes(term, row.codes) || std::ranges::any_of(term.patterns, has);
}

bool beginsName(const Term& term, const RowTexts& row, const Readings& readings)
{
    return std::ranges::any_of(term.patterns, [&](const Pattern& pattern) {
        return !pattern.elements.empty() && !pattern.closed && !pattern.isPinyin() &&
               pattern.matchesAt(row.name, 0, readings);
    });
}

std::optional<Match> classOfSeveral(const Reading& reading, Scope scope, const RowTexts& row, const Readings& readings)
{
    bool byRest = false;
    for (const Term& term : reading.terms) {
        if (isNamed(term, row, readings))
            continue;
        if (scope != Scope::Everything || !(hasPhone(term, row.phones) || isInRest(term, row.rest, readings)))
            return std::nullopt;
        byRest = true;
    }
    if (byRest)
        return Match::Address;
    if (std::ranges::any_of(reading.terms, [&](const Term& term) { return beginsName(term, row, readings); }))
        return Match::Prefix;
    const bool pinyin = std::ranges::all_of(
        reading.terms, [](const Term& term) { return std::ranges::all_of(term.patterns, &Pattern::isPinyin); });
    return pinyin ? Match::Initials : Match::Substring;
}

} // namespace

RowTexts DocumentTexts::of(const Document& document)
{
    m_otherNames.assign(document.otherNames.begin(), document.otherNames.end());
    m_codes.assign(document.codes.begin(), document.codes.end());
    m_phones.assign(document.phones.begin(), document.phones.end());
    return {.name = document.name,
            .otherNames = m_otherNames,
            .rest = document.rest,
            .codes = m_codes,
            .phones = m_phones,
            .regions = document.regions};
}

Place placeOf(const Pattern& pattern, std::u16string_view text, const Readings& readings)
{
    const std::size_t length = pattern.elements.size();
    if (length == 0 || length > text.size())
        return Place::None;
    // Most rows do not hold the first character at all, which this tells soonest.
    const Element& first = pattern.elements.front();
    const std::size_t from = first.kind == Element::Kind::Unit ? text.find(static_cast<char16_t>(first.value)) : 0;
    const std::size_t last = text.size() - length;
    if (from > last)
        return Place::None;
    if (pattern.matchesAt(text, last, readings))
        return last == 0 ? Place::Whole : Place::End;
    if (pattern.closed || last == 0)
        return Place::None;
    if (from == 0 && pattern.matchesAt(text, 0, readings))
        return Place::Beginning;
    return isInside(pattern, text, readings, from) ? Place::Inside : Place::None;
}

std::optional<Match> classInName(const Pattern& pattern, std::u16string_view name, const Readings& readings)
{
    const Place place = placeOf(pattern, name, readings);
    if (place == Place::None)
        return std::nullopt;
    if (place == Place::Whole)
        return Match::Exact;
    if (pattern.isPinyin())
        return Match::Initials;
    if (place == Place::End)
        return Match::Suffix;
    return place == Place::Beginning ? Match::Prefix : Match::Substring;
}

std::optional<Match> classInOtherName(const Pattern& pattern, std::u16string_view other, const Readings& readings)
{
    const Place place = placeOf(pattern, other, readings);
    if (place == Place::None)
        return std::nullopt;
    if (place == Place::Whole)
        return Match::Alias;
    return pattern.isPinyin() ? Match::Initials : Match::Substring;
}

bool isForRest(const Pattern& pattern)
{
    // Addresses are long and alike: with a character open, a single telling one fits thousands of them.
    constexpr int leastTelling = 2;
    bool open = false;
    int telling = 0;
    for (const Element& element : pattern.elements) {
        if (element.kind == Element::Kind::Any)
            open = true;
        else if (element.kind != Element::Kind::Unit)
            return false;
        else if (isTelling(static_cast<char16_t>(element.value)))
            ++telling;
    }
    return !pattern.closed && (!open || telling >= leastTelling);
}

bool isInRest(const Term& term, std::u16string_view rest, const Readings& readings)
{
    return std::ranges::any_of(term.patterns, [&](const Pattern& pattern) {
        return isForRest(pattern) && placeOf(pattern, rest, readings) != Place::None;
    });
}

bool hasPhone(const Term& term, std::span<const std::u16string_view> phones)
{
    return !term.phone.empty() &&
           std::ranges::any_of(phones, [&](std::u16string_view phone) { return phone.starts_with(term.phone); });
}

bool isWithin(const Term& term, std::span<const std::uint32_t> regions)
{
    return !term.regions.empty() && std::ranges::find_first_of(regions, term.regions) != regions.end();
}

std::optional<Match> classInCodes(const Term& term, std::span<const std::u16string_view> codes)
{
    std::optional<Match> best;
    if (term.code.empty())
        return best;
    for (const std::u16string_view code : codes)
        if (code.starts_with(term.code))
            takeBetter(best, code.size() == term.code.size() ? Match::Exact : Match::Prefix);
    return best;
}

std::optional<Match> classOf(const Reading& reading, Scope scope, const RowTexts& row, const Readings& readings)
{
    if (reading.terms.empty())
        return std::nullopt;
    if (scope == Scope::Rest) {
        const bool all =
            std::ranges::all_of(reading.terms, [&](const Term& term) { return isInRest(term, row.rest, readings); });
        return all ? std::optional(Match::Address) : std::nullopt;
    }
    if (reading.terms.size() == 1)
        return classOfOne(reading.terms.front(), scope, row, readings);
    return classOfSeveral(reading, scope, row, readings);
}

std::optional<Standing> standingOf(const Query& query, const RowTexts& row, const Readings& readings, std::size_t tiers)
{
    for (std::size_t tier = 0; tier < std::min(tiers, query.tiers.size()); ++tier) {
        std::optional<Standing> best;
        for (const Reading& reading : query.tiers[tier]) {
            const auto match = classOf(reading, query.scope, row, readings);
            if (match && (!best || *match < best->match))
                best = Standing{.tier = tier, .match = *match, .reading = &reading};
        }
        if (best)
            return best;
    }
    return std::nullopt;
}

int compareCodePoints(std::u16string_view a, std::u16string_view b)
{
    const auto [inA, inB] = std::ranges::mismatch(a, b);
    if (inA == a.end() || inB == b.end())
        return (inA != a.end()) - (inB != b.end());
    // Surrogates stand for what lies above every other unit.
    const auto weight = [](char16_t unit) {
        const bool surrogate = unit >= 0xD800 && unit <= 0xDFFF;
        return unit + (surrogate ? 0x10000 : 0);
    };
    return weight(*inA) - weight(*inB);
}

} // namespace yibao::search
