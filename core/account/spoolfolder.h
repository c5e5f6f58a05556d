// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/wiper.h"
#include "core/base/result.h"

#include <QString>

namespace yibao::account {

/// Where a person's files lie that a printer or another program must read: in one folder, for its owner only, until the
/// next wipe. At the start, a wipe for CrashRestart removes what a crash left.
class SpoolFolder final
{
public:
    SpoolFolder(const QString& folder, Wiper& wiper);
    Q_DISABLE_COPY_MOVE(SpoolFolder)

    /// A path in the folder for a new file that is there, empty, for its owner only. `suffix` like "pdf". Errors:
    /// FileUnwritable, OUT-WRITE-01.
    [[nodiscard]] Result<QString> newFile(const QString& suffix);
    /// Overwrites and removes every file. What cannot be removed is left empty where that can be done.
    void clear();

private:
    QString m_folder;
    Wiper::Registration m_registration;
};

} // namespace yibao::account
