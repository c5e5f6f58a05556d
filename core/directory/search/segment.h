// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/index.h"
#include "core/directory/search/textindex.h"

namespace yibao::search {

/// Short texts in their order, to be found by their beginning: codes, telephone numbers.
class PrefixTable
{
public:
    PrefixTable() = default;
    PrefixTable(const Blob& blob, std::uint32_t firstSection);
    /// Documents with a text that begins so, and those with exactly this text; unordered, with repeats.
    void find(std::u16string_view beginning, std::vector<std::uint32_t>& begins,
              std::vector<std::uint32_t>& exact) const;

    static constexpr std::uint32_t sections = 3;
    using Entry = std::pair<std::string, std::uint32_t>; ///< UTF-8 text and its document
    static void write(BlobWriter& writer, std::uint32_t firstSection, std::vector<Entry>& entries);

private:
    [[nodiscard]] std::string_view text(std::uint64_t at) const;

    Column<std::uint32_t> m_documents;
    Column<std::uint32_t> m_offsets;
    Column<char> m_texts;
};

/// Sections of the two blobs of a segment.
namespace section {
inline constexpr std::uint32_t meta = 0;
inline constexpr std::uint32_t rows = 1;
inline constexpr std::uint32_t rankIndex = 2;
inline constexpr std::uint32_t ranks = 3;
inline constexpr std::uint32_t positions = 4;
inline constexpr std::uint32_t ties = 5;
inline constexpr std::uint32_t sources = 6;
inline constexpr std::uint32_t sets = 7;
inline constexpr std::uint32_t codes = sets + KeyedSets::sections;
inline constexpr std::uint32_t otherDocuments = codes + PrefixTable::sections;
inline constexpr std::uint32_t names = otherDocuments + 1;
inline constexpr std::uint32_t others = names + TextIndex::sections;
// Of the second blob, beside meta.
inline constexpr std::uint32_t phones = 1;
inline constexpr std::uint32_t rests = phones + PrefixTable::sections;
} // namespace section

/// Keys of KeyedSets in a segment.
namespace setKey {
constexpr std::uint64_t make(std::uint64_t kind, std::uint64_t number)
{
    return kind << 56 | number;
}
constexpr std::uint64_t source(std::uint32_t id)
{
    return make(1, id);
}
constexpr std::uint64_t hidden = std::uint64_t(2) << 56;
constexpr std::uint64_t region(std::uint32_t code)
{
    return make(3, code);
}
[[nodiscard]] std::uint64_t value(std::uint16_t field, std::u16string_view value);
} // namespace setKey

/// What a segment says of itself, in both of its blobs.
struct SegmentMeta
{
    Identity identity;
    std::uint32_t documents = 0;
    std::uint64_t pair = 0; ///< the same in both blobs
};
void writeMeta(BlobWriter& writer, const SegmentMeta& meta);
/// Throws DamagedPage.
[[nodiscard]] SegmentMeta readMeta(const Blob& blob);

class Segment
{
public:
    /// Throws DamagedPage.
    Segment(std::shared_ptr<const Blob> main, std::shared_ptr<const Blob> second);

    [[nodiscard]] const Identity& identity() const { return m_meta.identity; }
    [[nodiscard]] std::uint32_t size() const { return m_meta.documents; }
    [[nodiscard]] const TextIndex& names() const { return m_names; }
    [[nodiscard]] const TextIndex& rests() const { return m_rests; }
    [[nodiscard]] const KeyedSets& sets() const { return m_sets; }
    [[nodiscard]] const PrefixTable& codes() const { return m_codes; }
    [[nodiscard]] const PrefixTable& phones() const { return m_phones; }
    [[nodiscard]] std::int64_t row(std::uint32_t document) const { return m_rows[document]; }
    [[nodiscard]] std::span<const std::int64_t> rows() const { return m_rows.span(0, m_meta.documents); }
    [[nodiscard]] std::uint32_t source(std::uint32_t document) const { return m_sources[document]; }

    /// See search::warm.
    void warm(const std::function<bool()>& stop) const;

    /// Further names are numbered apart; several may belong to one document.
    [[nodiscard]] const TextIndex& others() const { return m_others; }
    [[nodiscard]] Bitmap documentsOf(const Bitmap& others) const;

    /// Of two documents, maybe of two segments: negative when the first stands before the second.
    [[nodiscard]] static int compare(const Segment& a, std::uint32_t inA, const Segment& b, std::uint32_t inB);

private:
    std::shared_ptr<const Blob> m_main;
    std::shared_ptr<const Blob> m_second;
    SegmentMeta m_meta;
    TextIndex m_names;
    TextIndex m_others;
    TextIndex m_rests;
    KeyedSets m_sets;
    PrefixTable m_codes;
    PrefixTable m_phones;
    Column<std::int64_t> m_rows;
    Column<std::uint32_t> m_rankIndex;
    Column<std::int64_t> m_ranks;
    Column<std::uint32_t> m_positions;
    Column<std::uint8_t> m_ties;
    Column<std::uint32_t> m_sources;
    Column<std::uint32_t> m_otherDocuments;
};

} // namespace yibao::search
