// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/posting.h"
#include "core/directory/search/readings.h"

#include <functional>
#include <optional>

namespace yibao::search {

/// What a text is cut into: its UTF-16 units, the first letters of their readings, or the readings.
enum class Alphabet : std::uint8_t { Units, Initials, Syllables };

/// Texts one after the other; text i is units[offsets[i]] … units[offsets[i + 1]].
struct Texts
{
    std::vector<char16_t> units;
    std::vector<std::uint32_t> offsets{0};

    void add(std::u16string_view text)
    {
        units.insert(units.end(), text.begin(), text.end());
        offsets.push_back(static_cast<std::uint32_t>(units.size()));
    }
    [[nodiscard]] std::size_t size() const { return offsets.size() - 1; }
    [[nodiscard]] std::u16string_view operator[](std::size_t at) const
    {
        return {units.data() + offsets[at], offsets[at + 1] - offsets[at]};
    }
};

/// A tree of n-grams with the documents of each: all n-grams of one and two symbols, and longer ones that are frequent.
/// So an n-gram that is not in the tree although its parts are is rare, and few documents need a look at their text.
class NGrams
{
public:
    /// Number of a node; the root has none of its own.
    static constexpr std::uint32_t root = UINT32_MAX;
    static constexpr std::uint32_t sections = 8;
    static constexpr std::uint32_t lists[] = {0, 5}; ///< sections that hold lists; the others are small arrays

    NGrams() = default;
    NGrams(const Blob& blob, std::uint32_t firstSection);

    [[nodiscard]] std::optional<std::uint32_t> child(std::uint32_t node, std::uint16_t symbol) const;
    /// Children whose symbols lie in [first, end): nodes from … to, without the latter.
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> children(std::uint32_t node, std::uint16_t first,
                                                                   std::uint16_t end) const;
    [[nodiscard]] std::uint16_t symbol(std::uint32_t node) const { return m_symbols[node]; }
    [[nodiscard]] std::uint32_t count(std::uint32_t node) const { return at(node).count; }
    [[nodiscard]] Bitmap set(std::uint32_t node) const { return readSet(*m_blob, m_lists, place(node)); }
    /// Its list is read to the end or not at all.
    [[nodiscard]] bool isPacked(std::uint32_t node) const { return place(node).isPacked(); }
    /// Documents that begin and that end with the n-gram; nothing when that is not kept for it.
    struct Edges
    {
        Bitmap starts;
        Bitmap ends;
    };
    [[nodiscard]] std::optional<Edges> edges(std::uint32_t node) const;

    /// Of a frequent n-gram of two or more: documents where it goes on with a symbol for which there is no node.
    [[nodiscard]] Bitmap leftOver(std::uint32_t node) const;
    [[nodiscard]] std::uint32_t leftCount(std::uint32_t node) const;
    /// The lists of single symbols lie before all others, in so many bytes.
    [[nodiscard]] std::uint64_t bytesOfSingles() const;

    struct Options
    {
        Alphabet alphabet = Alphabet::Units;
        bool edges = false;
        std::uint32_t frequent = 4096;        ///< an n-gram in at least so many documents is frequent
        std::uint32_t keptThirds = 4096;      ///< n-grams of three are kept from so many documents on
        std::uint32_t packedUpTo = shortList; ///< as writeList
        std::function<bool()> stop;
    };
    /// Nothing across u'\n'. False when stopped.
    [[nodiscard]] static bool write(BlobWriter& writer, std::uint32_t firstSection, const Texts& texts,
                                    const Readings& readings, const Options& options);

private:
    struct Children
    {
        std::uint32_t first = 0;
        std::span<const std::uint16_t> symbols; ///< ascending
    };
    [[nodiscard]] Children children(std::uint32_t node) const;
    [[nodiscard]] std::optional<ListPlace> leftPlace(std::uint32_t node) const;
    /// What is known of a node lies together, so that a step through the tree touches one place of the file.
    struct Node
    {
        std::uint32_t first = 0; ///< its first child; its last stands before the first child of the next node
        std::uint32_t count = 0;
        std::uint32_t length = 0; ///< as ListPlace
        std::uint32_t offset = 0;
    };
    friend class NGramsWriter;
    [[nodiscard]] Node at(std::uint32_t node) const { return m_nodes[node + std::uint64_t(1)]; }
    [[nodiscard]] ListPlace place(std::uint32_t node) const
    {
        const Node here = at(node);
        return {.count = here.count, .length = here.length, .offset = here.offset};
    }

    const Blob* m_blob = nullptr;
    std::uint32_t m_lists = 0;
    Column<std::uint16_t> m_symbols;
    Column<Node> m_nodes; ///< the root before all, and one after them that only ends the children of the last
    Column<std::uint32_t> m_edgeNodes; ///< ascending
    Column<ListPlace> m_edgePlaces;    ///< starts and ends in turn; their lists lie in the section after
    Column<std::uint32_t> m_leftNodes; ///< ascending
    Column<ListPlace> m_leftPlaces;    ///< their lists lie with those of the edges
};

} // namespace yibao::search
