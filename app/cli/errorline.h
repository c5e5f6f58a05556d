// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/error.h"

namespace yibao::cli {

/// One line for standard error: what happened and what to do.
[[nodiscard]] QString errorLine(const Error& error);
[[nodiscard]] int exitCode(ErrorCode code);

} // namespace yibao::cli
