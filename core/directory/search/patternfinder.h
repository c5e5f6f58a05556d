// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/query.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace yibao::search {

/// Finds a pattern in many texts: at a character of it, when it has one, since most texts do not hold that; else at the
/// sound that the fewest characters have. Characters are compared before sounds, which take longer.
class PatternFinder
{
public:
    PatternFinder(const Pattern& pattern, const Readings& readings)
        : m_readings(readings)
        , m_length(pattern.elements.size())
    {
        using Kind = Element::Kind;
        for (std::size_t i = 0; i < m_length; ++i) {
            const Element& element = pattern.elements[i];
            if (element.kind == Kind::Unit)
                m_units.push_back({i, static_cast<char16_t>(element.value)});
            else if (element.kind == Kind::Syllable)
                m_sounds.push_back({i, element.value, element.value + 1U});
            else if (element.kind == Kind::Partial)
                m_sounds.push_back({i, element.value, element.end});
            else if (element.kind == Kind::Initial)
                m_sounds.push_back(ofLetter(i, element.value));
        }
        std::ranges::stable_sort(m_sounds, {}, [](const Sound& sound) { return sound.end - sound.begin; });
    }
    /// For texts that are not shorter than the pattern.
    [[nodiscard]] std::size_t find(std::u16string_view text) const
    {
        const std::size_t over = text.size() - m_length + 1;
        if (!m_units.empty()) {
            const Unit anchor = m_units.front();
            const char16_t* const units = text.data() + anchor.offset;
            for (std::size_t at = 0; at < over; ++at) {
                if (units[at] == anchor.unit && fits(text, at))
                    return at;
            }
            return nowhere;
        }
        if (m_sounds.empty())
            return nowhere;
        const Sound anchor = m_sounds.front();
        const char16_t* const units = text.data() + anchor.offset;
        for (std::size_t at = 0; at < over; ++at) {
            if (m_readings.hasAny(units[at], anchor.begin, anchor.end) && soundsFit(text, at))
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
    struct Unit
    {
        std::size_t offset = 0;
        char16_t unit = 0;
    };
    /// A character with a reading in [begin, end).
    struct Sound
    {
        std::size_t offset = 0;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
    };
    [[nodiscard]] Sound ofLetter(std::size_t offset, std::uint16_t letter) const
    {
        if (letter >= 26)
            return {.offset = offset};
        const char spelled = static_cast<char>('a' + letter);
        const auto [begin, end] = m_readings.beginningWith({&spelled, 1});
        return {.offset = offset, .begin = begin, .end = end};
    }
    [[nodiscard]] bool soundsFit(std::u16string_view text, std::size_t at) const
    {
        for (const Sound& sound : m_sounds) {
            if (!m_readings.hasAny(text[at + sound.offset], sound.begin, sound.end))
                return false;
        }
        return true;
    }

    const Readings& m_readings;
    const std::size_t m_length;
    std::vector<Unit> m_units;
    std::vector<Sound> m_sounds;
};

} // namespace yibao::search
