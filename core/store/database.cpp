// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/store/database.h"

#include "core/base/supportids.h"

#include <QThread>

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>

using namespace Qt::StringLiterals;

namespace yibao::store {

class Database::Thread final : public QThread
{
public:
    Thread(const OpenOptions& options, const Clock& clock)
        : m_options(options)
        , m_clock(clock)
    {
        setObjectName(u"yibao-store"_s);
    }

    [[nodiscard]] Result<Opening> begin()
    {
        std::future<Result<Opening>> opened = m_opened.get_future();
        start();
        return opened.get();
    }

    /// False when the thread takes no more work.
    [[nodiscard]] bool add(std::function<void(Connection*)>& work)
    {
        const std::lock_guard guard(m_mutex);
        if (m_closing)
            return false;
        m_queue.push_back(std::move(work));
        m_wake.notify_one();
        return true;
    }

    void end()
    {
        {
            const std::lock_guard guard(m_mutex);
            m_closing = true;
            m_wake.notify_one();
        }
        wait();
    }

protected:
    void run() override
    {
        auto file = openFile(m_options, m_clock);
        if (!file) {
            const std::lock_guard guard(m_mutex);
            m_closing = true;
            m_opened.set_value(fail(file.error()));
            return;
        }
        m_opened.set_value(file->opening);
        while (auto work = next())
            work(file->connection.get());
        if (file->connection->hasMetDamage())
            requestFullCheckup(m_options.file);
    }

private:
    /// The next piece of work; empty once the queue is drained and no more comes.
    [[nodiscard]] std::function<void(Connection*)> next()
    {
        std::unique_lock guard(m_mutex);
        m_wake.wait(guard, [this] { return m_closing || !m_queue.empty(); });
        if (m_queue.empty())
            return {};
        auto work = std::move(m_queue.front());
        m_queue.pop_front();
        return work;
    }

    const OpenOptions m_options;
    const Clock& m_clock;
    std::promise<Result<Opening>> m_opened;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void(Connection*)>> m_queue;
    bool m_closing = false;
};

Database::Database() = default;

Result<std::unique_ptr<Database>> Database::open(const OpenOptions& options, const Clock& clock)
{
    std::unique_ptr<Database> database(new Database);
    database->m_thread = std::make_unique<Thread>(options, clock);
    const auto opening = database->m_thread->begin();
    if (!opening) {
        database->close();
        return fail(opening.error());
    }
    database->m_opening = *opening;
    return database;
}

Database::~Database()
{
    close();
}

void Database::close()
{
    m_thread->end();
}

void Database::post(std::function<void(Connection*)> work)
{
    if (!m_thread->add(work))
        work(nullptr);
}

Error Database::closedError()
{
    return Error{
        .code = ErrorCode::Cancelled, .supportId = YIBAO_SUPPORT("STO-CLOSED-08"), .detail = u"database closed"_s};
}

} // namespace yibao::store
