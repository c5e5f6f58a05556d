// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/sqliteerror.h"

#include "core/base/supportids.h"

using namespace Qt::StringLiterals;

namespace yibao::store {

namespace {

// Primary result codes of sqlite3.h, which we do not link ourselves.
enum Primary {
    Permission = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
};
/// The shared memory beside the file could not be enlarged, which only a full disk refuses.
constexpr int sharedMemorySize = 4874;

} // namespace

Error sqliteError(const QSqlError& error, const QString& doing)
{
    bool known = false;
    const int extended = error.nativeErrorCode().toInt(&known);
    const QString detail = u"%1: %2 (%3)"_s.arg(doing, error.databaseText(), error.nativeErrorCode());
    if (known && extended == sharedMemorySize)
        return fail(ErrorCode::StorageFull, YIBAO_SUPPORT("STO-FULL-06"), detail).value();
    switch (known ? extended & 0xff : 0) {
    case Full:
        return fail(ErrorCode::StorageFull, YIBAO_SUPPORT("STO-FULL-06"), detail).value();
    case Busy:
    case Locked:
        return fail(ErrorCode::StorageBusy, YIBAO_SUPPORT("STO-BUSY-04"), detail).value();
    case ReadOnly:
        return fail(ErrorCode::StorageReadOnly, YIBAO_SUPPORT("STO-READONLY-05"), detail).value();
    case Corrupt:
    case NotADatabase:
        return fail(ErrorCode::StorageCorrupt, YIBAO_SUPPORT("STO-CORRUPT-02"), detail).value();
    case Permission:
    case CannotOpen:
        return fail(ErrorCode::StorageCorrupt, YIBAO_SUPPORT("STO-OPEN-01"), detail).value();
    default:
        return fail(ErrorCode::Internal, YIBAO_SUPPORT("STO-QUERY-07"), detail).value();
    }
}

bool isDamage(const Error& error)
{
    return error.supportId == YIBAO_SUPPORT("STO-CORRUPT-02");
}

} // namespace yibao::store
