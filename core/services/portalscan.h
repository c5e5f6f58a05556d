// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/services/queryservice.h"

#include <functional>

namespace yibao::services {

using AskPage = std::function<QFuture<Result<catalog::Answer>>(const catalog::Question&)>;

/// Asks for one page after another until all is there. The sink gets each page on the thread of `context` and returns
/// false to stop.
[[nodiscard]] QFuture<Status> scanPages(QObject* context, const catalog::Question& question, int pageSize, AskPage ask,
                                        std::function<bool(const catalog::Answer&)> sink);

/// Fetches every row of a question from the portal, page after page at the profile's pace. The sink gets each page on
/// the service's thread and returns false to stop. Refused with Forbidden for a portal that allows no whole lists.
[[nodiscard]] QFuture<Status> scanPortal(QueryService& service, const catalog::Question& question,
                                         std::function<bool(const catalog::Answer&)> sink);

} // namespace yibao::services
