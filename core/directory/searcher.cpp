// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/searcher.h"

#include "core/directory/indexbuild.h"
#include "core/directory/searchsession.h"
#include "core/store/database.h"

namespace yibao::directory {

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
    for (;;) {
        std::function<void(SearchSession*)> work;
        {
            std::unique_lock guard(m_mutex);
            m_wake.wait(guard, [this] { return m_closing || !m_queue.empty(); });
            if (m_queue.empty())
                return;
            work = std::move(m_queue.front());
            m_queue.pop_front();
        }
        work(session.get());
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
