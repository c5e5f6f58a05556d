// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/text.h"

namespace yibao::text {

QString simplified(const QString& raw)
{
    return raw.normalized(QString::NormalizationForm_KC).simplified();
}

QString folded(const QString& raw)
{
    const QString composed = raw.normalized(QString::NormalizationForm_KC).toCaseFolded();
    QString result;
    result.reserve(composed.size());
    for (const QChar c : composed) {
        if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark())
            result.append(c);
    }
    return result;
}

bool isDamaged(const QString& raw)
{
    if (!raw.isValidUtf16())
        return true;
    for (const QChar c : raw) {
        const bool lineEnd = c == u'\t' || c == u'\n' || c == u'\r';
        if ((c.category() == QChar::Other_Control && !lineEnd) || c == QChar::ReplacementCharacter)
            return true;
    }
    return false;
}

} // namespace yibao::text
