// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/envelope.h"
#include "core/wire/httpgate.h"

namespace yibao::wire {

/// What a portal means that refused, by its code (wire.md §4, §8.5); an unknown code is its message for people.
[[nodiscard]] Error portalRefusal(const Reply& reply, const HttpReply& http, const QDateTime& now);

/// What an HTTP status of 400 and above means whose body says nothing that we can read.
[[nodiscard]] Error statusFault(const HttpReply& http);

/// The answer of a portal out of what the gate brought: the envelope opened, refusals told apart. The support ids are
/// those of ClientEnvelope::openResponse, POR-… and NET-HTTP-13; every error has request id and HTTP status.
[[nodiscard]] Result<OpenedReply> openAnswer(const ClientEnvelope& envelope, const HttpReply& http, Sealing sent,
                                             const QDateTime& now);

/// Refuses a verified answer whose time is not about `now`: it may be an old one played again (ENV-CLOCK-10).
[[nodiscard]] Status checkTime(const OpenedReply& answer, const HttpReply& http, const QDateTime& now);

} // namespace yibao::wire
