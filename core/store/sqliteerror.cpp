// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/sqliteerror.h"

#include "core/base/supportids.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace yibao::store {

Error sqliteError(int code, const QString& words, const QString& doing)
{
    const QString detail = u"%1: %2 (%3)"_s.arg(doing, words).arg(code);
    // The shared memory beside the file could not be enlarged, which only a full disk refuses.
    if (code == SQLITE_IOERR_SHMSIZE)
        return fail(ErrorCode::StorageFull, YIBAO_SUPPORT("STO-FULL-06"), detail).value();
    switch (code & 0xff) {
    case SQLITE_FULL:
        return fail(ErrorCode::StorageFull, YIBAO_SUPPORT("STO-FULL-06"), detail).value();
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(ErrorCode::StorageBusy, YIBAO_SUPPORT("STO-BUSY-04"), detail).value();
    case SQLITE_READONLY:
        return fail(ErrorCode::StorageReadOnly, YIBAO_SUPPORT("STO-READONLY-05"), detail).value();
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return fail(ErrorCode::StorageCorrupt, YIBAO_SUPPORT("STO-CORRUPT-02"), detail).value();
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
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
