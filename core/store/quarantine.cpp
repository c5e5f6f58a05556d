// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/quarantine.h"

#include "core/base/supportids.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace yibao::store {

Result<QString> quarantine(const QString& file, const QDateTime& time)
{
    const QString base = file + u".damaged-"_s + time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString target = base;
    for (int i = 2; QFile::exists(target); ++i)
        target = base + u"-%1"_s.arg(i);
    // The database last: as long as it stands, the next start finds the damage again.
    for (const QString& ending : {u"-wal"_s, u"-shm"_s, u"-journal"_s, QString()}) {
        if (QFile::exists(file + ending) && !QFile::rename(file + ending, target + ending))
            return fail(ErrorCode::StorageCorrupt, YIBAO_SUPPORT("STO-CORRUPT-02"),
                        u"damaged, and cannot be moved aside"_s);
    }
    return target;
}

} // namespace yibao::store
