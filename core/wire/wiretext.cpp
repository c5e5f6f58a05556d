// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/wiretext.h"

using namespace Qt::StringLiterals;

namespace yibao::wire {

namespace {

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    const bool blank = c == u'\t' || c == u'\n' || c == u'\r';
    return (c.category() == QChar::Other_Control && !blank) || (u >= 0x200B && u <= 0x200F) ||
           (u >= 0x202A && u <= 0x202E) || (u >= 0x2060 && u <= 0x2069) || u == 0xFEFF;
}

} // namespace

QString harmless(const QString& text, qsizetype longest)
{
    if (text.isNull())
        return text;
    QString result;
    result.reserve(qMin(text.size(), longest));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            result += c;
            result += text.at(++i);
        } else if (c.isSurrogate()) {
            result += QChar(QChar::ReplacementCharacter);
        } else if (!isInvisible(c)) {
            result += c;
        }
        if (result.size() > longest) {
            result.truncate(longest);
            if (!result.isEmpty() && result.back().isHighSurrogate())
                result.chop(1);
            return result.trimmed() + QChar(0x2026);
        }
    }
    result = result.trimmed();
    return result.isNull() ? u""_s : result;
}

} // namespace yibao::wire
