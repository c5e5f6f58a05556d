// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/identity/tidied.h"

#include <algorithm>

namespace yibao::identity {

QString tidied(const QString& typed)
{
    QString text = typed.normalized(QString::NormalizationForm_KC);
    text.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
    return text.toUpper();
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace yibao::identity
