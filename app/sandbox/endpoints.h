// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/hall.h"
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
    Hall& hall;
    const Clock& clock; ///< the machine's own, for the envelope
};

struct Call
{
    const wire::Json& data; ///< an object
    QString accessToken;    ///< header of that name; empty when it was not sent
};

/// Answers one call. Called by several threads at once.
using Endpoint = std::function<wire::Reply(const Call& call)>;
/// By the path behind the prefix.
using Endpoints = std::map<QString, Endpoint>;

void addInstitutionEndpoints(Endpoints& endpoints, const Portal& portal);
void addAreaEndpoints(Endpoints& endpoints, const Portal& portal);
void addDrugEndpoints(Endpoints& endpoints, const Portal& portal);
void addDictionaryEndpoints(Endpoints& endpoints, const Portal& portal);
void addSignInEndpoints(Endpoints& endpoints, const Portal& portal);
void addRegistrationEndpoints(Endpoints& endpoints, const Portal& portal);
void addPersonalEndpoints(Endpoints& endpoints, const Portal& portal);
void addFamilyEndpoints(Endpoints& endpoints, const Portal& portal);

/// The most bytes that a request to a path may have. One call takes photos: three of 5 MB and a letter, in base64, then
/// sealed in hex, come to 42 MB.
[[nodiscard]] std::size_t largestBody(const QString& path);

/// The answer for who holds the token; 600003, 600009 or 600016 for all others.
[[nodiscard]] wire::Reply forSignedIn(Hall& hall, const QString& accessToken,
                                      const std::function<wire::Reply(const Person&)>& answer);
/// A call about the person who is signed in; `data` is an object.
using PersonalEndpoint = wire::Reply (*)(const Portal& portal, const Person& person, const wire::Json& data);
/// Adds such a call: who asks is known before anything else is looked at.
void addPersonal(Endpoints& endpoints, const Portal& portal, const QString& path, PersonalEndpoint answer);

/// Every call that this portal answers.
[[nodiscard]] Endpoints allEndpoints(const Portal& portal);

} // namespace yibao::sandbox
