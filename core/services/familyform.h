// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/identity/citizenid.h"

#include <QDate>
#include <QString>

namespace yibao::services {

enum class FamilyWay {
    CertNo,           ///< ID number and household register
    BirthCertificate, ///< of a newborn; the mother's face is checked
};

/// What is in the way of a field.
enum class FamilyFault {
    None,
    NameEmpty,
    NameDamaged, ///< digits or signs that no name has
    CertNoEmpty,
    CertNoWrong, ///< FamilyForm::certNoCheck() says how
    RelationEmpty,
    MotherNotFemale,
    BirthCertNoEmpty,
    BirthCertNoWrong, ///< not 8 to 20 letters and digits; no source tells more of its form
};

/// The form of features.md FA-11 and FA-30, as it is typed. All of it must be exact, so it is looked at before it is
/// sent; nothing of it leaves the memory.
struct FamilyForm
{
    FamilyWay way = FamilyWay::CertNo;
    QString name;
    QString certNo;
    QString relation;
    QString motherName;
    QString motherCertNo;
    QString birthCertNo;

    [[nodiscard]] identity::CitizenIdCheck certNoCheck(QDate today) const;
    [[nodiscard]] identity::CitizenIdCheck motherCertNoCheck(QDate today) const;
    [[nodiscard]] FamilyFault nameFault() const;
    [[nodiscard]] FamilyFault certNoFault(QDate today) const;
    [[nodiscard]] FamilyFault relationFault() const;
    [[nodiscard]] FamilyFault motherNameFault() const;
    [[nodiscard]] FamilyFault motherCertNoFault(QDate today) const;
    [[nodiscard]] FamilyFault birthCertNoFault() const;
    /// Of the way that was chosen.
    [[nodiscard]] bool isComplete(QDate today) const;
    /// Full years of the member; -1 while the ID number is not a right one.
    [[nodiscard]] int memberAge(QDate today) const;
    /// As it is sent: half width, without blanks, capitals.
    [[nodiscard]] QString tidyCertNo() const;
    [[nodiscard]] QString tidyMotherCertNo() const;
    [[nodiscard]] QString tidyBirthCertNo() const;

    friend bool operator==(const FamilyForm&, const FamilyForm&) = default;
};

/// From this age on the member's face is checked, in the member's presence; the birthday itself counts.
inline constexpr int faceCheckAge = 16;

/// Names as people type them: no blanks at the ends, a dot between the parts of a name as the register writes it.
[[nodiscard]] QString tidyName(const QString& typed);

} // namespace yibao::services
