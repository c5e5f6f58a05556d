// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/ngrams.h"
#include "core/directory/search/query.h"

#include <deque>

namespace yibao::search {

/// Texts with their n-grams: tells which of them hold a pattern. Numbers of texts ascend in the order of the list.
class TextIndex
{
public:
    struct Options
    {
        bool pinyin = true;                   ///< initials and syllables too
        bool edges = true;                    ///< beginnings and ends are asked for
        std::uint32_t packedUpTo = shortList; ///< as writeList
        std::function<bool()> stop;
    };
    static constexpr std::uint32_t sections = 2 + KeyedSets::sections + 3 * NGrams::sections;

    TextIndex() = default;
    TextIndex(const Blob& blob, std::uint32_t firstSection, bool edges);
    /// False when stopped.
    [[nodiscard]] static bool write(BlobWriter& writer, std::uint32_t firstSection, const Texts& texts,
                                    const Readings& readings, const Options& options);

    /// See search::warm. `blob` and `firstSection` are those it was made with.
    void warm(const Blob& blob, std::uint32_t firstSection, const std::function<bool()>& stop) const;

    [[nodiscard]] std::uint32_t size() const { return m_size; }
    [[nodiscard]] std::u16string_view text(std::uint32_t at) const;

    /// Texts that hold a pattern, and those of them that are it, begin and end with it. `start` and `end` are only
    /// told when edges are kept. A closed pattern holds at the end alone.
    struct Places
    {
        Bitmap any;
        Bitmap whole;
        Bitmap start;
        Bitmap end;
    };
    /// What is told of the places: `any` alone, or the others as well.
    enum class Tell : std::uint8_t { Any, Edges };
    class ReadLists;
    /// Among `within` when that is given.
    [[nodiscard]] Places find(const Pattern& pattern, const Readings& readings, const Bitmap* within, Tell tell,
                              ReadLists& read) const;
    /// At most so many texts hold it.
    [[nodiscard]] std::uint64_t estimate(const Pattern& pattern) const;

private:
    /// Neighbouring nodes of one tree, whose lists are united; or what one node leaves over.
    struct Lists
    {
        const NGrams* grams = nullptr;
        std::uint32_t from = 0;
        std::uint32_t to = 0;
        bool leftOver = false;
        std::uint64_t count = 0;

        friend bool operator==(const Lists&, const Lists&) = default;
        [[nodiscard]] bool isOne() const { return leftOver || to == from + 1; }
        /// Read to the end or not at all.
        [[nodiscard]] bool isWhole() const { return leftOver || to != from + 1 || grams->isPacked(from); }
    };

    /// An n-gram in at least so many texts is frequent.
    static constexpr std::uint32_t frequent = 2048;
    struct Plan
    {
        bool nothing = false;
        bool exact = false;                ///< `lists` is one, and all its texts match
        std::vector<Lists> lists;          ///< a text that matches is in all of them
        std::optional<Lists> sure;         ///< texts of these match without a look …
        std::uint32_t beforeSure = 0;      ///< … and the others are among those that this node leaves over
        std::optional<std::uint32_t> node; ///< of the whole pattern, among the units
    };
    /// The sections that nearly every question reads: texts and trees, without the lists.
    [[nodiscard]] static std::vector<std::uint32_t> common(std::uint32_t firstSection);
    [[nodiscard]] Plan plan(const Pattern& pattern) const;
    [[nodiscard]] std::optional<Places> walk(const Pattern& pattern, const Readings& readings, const Plan& plan,
                                             const Bitmap* within, Tell tell, ReadLists& read) const;
    void planRun(const Pattern& pattern, std::size_t from, std::size_t to, Plan& plan) const;
    [[nodiscard]] const NGrams& gramsFor(Element::Kind kind) const;
    [[nodiscard]] static Lists lists(const NGrams& grams, std::uint32_t from, std::uint32_t to);
    [[nodiscard]] static std::vector<Bitmap> setsOf(const Lists& lists);
    [[nodiscard]] static Bitmap united(const Lists& lists);
    [[nodiscard]] Bitmap narrowed(const Bitmap& set, std::span<const Lists> lists, ReadLists& read) const;
    [[nodiscard]] Bitmap narrowedBySounds(Bitmap set, const Pattern& pattern, const Readings& readings) const;
    struct Candidates
    {
        std::vector<std::uint32_t> documents;
        bool areSure = false; ///< they hold the pattern
    };
    [[nodiscard]] Candidates candidates(const Plan& plan, const Bitmap* within, ReadLists& read) const;
    [[nodiscard]] std::optional<Places> known(const Plan& plan, const Pattern& pattern, const Bitmap* within,
                                              Tell tell) const;
    template <typename Visit>
    void eachText(std::span<const std::uint32_t> documents, Visit visit) const;
    [[nodiscard]] Places look(const Pattern& pattern, const Readings& readings,
                              std::span<const std::uint32_t> documents, Tell tell) const;
    [[nodiscard]] Bitmap holding(const Pattern& pattern, const Readings& readings,
                                 std::span<const std::uint32_t> documents) const;
    [[nodiscard]] Places lookAtEdges(const Pattern& pattern, const Readings& readings,
                                     std::vector<std::uint32_t>&& documents) const;

    std::uint32_t m_size = 0;
    bool m_edges = false;
    Column<std::uint32_t> m_offsets;
    Column<char16_t> m_units;
    KeyedSets m_lengths;
    NGrams m_grams[3];
};

/// Lists that were read for a question: its patterns ask for the same ones again and again. Of any text indexes, which
/// outlive it.
class TextIndex::ReadLists
{
public:
    /// Kept here; in `room` when it is too large to be kept.
    [[nodiscard]] const Bitmap& read(const Lists& lists, Bitmap& room);

private:
    struct Kept
    {
        Lists lists;
        Bitmap set;
    };
    std::deque<Kept> m_kept;
};

} // namespace yibao::search
