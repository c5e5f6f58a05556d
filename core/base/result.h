// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace yibao {

/// A value, or the reason why there is none. Everything that can fail for a reason outside the program returns one.
template <typename T>
using Result = tl::expected<T, Error>;

using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, const QString& supportId, const QString& detail = {})
{
    return tl::unexpected<Error>(Error{.code = code, .supportId = supportId, .detail = detail});
}

[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace yibao
