// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QList>
#include <QStringList>

namespace yibao::store {

class Connection;

/// One step of the file's schema. Steps are never changed once they are shipped; new ones are appended.
struct Migration
{
    int version = 0;        ///< user_version after the step; ascending from 1
    QStringList statements; ///< one statement each
};

/// Takes the file from its version to the last one: a transaction a step, stopping at the first failure.
[[nodiscard]] Status migrate(Connection& connection, const QList<Migration>& migrations);

[[nodiscard]] int latestVersion(const QList<Migration>& migrations);

} // namespace yibao::store
