// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/regiontree.h"

namespace yibao::directory {

/// Finds out where a row of a list belongs. Lists name places as they like: by code, by a name that many places bear,
/// by the whole path, by a word that no list of divisions knows (大鹏新区).
class RegionResolver
{
public:
    /// `scope` is the place that the whole list is about; null for the country.
    RegionResolver(const catalog::RegionTree& tree, catalog::RegionCode scope);

    struct Place
    {
        catalog::RegionCode code;
        QString words; ///< of the list, as far as the tree does not know them; empty otherwise
    };
    /// `words` is the cell of the list and may be empty; the others help where it does not suffice.
    [[nodiscard]] std::optional<Place> resolve(const QString& words, const QString& institutionCode,
                                               const QString& address, const QString& name);

private:
    [[nodiscard]] std::optional<Place> byWords(const QString& words, catalog::RegionCode division);
    [[nodiscard]] std::optional<Place> byWordsAlone(const QString& words, catalog::RegionCode division) const;
    /// The division in an institution code (H44030602454); null when the tree does not know it.
    [[nodiscard]] catalog::RegionCode division(const QString& institutionCode) const;
    [[nodiscard]] catalog::RegionCode cityOf(catalog::RegionCode code) const;
    void addTop(catalog::RegionCode code);
    void countNames(catalog::RegionCode code);
    /// The place below `at`, or two levels below, whose name `text` begins with; null when there is none.
    [[nodiscard]] catalog::RegionCode below(catalog::RegionCode at, QStringView text) const;
    /// The place that an address or a name begins with, written out with its kind: 深圳市, not 北京 of 北京东路.
    [[nodiscard]] catalog::RegionCode atBeginning(const QString& text) const;

    const catalog::RegionTree& m_tree;
    catalog::RegionCode m_scope;
    QHash<QString, std::optional<Place>> m_known;
    QHash<QString, int> m_places;                 ///< how many places of the country bear a name
    QHash<QString, catalog::RegionCode> m_tops;   ///< names that a text may begin with and that are sure
    QHash<QString, catalog::RegionCode> m_briefs; ///< provinces without their kind: 广东 of 广东深圳市
};

} // namespace yibao::directory
