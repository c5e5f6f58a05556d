// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/statement.h"

#include "core/store/connection.h"

#include <QSqlError>

namespace yibao::store {

Status Statement::run(const QVariantList& values)
{
    m_query.finish();
    for (int i = 0; i < values.size(); ++i)
        m_query.bindValue(i, values.at(i));
    if (!m_query.exec())
        return fail(m_connection->failure(m_query.lastError(), m_query.lastQuery()));
    return {};
}

Result<bool> Statement::next()
{
    if (m_query.next())
        return true;
    if (m_query.lastError().isValid())
        return fail(m_connection->failure(m_query.lastError(), m_query.lastQuery()));
    return false;
}

QString Statement::text(int column) const
{
    return m_query.isNull(column) ? QString() : m_query.value(column).toString();
}

qint64 Statement::number(int column) const
{
    return m_query.value(column).toLongLong();
}

bool Statement::isNull(int column) const
{
    return m_query.isNull(column);
}

} // namespace yibao::store
