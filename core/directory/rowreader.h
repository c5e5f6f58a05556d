// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/document.h"

namespace yibao::directory {

/// Reads rows of one list, as documents for the index or whole for a page.
class RowReader
{
public:
    RowReader(store::Connection& connection, const Schema& schema, const Layout& layout)
        : m_connection(connection)
        , m_schema(schema)
        , m_layout(layout)
    {}

    /// Returns false to stop.
    using Sink = std::function<bool(search::Document&&)>;
    /// Every row for which the condition holds, in the order of the table.
    [[nodiscard]] Status documents(const QString& condition, const DocumentMaker& maker, const Sink& sink) const;
    /// The rows with these numbers for which the condition holds.
    [[nodiscard]] Status documents(const QList<qint64>& ids, const QString& condition, const DocumentMaker& maker,
                                   const Sink& sink) const;
    /// The rows of these numbers, in their order; those that are gone are left out.
    [[nodiscard]] Result<QList<catalog::Row>> rows(const QList<qint64>& ids) const;
    /// Numbers of all rows of a source.
    [[nodiscard]] Result<QList<qint64>> rowsOfSource(int source) const;
    /// Different values of a field.
    [[nodiscard]] Result<QStringList> values(int field) const;
    /// A cell of each of these rows, in no order; the sink is called for those that are there.
    [[nodiscard]] Status cells(const QList<qint64>& ids, int field,
                               const std::function<void(qint64, const QString&)>& sink) const;

private:
    store::Connection& m_connection;
    const Schema& m_schema;
    const Layout& m_layout;
};

[[nodiscard]] QString numberList(const QList<qint64>& numbers, qsizetype from, qsizetype count); ///< "1,2,3" for SQL

} // namespace yibao::directory
