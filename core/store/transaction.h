// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

namespace yibao::store {

class Connection;

/// All or nothing. What is not committed is rolled back when it goes out of scope.
class Transaction final
{
public:
    /// Takes the write lock at once, so that a second writer waits here and not in the middle.
    [[nodiscard]] static Result<Transaction> begin(Connection& connection);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// A full disk may only show here. After a failure everything is rolled back.
    [[nodiscard]] Status commit();

private:
    explicit Transaction(Connection& connection)
        : m_connection(&connection)
    {}
    Connection* m_connection; ///< null once it is committed or moved from
};

} // namespace yibao::store
