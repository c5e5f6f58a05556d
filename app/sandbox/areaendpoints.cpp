// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/listcall.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

void writeAgency(RowWriter& row)
{
    row.text(u"optinsNo"_s, u"code"_s)
        .text(u"optinsName"_s, u"name"_s)
        .region(u"areaCode"_s, u"areaName"_s)
        .text(u"addr"_s, u"address"_s)
        .text(u"tel"_s, u"phone"_s);
}

ListCall agencies(const Portal& portal, const Json& data)
{
    ListCall call(portal, u"agencies"_s, data);
    call.region(u"areaCode"_s).contains(u"optinsName"_s, {u"name"_s});
    return call;
}

wire::Reply localAgencies(const Portal& portal, const Json& data)
{
    return agencies(portal, data).contains(u"addr"_s, {u"address"_s}).pageA(u"pageNo"_s, writeAgency);
}

wire::Reply agenciesElsewhere(const Portal& portal, const Json& data)
{
    return agencies(portal, data).pageB(u"pageNo"_s, writeAgency);
}

wire::Reply openings(const Portal& portal, const Json& data)
{
    ListCall call(portal, u"pool-area-openings"_s, data);
    return call.region(u"regnCode"_s).pageB(u"pageNum"_s, [](RowWriter& row) {
        row.region(u"admdvs"_s, u"admdvsName"_s)
            .text(u"insuplcOpenFlag"_s, u"openAsInsuredPlace"_s)
            .text(u"mdtrtareaOpenFlag"_s, u"openAsTreatmentPlace"_s)
            .text(u"iptOpenFlag"_s, u"inpatientOpen"_s);
    });
}

wire::Reply pilotAreas(const Portal& portal, const Json& data)
{
    ListCall call(portal, u"pilot-areas"_s, data);
    return call.region(u"regnCode"_s).pageB(u"pageNum"_s, [](RowWriter& row) {
        row.region(u"admdvs"_s, u"admdvsName"_s)
            .text(u"piltGroup"_s, u"pilotGroup"_s)
            .text(u"insutypeOpen"_s, u"insuranceOpen"_s)
            .text(u"otpOpenFlag"_s, u"outpatientOpen"_s);
    });
}

} // namespace

void addAreaEndpoints(Endpoints& endpoints, const Portal& portal)
{
    const auto add = [&](const QString& path, auto answer) {
        endpoints.emplace(path, [&portal, answer](const Call& call) { return answer(portal, call.data); });
    };
    add(u"/nthl/api/CommQuery/queryLocalOptins"_s, localAgencies);
    add(u"/nthl/api/OutMed/queryOptInsDiffPlace"_s, agenciesElsewhere);
    add(u"/nthl/outMed/selectCityOfPoolareaOpenInfoList"_s, openings);
    add(u"/nthl/outMed/selectPiltPoolareaByFilter"_s, pilotAreas);
}

} // namespace yibao::sandbox
