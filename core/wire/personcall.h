// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/future.h"
#include "core/base/supportids.h"
#include "core/wire/caller.h"
#include "core/wire/landing.h"

namespace yibao::wire {

/// Puts a call through in the name of a person; what `read` returns gets request id and status when it fails. Errors:
/// Unauthenticated with APP-SIGNIN-06 without a token, NotOffered with POR-NOTOFFERED-11 without a path, those of the
/// caller. `read` runs on another thread.
template <typename T>
QFuture<Result<T>> personCall(Caller& caller, Call call, const Secret& accessToken,
                              std::function<Result<T>(const Called&)> read)
{
    if (accessToken.isEmpty())
        return ready<Result<T>>(fail(ErrorCode::Unauthenticated, YIBAO_SUPPORT("APP-SIGNIN-06")));
    if (const auto obstacle = caller.obstacle())
        return ready<Result<T>>(fail(*obstacle));
    if (call.path.isEmpty())
        return ready<Result<T>>(fail(ErrorCode::NotOffered, YIBAO_SUPPORT("POR-NOTOFFERED-11")));
    call.accessToken = accessToken;
    const auto landing = std::make_shared<Landing<T>>();
    caller.call<T>(
        call, {},
        [read = std::move(read)](const Called& called) {
            Result<T> result = read(called);
            if (!result) {
                result.error().httpStatus = called.http.status;
                result.error().requestId = called.http.requestId;
            }
            return result;
        },
        [landing](const Result<T>& result) { landing->land(result); });
    return landing->future();
}

} // namespace yibao::wire
