// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QPromise>

namespace yibao {

/// A future that is finished already.
template <typename T>
[[nodiscard]] QFuture<T> ready(T value)
{
    QPromise<T> promise;
    QFuture<T> future = promise.future();
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return future;
}

} // namespace yibao
