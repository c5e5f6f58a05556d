// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/store/connection.h"
#include "core/store/migration.h"

#include <functional>
#include <optional>

namespace yibao::store {

/// What a database file is and how it is opened.
struct OpenOptions
{
    QString file;
    quint32 applicationId = 0; ///< marks the file as ours
    QList<Migration> migrations;
    /// Runs after the migrations, on the thread of the connection. Damage that it meets is damage of the file; on a
    /// read-only connection it must not write.
    std::function<Status(Connection&)> prepare;
    qint64 maxBytes = 0; ///< the file never grows beyond this; 0: the disk decides
    int busyTimeoutMs = 2000;
};

/// How the opening went.
struct Opening
{
    bool readOnly = false;
    QString quarantined;         ///< where a damaged file was put; empty when none was
    std::optional<Error> notice; ///< what a person should know: damage that was moved aside, or read-only
};

struct OpenedFile
{
    std::unique_ptr<Connection> connection;
    Opening opening;
};

/// Opens a file whatever its state: a missing one is made, a damaged one is moved aside and a new one begun, one that
/// can only be read is opened for reading. A newer or locked file is an error and stays as it is.
[[nodiscard]] Result<OpenedFile> openFile(const OpenOptions& options, const Clock& clock);

/// Leaves word that damage was met, so that the next opening looks at the whole file.
void requestFullCheckup(const QString& file);

} // namespace yibao::store
