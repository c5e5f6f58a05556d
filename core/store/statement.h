// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QSqlQuery>
#include <QVariant>

namespace yibao::store {

class Connection;

/// A prepared statement. Values are bound to its question marks in their order (Qt does not take numbered ones, ?1); a
/// null string binds NULL. Must not
/// outlive its connection nor leave its thread.
class Statement final
{
public:
    /// Runs it from the start with these values; nothing else is bound.
    [[nodiscard]] Status run(const QVariantList& values = {});
    /// Goes to the next row; false after the last.
    [[nodiscard]] Result<bool> next();
    /// Ends a run before its last row, so that it holds no lock.
    void finish() { m_query.finish(); }

    [[nodiscard]] QString text(int column) const;  ///< null for NULL, empty for an empty text
    [[nodiscard]] qint64 number(int column) const; ///< 0 for NULL
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 affected() const { return m_query.numRowsAffected(); }
    [[nodiscard]] qint64 insertedId() const { return m_query.lastInsertId().toLongLong(); }

private:
    friend class Connection;
    Statement(Connection& connection, QSqlQuery&& query)
        : m_connection(&connection)
        , m_query(std::move(query))
    {}

    Connection* m_connection;
    QSqlQuery m_query;
};

} // namespace yibao::store
