// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/listcall.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

const QStringList nameColumns{u"name"_s, u"alias"_s, u"code"_s};

/// The platform grew several statuses out of one flag; a place that has not opened is one that has no business.
void writeStatuses(RowWriter& row)
{
    row.text(u"openElec"_s, u"acceptsECertificate"_s)
        .status(u"businessLvCfc"_s, u"acceptsECertificate"_s, u"1"_s, u"3"_s)
        .status(u"businessLvOutMedOtp"_s, u"outpatientCrossRegionOpen"_s, u"1"_s, u"2"_s);
}

wire::Reply fixedHospitals(const Portal& portal, const Json& data)
{
    ListCall call(portal, u"designated-hospitals"_s, data);
    call.region(u"regnCode"_s)
        .contains(u"medinsName"_s, nameColumns)
        .contains(u"addr"_s, {u"address"_s})
        .choice(u"medinsLvCode"_s, u"settlementGrade"_s, u"settlement-grade"_s)
        .choice(u"medinsTypeCode"_s, u"type"_s, u"institution-type"_s)
        .flag(u"outMedOpenFlag"_s, u"outpatientCrossRegionOpen"_s)
        // The names under which earlier front ends asked for the e-certificate.
        .flag(u"openElec"_s, u"acceptsECertificate"_s)
        .flag(u"sprtEcFlag"_s, u"acceptsECertificate"_s);
    return call.pageA(u"pageNum"_s, [](RowWriter& row) {
        row.text(u"medinsCode"_s, u"code"_s)
            .text(u"medinsName"_s, u"name"_s)
            .choice(u"medinsType"_s, u"medinsTypeName"_s, u"type"_s, u"institution-type"_s)
            .choice(u"medinsLv"_s, u"medinsLvName"_s, u"settlementGrade"_s, u"settlement-grade"_s)
            .text(u"medinsNatu"_s, u"nature"_s)
            .text(u"hospLv"_s, u"hospitalGrade"_s)
            .text(u"uscc"_s, u"uscc"_s)
            .text(u"addr"_s, u"address"_s)
            .text(u"lnt"_s, u"longitude"_s)
            .text(u"lat"_s, u"latitude"_s);
        writeStatuses(row);
    });
}

wire::Reply retailPharmacies(const Portal& portal, const Json& data)
{
    ListCall call(portal, u"designated-pharmacies"_s, data);
    call.region(u"regnCode"_s)
        .contains(u"medinsName"_s, nameColumns)
        .contains(u"addr"_s, {u"address"_s})
        .flag(u"businessLvOutMedOtp"_s, u"outpatientCrossRegionOpen"_s, {u"0"_s, u"2"_s, u"3"_s});
    return call.pageA(u"pageNum"_s, [](RowWriter& row) {
        row.text(u"rtalPhacCode"_s, u"code"_s)
            .text(u"medinsName"_s, u"name"_s)
            .text(u"addr"_s, u"address"_s)
            .text(u"tel"_s, u"phone"_s)
            .text(u"uscc"_s, u"uscc"_s)
            .text(u"drugBizScp"_s, u"businessScope"_s)
            .text(u"lnt"_s, u"longitude"_s)
            .text(u"lat"_s, u"latitude"_s);
        writeStatuses(row);
    });
}

void writeNetworked(RowWriter& row)
{
    row.text(u"medinsCode"_s, u"code"_s)
        .text(u"medinsName"_s, u"name"_s)
        .region(u"areaCode"_s, u"areaName"_s)
        .choice(u"medinsType"_s, u"medinsTypeName"_s, u"type"_s, u"institution-type"_s)
        .choice(u"medinsLv"_s, u"medinsLvName"_s, u"settlementGrade"_s, u"settlement-grade"_s)
        .choice(u"hospLv"_s, u"hospLvName"_s, u"hospitalGrade"_s, u"hospital-grade"_s)
        .text(u"addr"_s, u"address"_s)
        .text(u"tel"_s, u"phone"_s);
}

/// "1" institutions, "2" pharmacies. A list that does not say which is one of institutions.
void readKind(ListCall& call, const Table& table)
{
    const QString parameter = u"fixmedinsType"_s;
    const QString kind = call.parameters().text(parameter);
    if (kind.isEmpty())
        return;
    if (kind != "1"_L1 && kind != "2"_L1) {
        call.parameters().reject(parameter);
        return;
    }
    const bool told = table.holds(u"kind"_s, u"1"_s) || table.holds(u"kind"_s, u"2"_s);
    if (told || kind == "2"_L1)
        call.equals(parameter, u"kind"_s);
}

wire::Reply networkedInstitutions(const Portal& portal, const Json& data)
{
    ListCall call(portal, u"networked-hospitals"_s, data);
    readKind(call, portal.lists.table(u"networked-hospitals"_s));
    call.region(u"areaCode"_s)
        .contains(u"hisName"_s, nameColumns)
        .choice(u"medinsTypeCode"_s, u"type"_s, u"institution-type"_s)
        .choice(u"medinsLvCode"_s, u"settlementGrade"_s, u"settlement-grade"_s)
        .choice(u"hospLv"_s, u"hospitalGrade"_s, u"hospital-grade"_s);
    return call.pageB(u"pageNo"_s, writeNetworked);
}

wire::Reply pilotInstitutions(const Portal& portal, const Json& data)
{
    ListCall call(portal, u"pilot-institutions"_s, data);
    readKind(call, portal.lists.table(u"pilot-institutions"_s));
    call.choice(u"piltGroup"_s, u"pilotGroup"_s, u"pilot-group"_s)
        .region(u"regnCode"_s)
        .contains(u"medinsName"_s, nameColumns)
        .choice(u"medinsTypeCode"_s, u"type"_s, u"institution-type"_s)
        .choice(u"medinsLvCode"_s, u"settlementGrade"_s, u"settlement-grade"_s);
    return call.pageB(u"pageNum"_s, [](RowWriter& row) {
        writeNetworked(row);
        row.text(u"piltGroup"_s, u"pilotGroup"_s);
    });
}

} // namespace

void addInstitutionEndpoints(Endpoints& endpoints, const Portal& portal)
{
    const auto add = [&](const QString& path, auto answer) {
        endpoints.emplace(path, [&portal, answer](const Call& call) { return answer(portal, call.data); });
    };
    add(u"/nthl/api/CommQuery/queryFixedHospital"_s, fixedHospitals);
    add(u"/nthl/api/CommQuery/queryRtalPhacBInfo"_s, retailPharmacies);
    add(u"/nthl/api/OutMed/queryMedInsOrg"_s, networkedInstitutions);
    add(u"/nthl/outMed/queryPiltMedIns"_s, pilotInstitutions);
}

} // namespace yibao::sandbox
