// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yibao::search {

using SyllableId = std::uint16_t;

/// Every standard reading of a character (resources/data/pinyin.tsv), toneless, v for ü. Immutable; shared by threads.
/// Folded digits are read like the characters they stand for.
class Readings
{
public:
    /// The table that ships with the program.
    [[nodiscard]] static const Readings& standard();

    /// Bit 0 is a, bit 25 is z: the first letters of all readings of a UTF-16 unit; 0 for letters, marks, unknown
    /// characters.
    [[nodiscard]] std::uint32_t initials(char16_t unit) const { return m_initials[unit]; }
    /// All readings of a unit, ascending.
    [[nodiscard]] std::span<const SyllableId> syllables(char16_t unit) const;
    [[nodiscard]] bool hasSyllable(char16_t unit, SyllableId syllable) const
    {
        return hasAny(unit, syllable, syllable + 1U);
    }
    /// Whether a unit has a reading in [begin, end).
    [[nodiscard]] bool hasAny(char16_t unit, std::uint32_t begin, std::uint32_t end) const
    {
        const SyllableId only = m_only[unit];
        if (only < several)
            return only >= begin && only < end;
        return only == several && hasAnyOfSeveral(unit, begin, end);
    }

    /// Numbers follow the alphabet, so syllables that begin with the same letters are neighbours.
    [[nodiscard]] std::string_view spelling(SyllableId syllable) const;
    [[nodiscard]] std::optional<SyllableId> syllable(std::string_view spelling) const;
    /// First and one past the last syllable that begins with these letters; both the same when there is none.
    [[nodiscard]] std::pair<SyllableId, SyllableId> beginningWith(std::string_view letters) const;
    [[nodiscard]] std::size_t size() const { return m_spellings.size(); }

private:
    Readings();
    [[nodiscard]] bool hasAnyOfSeveral(char16_t unit, std::uint32_t begin, std::uint32_t end) const;

    static constexpr SyllableId none = 0xffff;
    static constexpr SyllableId several = 0xfffe;
    std::vector<SyllableId> m_only;        ///< by unit: its one reading, or one of the above
    std::vector<std::string> m_spellings;  ///< sorted
    std::vector<std::uint32_t> m_initials; ///< by unit, 65 536
    std::vector<std::uint32_t> m_first;    ///< by unit, 65 537: where its syllables begin in m_syllables
    std::vector<SyllableId> m_syllables;
};

} // namespace yibao::search
