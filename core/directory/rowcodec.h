// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/layout.h"
#include "core/store/statement.h"

namespace yibao::directory {

/// One row as the database takes it.
struct StoredRow
{
    QVariantList values; ///< in the order of Layout::insert; the source, the key and the row id are set by the writer
    QString key;
    QString code;      ///< of which the key is made when there is one and the key says nothing else
    qint64 digest = 0; ///< equal for rows that say the same
    qint64 position = 0;
};

/// Turns rows into what the table of their dataset holds, and back. May be shared by threads.
class RowCodec
{
public:
    RowCodec(const Schema& schema, const Layout& layout)
        : m_schema(schema)
        , m_layout(layout)
    {}

    /// `row.cells` may be shorter than the dataset's fields; the rest is null. An empty key is derived.
    [[nodiscard]] StoredRow stored(const catalog::Row& row) const;
    /// Values to be bound, for this source and key; a `rowId` of 0 lets SQLite number the row.
    [[nodiscard]] static QVariantList values(const StoredRow& row, int source, const QString& key, qint64 rowId = 0);
    /// The row that a statement with Layout::readColumns, beginning at `column`, stands on.
    [[nodiscard]] catalog::Row row(const store::Statement& statement, int column = 0) const;

    /// Place of a row in the recommended order, before its position in the list. `nameLength` is that of its folded
    /// name.
    struct Standing
    {
        qint64 rank = 0;
        bool byName = false; ///< rows of one rank are ordered by name
    };
    [[nodiscard]] Standing standing(const catalog::Row& row, qsizetype nameLength) const;

private:
    [[nodiscard]] bool isGraded(const catalog::Row& row) const;

    const Schema& m_schema;
    const Layout& m_layout;
};

/// True for a cell that says nothing: null, empty, or one of the dashes that lists print for it.
[[nodiscard]] bool isBlank(const QString& cell);

[[nodiscard]] QString extraToJson(const QMap<QString, QString>& extra); ///< null when there is nothing
[[nodiscard]] QMap<QString, QString> extraFromJson(const QString& json);

} // namespace yibao::directory
