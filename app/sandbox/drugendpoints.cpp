// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/listcall.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

wire::Reply drugs(const Portal& portal, const Json& data)
{
    ListCall call(portal, u"drugs"_s, data);
    call.contains(u"keyWords"_s, {u"name"_s, u"genericName"_s, u"code"_s})
        .equals(u"drugType"_s, u"part"_s)
        .startsWith(u"medListCodg"_s, u"code"_s);
    return call.pageA(u"pageNo"_s, [](RowWriter& row) {
        row.text(u"medListCodg"_s, u"code"_s)
            .text(u"regName"_s, u"name"_s)
            .text(u"drugGenname"_s, u"genericName"_s)
            .text(u"regDosform"_s, u"form"_s)
            .text(u"drugType"_s, u"part"_s)
            .choice({}, u"natHiDruglistChrgitmLv"_s, u"reimbursementClass"_s, u"reimbursement-class"_s)
            .text(u"natHiDruglistMemo"_s, u"restriction"_s)
            .text(u"natDrugNo"_s, u"number"_s)
            .text(u"ver"_s, u"edition"_s);
    });
}

} // namespace

void addDrugEndpoints(Endpoints& endpoints, const Portal& portal)
{
    endpoints.emplace(u"/nthl/api/CommQuery/queryWmTcmpatInfoBFromEs"_s,
                      [&portal](const Call& call) { return drugs(portal, call.data); });
}

} // namespace yibao::sandbox
