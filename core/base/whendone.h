// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

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

} // namespace yibao
