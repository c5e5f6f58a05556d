// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/personaltext.h"

#include "core/identity/masks.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace yibao::ui {

QString maskedWords(const QString& text)
{
    static const QRegularExpression number(
        u"(?<![0-9A-Za-z])(?:(?<id>[0-9]{17}[0-9Xx])|(?<old>[0-9]{6}[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])"
        u"[0-9]{3})|(?<mobile>1[3-9][0-9]{9}))(?![0-9A-Za-z])"_s);
    QString result;
    qsizetype last = 0;
    for (auto found = number.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        result += QStringView(text).mid(last, match.capturedStart() - last);
        result += match.capturedLength(u"mobile"_s) > 0 ? identity::maskedMobile(match.captured())
                                                        : identity::maskedCitizenId(match.captured());
        last = match.capturedEnd();
    }
    return result += QStringView(text).mid(last);
}

void maskExtra(catalog::Row& row)
{
    for (auto it = row.extra.begin(); it != row.extra.end(); ++it) {
        const QString key = it.key().toLower();
        const bool person = key.startsWith(u"psn") || key.startsWith(u"cert");
        if (key == u"name" || (person && key.endsWith(u"name")))
            it.value() = identity::maskedName(it.value());
        else if (key == u"psnno" || key.endsWith(u"cardno"))
            it.value() = identity::maskedCard(it.value());
        else if (key.startsWith(u"cert") && key.endsWith(u"no"))
            it.value() = identity::maskedCitizenId(it.value());
        else if (key == u"addr" || key.endsWith(u"address"))
            it.value() = identity::maskedAddress(it.value());
        else
            it.value() = maskedWords(it.value());
    }
}

} // namespace yibao::ui
