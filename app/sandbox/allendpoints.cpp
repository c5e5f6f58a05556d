// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/endpoints.h"

namespace yibao::sandbox {

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
    return endpoints;
}

} // namespace yibao::sandbox
