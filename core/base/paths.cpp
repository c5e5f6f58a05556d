// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/paths.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace yibao {

Paths::Paths(const QString& dataDir)
    : m_dataDir(dataDir.isEmpty()
                    ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/yibao-desk"_s
                    : QDir(dataDir).absolutePath())
{}

QString Paths::directoryFile() const
{
    return m_dataDir + u"/directory.db"_s;
}
QString Paths::settingsFile() const
{
    return m_dataDir + u"/settings.ini"_s;
}
QString Paths::recentFile() const
{
    return m_dataDir + u"/recent.json"_s;
}
QString Paths::logFile() const
{
    return m_dataDir + u"/yibao.log"_s;
}
QString Paths::auditFile() const
{
    return m_dataDir + u"/audit.log"_s;
}
QString Paths::spoolDir() const
{
    return m_dataDir + u"/spool"_s;
}

bool Paths::ensure() const
{
    const QFileInfo info(m_dataDir);
    if (!info.exists()) {
        if (!QDir().mkpath(m_dataDir))
            return false;
        QFile::setPermissions(m_dataDir, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return QFileInfo(m_dataDir).isDir() && QFileInfo(m_dataDir).isWritable();
}

} // namespace yibao
