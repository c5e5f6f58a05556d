// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/people.h"

namespace yibao::sandbox {

/// A page that plays the phone: paste what the QR code says, choose who holds the phone, scan, read what it is about,
/// agree or refuse. Below stand the birth certificates that the portal knows.
[[nodiscard]] QByteArray phonePage(const std::vector<PersonPtr>& people);

/// Its own script and style, its own origin, and nothing else.
inline constexpr const char* phonePagePolicy =
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

} // namespace yibao::sandbox
