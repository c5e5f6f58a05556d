// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/ngrams.h"
#include "core/directory/search/query.h"

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
    /// Among `within` when that is given.
    [[nodiscard]] Places find(const Pattern& pattern, const Readings& readings, const Bitmap* within) const;
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
        /// Read to the end or not at all.
        [[nodiscard]] bool isWhole() const { return leftOver || to != from + 1 || grams->isPacked(from); }
    };
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
                                             const Bitmap* within) const;
    void planRun(const Pattern& pattern, std::size_t from, std::size_t to, Plan& plan) const;
    [[nodiscard]] const NGrams& gramsFor(Element::Kind kind) const;
    [[nodiscard]] static Lists lists(const NGrams& grams, std::uint32_t from, std::uint32_t to);
    [[nodiscard]] static Bitmap united(const Lists& lists);
    [[nodiscard]] Bitmap narrowed(Bitmap set, std::span<const Lists> lists) const;
    [[nodiscard]] Bitmap narrowedBySounds(Bitmap set, const Pattern& pattern, const Readings& readings) const;
    [[nodiscard]] std::vector<std::uint32_t> candidates(const Plan& plan, const Bitmap* within) const;
    [[nodiscard]] std::optional<Places> known(const Plan& plan, const Pattern& pattern, const Bitmap* within) const;
    void look(const Pattern& pattern, const Readings& readings, std::span<const std::uint32_t> candidates,
              Places& places) const;

    std::uint32_t m_size = 0;
    bool m_edges = false;
    Column<std::uint32_t> m_offsets;
    Column<char16_t> m_units;
    KeyedSets m_lengths;
    NGrams m_grams[3];
};

} // namespace yibao::search
