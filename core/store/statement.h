// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QVariant>

struct sqlite3_stmt;

namespace yibao::store {

class Connection;

/// A prepared statement. Values are bound to its question marks in their order: numbers as numbers, everything else as
/// text; a null string binds NULL. Must not outlive its connection nor leave its thread. When it goes, the connection
/// keeps what was prepared for the next time that the same text is wanted.
class Statement final
{
public:
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    /// Runs it from the start with these values, one for each question mark.
    [[nodiscard]] Status run(const QVariantList& values = {});
    /// Goes to the next row; false after the last.
    [[nodiscard]] Result<bool> next();
    /// Ends a run before its last row, so that it holds no lock.
    void finish();

    [[nodiscard]] QString text(int column) const;  ///< null for NULL, empty for an empty text
    [[nodiscard]] qint64 number(int column) const; ///< 0 for NULL
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 affected() const; ///< rows that the last run changed
    [[nodiscard]] qint64 insertedId() const;

private:
    friend class Connection;
    Statement(Connection& connection, sqlite3_stmt* prepared, const QString& sql)
        : m_connection(&connection)
        , m_prepared(prepared)
        , m_sql(sql)
    {}
    [[nodiscard]] bool bind(int place, const QVariant& value);
    [[nodiscard]] Status step();
    [[nodiscard]] tl::unexpected<Error> failure() const;

    enum class At { Nowhere, FirstRow, Row, End };
    Connection* m_connection;
    sqlite3_stmt* m_prepared;
    QString m_sql;
    At m_at = At::Nowhere;
};

} // namespace yibao::store
