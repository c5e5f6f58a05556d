// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/envelope.h"
#include "core/wire/httpgate.h"

#include <QList>

namespace yibao::wire {

/// Codes of a portal that somebody decides by (wire.md §4, §8.5); they are in Error::portalCode.
namespace portalcode {
inline constexpr int TokenExpired = 600003; ///< the access token; the refresh token may still be good
inline constexpr int NotSignedIn = 600009;
inline constexpr int SessionEnded = 600016; ///< by the server, perhaps signed in elsewhere
inline constexpr int CaptchaWrong = 600004;
inline constexpr int SmsCodeWrong = 600035;
inline constexpr int SmsTooOften = 600039;
inline constexpr int WrongCredential = 600101;
inline constexpr int AccountLocked = 600102;
inline constexpr int MobileTaken = 600103;
inline constexpr int ResetTicketBad = 600104;
inline constexpr int NeedsActivation = 178728; ///< the e-certificate is not activated
} // namespace portalcode

/// What a portal means that refused, by its code (wire.md §4, §8.5); an unknown code is its message for people.
[[nodiscard]] Error portalRefusal(const Reply& reply, const HttpReply& http, const QDateTime& now);

/// What an HTTP status of 400 and above means whose body says nothing that we can read.
[[nodiscard]] Error statusFault(const HttpReply& http);

/// The answer of a portal out of what the gate brought: the envelope opened, refusals told apart. The support ids are
/// those of ClientEnvelope::openResponse, POR-… and NET-HTTP-13; every error has request id and HTTP status. `answers`
/// are codes that this call takes as it takes a success: sealed and signed where a success would be.
[[nodiscard]] Result<OpenedReply> openAnswer(const ClientEnvelope& envelope, const HttpReply& http, Sealing sent,
                                             const QDateTime& now, const QList<int>& answers = {});

/// Refuses a verified answer whose time is not about `now`: it may be an old one played again (ENV-CLOCK-10).
[[nodiscard]] Status checkTime(const OpenedReply& answer, const HttpReply& http, const QDateTime& now);

} // namespace yibao::wire
