// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/layout.h"
#include "core/store/connection.h"

namespace yibao::directory {

/// What people call institutions, from the list of other names: "301医院" is 中国人民解放军总医院. Immutable; shared by
/// threads.
class AliasBook
{
public:
    AliasBook() = default;
    [[nodiscard]] static Result<AliasBook> read(store::Connection& connection, const Schema& schema);
    /// The list that other names come from.
    [[nodiscard]] static QString list();
    /// True for lists whose rows have other names.
    [[nodiscard]] static bool isFor(const QString& dataset);

    /// Other names of an institution as they were written, sorted. By its code, or by its registered name when the
    /// other name points at no code and at no other place.
    [[nodiscard]] QStringList of(const QString& code, const QString& foldedName, catalog::RegionCode region) const;
    [[nodiscard]] bool isEmpty() const { return m_byCode.isEmpty() && m_byName.isEmpty(); }

private:
    struct Entry
    {
        QString alias;
        catalog::RegionCode region; ///< null for everywhere
    };
    QHash<QString, QStringList> m_byCode; ///< folded codes
    QHash<QString, QList<Entry>> m_byName;
    const catalog::RegionTree* m_tree = nullptr;
};

} // namespace yibao::directory
