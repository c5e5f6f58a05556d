// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/demodirectory.h"
#include "app/sandbox/demonames.h"
#include "app/sandbox/rowmaker.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using catalog::RegionCode;
using catalog::RegionTree;

namespace {

QString fullName(const RegionTree& tree, RegionCode code)
{
    return tree.path(code).join(QString());
}

/// Provinces and cities in the order of the tree; the places below them that the dice choose.
template <typename Visit>
void visitAreas(const std::vector<DemoCity>& cities, Visit visit)
{
    RegionCode province;
    for (const DemoCity& city : cities) {
        if (city.province != province) {
            province = city.province;
            visit(province, 1);
        }
        if (city.code != city.province)
            visit(city.code, 2);
        for (const DemoPlace& place : city.places) {
            if (place.code != city.code)
                visit(place.code, city.code == city.province ? 2 : 3);
        }
    }
}

QString pilotGroup(RegionCode province)
{
    switch (province.number() / 10000) {
    case 11:
    case 12:
    case 13:
        return u"JJJ"_s;
    case 31:
    case 32:
    case 33:
    case 34:
        return u"CSJ"_s;
    case 50:
    case 51:
    case 52:
    case 53:
    case 54:
        return u"XNWS"_s;
    default:
        return {};
    }
}

// The pilots have long grown beyond the three groups of the guide; these provinces stand for the rest.
bool isUngroupedPilot(RegionCode province)
{
    return province.number() == 440000 || province.number() == 460000;
}

} // namespace

void addDemoAgencies(Lists& lists, const std::vector<DemoCity>& cities, const RegionTree& tree, quint64 seed)
{
    RowMaker agencies(lists.table(u"agencies"_s), {u"code"_s, u"name"_s, u"region"_s, u"address"_s, u"phone"_s});
    quint32 serial = 0;
    const auto add = [&](RegionCode region, const QString& words, Dice& dice, int index) {
        ++serial;
        QString phone = demoPhone(region, serial);
        if (dice.chance(15))
            phone += u'、' + demoPhoneTail(serial + 4000);
        const QString place = fullName(tree, region);
        agencies.add({u"%1%2"_s.arg(region.toString()).arg(index, 2, 10, QLatin1Char('0')), place + demoMark + words,
                      region.toString(), dice.chance(85) ? place + demoStreet(dice) : QString(),
                      dice.chance(97) ? phone : QString()});
    };
    visitAreas(cities, [&](RegionCode region, int level) {
        Dice dice(seed, static_cast<quint64>(region.number()) + 4000000);
        if (level <= 2 || dice.chance(40))
            add(region, level == 1 ? u"医疗保障事务中心"_s : u"医疗保障经办中心"_s, dice, 1);
        if (level == 2 && dice.chance(20))
            add(region, u"医疗保障经办中心高新区分中心"_s, dice, 2);
    });
}

void addDemoOpenings(Lists& lists, const std::vector<DemoCity>& cities, const RegionTree& tree, quint64 seed)
{
    Q_UNUSED(tree)
    RowMaker openings(lists.table(u"pool-area-openings"_s),
                      {u"region"_s, u"openAsInsuredPlace"_s, u"openAsTreatmentPlace"_s, u"inpatientOpen"_s});
    visitAreas(cities, [&](RegionCode region, int level) {
        Dice dice(seed, static_cast<quint64>(region.number()) + 5000000);
        if (level == 3 && !dice.chance(12))
            return;
        openings.add(
            {region.toString(), flagText(!dice.chance(3)), flagText(!dice.chance(4)), flagText(!dice.chance(2))});
    });
}

void addDemoPilots(Lists& lists, const std::vector<DemoCity>& cities, const RegionTree& tree,
                   const std::vector<DemoInstitution>& institutions, const std::vector<DemoInstitution>& pharmacies)
{
    RowMaker areas(lists.table(u"pilot-areas"_s),
                   {u"region"_s, u"pilotGroup"_s, u"insuranceOpen"_s, u"outpatientOpen"_s});
    visitAreas(cities, [&](RegionCode region, int level) {
        const RegionCode province = tree.ancestorAtLevel(region, 1);
        const QString group = pilotGroup(province);
        if (level == 3 || (group.isNull() && !isUngroupedPilot(province)))
            return;
        Dice dice(demoSeed, static_cast<quint64>(region.number()) + 6000000);
        areas.add({region.toString(), group, dice.chance(70) ? u"310,390"_s : u"310"_s, flagText(!dice.chance(5))});
    });

    RowMaker members(lists.table(u"pilot-institutions"_s),
                     {u"code"_s, u"name"_s, u"region"_s, u"type"_s, u"settlementGrade"_s, u"hospitalGrade"_s,
                      u"address"_s, u"phone"_s, u"pilotGroup"_s, u"kind"_s});
    const auto addAll = [&](const std::vector<DemoInstitution>& rows, const QString& kind) {
        for (const DemoInstitution& row : rows) {
            const RegionCode province = tree.ancestorAtLevel(row.region, 1);
            const QString group = pilotGroup(province);
            if (!row.outpatientOpen || (group.isNull() && !isUngroupedPilot(province)))
                continue;
            members.add({row.code, row.name, row.region.toString(), row.type, row.settlementGrade, row.hospitalGrade,
                         row.address, row.phone, group, kind});
        }
    };
    addAll(institutions, u"1"_s);
    addAll(pharmacies, u"2"_s);
}

} // namespace yibao::sandbox
