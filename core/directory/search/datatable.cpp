// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/datatable.h"

#include <QFile>

namespace yibao::search {

void forEachRow(const QString& resource, const std::function<void(QStringView first, QStringView second)>& row)
{
    QFile file(resource);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "forEachRow", "a table that is compiled in is missing");
    if (!opened)
        return;
    const QString text = QString::fromUtf8(file.readAll());
    for (qsizetype from = 0, over = 0; from < text.size(); from = over + 1) {
        over = text.indexOf(u'\n', from);
        if (over < 0)
            over = text.size();
        const QStringView line = QStringView(text).mid(from, over - from);
        const qsizetype tab = line.indexOf(u'\t');
        if (tab <= 0 || line.startsWith(u'#'))
            continue;
        const QStringView tail = line.mid(tab + 1);
        const qsizetype end = tail.indexOf(u'\t');
        row(line.left(tab), end < 0 ? tail : tail.left(end));
    }
}

} // namespace yibao::search
