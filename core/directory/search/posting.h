// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/bitmap.h"
#include "core/directory/search/blob.h"

namespace yibao::search {

/// Where a posting list lies in its section.
struct ListPlace
{
    std::uint32_t count = 0;
    std::uint32_t length = 0; ///< bytes; the highest bit is set for a packed list
    std::uint64_t offset = 0;

    [[nodiscard]] bool isPacked() const { return (length & 0x80000000U) != 0; }
};

/// Up to so many documents a list is always packed.
inline constexpr std::uint32_t shortList = 1024;
/// Packed lists are differences in seven-bit groups: small, but read one by one. The others are frozen CRoaring sets.
/// `documents` ascending, without repeats.
[[nodiscard]] ListPlace writeList(BlobWriter& writer, std::span<const std::uint32_t> documents,
                                  std::uint32_t packedUpTo = shortList);

/// Throws DamagedPage.
[[nodiscard]] Bitmap readSet(const Blob& blob, std::uint32_t section, const ListPlace& place);

/// Sets by a number that says what they are.
class KeyedSets
{
public:
    KeyedSets() = default;
    KeyedSets(const Blob& blob, std::uint32_t firstSection);
    /// Empty when there is none.
    [[nodiscard]] Bitmap set(std::uint64_t key) const;
    [[nodiscard]] std::uint32_t count(std::uint64_t key) const;

    static constexpr std::uint32_t sections = 5;
    /// `documents` holds the lists one after the other in the order of `keys`, which ascend.
    static void write(BlobWriter& writer, std::uint32_t firstSection, const std::vector<std::uint64_t>& keys,
                      const std::vector<std::uint32_t>& counts, std::span<const std::uint32_t> documents);

private:
    [[nodiscard]] std::uint64_t indexOf(std::uint64_t key) const; ///< size when there is none

    const Blob* m_blob = nullptr;
    std::uint32_t m_lists = 0;
    Column<std::uint64_t> m_keys;
    Column<std::uint32_t> m_counts;
    Column<std::uint32_t> m_lengths;
    Column<std::uint64_t> m_offsets;
};

} // namespace yibao::search
