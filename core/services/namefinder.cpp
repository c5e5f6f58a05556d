// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/namefinder.h"

#include "core/directory/search/fold.h"
#include "core/directory/search/queryparser.h"

#include <algorithm>
#include <optional>

namespace yibao::services {

using catalog::MatchKind;

namespace {

struct Match
{
    MatchKind kind = MatchKind::Substring;
    std::size_t start = 0; ///< within the whole text
    std::size_t length = 0;
    bool own = false; ///< some of it lies in the name itself
};

bool isBetter(const Match& a, const Match& b)
{
    return a.own != b.own ? a.own : a.kind < b.kind;
}

} // namespace

NameFinder::NameFinder(const QList<Name>& names, bool places)
    : m_names(names)
    , m_places(places)
{
    m_entries.reserve(static_cast<std::size_t>(names.size()));
    for (const Name& name : names) {
        Entry entry;
        for (const QString& above : name.above) {
            entry.starts.push_back(entry.text.size());
            entry.text += search::Gazetteer::place(0, 0, above).bare;
        }
        entry.starts.push_back(entry.text.size());
        search::Folded own = search::fold(name.name);
        const std::size_t bare = places ? search::Gazetteer::place(0, 0, name.name).bare.size() : own.text.size();
        entry.bareEnd = entry.text.size() + std::min(bare, own.text.size());
        entry.text += own.text;
        entry.origin = std::move(own.origin);
        m_entries.push_back(std::move(entry));
    }
}

QList<NameFinder::Found> NameFinder::find(const QString& typed) const
{
    const search::Readings& readings = search::Readings::standard();
    // Without names of divisions a word is never split into a place and the rest: here every word is a name.
    static const search::Gazetteer none;
    const search::Query query = search::QueryParser(readings, none).parse(typed, search::Scope::Name);
    if (query.isEmpty())
        return {};

    const auto matched = [&](const Entry& entry, const search::Pattern& pattern) -> std::optional<Match> {
        const std::size_t length = pattern.elements.size();
        const std::size_t ownStart = entry.starts.back();
        const bool spelled = pattern.isPinyin();
        std::optional<Match> best;
        const auto take = [&](std::size_t at, bool begins) {
            const std::size_t end = at + length;
            Match match{.kind = MatchKind::Substring, .start = at, .length = length, .own = end > ownStart};
            const bool whole = begins && at == ownStart && (end == entry.text.size() || end == entry.bareEnd);
            if (whole)
                match.kind = MatchKind::Exact;
            else if (spelled)
                match.kind = MatchKind::Initials;
            else if (begins)
                match.kind = MatchKind::Prefix;
            else if (end == entry.text.size())
                match.kind = MatchKind::Suffix;
            if (!best || isBetter(match, *best))
                best = match;
        };
        const auto fits = [&](std::size_t at) {
            return at + length <= entry.text.size() && (!pattern.closed || at + length == entry.text.size()) &&
                   pattern.matchesAt(entry.text, at, readings);
        };
        for (const std::size_t start : entry.starts) {
            if (fits(start))
                take(start, true);
        }
        if (!best && !(spelled && m_places)) {
            for (std::size_t at = pattern.find(entry.text, readings, ownStart); at != std::string::npos;
                 at = pattern.find(entry.text, readings, at + 1)) {
                if (!fits(at))
                    continue;
                take(at, false);
                break;
            }
        }
        return best;
    };
    const auto matchedTerm = [&](const Entry& entry, const search::Term& term) {
        std::optional<Match> best;
        for (const search::Pattern& pattern : term.patterns) {
            const auto match = matched(entry, pattern);
            if (match && (!best || isBetter(*match, *best)))
                best = match;
        }
        return best;
    };

    QList<Found> found;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        std::optional<Found> best;
        // Only the literal tier: a list of names is looked through while one types, and near names would drown it.
        for (const search::Reading& reading : query.tiers.front()) {
            Found candidate{.name = static_cast<qsizetype>(i), .kind = MatchKind::Exact, .marks = {}};
            bool all = !reading.terms.empty();
            bool own = false;
            for (const search::Term& term : reading.terms) {
                const auto match = matchedTerm(entry, term);
                if (!match) {
                    all = false;
                    break;
                }
                own = own || match->own;
                if (!match->own)
                    continue;
                candidate.kind = std::max(candidate.kind, match->kind);
                const std::size_t ownStart = entry.starts.back();
                const std::size_t first = std::max(match->start, ownStart) - ownStart;
                const std::size_t last = match->start + match->length - ownStart - 1;
                if (last < entry.origin.size())
                    candidate.marks.append({static_cast<qsizetype>(entry.origin[first]),
                                            static_cast<qsizetype>(entry.origin[last] - entry.origin[first] + 1)});
            }
            if (all && own && (!best || candidate.kind < best->kind))
                best = candidate;
        }
        if (!best)
            continue;
        std::sort(best->marks.begin(), best->marks.end(),
                  [](const text::Range& a, const text::Range& b) { return a.start < b.start; });
        found.append(*best);
    }
    std::stable_sort(found.begin(), found.end(), [this](const Found& a, const Found& b) {
        return a.kind != b.kind ? a.kind < b.kind : m_names.at(a.name).above.size() < m_names.at(b.name).above.size();
    });
    return found;
}

} // namespace yibao::services
