// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/ngrams.h"

#include <algorithm>

namespace yibao::search {

namespace {

/// Where the first symbol stands that is not smaller. Half of all guesses at a branch would be wrong here.
std::size_t firstNotBelow(std::span<const std::uint16_t> symbols, std::uint16_t wanted)
{
    const std::uint16_t* at = symbols.data();
    for (std::size_t left = symbols.size(); left > 0;) {
        const std::size_t half = (left + 1) / 2;
        at += at[half - 1] < wanted ? half : 0;
        left -= half;
    }
    return static_cast<std::size_t>(at - symbols.data());
}

} // namespace

NGrams::NGrams(const Blob& blob, std::uint32_t firstSection)
    : m_blob(&blob)
    , m_lists(firstSection)
    , m_symbols(blob, firstSection + 1)
    , m_nodes(blob, firstSection + 2)
    , m_edgeNodes(blob, firstSection + 3)
    , m_edgePlaces(blob, firstSection + 4)
    , m_leftNodes(blob, firstSection + 6)
    , m_leftPlaces(blob, firstSection + 7)
{}

std::optional<std::uint32_t> NGrams::child(std::uint32_t node, std::uint16_t symbol) const
{
    const Children all = children(node);
    const std::size_t at = firstNotBelow(all.symbols, symbol);
    const bool found = at < all.symbols.size() && all.symbols[at] == symbol;
    return found ? std::optional(all.first + static_cast<std::uint32_t>(at)) : std::nullopt;
}

std::pair<std::uint32_t, std::uint32_t> NGrams::children(std::uint32_t node, std::uint16_t first,
                                                         std::uint16_t end) const
{
    const Children all = children(node);
    const std::size_t from = firstNotBelow(all.symbols, first);
    // A range that ends with the last symbol of all wraps to 0.
    const std::size_t to = end == 0 ? all.symbols.size() : from + firstNotBelow(all.symbols.subspan(from), end);
    return {all.first + static_cast<std::uint32_t>(from), all.first + static_cast<std::uint32_t>(to)};
}

NGrams::Children NGrams::children(std::uint32_t node) const
{
    if (m_nodes.size() == 0)
        return {};
    // The root wraps to 0.
    const auto two = m_nodes.span(static_cast<std::uint32_t>(node + 1), 2);
    const std::uint32_t begin = two[0].first;
    const std::uint32_t over = two[1].first;
    if (over < begin)
        throw DamagedPage();
    return {.first = begin, .symbols = m_symbols.span(begin, over - begin)};
}

std::optional<NGrams::Edges> NGrams::edges(std::uint32_t node) const
{
    const auto nodes = m_edgeNodes.span(0, m_edgeNodes.size());
    const auto found = std::lower_bound(nodes.begin(), nodes.end(), node);
    if (found == nodes.end() || *found != node)
        return std::nullopt;
    const auto at = static_cast<std::uint64_t>(found - nodes.begin()) * 2;
    return Edges{.starts = readSet(*m_blob, m_lists + 5, m_edgePlaces[at]),
                 .ends = readSet(*m_blob, m_lists + 5, m_edgePlaces[at + 1])};
}

std::optional<ListPlace> NGrams::leftPlace(std::uint32_t node) const
{
    const auto nodes = m_leftNodes.span(0, m_leftNodes.size());
    const auto found = std::lower_bound(nodes.begin(), nodes.end(), node);
    if (found == nodes.end() || *found != node)
        return std::nullopt;
    return m_leftPlaces[static_cast<std::uint64_t>(found - nodes.begin())];
}

Bitmap NGrams::leftOver(std::uint32_t node) const
{
    const auto place = leftPlace(node);
    return place ? readSet(*m_blob, m_lists + 5, *place) : Bitmap();
}

std::uint32_t NGrams::leftCount(std::uint32_t node) const
{
    const auto place = leftPlace(node);
    return place ? place->count : 0;
}

std::uint64_t NGrams::bytesOfSingles() const
{
    const auto [first, over] = children(root, 0, 0);
    if (first >= over)
        return 0;
    const ListPlace last = place(over - 1);
    return last.offset + (last.isPacked() ? 0 : last.length);
}

} // namespace yibao::search
