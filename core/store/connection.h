// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/store/statement.h"

#include <QSqlDatabase>

#include <memory>

namespace yibao::store {

enum class Access {
    ReadWrite,
    ReadOnly,
    Immutable, ///< reads a file in a folder that cannot be written; only sound while nobody else writes it
};

/// One open SQLite file, bound to the thread that opened it.
class Connection final
{
public:
    /// Says nothing about the health of the file: SQLite looks at it with the first query only.
    [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const QString& file, Access access,
                                                                  int busyTimeoutMs);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] Result<Statement> prepare(const QString& sql);
    /// One statement without an answer. SQLite's driver refuses several in one text.
    [[nodiscard]] Status execute(const QString& sql, const QVariantList& values = {});
    /// The first column of the first row; 0 when there is no row.
    [[nodiscard]] Result<qint64> number(const QString& sql, const QVariantList& values = {});
    [[nodiscard]] Result<QString> text(const QString& sql, const QVariantList& values = {});

    [[nodiscard]] bool isReadOnly() const { return m_access != Access::ReadWrite; }
    /// True once a statement met damage in the file; the next opening then looks at all of it.
    [[nodiscard]] bool hasMetDamage() const { return m_metDamage; }
    [[nodiscard]] Error failure(const QSqlError& error, const QString& sql);

private:
    Connection(const QString& name, Access access)
        : m_name(name)
        , m_access(access)
    {}

    QString m_name;
    Access m_access;
    QSqlDatabase m_database;
    bool m_metDamage = false;
};

/// A name in double quotes, for tables and columns whose names are derived.
[[nodiscard]] QString quoted(const QString& name);

} // namespace yibao::store
