// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/precedence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using store::quoted;

namespace {

bool marks(const Source& better, const Source& worse)
{
    const QString& portal = better.provenance.portal;
    return (portal.isEmpty() || portal == worse.provenance.portal) && outranks(better, worse);
}

QList<int> markedBy(const Source& source, const QList<Source>& held)
{
    QList<int> ids;
    for (const Source& other : held) {
        if (other.id() != source.id() && marks(other, source))
            ids.append(other.id());
    }
    return ids;
}

} // namespace

QString idList(const QList<int>& ids)
{
    QStringList words;
    for (const int id : ids)
        words.append(QString::number(id));
    return words.join(u", "_s);
}

QString hiddenCondition(const Layout& layout, const Source& source, const QList<Source>& held)
{
    return u"EXISTS (SELECT 1 FROM %1 b WHERE b.row_key = %1.row_key AND b.row_source IN (%2))"_s.arg(
        quoted(layout.table), idList(markedBy(source, held)));
}

Status markAll(store::Connection& connection, const Layout& layout, const QList<Source>& held)
{
    const QString table = quoted(layout.table);
    for (const Source& source : held) {
        const QString better = hiddenCondition(layout, source, held);
        for (const auto& [from, to, condition] : {std::tuple(0, 1, better), std::tuple(1, 0, u"NOT "_s + better)}) {
            const Status done = connection.execute(
                u"UPDATE %1 SET row_hidden = %2 WHERE row_source = ? AND row_hidden = %3 AND %4"_s.arg(table)
                    .arg(to)
                    .arg(from)
                    .arg(condition),
                {source.id()});
            if (!done)
                return done;
        }
    }
    return {};
}

Status markKeys(store::Connection& connection, const Layout& layout, const QList<Source>& held, const QStringList& keys)
{
    const QString table = quoted(layout.table);
    // One source alone hides nothing of its own.
    if (held.size() < 2)
        return {};
    for (const Source& source : held) {
        auto update = connection.prepare(
            u"UPDATE %1 SET row_hidden = 1 - row_hidden WHERE row_key = ? AND row_source = ? AND row_hidden <> "
            "EXISTS (SELECT 1 FROM %1 b WHERE b.row_key = ? AND b.row_source IN (%2))"_s.arg(
                table, idList(markedBy(source, held))));
        if (!update)
            return fail(update.error());
        for (const QString& key : keys) {
            if (const Status done = update->run({key, source.id(), key}); !done)
                return done;
        }
    }
    return {};
}

Result<QList<qint64>> unmarkedRows(store::Connection& connection, const Layout& layout, const QList<Source>& seen)
{
    QList<qint64> ids;
    const QMap<int, QList<int>> losers = unmarkedLosers(seen);
    for (auto it = losers.cbegin(); it != losers.cend(); ++it) {
        // The rows of the portal are few, so the way goes from them to those that they beat.
        auto statement = connection.prepare(
            u"SELECT a.row_id FROM %1 b CROSS JOIN %1 a ON a.row_key = b.row_key AND a.row_source = ? WHERE "
            "b.row_source IN (%2)"_s.arg(quoted(layout.table), idList(it.value())));
        if (!statement)
            return fail(statement.error());
        if (const Status ran = statement->run({it.key()}); !ran)
            return fail(ran.error());
        auto next = statement->next();
        for (; next && *next; next = statement->next())
            ids.append(statement->number(0));
        if (!next)
            return fail(next.error());
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

QMap<int, QList<int>> unmarkedLosers(const QList<Source>& seen)
{
    QMap<int, QList<int>> losers;
    for (const Source& source : seen) {
        for (const Source& other : seen) {
            if (other.id() != source.id() && outranks(other, source) && !marks(other, source))
                losers[source.id()].append(other.id());
        }
    }
    return losers;
}

} // namespace yibao::directory
