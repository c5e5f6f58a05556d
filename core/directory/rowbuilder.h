// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/columnmap.h"
#include "core/directory/importjob.h"
#include "core/directory/recordparser.h"
#include "core/directory/regionresolver.h"

namespace yibao::directory {

/// Makes rows of a dataset from the records of a list, or says why not.
class RowBuilder
{
public:
    RowBuilder(const catalog::Catalog& catalog, const catalog::Dataset& dataset, const ImportJob& job,
               const ColumnMap& columns);

    /// The row without its key, or the reason in `rejection`, whose line is filled in.
    [[nodiscard]] std::optional<catalog::Row> build(Record record, Rejection& rejection);

private:
    [[nodiscard]] bool fitColumns(Record& record, Rejection& rejection) const;
    [[nodiscard]] bool fillCells(const Record& record, catalog::Row& row, Rejection& rejection) const;
    [[nodiscard]] bool fillPlace(catalog::Row& row, Rejection& rejection);
    [[nodiscard]] QString normalised(const catalog::Field& field, const QString& cell) const;
    [[nodiscard]] QString cell(const catalog::Row& row, const QString& field) const;

    const catalog::Catalog& m_catalog;
    const catalog::Dataset& m_dataset;
    ColumnMap m_columns;
    RegionResolver m_resolver;
    catalog::RegionCode m_scope;
    QChar m_codeLetter; ///< first letter of institution codes of this list; null when they have no set shape
    int m_codeField = -1;
    int m_regionField = -1;
};

} // namespace yibao::directory
