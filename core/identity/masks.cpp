// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/identity/masks.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::identity {
namespace {

constexpr qsizetype leastHidden = 4;
constexpr QStringView fourStars(u"****");

// Rare names use characters beyond the first plane, so names are cut between characters, not between units.
QString joined(char32_t first, qsizetype stars, char32_t last)
{
    QString result;
    if (first != 0)
        result += QString::fromUcs4(&first, 1);
    result += QString(stars, u'*');
    return result + QString::fromUcs4(&last, 1);
}

} // namespace

QString masked(const QString& text, MaskPolicy policy)
{
    const qsizetype size = text.size();
    const qsizetype shown = std::max<qsizetype>(0, size - leastHidden);
    const qsizetype tail = std::clamp<qsizetype>(policy.tail, 0, shown);
    const qsizetype head = std::clamp<qsizetype>(policy.head, 0, shown - tail);
    return text.first(head) + QString(size - head - tail, u'*') + text.last(tail);
}

QString maskedCitizenId(const QString& id, MaskPolicy policy)
{
    return masked(id.trimmed(), policy);
}

QString maskedMobile(const QString& number, MaskPolicy policy)
{
    return masked(number.trimmed(), policy);
}

QString maskedName(const QString& name)
{
    const QList<uint> characters = name.trimmed().toUcs4();
    const qsizetype size = characters.size();
    if (size <= 1)
        return QString(size, u'*');
    if (size == 2)
        return joined(0, 1, characters.back());
    return joined(characters.front(), size - 2, characters.back());
}

QString maskedCard(const QString& number)
{
    const QString text = number.trimmed();
    return text.isEmpty() ? QString()
                          : fourStars.toString() + text.last(std::clamp<qsizetype>(text.size() - leastHidden, 0, 4));
}

QString maskedAddress(const QString& address)
{
    const QString text = address.trimmed();
    if (text.isEmpty())
        return {};
    // A county's name holds no character that only streets, villages and houses have; without this, "稠城街道小区"
    // would pass for one.
    static const QRegularExpression county(u"^(?:[^省市区县]{1,6}省|[^省市县]{1,8}自治区|[^省市县]{1,4}特别行政区)?"
                                           u"(?:[^省区县路街道镇乡村号]{1,12}?(?:市|自治州|地区|盟))?"
                                           u"(?:[^省路街道镇乡村号弄栋幢室社园0-9]{1,12}?(?:区|县|旗|市))?"_s);
    const QRegularExpressionMatch match = county.match(text);
    return match.captured(0) + fourStars.toString();
}

} // namespace yibao::identity
