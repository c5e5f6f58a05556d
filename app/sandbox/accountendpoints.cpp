// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/endpoints.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

void addAccountEndpoints(Endpoints& endpoints, const Portal& portal)
{
    endpoints.emplace(u"/nthl/api/acct/codeImage"_s, [&portal](const Json&) {
        const Captchas::Issued issued = portal.captchas.issue(portal.clock.now());
        return success(
            Json::object({{u"imgUid"_s, issued.id},
                          {u"imgCode"_s, u"data:image/png;base64,"_s + QString::fromLatin1(issued.png.toBase64())}}));
    });
}

Endpoints allEndpoints(const Portal& portal)
{
    Endpoints endpoints;
    addInstitutionEndpoints(endpoints, portal);
    addAreaEndpoints(endpoints, portal);
    addDrugEndpoints(endpoints, portal);
    addDictionaryEndpoints(endpoints, portal);
    addAccountEndpoints(endpoints, portal);
    return endpoints;
}

} // namespace yibao::sandbox
