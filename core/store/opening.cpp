// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/opening.h"

#include "core/base/supportids.h"
#include "core/store/health.h"
#include "core/store/quarantine.h"
#include "core/store/sqliteerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

using namespace Qt::StringLiterals;

namespace yibao::store {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QString checkupMark(const QString& file)
{
    return file + u".check"_s;
}

Checkup wantedCheckup(const QString& file)
{
    return QFile::exists(checkupMark(file)) ? Checkup::Full : Checkup::Light;
}

/// A full disk counts: even the shared memory beside the file may find no room, yet the lists can be read.
bool cannotWrite(const Error& error)
{
    return error.code == ErrorCode::StorageReadOnly || error.code == ErrorCode::StorageFull ||
           error.supportId == YIBAO_SUPPORT("STO-OPEN-01");
}

/// SQLite would make the file readable for everybody, and what it keeps beside it takes over the rights of the file.
Status makePrivate(const QString& path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.exists() && !file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && !file.exists())
        return fail(ErrorCode::StorageReadOnly, YIBAO_SUPPORT("STO-READONLY-05"), u"create: "_s + file.errorString());
    file.setPermissions(ownerOnly);
    return {};
}

Status configure(Connection& connection, const OpenOptions& options)
{
    QStringList statements{u"PRAGMA foreign_keys = ON"_s, u"PRAGMA synchronous = NORMAL"_s,
                           // The lists are public: freed pages need not be overwritten.
                           u"PRAGMA secure_delete = OFF"_s, u"PRAGMA cache_size = -16000"_s};
    // A checkpoint waits for the disk; long imports should not do so every few hundred rows.
    if (!connection.isReadOnly())
        statements += {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA wal_autocheckpoint = 4000"_s};
    for (const QString& statement : std::as_const(statements)) {
        if (const Status done = connection.execute(statement); !done)
            return done;
    }
    if (options.maxBytes > 0) {
        const auto pageSize = connection.number(u"PRAGMA page_size"_s);
        if (!pageSize)
            return fail(pageSize.error());
        return connection.execute(
            u"PRAGMA max_page_count = %1"_s.arg(std::max<qint64>(1, options.maxBytes / *pageSize)));
    }
    return {};
}

Status markAsOurs(Connection& connection, quint32 applicationId)
{
    const auto present = connection.number(u"PRAGMA application_id"_s);
    if (!present)
        return fail(present.error());
    if (static_cast<quint32>(*present) == applicationId)
        return {};
    return connection.execute(u"PRAGMA application_id = %1"_s.arg(static_cast<qint32>(applicationId)));
}

Status prepare(Connection& connection, const OpenOptions& options)
{
    return options.prepare ? options.prepare(connection) : Status();
}

/// SQLite silently opens a protected file for reading, and even begins to write; only a page that is touched tells.
Status tryToWrite(Connection& connection)
{
    const auto version = connection.number(u"PRAGMA user_version"_s);
    if (!version)
        return fail(version.error());
    const Status begun = connection.execute(u"BEGIN IMMEDIATE"_s);
    if (!begun)
        return begun.error().code == ErrorCode::StorageBusy ? Status() : begun;
    const Status touched = connection.execute(u"PRAGMA user_version = %1"_s.arg(*version));
    const Status undone = connection.execute(u"ROLLBACK"_s);
    return touched ? undone : touched;
}

Result<std::unique_ptr<Connection>> openForWriting(const OpenOptions& options)
{
    if (const Status made = makePrivate(options.file); !made)
        return fail(made.error());
    auto opened = Connection::open(options.file, Access::ReadWrite, options.busyTimeoutMs);
    if (!opened)
        return opened;
    Connection& connection = **opened;
    const Status ready =
        examine(connection, options.applicationId, latestVersion(options.migrations), wantedCheckup(options.file))
            .and_then([&]() -> Status { return tryToWrite(connection); })
            .and_then([&] { return configure(connection, options); })
            .and_then([&] { return markAsOurs(connection, options.applicationId); })
            .and_then([&] { return migrate(connection, options.migrations); })
            .and_then([&] { return prepare(connection, options); });
    if (!ready)
        return fail(ready.error());
    return opened;
}

Result<std::unique_ptr<Connection>> openForReading(const OpenOptions& options, Access access)
{
    auto opened = Connection::open(options.file, access, options.busyTimeoutMs);
    if (!opened)
        return opened;
    Connection& connection = **opened;
    const int known = latestVersion(options.migrations);
    const Status ready =
        examine(connection, options.applicationId, known, wantedCheckup(options.file))
            .and_then([&] { return connection.number(u"PRAGMA user_version"_s); })
            .and_then([&](qint64 version) -> Status {
                if (version == known)
                    return {};
                return fail(
                    ErrorCode::StorageReadOnly, YIBAO_SUPPORT("STO-READONLY-05"),
                    u"version %1 must be brought to %2, but the file cannot be written"_s.arg(version).arg(known));
            })
            .and_then([&] { return configure(connection, options); })
            .and_then([&] { return prepare(connection, options); });
    if (!ready)
        return fail(ready.error());
    return opened;
}

bool hasUnfinishedWork(const QString& file)
{
    return QFileInfo(file + u"-wal"_s).size() > 0 || QFileInfo(file + u"-journal"_s).size() > 0;
}

Result<OpenedFile> openOnce(const OpenOptions& options)
{
    auto writable = openForWriting(options);
    if (writable)
        return OpenedFile{.connection = std::move(*writable), .opening = {}};
    if (!cannotWrite(writable.error()) || !QFileInfo(options.file).isFile())
        return fail(writable.error());

    auto readable = openForReading(options, Access::ReadOnly);
    if (!readable && cannotWrite(readable.error()) && !hasUnfinishedWork(options.file))
        readable = openForReading(options, Access::Immutable);
    if (!readable)
        return fail(readable.error());
    OpenedFile result{.connection = std::move(*readable), .opening = {}};
    result.opening.readOnly = true;
    result.opening.notice = writable.error();
    if (writable.error().code != ErrorCode::StorageFull) {
        result.opening.notice->code = ErrorCode::StorageReadOnly;
        result.opening.notice->supportId = YIBAO_SUPPORT("STO-READONLY-05");
    }
    return result;
}

} // namespace

Result<OpenedFile> openFile(const OpenOptions& options, const Clock& clock)
{
    auto opened = openOnce(options);
    if (!opened && isDamage(opened.error())) {
        // Two programs may find the damage at once. The second must not move away what the first has begun anew.
        QLockFile lock(options.file + u".lock"_s);
        lock.setStaleLockTime(0);
        lock.tryLock(options.busyTimeoutMs);
        opened = openOnce(options);
        if (!opened && isDamage(opened.error())) {
            const Error damage = opened.error();
            const auto aside = quarantine(options.file, clock.now());
            if (!aside)
                return fail(aside.error());
            QFile::remove(checkupMark(options.file));
            opened = openOnce(options);
            if (opened) {
                opened->opening.quarantined = *aside;
                opened->opening.notice = damage;
            }
        }
    }
    if (opened && !opened->opening.readOnly)
        QFile::remove(checkupMark(options.file));
    return opened;
}

void requestFullCheckup(const QString& file)
{
    QFile mark(checkupMark(file));
    if (mark.open(QIODevice::WriteOnly))
        mark.setPermissions(ownerOnly);
}

} // namespace yibao::store
