// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/hits.h"

#include <algorithm>

namespace yibao::directory {

using catalog::CellRange;
using catalog::Hit;
using catalog::MatchKind;
using search::Spot;

namespace {

/// The piece of a cell that some units of its folded text came from: whole characters, without marks that follow.
std::optional<CellRange> rangeIn(const DocumentPart& part, const QString& cell, std::size_t start, std::size_t length)
{
    const std::vector<std::uint32_t>& origin = part.folded.origin;
    if (length == 0 || start >= origin.size())
        return std::nullopt;
    const std::size_t last = std::min(start + length, origin.size()) - 1;
    const qsizetype from = part.offset + origin[start];
    qsizetype to = part.offset + origin[last] + 1;
    if (to < cell.size() && cell.at(to - 1).isHighSurrogate() && cell.at(to).isLowSurrogate())
        ++to;
    if (from >= to || to > cell.size())
        return std::nullopt;
    return CellRange{.field = part.field, .start = static_cast<int>(from), .length = static_cast<int>(to - from)};
}

const DocumentPart* partOf(const Spot& spot, const std::vector<DocumentPart>& parts)
{
    for (const DocumentPart& part : parts) {
        if (part.in != spot.in || part.which != spot.which)
            continue;
        if (spot.start >= part.begin && spot.start < part.begin + std::max<std::size_t>(1, part.folded.text.size()))
            return &part;
    }
    return nullptr;
}

/// In order, without overlaps.
QList<CellRange> tidied(QList<CellRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const CellRange& a, const CellRange& b) {
        return std::tie(a.field, a.start, a.length) < std::tie(b.field, b.start, b.length);
    });
    QList<CellRange> merged;
    for (const CellRange& range : std::as_const(ranges)) {
        if (!merged.isEmpty() && merged.constLast().field == range.field &&
            range.start <= merged.constLast().start + merged.constLast().length) {
            CellRange& before = merged.last();
            before.length = std::max(before.length, range.start + range.length - before.start);
        } else {
            merged.append(range);
        }
    }
    return merged;
}

} // namespace

MatchKind matchKind(search::Match match)
{
    switch (match) {
    case search::Match::Exact:
        return MatchKind::Exact;
    case search::Match::Alias:
        return MatchKind::Alias;
    case search::Match::Suffix:
        return MatchKind::Suffix;
    case search::Match::Prefix:
        return MatchKind::Prefix;
    case search::Match::Initials:
        return MatchKind::Initials;
    case search::Match::Substring:
        return MatchKind::Substring;
    case search::Match::Address:
        return MatchKind::Address;
    case search::Match::Near:
        return MatchKind::Near;
    }
    return MatchKind::Substring;
}

Hit hitOf(const std::vector<search::Query>& queries, const catalog::Row& row, const DocumentMaker& maker)
{
    std::vector<DocumentPart> parts;
    const bool rest = std::any_of(queries.begin(), queries.end(),
                                  [](const search::Query& query) { return query.scope != search::Scope::Name; });
    const search::Document document = maker.explained(row, rest, parts);
    Hit hit{.kind = MatchKind::Address, .alias = {}, .ranges = {}};
    bool ranked = false;
    bool near = false;
    for (const search::Query& query : queries) {
        const auto explanation = search::explain(query, document);
        if (!explanation)
            continue;
        near = near || explanation->match == search::Match::Near;
        if (!ranked && query.scope != search::Scope::Rest) {
            hit.kind = matchKind(explanation->match);
            ranked = true;
        }
        for (const Spot& spot : explanation->spots) {
            const DocumentPart* part = partOf(spot, parts);
            if (part == nullptr)
                continue;
            if (part->field < 0) {
                if (hit.alias.isEmpty())
                    hit.alias = part->raw;
                continue;
            }
            if (const auto range = rangeIn(*part, row.cells.at(part->field), spot.start - part->begin, spot.length))
                hit.ranges.append(*range);
        }
    }
    if (near)
        hit.kind = MatchKind::Near;
    hit.ranges = tidied(std::move(hit.ranges));
    return hit;
}

} // namespace yibao::directory
