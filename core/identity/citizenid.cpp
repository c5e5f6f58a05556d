// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/identity/citizenid.h"

#include "core/identity/tidied.h"

#include <array>

using namespace Qt::StringLiterals;

namespace yibao::identity {
namespace {

constexpr qsizetype length = 18;
constexpr qsizetype oldLength = 15;

QDate dateIn(QStringView id)
{
    return QDate(id.mid(6, 4).toInt(), id.mid(10, 2).toInt(), id.mid(12, 2).toInt());
}

QChar checkCharacter(QStringView digits)
{
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    constexpr std::u16string_view characters(u"10X98765432");
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * digits.at(static_cast<qsizetype>(i)).digitValue();
    return characters[static_cast<std::size_t>(sum % 11)];
}

CitizenIdFault faultOf(const QString& id, QDate today)
{
    if (id.isEmpty())
        return CitizenIdFault::Empty;
    if (id.size() == oldLength && isDigits(id))
        return CitizenIdFault::OldForm;
    if (id.size() != length)
        return CitizenIdFault::Length;
    if (!isDigits(QStringView(id).first(length - 1)) || !(isDigits(QStringView(id).last(1)) || id.back() == u'X'))
        return CitizenIdFault::Characters;
    const QDate birthday = dateIn(id);
    if (!birthday.isValid())
        return CitizenIdFault::Date;
    if (birthday > today)
        return CitizenIdFault::Future;
    return checkCharacter(id) == id.back() ? CitizenIdFault::None : CitizenIdFault::Check;
}

} // namespace

QDate CitizenId::birthday() const
{
    return isNull() ? QDate() : dateIn(m_text);
}

bool CitizenId::isMale() const
{
    return !isNull() && m_text.at(16).digitValue() % 2 == 1;
}

CitizenId::Kind CitizenId::kind() const
{
    if (m_text.startsWith(u'9'))
        return Kind::ForeignPermanentResident;
    return m_text.startsWith(u'8') ? Kind::ResidencePermit : Kind::Citizen;
}

CitizenIdCheck checkCitizenId(const QString& typed, QDate today, const std::function<bool(const QString&)>& knowsRegion)
{
    const QString text = tidied(typed);
    CitizenIdCheck check{.fault = faultOf(text, today)};
    if (check.fault != CitizenIdFault::None)
        return check;
    check.id = CitizenId(text);
    // Permits begin with codes that no region has, so the tree says nothing about them.
    check.unknownRegion =
        check.id.kind() == CitizenId::Kind::Citizen && knowsRegion && !knowsRegion(check.id.regionCode());
    return check;
}

int fullYears(QDate birthday, QDate day)
{
    if (!birthday.isValid() || !day.isValid() || day < birthday)
        return -1;
    const int years = day.year() - birthday.year();
    // addYears() goes back to the end of February, as article 202 of the Civil Code does for periods of years.
    return birthday.addYears(years) <= day ? years : years - 1;
}

} // namespace yibao::identity
