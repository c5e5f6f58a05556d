// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/catalog/service.h"

#include <QMap>

namespace yibao::directory {

/// Which column of a list carries which field.
struct ColumnMap
{
    QStringList titles;       ///< of all columns, made unique; "column 3" for one without a title
    QList<int> columnOfField; ///< by index of the field; -1 when no column carries it
    QList<int> unused;        ///< columns that no field claims; kept with each row
    QStringList missing;      ///< required fields without a column

    [[nodiscard]] QMap<QString, QString> mapping(const catalog::Dataset& dataset) const; ///< title to field id
    [[nodiscard]] QStringList unusedTitles() const;
};

/// `chosen` (column title to field id, "" to leave a column out) goes first and must be true; other fields take the
/// column whose title they know best, each column and each field once.
[[nodiscard]] Result<ColumnMap> mapColumns(const catalog::Dataset& dataset, const QStringList& titles,
                                           const QMap<QString, QString>& chosen);

} // namespace yibao::directory
