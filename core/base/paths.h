// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QString>

namespace yibao {

/// The one place that decides where files of the program lie.
class Paths
{
public:
    /// `dataDir` replaces the data folder of this person on this system; empty for the usual one.
    explicit Paths(const QString& dataDir = {});

    [[nodiscard]] QString dataDir() const { return m_dataDir; }
    [[nodiscard]] QString directoryFile() const; ///< directory.db
    [[nodiscard]] QString settingsFile() const;  ///< settings.ini
    [[nodiscard]] QString recentFile() const;    ///< recent.json: questions asked lately, never personal ones
    [[nodiscard]] QString logFile() const;       ///< yibao.log
    [[nodiscard]] QString auditFile() const;     ///< audit.log: what was done here, without content
    [[nodiscard]] QString spoolDir() const;      ///< spool: files of a person, until the next wipe
    /// Makes the data folder, readable for its owner only. False when it cannot be made or written.
    [[nodiscard]] bool ensure() const;

private:
    QString m_dataDir;
};

} // namespace yibao
