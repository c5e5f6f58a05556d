// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/connection.h"

#include "core/store/sqliteerror.h"

#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace yibao::store {

namespace {

/// Enough of a statement to find it in the source; statements hold no values.
constexpr int statementInReports = 120;

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
    // A name of its own for every connection: Qt keeps them in one table for the whole process.
    std::unique_ptr<Connection> connection(new Connection(QUuid::createUuid().toString(QUuid::WithoutBraces), access));
    connection->m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs);
    if (access == Access::ReadWrite) {
        connection->m_database.setDatabaseName(file);
    } else {
        connection->m_database.setDatabaseName(uri(file, access));
        options += u";QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s;
    }
    connection->m_database.setConnectOptions(options);
    if (!connection->m_database.open())
        return fail(connection->failure(connection->m_database.lastError(), u"open"_s));
    return connection;
}

Connection::~Connection()
{
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Result<Statement> Connection::prepare(const QString& sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return fail(failure(query.lastError(), sql));
    return Statement(*this, std::move(query));
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

Error Connection::failure(const QSqlError& error, const QString& sql)
{
    const Error told = sqliteError(error, sql.left(statementInReports).simplified());
    m_metDamage = m_metDamage || isDamage(told);
    return told;
}

QString quoted(const QString& name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

} // namespace yibao::store
