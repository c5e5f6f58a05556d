// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/listfile.h"
#include "core/directory/rowbuilder.h"

namespace yibao::directory {

/// Rows of a list, a batch at a time. Used by one thread at a time; knows nothing of the database.
class ListReader
{
public:
    /// Reads the titles. All errors of the file and of the job show here or in next().
    [[nodiscard]] static Result<std::unique_ptr<ListReader>> open(const catalog::Catalog& catalog,
                                                                  const ImportJob& job);

    struct Batch
    {
        QList<catalog::Row> rows;
        QList<qint64> lines; ///< of the file, one for each row
        QList<Rejection> rejections;
        qint64 read = 0; ///< rows and rejections
        bool atEnd = false;
    };
    [[nodiscard]] Result<Batch> next(qsizetype limit);

    [[nodiscard]] const ColumnMap& columns() const { return m_columns; }
    [[nodiscard]] const ListFile& file() const { return *m_file; }

private:
    ListReader() = default;
    [[nodiscard]] Status fill();

    std::unique_ptr<ListFile> m_file;
    ColumnMap m_columns;
    std::unique_ptr<RowBuilder> m_builder;
    QList<Record> m_records;
    qsizetype m_at = 0;
    qint64 m_position = 0;
};

/// What a job must have before its file is looked at.
[[nodiscard]] Status checkJob(const catalog::Catalog& catalog, const ImportJob& job);

} // namespace yibao::directory
