// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/connection.h"

#include "core/base/supportids.h"
#include "core/store/sqliteerror.h"

#include <QUrl>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace yibao::store {

namespace {

constexpr qsizetype statementInReports = 120;
/// Of statements that are kept prepared. Those with numbers written into them are longer and never come again.
constexpr qsizetype longestKept = 1500;
constexpr qsizetype mostKept = 64;

QString uri(const QString& file, Access access)
{
    QString name = QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded(QUrl::FullyEncoded));
    // SQLite reads these two as the beginning of its own parameters.
    name.replace(u'?', u"%3f"_s).replace(u'#', u"%23"_s);
    return name + (access == Access::Immutable ? u"?immutable=1"_s : u"?mode=ro"_s);
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString& file, Access access, int busyTimeoutMs)
{
    std::unique_ptr<Connection> connection(new Connection(access));
    const bool writes = access == Access::ReadWrite;
    const QByteArray name = (writes ? file : uri(file, access)).toUtf8();
    const int flags = SQLITE_OPEN_NOMUTEX |
                      (writes ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    if (sqlite3_open_v2(name.constData(), &connection->m_database, flags, nullptr) != SQLITE_OK)
        return fail(connection->failure(u"open"_s));
    sqlite3_extended_result_codes(connection->m_database, 1);
    sqlite3_busy_timeout(connection->m_database, busyTimeoutMs);
    return connection;
}

Connection::~Connection()
{
    for (sqlite3_stmt* prepared : std::as_const(m_kept))
        sqlite3_finalize(prepared);
    sqlite3_close_v2(m_database);
}

Result<Statement> Connection::prepare(const QString& sql)
{
    if (sqlite3_stmt* kept = m_kept.take(sql))
        return Statement(*this, kept, sql);
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt* prepared = nullptr;
    const char* tail = nullptr;
    if (sqlite3_prepare_v3(m_database, text.constData(), static_cast<int>(text.size()),
                           sql.size() <= longestKept ? SQLITE_PREPARE_PERSISTENT : 0, &prepared, &tail) != SQLITE_OK)
        return fail(failure(sql));
    const bool whole = QByteArrayView(tail, text.constData() + text.size()).trimmed().isEmpty();
    if (prepared == nullptr || !whole) {
        sqlite3_finalize(prepared);
        return fail(ErrorCode::Internal, YIBAO_SUPPORT("STO-QUERY-07"), u"not one statement: "_s + inReports(sql));
    }
    return Statement(*this, prepared, sql);
}

void Connection::keep(const QString& sql, sqlite3_stmt* prepared)
{
    if (sql.size() > longestKept || m_kept.size() >= mostKept || m_kept.contains(sql)) {
        sqlite3_finalize(prepared);
        return;
    }
    sqlite3_reset(prepared);
    sqlite3_clear_bindings(prepared);
    m_kept.insert(sql, prepared);
}

Status Connection::execute(const QString& sql, const QVariantList& values)
{
    return prepare(sql).and_then([&](Statement&& statement) { return statement.run(values); });
}

Result<qint64> Connection::number(const QString& sql, const QVariantList& values)
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run(values); !ran)
        return fail(ran.error());
    return statement->next().map([&](bool row) { return row ? statement->number(0) : 0; });
}

Result<QString> Connection::text(const QString& sql, const QVariantList& values)
{
    auto statement = prepare(sql);
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run(values); !ran)
        return fail(ran.error());
    return statement->next().map([&](bool row) { return row ? statement->text(0) : QString(); });
}

Error Connection::failure(const QString& sql)
{
    // A connection that could not even be made has no words of its own.
    const int code = m_database == nullptr ? SQLITE_NOMEM : sqlite3_extended_errcode(m_database);
    const QString words = QString::fromUtf8(m_database == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(m_database));
    const Error told = sqliteError(code, words, inReports(sql));
    m_metDamage = m_metDamage || isDamage(told);
    return told;
}

QString Connection::inReports(const QString& sql)
{
    return sql.left(statementInReports).simplified();
}

QString quoted(const QString& name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace yibao::store
