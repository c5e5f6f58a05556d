// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/store/statement.h"

#include <QHash>

#include <memory>

struct sqlite3;

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
    /// One statement without an answer; several in one text are refused.
    [[nodiscard]] Status execute(const QString& sql, const QVariantList& values = {});
    /// The first column of the first row; 0 when there is no row.
    [[nodiscard]] Result<qint64> number(const QString& sql, const QVariantList& values = {});
    [[nodiscard]] Result<QString> text(const QString& sql, const QVariantList& values = {});

    [[nodiscard]] bool isReadOnly() const { return m_access != Access::ReadWrite; }
    /// True once a statement met damage in the file; the next opening then looks at all of it.
    [[nodiscard]] bool hasMetDamage() const { return m_metDamage; }

private:
    friend class Statement;
    explicit Connection(Access access)
        : m_access(access)
    {}
    /// What SQLite said last, as one of our errors.
    [[nodiscard]] Error failure(const QString& sql);
    /// Takes back what a statement was prepared to.
    void keep(const QString& sql, sqlite3_stmt* prepared);
    /// Enough of a statement to find it in the source; statements hold no values.
    [[nodiscard]] static QString inReports(const QString& sql);

    const Access m_access;
    sqlite3* m_database = nullptr;
    QHash<QString, sqlite3_stmt*> m_kept; ///< prepared before and not in use, by text
    bool m_metDamage = false;
};

/// A name in double quotes, for tables and columns whose names are derived.
[[nodiscard]] QString quoted(const QString& name);

} // namespace yibao::store
