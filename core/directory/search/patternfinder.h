// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/query.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace yibao::search {

/// Finds a pattern in many texts: at a character of it, when it has one, since most texts do not hold that. Characters
/// are compared before sounds, which take longer.
class PatternFinder
{
public:
    PatternFinder(const Pattern& pattern, const Readings& readings)
        : m_pattern(pattern)
        , m_readings(readings)
        , m_length(pattern.elements.size())
    {
        for (std::size_t i = 0; i < m_length; ++i) {
            const Element& element = pattern.elements[i];
            if (element.kind == Element::Kind::Unit)
                m_units.push_back({i, static_cast<char16_t>(element.value)});
            else if (element.kind != Element::Kind::Any)
                m_sounds.push_back(i);
        }
    }
    /// For texts that are not shorter than the pattern.
    [[nodiscard]] std::size_t find(std::u16string_view text) const
    {
        const std::size_t over = text.size() - m_length + 1;
        if (m_units.empty()) {
            for (std::size_t at = 0; at < over; ++at) {
                if (soundsFit(text, at))
                    return at;
            }
            return nowhere;
        }
        const auto [offset, unit] = m_units.front();
        const char16_t* const anchors = text.data() + offset;
        for (std::size_t at = 0; at < over; ++at) {
            if (anchors[at] == unit && fits(text, at))
                return at;
        }
        return nowhere;
    }
    [[nodiscard]] bool fits(std::u16string_view text, std::size_t at) const
    {
        for (const auto& [offset, unit] : m_units) {
            if (text[at + offset] != unit)
                return false;
        }
        return soundsFit(text, at);
    }
    static constexpr std::size_t nowhere = std::u16string_view::npos;

private:
    [[nodiscard]] bool soundsFit(std::u16string_view text, std::size_t at) const
    {
        return std::ranges::all_of(m_sounds, [&](std::size_t offset) {
            return m_pattern.elements[offset].matches(text[at + offset], m_readings);
        });
    }

    const Pattern& m_pattern;
    const Readings& m_readings;
    const std::size_t m_length;
    std::vector<std::pair<std::size_t, char16_t>> m_units;
    std::vector<std::size_t> m_sounds;
};

} // namespace yibao::search
