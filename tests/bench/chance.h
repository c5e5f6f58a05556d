// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace yibao::bench {

/// Numbers that are the same on every machine and with every standard library (splitmix64).
class Chance
{
public:
    explicit Chance(std::uint64_t seed)
        : m_state(seed)
    {}
    [[nodiscard]] std::uint64_t next()
    {
        std::uint64_t z = m_state += 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    /// 0 … bound - 1
    [[nodiscard]] std::size_t below(std::size_t bound) { return bound == 0 ? 0 : next() % bound; }
    [[nodiscard]] std::size_t between(std::size_t low, std::size_t high) { return low + below(high - low + 1); }
    [[nodiscard]] bool perMille(std::size_t chance) { return below(1000) < chance; }
    template <typename List>
    [[nodiscard]] auto of(const List& list)
    {
        return list[static_cast<decltype(std::size(list))>(below(static_cast<std::size_t>(std::size(list))))];
    }

private:
    std::uint64_t m_state;
};

} // namespace yibao::bench
