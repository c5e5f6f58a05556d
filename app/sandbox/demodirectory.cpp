// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/demodirectory.h"

#include "app/sandbox/rowmaker.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

QString orNull(const QString& text)
{
    return text.isEmpty() ? QString() : text;
}

void addDesignated(Lists& lists, const std::vector<DemoInstitution>& institutions,
                   const std::vector<DemoInstitution>& pharmacies)
{
    RowMaker hospitals(lists.table(u"designated-hospitals"_s),
                       {u"code"_s, u"name"_s, u"alias"_s, u"region"_s, u"type"_s, u"settlementGrade"_s,
                        u"hospitalGrade"_s, u"address"_s, u"phone"_s, u"nature"_s, u"uscc"_s, u"acceptsECertificate"_s,
                        u"outpatientCrossRegionOpen"_s});
    lists.table(u"designated-hospitals"_s).reserve(static_cast<qsizetype>(institutions.size()));
    for (const DemoInstitution& row : institutions) {
        hospitals.add({row.code, row.name, orNull(row.alias), row.region.toString(), row.type, row.settlementGrade,
                       row.hospitalGrade, row.address, orNull(row.phone), row.nature, row.uscc,
                       flagText(row.acceptsECertificate), flagText(row.outpatientOpen)});
    }
    RowMaker shops(lists.table(u"designated-pharmacies"_s),
                   {u"code"_s, u"name"_s, u"region"_s, u"address"_s, u"phone"_s, u"businessScope"_s, u"permitNo"_s,
                    u"uscc"_s, u"acceptsECertificate"_s, u"outpatientCrossRegionOpen"_s});
    lists.table(u"designated-pharmacies"_s).reserve(static_cast<qsizetype>(pharmacies.size()));
    for (const DemoInstitution& row : pharmacies) {
        shops.add({row.code, row.name, row.region.toString(), row.address, orNull(row.phone),
                   u"中药饮片、中成药、化学药、抗生素、生物制品"_s, u"演示"_s + row.code.mid(1), row.uscc,
                   flagText(row.acceptsECertificate), flagText(row.outpatientOpen)});
    }
}

void addNetworked(Lists& lists, const std::vector<DemoInstitution>& institutions,
                  const std::vector<DemoInstitution>& pharmacies)
{
    RowMaker networked(lists.table(u"networked-hospitals"_s),
                       {u"code"_s, u"name"_s, u"region"_s, u"type"_s, u"settlementGrade"_s, u"hospitalGrade"_s,
                        u"address"_s, u"phone"_s, u"kind"_s});
    const auto addAll = [&](const std::vector<DemoInstitution>& rows, const QString& kind) {
        for (const DemoInstitution& row : rows) {
            if (row.networked) {
                networked.add({row.code, row.name, row.region.toString(), orNull(row.type), row.settlementGrade,
                               row.hospitalGrade, row.address, orNull(row.phone), kind});
            }
        }
    };
    addAll(institutions, u"1"_s);
    addAll(pharmacies, u"2"_s);
}

} // namespace

void fillWithDemonstration(Lists& lists, const catalog::Catalog& catalog, quint64 seed)
{
    const std::vector<DemoCity> cities = demoCities(catalog.regions());
    const std::vector<DemoInstitution> institutions = demoInstitutions(cities, seed);
    const std::vector<DemoInstitution> pharmacies = demoPharmacies(cities, seed);
    addDesignated(lists, institutions, pharmacies);
    addNetworked(lists, institutions, pharmacies);
    addDemoAgencies(lists, cities, catalog.regions(), seed);
    addDemoOpenings(lists, cities, catalog.regions(), seed);
    addDemoPilots(lists, cities, catalog.regions(), institutions, pharmacies);
    addDemoDrugs(lists, seed);
}

} // namespace yibao::sandbox
