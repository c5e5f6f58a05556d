// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/frozen.h"

#include <algorithm>
#include <cstring>

namespace yibao::search {

namespace {

constexpr std::uint32_t cookie = 13766;
constexpr std::size_t wordsOfBitset = 1024;
constexpr std::size_t bytesOfContainer = 5; ///< high half, count, kind

enum Kind : std::uint8_t { Bitset = 1, Array = 2, Runs = 3 };

std::uint16_t low(std::uint32_t number)
{
    return static_cast<std::uint16_t>(number & 0xFFFF);
}

/// Writes the numbers that are to be kept; where there is no branch there is none to be guessed wrong. So each is
/// written, and the next one over it when it is not kept.
class Kept
{
public:
    Kept(std::size_t most, FrozenSet::Keep keep)
        : m_numbers(most + 1)
        , m_members(keep == FrozenSet::Keep::Members)
    {}
    void add(std::uint32_t number, bool isMember)
    {
        m_numbers[m_count] = number;
        m_count += isMember == m_members ? 1 : 0;
    }
    void addOthers(std::span<const std::uint32_t> numbers)
    {
        if (m_members)
            return;
        std::ranges::copy(numbers, m_numbers.begin() + static_cast<std::ptrdiff_t>(m_count));
        m_count += numbers.size();
    }
    [[nodiscard]] bool keepsMembers() const { return m_members; }
    [[nodiscard]] std::vector<std::uint32_t> take() &&
    {
        m_numbers.resize(m_count);
        return std::move(m_numbers);
    }

private:
    std::vector<std::uint32_t> m_numbers;
    std::size_t m_count = 0;
    bool m_members;
};

void alongBitset(std::span<const std::uint64_t> words, std::span<const std::uint32_t> numbers, Kept& kept)
{
    for (const std::uint32_t number : numbers)
        kept.add(number, (words[low(number) / 64] >> (number % 64) & 1) != 0);
}

void alongRuns(std::span<const std::uint16_t> runs, std::span<const std::uint32_t> numbers, Kept& kept)
{
    std::size_t at = 0;
    for (const std::uint32_t number : numbers) {
        while (at < runs.size() && std::uint32_t(runs[at]) + runs[at + 1] < low(number))
            at += 2;
        kept.add(number, at < runs.size() && runs[at] <= low(number));
    }
}

/// Calls visit(number of `few`, whether `many` holds it) for each, both ascending by their low halves. Steps over whole
/// blocks first; within a block all are compared at once.
template <typename Few, typename Many, typename Visit>
void eachOf(std::span<const Few> few, std::span<const Many> many, Visit visit)
{
    constexpr std::size_t block = 8;
    constexpr std::size_t lopsided = 8 * block;
    const std::size_t blocksEnd = many.size() / block * block;
    const bool searches = few.size() * lopsided < many.size();
    std::size_t at = 0;
    std::size_t next = 0;
    for (; next < few.size(); ++next) {
        const std::uint16_t wanted = low(few[next]);
        if (searches) {
            const auto found = std::ranges::lower_bound(many.subspan(at), wanted, {}, low);
            at += static_cast<std::size_t>(found - many.subspan(at).begin()) / block * block;
        }
        while (at < blocksEnd && low(many[at + block - 1]) < wanted)
            at += block;
        if (at == blocksEnd)
            break;
        unsigned equal = 0;
        for (std::size_t i = 0; i < block; ++i)
            equal |= low(many[at + i]) == wanted ? 1U : 0U;
        visit(few[next], equal != 0);
    }
    for (; next < few.size(); ++next) {
        const std::uint16_t wanted = low(few[next]);
        while (at < many.size() && low(many[at]) < wanted)
            ++at;
        visit(few[next], at < many.size() && low(many[at]) == wanted);
    }
}

void alongArray(std::span<const std::uint16_t> array, std::span<const std::uint32_t> numbers, Kept& kept)
{
    if (kept.keepsMembers() && array.size() < numbers.size()) {
        const std::uint32_t high = numbers.front() & 0xFFFF0000U;
        eachOf(array, numbers, [&](std::uint16_t number, bool isThere) { kept.add(high | number, isThere); });
    } else {
        eachOf(numbers, array, [&](std::uint32_t number, bool isMember) { kept.add(number, isMember); });
    }
}

} // namespace

std::optional<FrozenSet> FrozenSet::of(std::span<const std::byte> bytes)
{
    std::uint32_t header = 0;
    if (bytes.size() < sizeof header)
        return std::nullopt;
    std::memcpy(&header, bytes.data() + bytes.size() - sizeof header, sizeof header);
    const std::size_t containers = header >> 15;
    const std::size_t tail = containers * bytesOfContainer + sizeof header;
    if ((header & 0x7FFF) != cookie || tail > bytes.size())
        return std::nullopt;
    // All before is made of whole numbers; where it is not, what follows would not even be aligned.
    if ((bytes.size() - tail) % sizeof(std::uint16_t) != 0)
        return std::nullopt;
    const std::byte* const end = bytes.data() + bytes.size() - tail;
    FrozenSet set;
    set.m_keys = {reinterpret_cast<const std::uint16_t*>(end), containers};
    set.m_counts = {set.m_keys.data() + containers, containers};
    set.m_kinds = {reinterpret_cast<const std::uint8_t*>(set.m_counts.data() + containers), containers};
    std::size_t bitsets = 0;
    std::size_t runs = 0;
    std::size_t arrays = 0;
    for (std::size_t i = 0; i < containers; ++i) {
        if (set.m_kinds[i] == Bitset)
            bitsets += wordsOfBitset;
        else if (set.m_kinds[i] == Runs)
            runs += std::size_t(set.m_counts[i]) * 2;
        else if (set.m_kinds[i] == Array)
            arrays += std::size_t(set.m_counts[i]) + 1;
        else
            return std::nullopt;
    }
    if (bitsets * sizeof(std::uint64_t) + (runs + arrays) * sizeof(std::uint16_t) + tail != bytes.size())
        return std::nullopt;
    set.m_bitsets = {reinterpret_cast<const std::uint64_t*>(bytes.data()), bitsets};
    set.m_runs = {reinterpret_cast<const std::uint16_t*>(set.m_bitsets.data() + bitsets), runs};
    set.m_arrays = {set.m_runs.data() + runs, arrays};
    return set;
}

std::vector<std::uint32_t> FrozenSet::among(std::span<const std::uint32_t> numbers, Keep keep) const
{
    Kept kept(numbers.size(), keep);
    std::size_t bitsets = 0;
    std::size_t runs = 0;
    std::size_t arrays = 0;
    std::size_t at = 0;
    const auto until = [&](std::uint64_t end) {
        const auto from = numbers.begin() + static_cast<std::ptrdiff_t>(at);
        const auto to = std::partition_point(from, numbers.end(), [end](std::uint32_t each) { return each < end; });
        const auto piece = numbers.subspan(at, static_cast<std::size_t>(to - from));
        at += piece.size();
        return piece;
    };
    for (std::size_t i = 0; i < m_keys.size() && at < numbers.size(); ++i) {
        const std::uint64_t begin = std::uint64_t(m_keys[i]) << 16;
        kept.addOthers(until(begin));
        const auto piece = until(begin + 0x10000);
        if (m_kinds[i] == Bitset) {
            if (!piece.empty())
                alongBitset(m_bitsets.subspan(bitsets, wordsOfBitset), piece, kept);
            bitsets += wordsOfBitset;
        } else if (m_kinds[i] == Runs) {
            const std::size_t size = std::size_t(m_counts[i]) * 2;
            if (!piece.empty())
                alongRuns(m_runs.subspan(runs, size), piece, kept);
            runs += size;
        } else {
            const std::size_t size = std::size_t(m_counts[i]) + 1;
            if (!piece.empty())
                alongArray(m_arrays.subspan(arrays, size), piece, kept);
            arrays += size;
        }
    }
    kept.addOthers(numbers.subspan(at));
    return std::move(kept).take();
}

} // namespace yibao::search
