// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/layout.h"
#include "core/directory/sources.h"

#include <QVariant>

namespace yibao::directory {

/// What a question means in SQL, as far as it does not depend on the sources that are seen.
struct Selection
{
    const Layout* layout = nullptr;
    QString where;            ///< conditions of the filters, joined by AND; "1" without any
    QVariantList values;      ///< for the question marks of `where`
    QString order;            ///< ORDER BY terms
    QVariantList orderValues; ///< for the question marks of `order`
    bool filtered = false;    ///< there is any condition
    bool covered = true;      ///< Layout::orderIndex holds all that the conditions look at
    bool fewPlaces = false;   ///< so few divisions that their index is the shortest way
};

/// Validation with fieldErrors for what the service does not offer, Unauthenticated for personal services.
[[nodiscard]] Result<Selection> select(const Schema& schema, const catalog::Question& question);

/// A selection among the rows of some sources.
struct Scope
{
    QString from; ///< table, with the index to be used
    QString where;
    QVariantList values;
};
/// Among the rows that are seen when `seen` are the sources.
[[nodiscard]] Scope seenScope(const Selection& selection, const QList<Source>& seen);
/// Among all rows of these sources, whether or not better ones hide them.
[[nodiscard]] Scope wholeScope(const Selection& selection, const QList<Source>& sources);

} // namespace yibao::directory
