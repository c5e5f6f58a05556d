// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/store/connection.h"

#include <QSet>

namespace yibao::directory {

/// What the search index must know of the database. Triggers write every change of a row that is seen into a log with
/// growing numbers; a source that comes or goes as a whole is one entry. All functions run within the caller's
/// transaction, so what they tell belongs together.
class ChangeLog
{
public:
    explicit ChangeLog(store::Connection& connection)
        : m_connection(connection)
    {}

    /// The random mark of this database.
    [[nodiscard]] Result<QString> mark() const;
    /// Number of the last change, of whichever list.
    [[nodiscard]] Result<qint64> sequence() const;
    /// Number of the last change of one list.
    [[nodiscard]] Result<qint64> lastOf(const QString& list) const;

    /// The index file that belongs to a list.
    struct Base
    {
        qint64 pruned = 0;  ///< entries up to this number may be gone
        QString token;      ///< what the file bears; empty when there is none
        qint64 reached = 0; ///< changes up to this number are in it, whatever number it was begun with
    };
    [[nodiscard]] Result<Base> base(const QString& list) const;
    /// Makes another file the index of a list, and forgets what it holds already.
    [[nodiscard]] Status setBase(const QString& list, const QString& token, qint64 reached);
    /// Forgets entries without a file that holds them, for lists that are indexed in memory.
    [[nodiscard]] Status prune(const QString& list, qint64 through);

    struct Changes
    {
        QSet<qint64> rows;
        QSet<int> sources; ///< these came or went as a whole
    };
    /// What came after `after`; nothing when that is more than `limit` rows, or the log about them is very long.
    [[nodiscard]] Result<std::optional<Changes>> since(const QString& list, qint64 after, qint64 limit) const;

private:
    store::Connection& m_connection;
};

} // namespace yibao::directory
