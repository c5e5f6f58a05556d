// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace yibao::search {

/// The frozen form of a CRoaring bitmap, read where it lies. The library makes containers of a row of numbers before it
/// compares them with those of a set, and compares one by one; here the numbers go along the containers as they are.
///
/// Layout, as roaring_bitmap_frozen_serialize writes it: the bitsets (8 KiB each), the runs (start and length − 1), the
/// arrays (ascending), then of each container the high half of its numbers, its count − 1 (of runs: how many there
/// are) and its kind; at the end one word with how many containers there are. Numbers are little-endian.
class FrozenSet
{
public:
    /// Nothing when the lengths do not fit together. `bytes` is aligned for 64-bit words.
    [[nodiscard]] static std::optional<FrozenSet> of(std::span<const std::byte> bytes);

    enum class Keep : std::uint8_t { Members, Others };
    /// Those of `numbers` (ascending, without repeats) that are in the set, or those that are not.
    [[nodiscard]] std::vector<std::uint32_t> among(std::span<const std::uint32_t> numbers, Keep keep) const;

private:
    std::span<const std::uint64_t> m_bitsets;
    std::span<const std::uint16_t> m_runs;
    std::span<const std::uint16_t> m_arrays;
    std::span<const std::uint16_t> m_keys;
    std::span<const std::uint16_t> m_counts;
    std::span<const std::uint8_t> m_kinds;
};

} // namespace yibao::search
