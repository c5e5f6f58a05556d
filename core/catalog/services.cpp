// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/catalog.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace yibao::catalog {

namespace {

const auto officialBase = u"https://fuwu.nhsa.gov.cn/nationalHallSt/#"_s;

Filter text(const QString& id, const char* label, const QStringList& fields, const char* placeholder)
{
    return {.id = id,
            .label = label,
            .kind = FilterKind::Text,
            .fields = fields,
            .dictionary = {},
            .placeholder = placeholder};
}
Filter place(const char* label = QT_TRANSLATE_NOOP("catalog", "Place"))
{
    return {.id = u"region"_s,
            .label = label,
            .kind = FilterKind::Region,
            .fields = {u"region"_s},
            .dictionary = {},
            .placeholder = QT_TRANSLATE_NOOP("catalog", "Whole country")};
}
Filter choice(const QString& id, const char* label, const QString& dictionary, bool primary = true)
{
    return {.id = id,
            .label = label,
            .kind = FilterKind::Choice,
            .fields = {id},
            .dictionary = dictionary,
            .placeholder = QT_TRANSLATE_NOOP("catalog", "Any"),
            .primary = primary};
}
Filter yesNo(const QString& id, const char* label)
{
    return {.id = id,
            .label = label,
            .kind = FilterKind::Flag,
            .fields = {id},
            .dictionary = {},
            .placeholder = QT_TRANSLATE_NOOP("catalog", "Any"),
            .primary = false};
}
Filter address()
{
    Filter filter = text(u"address"_s, QT_TRANSLATE_NOOP("catalog", "Address"), {u"address"_s},
                         QT_TRANSLATE_NOOP("catalog", "Street, building"));
    filter.primary = false;
    return filter;
}
Filter institutionName()
{
    return text(u"name"_s, QT_TRANSLATE_NOOP("catalog", "Institution name"), {u"name"_s, u"alias"_s, u"code"_s},
                QT_TRANSLATE_NOOP("catalog", "Name or code"));
}
Filter institutionType()
{
    return choice(u"type"_s, QT_TRANSLATE_NOOP("catalog", "Institution class"), u"institution-type"_s);
}
Filter settlementGrade()
{
    return choice(u"settlementGrade"_s, QT_TRANSLATE_NOOP("catalog", "Settlement grade"), u"settlement-grade"_s);
}
Filter hospitalGrade()
{
    return choice(u"hospitalGrade"_s, QT_TRANSLATE_NOOP("catalog", "Hospital grade"), u"hospital-grade"_s, false);
}
Filter agencyName()
{
    return text(u"name"_s, QT_TRANSLATE_NOOP("catalog", "Agency name"), {u"name"_s},
                QT_TRANSLATE_NOOP("catalog", "Part of the name"));
}

Column column(const QString& field, int weight)
{
    return {.field = field, .weight = weight};
}
Column hidden(const QString& field, int weight)
{
    return {.field = field, .weight = weight, .shown = false};
}

Service designatedHospitals()
{
    return {.id = u"designated-hospitals"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Designated medical institutions"),
            .hint = QT_TRANSLATE_NOOP("catalog", "Hospitals and clinics where the insurance settles"),
            .group = MenuGroup::PublicQuery,
            .icon = u"hospital"_s,
            .dataset = u"designated-hospitals"_s,
            .filters = {institutionName(), place(), institutionType(), settlementGrade(), hospitalGrade(), address(),
                        yesNo(u"outpatientCrossRegionOpen"_s, QT_TRANSLATE_NOOP("catalog", "Cross-region outpatient"))},
            .columns = {column(u"name"_s, 356), column(u"region"_s, 130), column(u"type"_s, 110),
                        column(u"settlementGrade"_s, 100), column(u"hospitalGrade"_s, 100), column(u"code"_s, 132),
                        column(u"address"_s, 320), column(u"phone"_s, 130), hidden(u"alias"_s, 160),
                        hidden(u"nature"_s, 90), hidden(u"uscc"_s, 170), hidden(u"acceptsECertificate"_s, 100),
                        hidden(u"outpatientCrossRegionOpen"_s, 100)},
            .officialUrl = officialBase + u"/search/medical"_s};
}

Service designatedPharmacies()
{
    return {.id = u"designated-pharmacies"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Designated retail pharmacies"),
            .hint = QT_TRANSLATE_NOOP("catalog", "Pharmacies where the insurance settles"),
            .group = MenuGroup::PublicQuery,
            .icon = u"shop"_s,
            .dataset = u"designated-pharmacies"_s,
            .filters = {text(u"name"_s, QT_TRANSLATE_NOOP("catalog", "Pharmacy name"), {u"name"_s, u"code"_s},
                             QT_TRANSLATE_NOOP("catalog", "Name or code")),
                        place(), address(),
                        yesNo(u"outpatientCrossRegionOpen"_s, QT_TRANSLATE_NOOP("catalog", "Cross-region outpatient"))},
            .columns = {column(u"name"_s, 340), column(u"region"_s, 130), column(u"code"_s, 132),
                        column(u"address"_s, 340), column(u"phone"_s, 130), hidden(u"businessScope"_s, 160),
                        hidden(u"permitNo"_s, 150), hidden(u"uscc"_s, 170), hidden(u"acceptsECertificate"_s, 100),
                        hidden(u"outpatientCrossRegionOpen"_s, 100)},
            .officialUrl = officialBase + u"/search/pharmacies"_s};
}

Service localAgencies()
{
    return {.id = u"agencies"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Agencies"),
            .hint = QT_TRANSLATE_NOOP("catalog", "Telephone and address of the agency in charge"),
            .group = MenuGroup::PublicQuery,
            .icon = u"office"_s,
            .dataset = u"agencies"_s,
            .filters = {agencyName(), place(), address()},
            .columns = {column(u"name"_s, 380), column(u"region"_s, 180), column(u"phone"_s, 220),
                        column(u"address"_s, 300)},
            .shortcut = u"F2"_s,
            .officialUrl = officialBase + u"/search/Agency"_s};
}

Service drugs()
{
    return {
        .id = u"drugs"_s,
        .title = QT_TRANSLATE_NOOP("catalog", "Drug catalogue"),
        .hint = QT_TRANSLATE_NOOP("catalog", "Class A or B, restrictions"),
        .group = MenuGroup::PublicQuery,
        .icon = u"drug"_s,
        .dataset = u"drugs"_s,
        .filters = {text(u"name"_s, QT_TRANSLATE_NOOP("catalog", "Drug name"), {u"name"_s, u"genericName"_s, u"code"_s},
                         QT_TRANSLATE_NOOP("catalog", "Name or code")),
                    choice(u"reimbursementClass"_s, QT_TRANSLATE_NOOP("catalog", "Class"), u"reimbursement-class"_s),
                    text(u"form"_s, QT_TRANSLATE_NOOP("catalog", "Dosage form"), {u"form"_s},
                         QT_TRANSLATE_NOOP("catalog", "For example tablet"))},
        .columns = {column(u"name"_s, 320), column(u"form"_s, 170), column(u"reimbursementClass"_s, 80),
                    column(u"restriction"_s, 320), column(u"className"_s, 200), column(u"part"_s, 90),
                    hidden(u"code"_s, 190), hidden(u"genericName"_s, 200), hidden(u"number"_s, 80),
                    hidden(u"classCode"_s, 100), hidden(u"edition"_s, 90)},
        .officialUrl = officialBase + u"/search/drug-directory"_s};
}

Service nationalAgencies()
{
    return {.id = u"national-agencies"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Agencies of the whole country"),
            .hint = QT_TRANSLATE_NOOP("catalog", "Name, place and telephone of every agency"),
            .group = MenuGroup::CrossProvinceInpatient,
            .icon = u"office"_s,
            .dataset = u"agencies"_s,
            .filters = {agencyName(), place()},
            .columns = {column(u"name"_s, 420), column(u"region"_s, 200), column(u"phone"_s, 260),
                        hidden(u"address"_s, 300)},
            .officialUrl = officialBase + u"/search/MedicalTreatmentSearch"_s};
}

Service poolAreaOpenings()
{
    return {.id = u"pool-area-openings"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Opening state of pooling areas"),
            .hint = QT_TRANSLATE_NOOP("catalog", "Which places settle across provinces"),
            .group = MenuGroup::CrossProvinceInpatient,
            .icon = u"route"_s,
            .dataset = u"pool-area-openings"_s,
            .filters = {place(),
                        {.id = u"openAsInsuredPlace"_s,
                         .label = QT_TRANSLATE_NOOP("catalog", "Open as insured place"),
                         .kind = FilterKind::Flag,
                         .fields = {u"openAsInsuredPlace"_s},
                         .dictionary = {},
                         .placeholder = QT_TRANSLATE_NOOP("catalog", "Any")},
                        {.id = u"openAsTreatmentPlace"_s,
                         .label = QT_TRANSLATE_NOOP("catalog", "Open as place of treatment"),
                         .kind = FilterKind::Flag,
                         .fields = {u"openAsTreatmentPlace"_s},
                         .dictionary = {},
                         .placeholder = QT_TRANSLATE_NOOP("catalog", "Any")}},
            .columns = {column(u"region"_s, 340), column(u"openAsInsuredPlace"_s, 180),
                        column(u"openAsTreatmentPlace"_s, 180), column(u"inpatientOpen"_s, 180)},
            .officialUrl = officialBase + u"/search/OverAllAreaQueryList"_s};
}

Service networkedHospitals()
{
    return {.id = u"networked-hospitals"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Networked institutions elsewhere"),
            .hint = QT_TRANSLATE_NOOP("catalog", "Where a stay in another province is settled directly"),
            .group = MenuGroup::CrossProvinceInpatient,
            .icon = u"hospital"_s,
            .dataset = u"networked-hospitals"_s,
            .filters = {text(u"name"_s, QT_TRANSLATE_NOOP("catalog", "Institution name"), {u"name"_s, u"code"_s},
                             QT_TRANSLATE_NOOP("catalog", "Name or code")),
                        place(), institutionType(), settlementGrade(), hospitalGrade()},
            .columns = {column(u"name"_s, 340), column(u"region"_s, 150), column(u"type"_s, 110),
                        column(u"settlementGrade"_s, 110), column(u"hospitalGrade"_s, 100), column(u"address"_s, 320),
                        hidden(u"code"_s, 132), hidden(u"phone"_s, 130)},
            .shortcut = u"F4"_s,
            .officialUrl = officialBase + u"/search/MedicalTreatmentOrganSearch"_s};
}

Service pilotAreas()
{
    return {.id = u"pilot-areas"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "State of the pilot areas"),
            .hint = QT_TRANSLATE_NOOP("catalog", "Insurance kinds and outpatient care that are open"),
            .group = MenuGroup::CrossProvinceOutpatient,
            .icon = u"route"_s,
            .dataset = u"pilot-areas"_s,
            .filters = {place(QT_TRANSLATE_NOOP("catalog", "Pilot area")),
                        choice(u"pilotGroup"_s, QT_TRANSLATE_NOOP("catalog", "Pilot group"), u"pilot-group"_s)},
            .columns = {column(u"region"_s, 300), column(u"pilotGroup"_s, 140), column(u"insuranceOpen"_s, 380),
                        column(u"outpatientOpen"_s, 160)},
            .officialUrl = officialBase + u"/pilot-area-info-query"_s};
}

Service pilotInstitutions()
{
    return {.id = u"pilot-institutions"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Networked institutions and pharmacies of the pilot"),
            .hint = QT_TRANSLATE_NOOP("catalog", "Where outpatient care in another province is settled directly"),
            .group = MenuGroup::CrossProvinceOutpatient,
            .icon = u"hospital"_s,
            .dataset = u"pilot-institutions"_s,
            .filters = {text(u"name"_s, QT_TRANSLATE_NOOP("catalog", "Institution name"), {u"name"_s, u"code"_s},
                             QT_TRANSLATE_NOOP("catalog", "Name or code")),
                        choice(u"pilotGroup"_s, QT_TRANSLATE_NOOP("catalog", "Pilot group"), u"pilot-group"_s),
                        place(QT_TRANSLATE_NOOP("catalog", "Pilot area")), institutionType(), settlementGrade(),
                        choice(u"kind"_s, QT_TRANSLATE_NOOP("catalog", "Kind"), u"institution-kind"_s, false)},
            .columns = {column(u"name"_s, 340), column(u"region"_s, 150), column(u"type"_s, 110),
                        column(u"settlementGrade"_s, 110), column(u"address"_s, 320), hidden(u"pilotGroup"_s, 110),
                        hidden(u"hospitalGrade"_s, 100), hidden(u"kind"_s, 90), hidden(u"code"_s, 132),
                        hidden(u"phone"_s, 130)},
            .officialUrl = officialBase + u"/search/MedicalTreatmentOrganSearch"_s};
}

Service unitHall()
{
    return {.id = u"unit-services"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "Services for employers"),
            .hint = QT_TRANSLATE_NOOP("catalog", "Opens the official page in the browser"),
            .group = MenuGroup::Unit,
            .access = Access::Link,
            .icon = u"external"_s,
            .dataset = {},
            .filters = {},
            .columns = {},
            .shortcut = {},
            .officialUrl = u"https://fuwu.nhsa.gov.cn/"_s};
}

} // namespace

QList<Service> declaredServices()
{
    QList<Service> services{designatedHospitals(), designatedPharmacies(), localAgencies(),      drugs(),
                            nationalAgencies(),    poolAreaOpenings(),     networkedHospitals(), pilotAreas(),
                            pilotInstitutions()};
    services += personalServices();
    services.append(unitHall());
    return services;
}

const Filter* Service::filter(const QString& filterId) const
{
    for (const Filter& candidate : filters) {
        if (candidate.id == filterId)
            return &candidate;
    }
    return nullptr;
}

} // namespace yibao::catalog
