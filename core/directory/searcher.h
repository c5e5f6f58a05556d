// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QPromise>

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace yibao::directory {

class SearchSession;

/// The thread on which questions are answered, with a connection of its own, so that none waits for an import. The
/// newest wins: a question whose future was cancelled is dropped, or stopped when it is under way.
class Searcher final
{
public:
    /// `make` is called on the thread, when it is first needed.
    explicit Searcher(std::function<std::unique_ptr<SearchSession>()> make)
        : m_make(std::move(make))
    {}
    ~Searcher() { close(); }
    Q_DISABLE_COPY_MOVE(Searcher)

    /// Does all work handed over so far, then ends. Must not be called by work.
    void close();

    using Stop = std::function<bool()>;
    /// `work` takes a SearchSession& and a const Stop& and returns a Result.
    template <typename Work>
    [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work, SearchSession&, const Stop&>>;
    /// `work` gets null when the searcher is closed.
    void post(std::function<void(SearchSession*)> work);

private:
    [[nodiscard]] static Error closedError();
    [[nodiscard]] static Error stoppedError();
    void loop();

    const std::function<std::unique_ptr<SearchSession>()> m_make;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void(SearchSession*)>> m_queue;
    std::thread m_thread;
    bool m_closing = false;
};

template <typename Work>
auto Searcher::run(Work work) -> QFuture<std::invoke_result_t<Work, SearchSession&, const Stop&>>
{
    using Answer = std::invoke_result_t<Work, SearchSession&, const Stop&>;
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> future = promise->future();
    post([promise, work = std::move(work)](SearchSession* session) mutable {
        if (session == nullptr)
            promise->addResult(Answer(fail(closedError())));
        else if (promise->isCanceled())
            promise->addResult(Answer(fail(stoppedError())));
        else
            promise->addResult(work(*session, [promise] { return promise->isCanceled(); }));
        promise->finish();
    });
    return future;
}

} // namespace yibao::directory
