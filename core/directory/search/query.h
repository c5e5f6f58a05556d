// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/readings.h"

namespace yibao::search {

/// What one UTF-16 unit of a text must be.
struct Element
{
    enum class Kind : std::uint8_t {
        Unit,     ///< this unit
        Initial,  ///< a character one of whose readings begins with this letter (0 = a)
        Syllable, ///< a character with this reading
        Partial,  ///< a character with a reading in [value, end); the last element only
        Any,      ///< any one unit; never first or last
    };
    Kind kind = Kind::Unit;
    std::uint16_t value = 0;
    std::uint16_t end = 0; ///< Partial only

    [[nodiscard]] inline bool matches(char16_t unit, const Readings& readings) const;
    friend bool operator==(const Element&, const Element&) = default;
};

// Asked for every character of thousands of texts.
inline bool Element::matches(char16_t unit, const Readings& readings) const
{
    switch (kind) {
    case Kind::Unit:
        return unit == value;
    case Kind::Initial:
        return value < 26 && (readings.initials(unit) >> value & 1U) != 0;
    case Kind::Syllable:
        return readings.hasSyllable(unit, value);
    case Kind::Partial:
        return readings.hasAny(unit, value, end);
    case Kind::Any:
        return true;
    }
    return false;
}

/// Neighbouring units somewhere in a text.
struct Pattern
{
    std::vector<Element> elements;
    bool closed = false; ///< only at the end of a text (an ending such as 医院 was added to what was typed)

    /// Made of initials and syllables alone.
    [[nodiscard]] bool isPinyin() const;
    [[nodiscard]] bool isInitials() const;
    /// First place at or after `from` where it matches, or npos.
    [[nodiscard]] std::size_t find(std::u16string_view text, const Readings& readings, std::size_t from = 0) const;
    [[nodiscard]] bool matchesAt(std::u16string_view text, std::size_t at, const Readings& readings) const
    {
        if (at > text.size() || elements.size() > text.size() - at)
            return false;
        if (closed && at + elements.size() != text.size())
            return false;
        for (const Element& element : elements) {
            if (!element.matches(text[at++], readings))
                return false;
        }
        return true;
    }
    friend bool operator==(const Pattern&, const Pattern&) = default;
};

/// One word that was typed: one of its ways of reading must be found in one of the fields of the scope.
struct Term
{
    std::u16string typed;               ///< folded
    std::vector<Pattern> patterns;      ///< in the name and the further names; in the address those of characters alone
    std::vector<std::uint32_t> regions; ///< divisions that the word names (in Chinese or by pinyin); rows within them
                                        ///< match, used beside other words only
    std::u16string code;                ///< rows with a code that begins so match; empty when it cannot be a code
    std::u16string phone; ///< digits; rows with a local number that begins so match; empty when it cannot be one

    friend bool operator==(const Term&, const Term&) = default;
};

/// All terms must match.
struct Reading
{
    std::vector<Term> terms;

    friend bool operator==(const Reading&, const Reading&) = default;
};

enum class Scope : std::uint8_t {
    Name,       ///< name, further names, aliases, codes
    Everything, ///< the same, and address, other texts and telephone numbers
    Rest,       ///< address and other texts alone
};

/// Ways of understanding what was typed, the literal one first. A later tier is looked up only when the earlier ones
/// together give fewer than `enough` rows; its rows follow theirs as near hits.
struct Query
{
    Scope scope = Scope::Name;
    std::vector<std::vector<Reading>> tiers; ///< no tiers: nothing was typed, everything matches
    static constexpr std::size_t enough = 10;

    [[nodiscard]] bool isEmpty() const { return tiers.empty(); }
    friend bool operator==(const Query&, const Query&) = default;
};

/// Why a row was found; also the order of the rows. Within a class the recommended order of the list holds.
enum class Match : std::uint8_t {
    Exact,     ///< the whole name
    Alias,     ///< the whole of another name
    Suffix,    ///< the name ends so
    Prefix,    ///< the name begins so; also the beginning of a code
    Initials,  ///< initials or syllables
    Substring, ///< in the name or in another name
    Address,   ///< in the address, another text or the telephone number
    Near,      ///< not what was typed, but close to it
};
inline constexpr int matchClasses = 8;

} // namespace yibao::search
