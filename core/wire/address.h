// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QUrl>

namespace yibao::wire {

/// True for a host name or address that never leaves this machine.
[[nodiscard]] bool isLoopback(const QString& host);

/// Refuses addresses that we never talk to: neither https nor on this machine, without a host, or with a user name,
/// password, query or fragment (NET-SCHEME-10).
[[nodiscard]] Status checkAddress(const QUrl& url);

} // namespace yibao::wire
