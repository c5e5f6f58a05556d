// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/demofamilies.h"

#include "app/sandbox/peopleplans.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

struct MemberPlan
{
    const char* key; ///< of the person
    const char16_t* name;
    const char* certHead;
    const char16_t* relation;
    QDate day;
};

struct BirthPlan
{
    const char* number;
    const char* mother; ///< key of the person
    const char16_t* child;
    const char* gender;
    QDate born;
    const char16_t* hospital;
};

const std::vector<MemberPlan>& memberPlans()
{
    static const std::vector<MemberPlan> plans{
        {"normal", u"演小禾", "99999920150505101", u"子女", QDate(2024, 3, 8)},
        {"retired", u"演示鹤龄", "99999918740315102", u"配偶", QDate(2023, 11, 20)},
    };
    return plans;
}

// The last one shows a refusal: portals look through what is sent, and not all of it is taken.
const std::vector<BirthPlan>& birthPlans()
{
    static const std::vector<BirthPlan> plans{
        {"Z999999001", "reset", u"演小满", "2", QDate(2026, 5, 20), u"演示妇幼保健院"},
        {"Z999999002", "two-places", u"演小暑", "1", QDate(2026, 7, 7), u"演示第二人民医院"},
        {"Z999999003", "retired", u"演小拒", "1", QDate(2026, 8, 23), u"演示第三人民医院"},
    };
    return plans;
}

BirthRecord recordOf(const BirthPlan& plan)
{
    const std::vector<PersonPlan>& people = personPlans();
    const auto mother = std::ranges::find_if(people, [&](const PersonPlan& person) {
        return QLatin1StringView(person.key) == QLatin1StringView(plan.mother);
    });
    Q_ASSERT(mother != people.end());
    return {.number = QString::fromLatin1(plan.number),
            .motherName = QString::fromUtf16(mother->name),
            .motherCertNo = withCheckCharacter(QString::fromLatin1(mother->certHead)),
            .childName = QString::fromUtf16(plan.child),
            .gender = QString::fromLatin1(plan.gender),
            .born = plan.born,
            .hospital = QString::fromUtf16(plan.hospital)};
}

} // namespace

std::vector<FamilyMember> demoMembers(const Person& person)
{
    std::vector<FamilyMember> members;
    for (const MemberPlan& plan : memberPlans()) {
        if (person.key != QLatin1StringView(plan.key))
            continue;
        members.push_back({.id = u"M-"_s + person.key,
                           .name = QString::fromUtf16(plan.name),
                           .certNo = withCheckCharacter(QString::fromLatin1(plan.certHead)),
                           .relation = QString::fromUtf16(plan.relation),
                           .way = u"CERTNO"_s,
                           .boundAt = QDateTime(plan.day, QTime(2, 0), Qt::UTC)});
    }
    return members;
}

const std::vector<BirthRecord>& birthRecords()
{
    static const std::vector<BirthRecord> records = [] {
        std::vector<BirthRecord> made;
        for (const BirthPlan& plan : birthPlans())
            made.push_back(recordOf(plan));
        return made;
    }();
    return records;
}

const BirthRecord* birthRecord(const QString& number)
{
    const std::vector<BirthRecord>& records = birthRecords();
    const auto at = std::ranges::find(records, number, &BirthRecord::number);
    return at == records.end() ? nullptr : &*at;
}

QString birthTable()
{
    QString text = u"| birth certificate | mother | her ID number | child | born |\n|---|---|---|---|---|\n"_s;
    for (const BirthRecord& record : birthRecords()) {
        text += u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(record.number, record.motherName, record.motherCertNo,
                                                      record.childName, record.born.toString(Qt::ISODate));
    }
    return text;
}

} // namespace yibao::sandbox
