// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/question.h"
#include "core/wire/json.h"
#include "core/wire/portalprofile.h"

#include <QSet>

#include <optional>

namespace yibao::wire {

/// Turns one row of a portal into a row of a dataset. Wrong types, missing and additional members are tolerated:
/// what has no cell is kept in Row::extra under the portal's name. Official misspellings end here.
class RowDecoder
{
public:
    RowDecoder(const ServiceCall& call, const catalog::Dataset& dataset, const catalog::Catalog& catalog);

    /// Nothing when the value is no object or has no member that the dataset knows.
    [[nodiscard]] std::optional<catalog::Row> decode(const Json& value) const;

private:
    struct Found
    {
        QString member; ///< null when no alternate is there
        QString text;   ///< null when its value is null or no plain value
    };
    struct Source
    {
        QStringList code;  ///< alternates for the field itself
        QStringList words; ///< alternates for the words beside it
    };

    [[nodiscard]] Found find(const Json& object, const QStringList& alternates) const;
    [[nodiscard]] QString choice(const catalog::Field& field, const Found& code, const Found& words,
                                 catalog::Row& row) const;
    [[nodiscard]] QString choices(const catalog::Field& field, const Json& object, const Found& code) const;
    [[nodiscard]] QString region(const QString& field, const Found& code, const Found& words, catalog::Row& row) const;
    void inferFromCode(catalog::Row& row) const;

    const catalog::Dataset& m_dataset;
    const catalog::Catalog& m_catalog;
    QList<Source> m_sources; ///< in the order of the dataset's fields
};

} // namespace yibao::wire
