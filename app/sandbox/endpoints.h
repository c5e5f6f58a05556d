// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/captcha.h"
#include "app/sandbox/lists.h"
#include "app/sandbox/replies.h"
#include "core/base/clock.h"
#include "core/catalog/catalog.h"

#include <functional>

namespace yibao::sandbox {

/// What the calls of the portal work on; outlives them.
struct Portal
{
    const catalog::Catalog& catalog;
    const Lists& lists;
    Captchas& captchas;
    const Clock& clock;
};

/// Answers one call; `data` is an object. Called by several threads at once.
using Endpoint = std::function<wire::Reply(const wire::Json& data)>;
/// By the path behind the prefix.
using Endpoints = std::map<QString, Endpoint>;

void addInstitutionEndpoints(Endpoints& endpoints, const Portal& portal);
void addAreaEndpoints(Endpoints& endpoints, const Portal& portal);
void addDrugEndpoints(Endpoints& endpoints, const Portal& portal);
void addDictionaryEndpoints(Endpoints& endpoints, const Portal& portal);
void addAccountEndpoints(Endpoints& endpoints, const Portal& portal);

/// Every call that this portal answers.
[[nodiscard]] Endpoints allEndpoints(const Portal& portal);

} // namespace yibao::sandbox
