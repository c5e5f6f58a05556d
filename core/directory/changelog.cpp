// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/changelog.h"

using namespace Qt::StringLiterals;

namespace yibao::directory {

namespace {

/// A row that changes again and again is written down each time.
constexpr qint64 entriesOfRow = 8;

} // namespace

Result<QString> ChangeLog::mark() const
{
    return m_connection.text(u"SELECT value FROM note WHERE name = 'mark'"_s);
}

Result<qint64> ChangeLog::sequence() const
{
    return m_connection.number(u"SELECT seq FROM sqlite_sequence WHERE name = 'search_log'"_s);
}

Result<qint64> ChangeLog::lastOf(const QString& list) const
{
    // Backwards from the end of the log; what was forgotten came before.
    return m_connection.number(
        u"SELECT max(coalesce((SELECT seq FROM search_log WHERE list = ? ORDER BY seq DESC LIMIT 1), 0), "
        "coalesce((SELECT pruned FROM search_base WHERE list = ?), 0))"_s,
        {list, list});
}

Result<ChangeLog::Base> ChangeLog::base(const QString& list) const
{
    auto statement = m_connection.prepare(u"SELECT pruned, token, reached FROM search_base WHERE list = ?"_s);
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run({list}); !ran)
        return fail(ran.error());
    const auto there = statement->next();
    if (!there)
        return fail(there.error());
    Base base;
    if (*there)
        base = {.pruned = statement->number(0), .token = statement->text(1), .reached = statement->number(2)};
    return base;
}

Status ChangeLog::setBase(const QString& list, const QString& token, qint64 reached)
{
    const Status set = m_connection.execute(
        u"INSERT INTO search_base (list, token, reached) VALUES (?, ?, ?) ON CONFLICT (list) DO UPDATE SET token = "
        "excluded.token, reached = excluded.reached"_s,
        {list, token, reached});
    return set ? prune(list, reached) : set;
}

Status ChangeLog::prune(const QString& list, qint64 through)
{
    // How far the list itself got must outlive its entries: other lists depend on it (lastOf).
    const auto last = m_connection.number(
        u"SELECT coalesce((SELECT seq FROM search_log WHERE list = ? AND seq <= ? ORDER BY seq DESC LIMIT 1), 0)"_s,
        {list, through});
    if (!last)
        return fail(last.error());
    if (*last == 0)
        return {};
    const Status kept = m_connection.execute(
        u"INSERT INTO search_base (list, pruned) VALUES (?, ?) ON CONFLICT (list) DO UPDATE SET pruned = "
        "max(pruned, excluded.pruned)"_s,
        {list, *last});
    if (!kept)
        return kept;
    return m_connection.execute(u"DELETE FROM search_log WHERE list = ? AND seq <= ?"_s, {list, *last});
}

Result<std::optional<ChangeLog::Changes>> ChangeLog::since(const QString& list, qint64 after, qint64 limit) const
{
    auto statement =
        m_connection.prepare(u"SELECT row_id FROM search_log WHERE seq > ? AND list = ? ORDER BY seq LIMIT ?"_s);
    if (!statement)
        return fail(statement.error());
    const qint64 mostEntries = entriesOfRow * limit;
    if (const Status ran = statement->run({after, list, mostEntries + 1}); !ran)
        return fail(ran.error());
    Changes changes;
    qint64 entries = 0;
    auto next = statement->next();
    for (; next && *next; next = statement->next()) {
        if (++entries > mostEntries || changes.rows.size() > limit)
            return std::nullopt;
        const qint64 row = statement->number(0);
        if (row < 0)
            changes.sources.insert(static_cast<int>(-row));
        else
            changes.rows.insert(row);
    }
    if (!next)
        return fail(next.error());
    if (changes.rows.size() > limit)
        return std::nullopt;
    return std::optional(std::move(changes));
}

} // namespace yibao::directory
