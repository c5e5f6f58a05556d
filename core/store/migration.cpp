// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/migration.h"

#include "core/store/connection.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace yibao::store {

namespace {

Status take(Connection& connection, const Migration& step)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    // Another program may have taken the step while this one waited for the lock.
    const auto version = connection.number(u"PRAGMA user_version"_s);
    if (!version)
        return fail(version.error());
    if (*version >= step.version)
        return {};
    for (const QString& statement : step.statements) {
        if (const Status done = connection.execute(statement); !done)
            return done;
    }
    // A pragma takes no bound value. It is part of the transaction.
    if (const Status done = connection.execute(u"PRAGMA user_version = %1"_s.arg(step.version)); !done)
        return done;
    return transaction->commit();
}

} // namespace

Status migrate(Connection& connection, const QList<Migration>& migrations)
{
    const auto version = connection.number(u"PRAGMA user_version"_s);
    if (!version)
        return fail(version.error());
    for (const Migration& step : migrations) {
        if (step.version <= *version)
            continue;
        if (const Status done = take(connection, step); !done)
            return done;
    }
    return {};
}

int latestVersion(const QList<Migration>& migrations)
{
    return migrations.isEmpty() ? 0 : migrations.constLast().version;
}

} // namespace yibao::store
