// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/transaction.h"

#include "core/store/connection.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace yibao::store {

Result<Transaction> Transaction::begin(Connection& connection)
{
    return connection.execute(u"BEGIN IMMEDIATE"_s).map([&] { return Transaction(connection); });
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself, on a full disk for example; then this has nothing to do and says so.
    if (m_connection != nullptr)
        std::ignore = m_connection->execute(u"ROLLBACK"_s);
}

Status Transaction::commit()
{
    const Status done = m_connection->execute(u"COMMIT"_s);
    if (done)
        m_connection = nullptr;
    return done;
}

} // namespace yibao::store
