// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/health.h"

#include "core/base/supportids.h"
#include "core/store/connection.h"

using namespace Qt::StringLiterals;

namespace yibao::store {

namespace {

/// Below this size every page is looked at on each opening; it takes some ten milliseconds.
constexpr qint64 smallFile = 4 * 1024 * 1024;

Status damaged(const QString& what)
{
    return fail(ErrorCode::StorageCorrupt, YIBAO_SUPPORT("STO-CORRUPT-02"), what);
}

Status examineAll(Connection& connection)
{
    const auto verdict = connection.text(u"PRAGMA quick_check(1)"_s);
    if (!verdict)
        return fail(verdict.error());
    return *verdict == u"ok" ? Status() : damaged(u"quick_check: "_s + verdict->left(200));
}

Status examineEnds(Connection& connection)
{
    auto tables = connection.prepare(u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s);
    if (!tables)
        return fail(tables.error());
    if (const Status ran = tables->run(); !ran)
        return ran;
    QStringList names;
    auto row = tables->next();
    for (; row && *row; row = tables->next())
        names.append(tables->text(0));
    if (!row)
        return fail(row.error());
    for (const QString& name : names) {
        for (const QString& order : {u"ASC"_s, u"DESC"_s}) {
            const auto read = connection.text(u"SELECT * FROM %1 ORDER BY 1 %2 LIMIT 1"_s.arg(quoted(name), order));
            if (!read)
                return fail(read.error());
        }
    }
    return {};
}

} // namespace

Status examine(Connection& connection, quint32 applicationId, int knownVersion, Checkup checkup)
{
    // The first query is the first time that SQLite looks at the file.
    const auto tables = connection.number(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return fail(tables.error());
    const auto id = connection.number(u"PRAGMA application_id"_s);
    if (!id)
        return fail(id.error());
    if (*tables > 0 && static_cast<quint32>(*id) != applicationId)
        return damaged(u"a database of another program (application id %1)"_s.arg(*id));
    const auto version = connection.number(u"PRAGMA user_version"_s);
    if (!version)
        return fail(version.error());
    if (*version > knownVersion)
        return fail(ErrorCode::StorageNewer, YIBAO_SUPPORT("STO-NEWER-03"),
                    u"version %1, this program knows %2"_s.arg(*version).arg(knownVersion));

    const auto size = connection.number(u"SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"_s);
    if (!size)
        return fail(size.error());
    return checkup == Checkup::Full || *size <= smallFile ? examineAll(connection) : examineEnds(connection);
}

} // namespace yibao::store
