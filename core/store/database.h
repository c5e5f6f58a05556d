// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/store/opening.h"

#include <QFuture>
#include <QPromise>

namespace yibao::store {

/// One SQLite file, owned by one thread. Work is done in the order in which it is handed over, one piece at a time;
/// long work hands itself over in slices so that others get their turn. Any thread may hand over work.
class Database final
{
public:
    /// Waits until the file is open; at most the busy timeout and what `prepare` takes.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const OpenOptions& options, const Clock& clock);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    [[nodiscard]] const Opening& opening() const { return m_opening; }

    /// Does all work handed over so far, then closes the file. Work handed over later is answered with STO-CLOSED-08.
    /// Must not be called by work.
    void close();

    /// `work` takes a Connection& and returns a Result; continuations without a context run on the database's thread.
    template <typename Work>
    [[nodiscard]] auto run(Work work) -> QFuture<std::invoke_result_t<Work, Connection&>>;

    /// The same without a future: `work` gets null instead of a connection when the database is closed.
    void post(std::function<void(Connection*)> work);
    [[nodiscard]] static Error closedError();

private:
    class Thread;
    Database();

    std::unique_ptr<Thread> m_thread;
    Opening m_opening;
};

template <typename Work>
auto Database::run(Work work) -> QFuture<std::invoke_result_t<Work, Connection&>>
{
    using Answer = std::invoke_result_t<Work, Connection&>;
    // Shared because std::function copies; it is only ever used by one thread at a time.
    const auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    QFuture<Answer> future = promise->future();
    post([promise, work = std::move(work)](Connection* connection) mutable {
        promise->addResult(connection != nullptr ? work(*connection) : Answer(fail(closedError())));
        promise->finish();
    });
    return future;
}

} // namespace yibao::store
