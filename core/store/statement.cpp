// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/statement.h"

#include "core/base/supportids.h"
#include "core/store/connection.h"

#include <sqlite3.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace yibao::store {

Statement::Statement(Statement&& other) noexcept
    : m_connection(other.m_connection)
    , m_prepared(std::exchange(other.m_prepared, nullptr))
    , m_sql(std::move(other.m_sql))
    , m_at(other.m_at)
{}

Statement::~Statement()
{
    if (m_prepared != nullptr)
        m_connection->keep(m_sql, m_prepared);
}

Status Statement::run(const QVariantList& values)
{
    finish();
    if (values.size() != sqlite3_bind_parameter_count(m_prepared))
        return fail(ErrorCode::Internal, YIBAO_SUPPORT("STO-QUERY-07"),
                    u"%1 values for %2"_s.arg(values.size()).arg(Connection::inReports(m_sql)));
    for (int i = 0; i < values.size(); ++i) {
        if (!bind(i + 1, values.at(i)))
            return failure();
    }
    if (const Status stepped = step(); !stepped)
        return stepped;
    if (m_at == At::Row)
        m_at = At::FirstRow;
    return {};
}

bool Statement::bind(int place, const QVariant& value)
{
    if (value.isNull())
        return sqlite3_bind_null(m_prepared, place) == SQLITE_OK;
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return sqlite3_bind_int64(m_prepared, place, value.toLongLong()) == SQLITE_OK;
    case QMetaType::Double:
        return sqlite3_bind_double(m_prepared, place, value.toDouble()) == SQLITE_OK;
    default: {
        const QString string = value.toString();
        if (string.isNull())
            return sqlite3_bind_null(m_prepared, place) == SQLITE_OK;
        const QByteArray text = string.toUtf8();
        return sqlite3_bind_text64(m_prepared, place, text.constData(), static_cast<sqlite3_uint64>(text.size()),
                                   SQLITE_TRANSIENT, SQLITE_UTF8) == SQLITE_OK;
    }
    }
}

Status Statement::step()
{
    switch (sqlite3_step(m_prepared)) {
    case SQLITE_ROW:
        m_at = At::Row;
        return {};
    case SQLITE_DONE:
        m_at = At::End;
        // What is only reset later would hold its locks until then.
        sqlite3_reset(m_prepared);
        return {};
    default:
        break;
    }
    const auto failed = failure();
    finish();
    return failed;
}

Result<bool> Statement::next()
{
    if (m_at == At::FirstRow)
        m_at = At::Row;
    else if (m_at != At::Row)
        return false;
    else if (const Status stepped = step(); !stepped)
        return fail(stepped.error());
    return m_at == At::Row;
}

void Statement::finish()
{
    sqlite3_reset(m_prepared);
    m_at = At::Nowhere;
}

QString Statement::text(int column) const
{
    if (m_at != At::Row || sqlite3_column_type(m_prepared, column) == SQLITE_NULL)
        return {};
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_prepared, column));
    const int size = sqlite3_column_bytes(m_prepared, column);
    return text == nullptr || size == 0 ? u""_s : QString::fromUtf8(text, size);
}

qint64 Statement::number(int column) const
{
    return m_at == At::Row ? sqlite3_column_int64(m_prepared, column) : 0;
}

bool Statement::isNull(int column) const
{
    return m_at != At::Row || sqlite3_column_type(m_prepared, column) == SQLITE_NULL;
}

qint64 Statement::affected() const
{
    return sqlite3_changes64(sqlite3_db_handle(m_prepared));
}

qint64 Statement::insertedId() const
{
    return sqlite3_last_insert_rowid(sqlite3_db_handle(m_prepared));
}

tl::unexpected<Error> Statement::failure() const
{
    return fail(m_connection->failure(m_sql));
}

} // namespace yibao::store
