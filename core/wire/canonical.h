// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/json.h"
#include "core/wire/portalprofile.h"

namespace yibao::wire {

/// Implementations of profile B disagree about numbers and booleans inside `data`: some sign them as JSON writes them,
/// some as strings. We sign the first and accept both. Profile A leaves no choice.
enum class ScalarReading { Literal, Text };

/// The text that is signed, without the secret at its end: members of the envelope by name as name=value, joined by &.
/// `envelope` holds the plain `data`; signData, encData and extra are left out. Profile A normalises `data` on its
/// first level only, profile B at every depth. Errors: ENV-SHAPE-03 for a member other than data that is no scalar.
[[nodiscard]] Result<QString> canonicalText(Envelope form, const Json& envelope,
                                            ScalarReading scalars = ScalarReading::Literal);

/// True when an array of plain values stands where the canonical form would mangle it (profile A: first level) or where
/// implementations disagree about it (profile B: anywhere).
[[nodiscard]] bool holdsUncarriableArray(Envelope form, const Json& data);

} // namespace yibao::wire
