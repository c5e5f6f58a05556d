// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/savefile.h"

#include "core/base/supportids.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace yibao::ui {

QString fileNameOf(const QString& title, const QString& suffix)
{
    QString name;
    for (const QChar character : title) {
        if (character.isLetterOrNumber() || character.isSurrogate())
            name.append(character);
        else if (!name.isEmpty() && !name.endsWith(u'_'))
            name.append(u'_');
    }
    while (name.endsWith(u'_'))
        name.chop(1);
    return name + u'.' + suffix;
}

Status writeFile(const QString& name, const std::function<Status(QIODevice&)>& fill)
{
    const auto unwritable = [] { return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01")); };
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable();
    if (const Status filled = fill(file); !filled) {
        file.cancelWriting();
        return filled;
    }
    if (!file.commit())
        return unwritable();
    return {};
}

} // namespace yibao::ui
