// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/index.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <compare>
#include <map>
#include <set>
#include <string>
#include <vector>

// The rules of matching written out once more, as naively as can be: every place of every pattern in every text is
// looked at. Shares nothing with the code that it judges but the table of readings.
namespace yibao::search::testing::oracle {

inline const Readings& readings()
{
    return Readings::standard();
}

inline bool fits(const Element& element, char16_t unit)
{
    if (element.kind == Element::Kind::Any)
        return true;
    if (element.kind == Element::Kind::Unit)
        return element.value == unit;
    for (const auto syllable : readings().syllables(unit)) {
        if (element.kind == Element::Kind::Initial && readings().spelling(syllable).front() - 'a' == element.value)
            return true;
        if (element.kind == Element::Kind::Syllable && syllable == element.value)
            return true;
        if (element.kind == Element::Kind::Partial && syllable >= element.value && syllable < element.end)
            return true;
    }
    return false;
}

inline bool isPinyin(const Pattern& pattern)
{
    int others = 0;
    for (const Element& element : pattern.elements)
        others += element.kind == Element::Kind::Unit || element.kind == Element::Kind::Any ? 1 : 0;
    return others == 0;
}

inline bool hasPinyin(const Pattern& pattern)
{
    for (const Element& element : pattern.elements) {
        if (element.kind != Element::Kind::Unit && element.kind != Element::Kind::Any)
            return true;
    }
    return false;
}

inline std::vector<std::size_t> places(const Pattern& pattern, const std::u16string& text)
{
    std::vector<std::size_t> found;
    const std::size_t length = pattern.elements.size();
    for (std::size_t at = 0; length > 0 && at + length <= text.size(); ++at) {
        bool all = true;
        for (std::size_t i = 0; i < length && all; ++i)
            all = fits(pattern.elements[i], text[at + i]);
        if (all && (!pattern.closed || at + length == text.size()))
            found.push_back(at);
    }
    return found;
}

inline int nameClass(const Pattern& pattern, std::size_t at, std::size_t size)
{
    const std::size_t length = pattern.elements.size();
    if (length == size)
        return 0;
    if (isPinyin(pattern))
        return 4;
    if (at + length == size)
        return 2;
    return at == 0 ? 3 : 5;
}

inline bool begins(const std::vector<std::u16string>& texts, const std::u16string& beginning)
{
    for (const std::u16string& text : texts)
        if (!beginning.empty() && text.substr(0, beginning.size()) == beginning)
            return true;
    return false;
}

/// With a place left open, two characters at least that are no everyday words of names.
inline bool tellsEnough(const Pattern& pattern)
{
    const std::u16string everyday =
        u"大药房店医院卫生室街道社区中心人民服务诊所门部有限公司连锁省市县区镇乡村路号第新国东西南北0123456789";
    int open = 0;
    int own = 0;
    for (const Element& element : pattern.elements) {
        open += element.kind == Element::Kind::Any ? 1 : 0;
        own +=
            element.kind == Element::Kind::Unit && everyday.find(static_cast<char16_t>(element.value)) == everyday.npos
                ? 1
                : 0;
    }
    return open == 0 || own >= 2;
}

inline bool inRest(const Term& term, const Document& row)
{
    for (const Pattern& pattern : term.patterns)
        if (!hasPinyin(pattern) && !pattern.closed && tellsEnough(pattern) && !places(pattern, row.rest).empty())
            return true;
    return false;
}

inline constexpr int no = 99;

inline int oneTerm(const Term& term, Scope scope, const Document& row)
{
    std::set<int> classes{no};
    for (const Pattern& pattern : term.patterns) {
        for (const std::size_t at : places(pattern, row.name))
            classes.insert(nameClass(pattern, at, row.name.size()));
        for (const std::u16string& other : row.otherNames)
            if (!places(pattern, other).empty())
                classes.insert(pattern.elements.size() == other.size() ? 1 : isPinyin(pattern) ? 4 : 5);
    }
    if (begins(row.codes, term.code))
        classes.insert(std::ranges::count(row.codes, term.code) > 0 ? 0 : 3);
    if (scope == Scope::Everything && (inRest(term, row) || begins(row.phones, term.phone)))
        classes.insert(6);
    return *classes.begin();
}

inline bool inFields(const Term& term, const Document& row)
{
    for (const std::uint32_t region : row.regions)
        if (std::ranges::count(term.regions, region) > 0)
            return true;
    for (const Pattern& pattern : term.patterns) {
        if (!places(pattern, row.name).empty())
            return true;
        for (const std::u16string& other : row.otherNames)
            if (!places(pattern, other).empty())
                return true;
    }
    return begins(row.codes, term.code);
}

inline int severalTerms(const Reading& reading, Scope scope, const Document& row)
{
    bool address = false;
    bool prefix = false;
    bool pinyin = true;
    for (const Term& term : reading.terms) {
        const bool rest = scope == Scope::Everything && (inRest(term, row) || begins(row.phones, term.phone));
        const bool fields = inFields(term, row);
        if (!fields && !rest)
            return no;
        address = address || !fields;
        for (const Pattern& pattern : term.patterns) {
            pinyin = pinyin && isPinyin(pattern);
            const auto at = places(pattern, row.name);
            prefix = prefix || (!isPinyin(pattern) && !pattern.closed && std::ranges::count(at, 0U) > 0);
        }
    }
    return address ? 6 : prefix ? 3 : pinyin ? 4 : 5;
}

inline int classOfReading(const Reading& reading, Scope scope, const Document& row)
{
    if (reading.terms.empty())
        return no;
    if (scope == Scope::Rest)
        return std::ranges::all_of(reading.terms, [&](const Term& term) { return inRest(term, row); }) ? 6 : no;
    return reading.terms.size() == 1 ? oneTerm(reading.terms[0], scope, row) : severalTerms(reading, scope, row);
}

inline int classOfTier(const Query& query, std::size_t tier, const Document& row)
{
    int best = no;
    for (const Reading& reading : query.tiers[tier])
        best = std::min(best, classOfReading(reading, query.scope, row));
    return best;
}

inline bool isSeen(const Filters& filters, const Document& row)
{
    const auto isIn = [](const auto& list, const auto& value) { return std::ranges::count(list, value) > 0; };
    if (row.hidden || !isIn(filters.sources, row.source) || isIn(filters.excluded, row.row))
        return false;
    if (filters.regions) {
        int within = 0;
        for (const std::uint32_t region : row.regions)
            within += isIn(*filters.regions, region) ? 1 : 0;
        if (within == 0)
            return false;
    }
    for (const Filters::OneOf& oneOf : filters.oneOf) {
        int has = 0;
        for (const Document::Value& value : row.values)
            has += isIn(oneOf.fields, value.field) && isIn(oneOf.values, value.value) ? 1 : 0;
        if (has == 0)
            return false;
    }
    return true;
}

struct Placed
{
    std::size_t tier = 0;
    int match = 0;
    std::int64_t rank = 0;
    std::u32string tie;
    std::uint32_t position = 0;
    std::int64_t row = 0;
    std::uint32_t source = 0;

    friend auto operator<=>(const Placed&, const Placed&) = default;
};

inline std::u32string codePoints(const std::u16string& text)
{
    const QList<uint> points = QString::fromStdU16String(text).toUcs4();
    return {points.begin(), points.end()};
}

inline std::vector<Placed> find(const Request& request, const std::vector<Document>& rows)
{
    std::vector<const Query*> asked;
    for (const Query& query : request.queries)
        if (!query.tiers.empty())
            asked.push_back(&query);
    const auto decisive = std::ranges::find_if(asked, [](const Query* query) { return query->scope != Scope::Rest; });
    std::size_t tiers = 1;
    for (const Query* query : asked)
        tiers = std::max(tiers, query->tiers.size());

    std::vector<Placed> found;
    std::vector<Document> left;
    std::ranges::copy_if(rows, std::back_inserter(left),
                         [&](const Document& row) { return isSeen(request.filters, row); });
    // The tier that each query has reached for each row that is left.
    std::vector<std::vector<int>> reached(asked.size(), std::vector<int>(left.size(), no));
    for (std::size_t tier = 0; tier < tiers && (tier == 0 || found.size() < 10); ++tier) {
        for (std::size_t r = 0; r < left.size(); ++r) {
            const Document& row = left[r];
            int match = asked.empty() ? 5 : 6;
            bool all = true;
            bool before = tier > 0;
            for (std::size_t q = 0; q < asked.size(); ++q) {
                before = before && reached[q][r] != no;
                if (reached[q][r] == no && tier < asked[q]->tiers.size()) {
                    reached[q][r] = classOfTier(*asked[q], tier, row);
                    if (decisive != asked.end() && *decisive == asked[q])
                        match = reached[q][r];
                }
                all = all && reached[q][r] != no;
            }
            if (all && !before)
                found.push_back({.tier = tier,
                                 .match = tier == 0 ? match : 7,
                                 .rank = row.rank,
                                 .tie = row.tieByName ? codePoints(row.name) : std::u32string(),
                                 .position = row.position,
                                 .row = row.row,
                                 .source = row.source});
        }
    }
    std::ranges::sort(found);
    return found;
}

/// Empty when the answer is as expected, otherwise what is not.
inline QByteArray compare(const Request& request, const std::vector<Placed>& expected, const Found& found)
{
    const auto total = static_cast<std::int64_t>(expected.size());
    const auto near = std::ranges::count_if(expected, [](const Placed& placed) { return placed.tier > 0; });
    if (found.total != total || found.near != near)
        return "expected " + QByteArray::number(static_cast<qlonglong>(total)) + " rows, near " +
               QByteArray::number(static_cast<qlonglong>(near)) + ", got " +
               QByteArray::number(static_cast<qlonglong>(found.total)) + ", near " +
               QByteArray::number(static_cast<qlonglong>(found.near));
    std::map<std::uint32_t, std::int64_t> bySource;
    for (const Placed& placed : expected)
        ++bySource[placed.source];
    if (std::map<std::uint32_t, std::int64_t>(found.bySource.begin(), found.bySource.end()) != bySource ||
        found.bySource.size() != bySource.size())
        return "rows of the sources differ";
    const std::int64_t begin = std::min(request.offset, total);
    const std::int64_t end = std::min(total, begin + request.limit);
    if (static_cast<std::int64_t>(found.hits.size()) != end - begin)
        return "the page holds " + QByteArray::number(static_cast<qulonglong>(found.hits.size()));
    for (std::int64_t i = begin; i < end; ++i) {
        const Hit& hit = found.hits[static_cast<std::size_t>(i - begin)];
        const Placed& placed = expected[static_cast<std::size_t>(i)];
        if (hit.row != placed.row || hit.source != placed.source || static_cast<int>(hit.match) != placed.match)
            return "hit " + QByteArray::number(static_cast<qlonglong>(i)) + ": expected row " +
                   QByteArray::number(static_cast<qlonglong>(placed.row)) + " of class " +
                   QByteArray::number(placed.match) + ", got row " +
                   QByteArray::number(static_cast<qlonglong>(hit.row)) + " of class " +
                   QByteArray::number(static_cast<int>(hit.match));
    }
    return {};
}

inline QByteArray compareAll(const std::vector<Placed>& expected, const std::vector<std::int64_t>& rows)
{
    std::vector<std::int64_t> wanted;
    for (const Placed& placed : expected)
        wanted.push_back(placed.row);
    return rows == wanted ? QByteArray() : QByteArray("all() differs");
}

} // namespace yibao::search::testing::oracle
