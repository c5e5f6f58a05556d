// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QtGlobal>

namespace yibao::store {

class Connection;

/// How much of a file is looked at.
enum class Checkup {
    Light, ///< header, schema, both ends of every table; all of it only when the file is small
    Full,
};

/// Finds out whether the file is a database of ours that can be trusted: StorageCorrupt for garbage, damage or a
/// database of another program, StorageNewer for a version above `knownVersion`, StorageBusy when it is locked.
[[nodiscard]] Status examine(Connection& connection, quint32 applicationId, int knownVersion, Checkup checkup);

} // namespace yibao::store
