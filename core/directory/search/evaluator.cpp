// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/evaluator.h"

#include "core/directory/search/matching.h"

#include <algorithm>
#include <numeric>

namespace yibao::search {

using Tell = TextIndex::Tell;

namespace {

constexpr std::size_t mostKnown = 64;

Bitmap& of(Classes& classes, Match match)
{
    return classes[static_cast<std::size_t>(match)];
}

/// The best class of a row is the one that counts.
void separate(Classes& classes)
{
    Bitmap better;
    // The last class with rows is the largest, mostly, and no other one asks for its rows.
    const auto hasRows = [](const Bitmap& rows) { return !rows.isEmpty(); };
    const auto last = std::find_if(classes.rbegin(), classes.rend(), hasRows);
    for (auto rows = classes.begin(); rows != last.base(); ++rows) {
        *rows -= better;
        if (rows + 1 != last.base())
            better |= *rows;
    }
}

Bitmap bitmapOf(std::vector<std::uint32_t>& documents, const Bitmap* within)
{
    std::sort(documents.begin(), documents.end());
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    Bitmap set = Bitmap::of(std::move(documents));
    return within == nullptr ? std::move(set) : set & *within;
}

} // namespace

Classes Evaluator::classes(const Query& query, std::size_t tier, const Bitmap* within) const
{
    Classes classes;
    if (tier >= query.tiers.size())
        return classes;
    for (const Reading& reading : query.tiers[tier]) {
        pause();
        if (reading.terms.empty())
            continue;
        if (query.scope == Scope::Rest)
            of(classes, Match::Address) |= inRest(reading, within);
        else if (reading.terms.size() == 1)
            addOne(reading.terms.front(), query.scope, within, classes);
        else
            addSeveral(reading, query.scope, within, classes);
    }
    separate(classes);
    return classes;
}

Bitmap Evaluator::matches(const Query& query, std::size_t tier, const Bitmap* within) const
{
    std::vector<Bitmap> rows;
    if (tier >= query.tiers.size())
        return {};
    for (const Reading& reading : query.tiers[tier]) {
        pause();
        if (!reading.terms.empty())
            rows.push_back(query.scope == Scope::Rest ? inRest(reading, within) : inAny(reading, query.scope, within));
    }
    return Bitmap::unite(rows);
}

const TextIndex::Places& Evaluator::inNames(const Pattern& pattern, const Bitmap* within, Tell tell) const
{
    if (within == m_base) {
        const auto known = std::ranges::find_if(m_known, [&](const Known& each) {
            return (each.told == Tell::Edges || tell == Tell::Any) && each.pattern == pattern;
        });
        if (known != m_known.end())
            return known->places;
        if (m_known.size() < mostKnown)
            return m_known
                .emplace_back(pattern, tell, m_segment.names().find(pattern, m_readings, within, tell, m_read))
                .places;
    }
    m_unkept = m_segment.names().find(pattern, m_readings, within, tell, m_read);
    return m_unkept;
}

const Evaluator::OtherRows& Evaluator::inOtherNames(const Pattern& pattern) const
{
    const auto known = std::ranges::find(m_knownOthers, pattern, &KnownOthers::pattern);
    if (known != m_knownOthers.end())
        return known->rows;
    const TextIndex::Places names = m_segment.others().find(pattern, m_readings, nullptr, Tell::Edges, m_read);
    OtherRows rows{.any = m_segment.documentsOf(names.any), .whole = m_segment.documentsOf(names.whole)};
    if (m_knownOthers.size() < mostKnown)
        return m_knownOthers.emplace_back(pattern, std::move(rows)).rows;
    m_unkeptOthers = std::move(rows);
    return m_unkeptOthers;
}

Bitmap Evaluator::inRests(const Pattern& pattern, const Bitmap* within) const
{
    return m_segment.rests().find(pattern, m_readings, within, Tell::Any, m_read).any;
}

void Evaluator::addOne(const Term& term, Scope scope, const Bitmap* within, Classes& classes) const
{
    for (const Pattern& pattern : term.patterns) {
        const bool pinyin = pattern.isPinyin();
        const TextIndex::Places& inName = inNames(pattern, within, Tell::Edges);
        of(classes, Match::Exact) |= inName.whole;
        if (pinyin) {
            of(classes, Match::Initials) |= inName.any;
        } else {
            of(classes, Match::Suffix) |= inName.end;
            if (!pattern.closed) {
                of(classes, Match::Prefix) |= inName.start;
                of(classes, Match::Substring) |= inName.any;
            }
        }
        if (m_segment.others().size() > 0) {
            const OtherRows& inOther = inOtherNames(pattern);
            const auto rows = [&](const Bitmap& any) { return within == nullptr ? any.copy() : any & *within; };
            of(classes, Match::Alias) |= rows(inOther.whole);
            of(classes, pinyin ? Match::Initials : Match::Substring) |= rows(inOther.any);
        }
        if (scope == Scope::Everything && isForRest(pattern))
            of(classes, Match::Address) |= inRests(pattern, within);
    }
    if (!term.code.empty()) {
        std::vector<std::uint32_t> begins;
        std::vector<std::uint32_t> exact;
        m_segment.codes().find(term.code, begins, exact);
        of(classes, Match::Exact) |= bitmapOf(exact, within);
        of(classes, Match::Prefix) |= bitmapOf(begins, within);
    }
    if (scope == Scope::Everything)
        of(classes, Match::Address) |= phonesOf(term, within);
}

Bitmap Evaluator::phonesOf(const Term& term, const Bitmap* within) const
{
    if (term.phone.empty())
        return {};
    std::vector<std::uint32_t> begins;
    std::vector<std::uint32_t> exact;
    m_segment.phones().find(term.phone, begins, exact);
    return bitmapOf(begins, within);
}

Bitmap Evaluator::restOf(const Term& term, const Bitmap* within) const
{
    Bitmap rows;
    for (const Pattern& pattern : term.patterns) {
        if (isForRest(pattern))
            rows |= inRests(pattern, within);
    }
    return rows;
}

Bitmap Evaluator::inRest(const Reading& reading, const Bitmap* within) const
{
    std::optional<Bitmap> rows;
    for (const Term& term : reading.terms)
        rows = restOf(term, rows ? &*rows : within);
    return std::move(*rows);
}

Evaluator::TermRows Evaluator::rowsOf(const Term& term, Scope scope, bool beside, const Bitmap* within, Tell tell) const
{
    TermRows rows;
    for (const Pattern& pattern : term.patterns) {
        const TextIndex::Places& inName = inNames(pattern, within, tell);
        rows.named |= inName.any;
        if (tell == Tell::Edges && !pattern.closed && !pattern.isPinyin())
            rows.start |= inName.start;
        if (m_segment.others().size() > 0)
            rows.named |= inOtherNames(pattern).any;
    }
    if (beside) {
        for (const std::uint32_t region : term.regions)
            rows.named |= m_segment.sets().set(setKey::region(region));
    }
    if (!term.code.empty()) {
        std::vector<std::uint32_t> begins;
        std::vector<std::uint32_t> exact;
        m_segment.codes().find(term.code, begins, exact);
        rows.named |= bitmapOf(begins, nullptr);
    }
    if (within != nullptr)
        rows.named &= *within;
    if (scope == Scope::Everything)
        rows.rest = restOf(term, within) | phonesOf(term, within);
    return rows;
}

/// What addOne and addSeveral find, classes left aside.
Bitmap Evaluator::inAny(const Reading& reading, Scope scope, const Bitmap* within) const
{
    const bool beside = reading.terms.size() > 1;
    std::optional<Bitmap> all;
    for (const Term* term : rarestFirst(reading, scope)) {
        pause();
        TermRows rows = rowsOf(*term, scope, beside, all ? &*all : within, Tell::Any);
        all = scope == Scope::Everything ? rows.named | rows.rest : std::move(rows.named);
        if (all->isEmpty())
            break;
    }
    return std::move(*all);
}

std::uint64_t Evaluator::estimate(const Term& term, Scope scope) const
{
    std::uint64_t rows = 0;
    for (const Pattern& pattern : term.patterns) {
        rows += m_segment.names().estimate(pattern);
        if (scope == Scope::Everything && isForRest(pattern))
            rows += m_segment.rests().estimate(pattern);
    }
    for (const std::uint32_t region : term.regions)
        rows += m_segment.sets().count(setKey::region(region));
    return rows;
}

/// The word with the fewest rows first: the others are then looked up among these alone.
std::vector<const Term*> Evaluator::rarestFirst(const Reading& reading, Scope scope) const
{
    if (reading.terms.size() == 1)
        return {&reading.terms.front()};
    std::vector<std::pair<std::uint64_t, const Term*>> order;
    for (const Term& term : reading.terms)
        order.emplace_back(estimate(term, scope), &term);
    std::ranges::stable_sort(order, {}, &std::pair<std::uint64_t, const Term*>::first);
    std::vector<const Term*> terms;
    for (const auto& [rows, term] : order)
        terms.push_back(term);
    return terms;
}

void Evaluator::addSeveral(const Reading& reading, Scope scope, const Bitmap* within, Classes& classes) const
{
    std::optional<Bitmap> all;
    std::optional<Bitmap> named;
    Bitmap start;
    for (const Term* term : rarestFirst(reading, scope)) {
        pause();
        TermRows rows = rowsOf(*term, scope, true, all ? &*all : within, Tell::Edges);
        start |= rows.start;
        if (named)
            *named &= rows.named;
        else
            named = rows.named.copy();
        all = scope == Scope::Everything ? rows.named | rows.rest : std::move(rows.named);
        if (all->isEmpty())
            return;
    }
    const bool pinyin = std::ranges::all_of(
        reading.terms, [](const Term& term) { return std::ranges::all_of(term.patterns, &Pattern::isPinyin); });
    *named &= *all;
    of(classes, Match::Address) |= *all - *named;
    of(classes, Match::Prefix) |= *named & start;
    of(classes, pinyin ? Match::Initials : Match::Substring) |= *named - start;
}

} // namespace yibao::search
