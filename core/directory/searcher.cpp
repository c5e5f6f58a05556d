// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/searcher.h"

#include "core/directory/indexbuild.h"
#include "core/directory/searchsession.h"
#include "core/store/database.h"

#include <chrono>
#include <optional>

namespace yibao::directory {

namespace {

/// Who types is not yet done.
constexpr std::chrono::milliseconds restAfter(120);

} // namespace

void Searcher::close()
{
    {
        const std::lock_guard guard(m_mutex);
        m_closing = true;
        m_wake.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void Searcher::post(std::function<void(SearchSession*)> work)
{
    {
        const std::lock_guard guard(m_mutex);
        if (!m_closing) {
            m_queue.push_back(std::move(work));
            if (!m_thread.joinable())
                m_thread = std::thread([this] { loop(); });
            m_wake.notify_one();
            return;
        }
    }
    work(nullptr);
}

void Searcher::loop()
{
    const std::unique_ptr<SearchSession> session = m_make();
    const auto isNeeded = [this] { return m_closing || !m_queue.empty(); };
    std::unique_lock guard(m_mutex);
    for (std::optional<std::chrono::milliseconds> rest;;) {
        if (!rest) {
            m_wake.wait(guard, isNeeded);
        } else if (!m_wake.wait_for(guard, *rest, isNeeded)) {
            guard.unlock();
            rest = session->useRest();
            guard.lock();
            continue;
        }
        if (m_queue.empty())
            return;
        std::function<void(SearchSession*)> work = std::move(m_queue.front());
        m_queue.pop_front();
        guard.unlock();
        work(session.get());
        work = {};
        guard.lock();
        // A wait with an end costs more than one without.
        rest = session->wantsRest() ? std::optional(restAfter) : std::nullopt;
    }
}

Error Searcher::closedError()
{
    return store::Database::closedError();
}

Error Searcher::stoppedError()
{
    return directory::stoppedError();
}

} // namespace yibao::directory
