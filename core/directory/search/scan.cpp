// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/matching.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace yibao::search {

namespace {

/// A row that matches, with what it is ordered by. Its tie lies in a common store, since most rows have none.
struct Entry
{
    std::int64_t rank = 0;
    std::int64_t row = 0;
    std::uint32_t position = 0;
    std::uint32_t source = 0;
    std::size_t tieStart = 0;
    std::uint32_t tieLength = 0;
    std::uint16_t tier = 0;
    Match match = Match::Substring;
};

bool hasOneOf(const Document& document, const Filters::OneOf& filter)
{
    return std::ranges::any_of(document.values, [&](const Document::Value& value) {
        return std::ranges::find(filter.fields, value.field) != filter.fields.end() &&
               std::ranges::find(filter.values, value.value) != filter.values.end();
    });
}

} // namespace

class Scan::Private
{
public:
    Private(const Request& request, const Readings& readings);

    void look(const Document& document);
    [[nodiscard]] std::vector<Entry> inOrder() const;
    [[nodiscard]] std::int64_t offset() const { return std::max<std::int64_t>(m_request.offset, 0); }
    [[nodiscard]] std::int64_t limit() const { return std::max<std::int64_t>(m_request.limit, 0); }

private:
    [[nodiscard]] bool isSeen(const Document& document) const;
    [[nodiscard]] std::optional<Standing> standing(const RowTexts& row) const;
    /// How many tiers count after what was seen so far: the first ones that give enough rows, otherwise all.
    [[nodiscard]] std::size_t tiersThatCount() const;

    const Request m_request;
    const Readings& m_readings;
    std::unordered_set<std::uint32_t> m_sources;
    std::unordered_set<std::uint32_t> m_regions;
    std::unordered_set<std::int64_t> m_excluded;
    std::size_t m_tiers = 1; ///< the most of any query
    std::size_t m_decisive;  ///< number of the query that gives the class; none when it is m_request.queries.size()
    DocumentTexts m_texts;
    std::vector<Entry> m_entries;
    std::u16string m_ties;
    std::vector<std::size_t> m_rowsOfTier;
};

Scan::Private::Private(const Request& request, const Readings& readings)
    : m_request(request)
    , m_readings(readings)
    , m_sources(request.filters.sources.begin(), request.filters.sources.end())
    , m_excluded(request.filters.excluded.begin(), request.filters.excluded.end())
    , m_decisive(request.queries.size())
{
    if (request.filters.regions)
        m_regions.insert(request.filters.regions->begin(), request.filters.regions->end());
    for (std::size_t i = 0; i < m_request.queries.size(); ++i) {
        const Query& query = m_request.queries[i];
        m_tiers = std::max(m_tiers, query.tiers.size());
        if (!query.isEmpty() && query.scope != Scope::Rest)
            m_decisive = std::min(m_decisive, i);
    }
    m_rowsOfTier.resize(m_tiers);
}

bool Scan::Private::isSeen(const Document& document) const
{
    const Filters& filters = m_request.filters;
    if (document.hidden || !m_sources.contains(document.source) || m_excluded.contains(document.row))
        return false;
    const auto isWanted = [this](std::uint32_t region) { return m_regions.contains(region); };
    if (filters.regions && std::ranges::none_of(document.regions, isWanted))
        return false;
    return std::ranges::all_of(filters.oneOf, [&](const auto& filter) { return hasOneOf(document, filter); });
}

std::optional<Standing> Scan::Private::standing(const RowTexts& row) const
{
    const std::size_t tiers = tiersThatCount();
    const bool asked = std::ranges::any_of(m_request.queries, [](const Query& query) { return !query.isEmpty(); });
    Standing all{.match = asked ? Match::Address : Match::Substring};
    for (std::size_t i = 0; i < m_request.queries.size(); ++i) {
        const Query& query = m_request.queries[i];
        if (query.isEmpty())
            continue;
        const std::optional<Standing> one = standingOf(query, row, m_readings, tiers);
        if (!one)
            return std::nullopt;
        all.tier = std::max(all.tier, one->tier);
        if (i == m_decisive)
            all.match = one->match;
    }
    if (all.tier > 0)
        all.match = Match::Near;
    return all;
}

std::size_t Scan::Private::tiersThatCount() const
{
    std::size_t rows = 0;
    for (std::size_t tier = 0; tier < m_tiers; ++tier) {
        rows += m_rowsOfTier[tier];
        if (rows >= Query::enough)
            return tier + 1;
    }
    return m_tiers;
}

void Scan::Private::look(const Document& document)
{
    if (!isSeen(document))
        return;
    const std::optional<Standing> found = standing(m_texts.of(document));
    if (!found)
        return;
    Entry entry{.rank = document.rank,
                .row = document.row,
                .position = document.position,
                .source = document.source,
                .tier = static_cast<std::uint16_t>(found->tier),
                .match = found->match};
    if (document.tieByName) {
        entry.tieStart = m_ties.size();
        entry.tieLength = static_cast<std::uint32_t>(document.name.size());
        m_ties += document.name;
    }
    m_entries.push_back(entry);
    ++m_rowsOfTier[found->tier];
}

std::vector<Entry> Scan::Private::inOrder() const
{
    const std::size_t tiers = tiersThatCount();
    std::vector<Entry> entries;
    std::ranges::copy_if(m_entries, std::back_inserter(entries),
                         [&](const Entry& entry) { return entry.tier < tiers; });
    const auto tie = [this](const Entry& entry) {
        return std::u16string_view(m_ties).substr(entry.tieStart, entry.tieLength);
    };
    std::ranges::sort(entries, [&](const Entry& a, const Entry& b) {
        if (a.tier != b.tier)
            return a.tier < b.tier;
        if (a.match != b.match)
            return a.match < b.match;
        if (a.rank != b.rank)
            return a.rank < b.rank;
        if (const int order = compareCodePoints(tie(a), tie(b)); order != 0)
            return order < 0;
        return a.position != b.position ? a.position < b.position : a.row < b.row;
    });
    return entries;
}

Scan::Scan(const Request& request, const Readings& readings)
    : d(std::make_unique<Private>(request, readings))
{}

Scan::~Scan() = default;

void Scan::look(const Document& document)
{
    d->look(document);
}

Found Scan::found() const
{
    const std::vector<Entry> entries = d->inOrder();
    const auto total = static_cast<std::int64_t>(entries.size());
    Found found{.total = total};
    std::map<std::uint32_t, std::int64_t> bySource;
    for (const Entry& entry : entries) {
        found.near += entry.tier > 0 ? 1 : 0;
        ++bySource[entry.source];
    }
    found.bySource.assign(bySource.begin(), bySource.end());
    const std::int64_t begin = std::min(d->offset(), total);
    const std::int64_t end = begin + std::min(d->limit(), total - begin);
    for (auto i = static_cast<std::size_t>(begin); i < static_cast<std::size_t>(end); ++i)
        found.hits.push_back({.row = entries[i].row, .source = entries[i].source, .match = entries[i].match});
    return found;
}

std::vector<std::int64_t> Scan::all() const
{
    std::vector<std::int64_t> rows;
    for (const Entry& entry : d->inOrder())
        rows.push_back(entry.row);
    return rows;
}

} // namespace yibao::search
