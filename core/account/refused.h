// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/future.h"
#include "core/base/result.h"
#include "core/base/supportids.h"

namespace yibao::account {

/// The answer of an action that was taken though it was not enabled.
template <typename T>
[[nodiscard]] QFuture<Result<T>> refused()
{
    return ready<Result<T>>(fail(ErrorCode::Validation, YIBAO_SUPPORT("ACC-STATE-03")));
}

} // namespace yibao::account
