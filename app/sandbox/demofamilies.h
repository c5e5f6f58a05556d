// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/people.h"

#include <QDate>
#include <QDateTime>

namespace yibao::sandbox {

/// Somebody bound to the account of a person.
struct FamilyMember
{
    QString id;
    QString name;
    QString certNo; ///< a citizen's number, or that of a birth certificate
    QString relation;
    QString way; ///< CERTNO or BIRTH_CERT
    QDateTime boundAt;
};

/// A made-up medical certificate of birth. Numbers have a letter and nine digits, of which the first six are 999999.
struct BirthRecord
{
    QString number;
    QString motherName;
    QString motherCertNo;
    QString childName;
    QString gender; ///< 1 male, 2 female
    QDate born;
    QString hospital;
};

/// Who is bound when the portal starts; nobody for most.
[[nodiscard]] std::vector<FamilyMember> demoMembers(const Person& person);

/// The mothers are people of this portal.
[[nodiscard]] const std::vector<BirthRecord>& birthRecords();
/// Null when there is no such certificate.
[[nodiscard]] const BirthRecord* birthRecord(const QString& number);

/// A table in Markdown of the birth certificates.
[[nodiscard]] QString birthTable();

} // namespace yibao::sandbox
