// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/endpoints.h"

namespace yibao::sandbox {

void addPersonal(Endpoints& endpoints, const Portal& portal, const QString& path, PersonalEndpoint answer)
{
    endpoints.emplace(path, [&portal, answer](const Call& call) {
        return forSignedIn(portal.hall, call.accessToken,
                           [&](const Person& person) { return answer(portal, person, call.data); });
    });
}

Endpoints allEndpoints(const Portal& portal)
{
    Endpoints endpoints;
    addInstitutionEndpoints(endpoints, portal);
    addAreaEndpoints(endpoints, portal);
    addDrugEndpoints(endpoints, portal);
    addDictionaryEndpoints(endpoints, portal);
    addSignInEndpoints(endpoints, portal);
    addRegistrationEndpoints(endpoints, portal);
    addPersonalEndpoints(endpoints, portal);
    addFamilyEndpoints(endpoints, portal);
    return endpoints;
}

} // namespace yibao::sandbox
