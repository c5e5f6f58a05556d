// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace yibao {

/// Calls `function` with the result on the thread of `context`, never before this returns, and not at all once
/// `context` is gone. QFuture::then(context, …) of Qt 6.4 asserts in the last case and looks at the context from the
/// thread that finishes, so whatever may be closed while it waits uses this instead.
template <typename T, typename Function>
void whenDone(const QFuture<T>& future, QObject* context, Function function)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, function = std::move(function)]() mutable {
                         watcher->deleteLater();
                         const QFuture<T> done = watcher->future();
                         if (done.resultCount() > 0)
                             function(done.result());
                     });
    watcher->setFuture(future);
}

namespace detail {

template <typename T>
struct Unwrapped
{
    using Type = T;
    static constexpr bool isFuture = false;
};
template <typename T>
struct Unwrapped<QFuture<T>>
{
    using Type = T;
    static constexpr bool isFuture = true;
};

} // namespace detail

/// The same as a link of a chain: a future of what `function` returns, or of what the future that it returns brings.
/// Once `context` is gone that future ends without a result.
template <typename T, typename Function>
[[nodiscard]] auto after(const QFuture<T>& future, QObject* context, Function function)
{
    using Returned = std::invoke_result_t<Function, T>;
    using Value = typename detail::Unwrapped<Returned>::Type;
    const auto promise = std::make_shared<QPromise<Value>>();
    promise->start();
    const auto end = [promise](const Value& value) {
        promise->addResult(value);
        promise->finish();
    };
    whenDone(future, context, [context, end, function = std::move(function)](const T& result) mutable {
        if constexpr (detail::Unwrapped<Returned>::isFuture)
            whenDone(function(result), context, end);
        else
            end(function(result));
    });
    return promise->future();
}

} // namespace yibao
