// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/httpgate.h"

#include <QNetworkReply>

#include <optional>

namespace yibao::wire {

/// What a finished exchange that we did not end ourselves means, out of Qt's forty codes: nothing when `reply` is an
/// HTTP answer to be read (whatever its status), else the failure of the line. `viaProxy`: a proxy stands between.
[[nodiscard]] std::optional<Error> networkFault(QNetworkReply::NetworkError error, const HttpReply& reply,
                                                const QString& detail, bool viaProxy = false);

/// True for failures that say that the portal cannot be reached, as against answers that we do not like.
[[nodiscard]] bool isLineFault(const Error& error);

} // namespace yibao::wire
