// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/familyform.h"

#include "core/identity/tidied.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::services {

namespace {

constexpr qsizetype longestName = 50;
constexpr qsizetype shortestBirthCertNo = 8;
constexpr qsizetype longestBirthCertNo = 20;
constexpr QChar middleDot(0x00b7);

FamilyFault faultOfName(const QString& typed)
{
    const QString name = tidyName(typed);
    if (name.isEmpty())
        return FamilyFault::NameEmpty;
    const bool good = name.size() <= longestName && std::ranges::all_of(name, [](QChar c) {
                          return c.isLetter() || c.isSurrogate() || c.isMark() || c == middleDot || c == u' ' ||
                                 c == u'-' || c == u'\'' || c == u'.';
                      });
    return good ? FamilyFault::None : FamilyFault::NameDamaged;
}

FamilyFault faultOfCertNo(const identity::CitizenIdCheck& check)
{
    if (check.fault == identity::CitizenIdFault::Empty)
        return FamilyFault::CertNoEmpty;
    return check.fault == identity::CitizenIdFault::None ? FamilyFault::None : FamilyFault::CertNoWrong;
}

} // namespace

QString tidyName(const QString& typed)
{
    QString name = typed.simplified();
    // The dots that input methods offer in place of the one in the register.
    for (const char16_t dot : {u'•', u'・', u'‧', u'･', u'∙', u'⋅'})
        name.replace(QChar(dot), middleDot);
    return name;
}

identity::CitizenIdCheck FamilyForm::certNoCheck(QDate today) const
{
    return identity::checkCitizenId(certNo, today);
}

identity::CitizenIdCheck FamilyForm::motherCertNoCheck(QDate today) const
{
    return identity::checkCitizenId(motherCertNo, today);
}

FamilyFault FamilyForm::nameFault() const
{
    return faultOfName(name);
}

FamilyFault FamilyForm::certNoFault(QDate today) const
{
    return faultOfCertNo(certNoCheck(today));
}

FamilyFault FamilyForm::relationFault() const
{
    return relation.isEmpty() ? FamilyFault::RelationEmpty : FamilyFault::None;
}

FamilyFault FamilyForm::motherNameFault() const
{
    return faultOfName(motherName);
}

FamilyFault FamilyForm::motherCertNoFault(QDate today) const
{
    const identity::CitizenIdCheck check = motherCertNoCheck(today);
    const FamilyFault fault = faultOfCertNo(check);
    return fault == FamilyFault::None && !check.id.isFemale() ? FamilyFault::MotherNotFemale : fault;
}

FamilyFault FamilyForm::birthCertNoFault() const
{
    const QString number = tidyBirthCertNo();
    if (number.isEmpty())
        return FamilyFault::BirthCertNoEmpty;
    const bool good =
        number.size() >= shortestBirthCertNo && number.size() <= longestBirthCertNo &&
        std::ranges::all_of(number, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z'); });
    return good ? FamilyFault::None : FamilyFault::BirthCertNoWrong;
}

bool FamilyForm::isComplete(QDate today) const
{
    if (way == FamilyWay::CertNo)
        return nameFault() == FamilyFault::None && certNoFault(today) == FamilyFault::None &&
               relationFault() == FamilyFault::None;
    return motherNameFault() == FamilyFault::None && motherCertNoFault(today) == FamilyFault::None &&
           birthCertNoFault() == FamilyFault::None;
}

int FamilyForm::memberAge(QDate today) const
{
    return identity::fullYears(certNoCheck(today).id.birthday(), today);
}

QString FamilyForm::tidyCertNo() const
{
    return identity::tidied(certNo);
}

QString FamilyForm::tidyMotherCertNo() const
{
    return identity::tidied(motherCertNo);
}

QString FamilyForm::tidyBirthCertNo() const
{
    return identity::tidied(birthCertNo);
}

} // namespace yibao::services
