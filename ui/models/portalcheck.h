// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/answersource.h"

#include <functional>
#include <optional>

namespace yibao::models {

/// Asks the portal what this machine was asked already, where that is due: it is offered, and `held` is missing,
/// partial or old. `told` comes once, with nothing when there was no need; not at all once `context` is gone.
void askPortalIfDue(AnswerSource& source, const catalog::Question& question, const catalog::Answer& held,
                    QObject* context, std::function<void(const std::optional<Result<catalog::Answer>>&)> told);

} // namespace yibao::models
