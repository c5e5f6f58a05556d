// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/query.h"

#include <QHash>
#include <QList>
#include <QString>

namespace yibao::search {

/// Names of divisions by which a word narrows.
class Gazetteer
{
public:
    struct Place
    {
        std::uint32_t code = 0; ///< six digits as a number
        std::uint32_t parent = 0;
        std::u16string name; ///< folded, with 省, 市, 区, 县 …
        std::u16string bare; ///< without; the same as `name` when nothing would be left
    };

    Gazetteer() = default;
    explicit Gazetteer(std::vector<Place> places);
    /// Folds the name and strips its ending.
    [[nodiscard]] static Place place(std::uint32_t code, std::uint32_t parent, const QString& name);

    /// Divisions of exactly this folded name, with or without its ending.
    [[nodiscard]] std::vector<std::uint32_t> named(std::u16string_view folded) const;
    /// Divisions whose initials or whole spelling these letters are, with or without the ending; at least two letters.
    [[nodiscard]] std::vector<std::uint32_t> spelled(std::string_view letters) const;
    /// The longest name (with or without ending) that `folded` begins with; length 0 when there is none.
    [[nodiscard]] std::size_t leadingName(std::u16string_view folded) const;
    /// With and without its ending.
    [[nodiscard]] std::vector<std::u16string> namesOf(std::uint32_t code) const;
    /// Names without ending of the divisions directly below these.
    [[nodiscard]] std::vector<std::u16string> below(const std::vector<std::uint32_t>& codes) const;
    /// Names without ending of the divisions directly above these, provinces left out.
    [[nodiscard]] std::vector<std::u16string> above(const std::vector<std::uint32_t>& codes) const;
    [[nodiscard]] const std::vector<Place>& places() const { return m_places; }

private:
    std::vector<Place> m_places;
    QHash<QString, QList<int>> m_byName;
    QHash<std::uint32_t, int> m_byCode;
    QHash<std::uint32_t, QList<int>> m_byParent;
    std::vector<std::vector<std::uint32_t>> m_byLetter; ///< a to z: places whose name may begin so
    std::size_t m_longest = 0;                          ///< units of the longest name
};

/// Makes a question of what was typed. Never fails: what holds no letter, digit or character is an empty query.
class QueryParser
{
public:
    QueryParser(const Readings& readings, const Gazetteer& gazetteer)
        : m_readings(readings)
        , m_gazetteer(gazetteer)
    {}

    /// At most 32 words of 64 units each are looked at.
    [[nodiscard]] Query parse(const QString& typed, Scope scope) const;

private:
    const Readings& m_readings;
    const Gazetteer& m_gazetteer;
};

} // namespace yibao::search
