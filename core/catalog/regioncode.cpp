// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/regioncode.h"

namespace yibao::catalog {

std::optional<RegionCode> RegionCode::parse(const QString& text)
{
    if (text.size() != 6)
        return std::nullopt;
    int number = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number == 0 ? std::nullopt : std::optional(RegionCode(number));
}

QString RegionCode::toString() const
{
    return isNull() ? QString() : QString::number(m_number).rightJustified(6, u'0');
}

} // namespace yibao::catalog
