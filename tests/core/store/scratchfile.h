// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/store/opening.h"

#include <QFile>
#include <QTemporaryDir>

#include <unistd.h>

namespace yibao::store::test {

/// A folder of its own for one test, and the options for a database in it.
class Scratch
{
public:
    Scratch()
        : clock(QDateTime(QDate(2026, 11, 21), QTime(9, 30, 5), Qt::UTC))
    {
        // The test may change to a user without rights; the folder must then be reachable all the same.
        QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ReadOther | QFile::ExeOther);
        using namespace Qt::StringLiterals;
        options.file = folder.filePath(u"directory.db"_s);
        options.applicationId = 0x59423031;
        options.migrations = {
            {.version = 1, .statements = {u"CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT) STRICT"_s}}};
        options.busyTimeoutMs = 100;
    }

    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(options.file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void overwrite(const QByteArray& content, qint64 at = 0) const
    {
        QFile file(options.file);
        if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || file.write(content) != content.size())
            qFatal("scratch file cannot be written");
    }
    [[nodiscard]] QStringList files(const QString& pattern) const
    {
        return QDir(folder.path()).entryList({pattern}, QDir::Files, QDir::Name);
    }

    QTemporaryDir folder;
    FixedClock clock;
    OpenOptions options;
};

/// Root may write everything; tests of protected files run as nobody for a while.
class WithoutRights
{
public:
    WithoutRights()
        : m_changed(geteuid() == 0 && setegid(65534) == 0 && seteuid(65534) == 0)
    {}
    ~WithoutRights()
    {
        if (m_changed && (seteuid(0) != 0 || setegid(0) != 0))
            qFatal("cannot come back from nobody");
    }
    Q_DISABLE_COPY_MOVE(WithoutRights)

private:
    bool m_changed;
};

} // namespace yibao::store::test
