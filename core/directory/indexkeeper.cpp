// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/indexkeeper.h"

#include "core/base/background.h"
#include "core/base/supportids.h"
#include "core/directory/searcher.h"
#include "core/directory/searchsession.h"
#include "core/store/database.h"
#include "core/store/transaction.h"

#include <QFile>

#include <algorithm>
#include <future>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using store::Connection;

namespace {

constexpr int busyTimeoutMs = 2000;
/// How often one asks for the lock while another program builds, and whether to stop.
constexpr int lockPollMs = 200;
/// Where no file can be written, lists of up to so many rows are indexed in memory all the same.
constexpr qint64 largestInMemory = 200'000;

/// Keeps two programs from building the same index at once.
Result<std::unique_ptr<QLockFile>> lockOf(const QString& file, const QString& list, const IndexKeeper::Stop& stop)
{
    auto lock = std::make_unique<QLockFile>(indexPath(file, list) + u".lock"_s);
    lock->setStaleLockTime(0);
    while (!lock->tryLock(lockPollMs)) {
        // A folder that cannot be written has no locks and needs none.
        if (lock->error() != QLockFile::LockFailedError)
            return std::unique_ptr<QLockFile>();
        if (stop())
            return fail(stoppedError());
    }
    return lock;
}

Result<std::unique_ptr<Connection>> reader(const QString& file)
{
    auto connection = Connection::open(file, store::Access::ReadOnly, busyTimeoutMs);
    if (connection && (*connection)->execute(u"BEGIN"_s) && ChangeLog(**connection).sequence())
        return connection;
    connection = Connection::open(file, store::Access::Immutable, busyTimeoutMs);
    if (!connection)
        return connection;
    if (const Status begun = (*connection)->execute(u"BEGIN"_s); !begun)
        return fail(begun.error());
    return connection;
}

} // namespace

void IndexKeeper::connect(store::Database& database, Searcher& searcher)
{
    m_database = &database;
    m_searcher = &searcher;
}

void IndexKeeper::close()
{
    {
        const std::lock_guard guard(m_mutex);
        m_closing = true;
        m_wake.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void IndexKeeper::request(const QString& list)
{
    const std::lock_guard guard(m_mutex);
    if (m_closing || std::find(m_wanted.cbegin(), m_wanted.cend(), list) != m_wanted.cend())
        return;
    m_wanted.push_back(list);
    if (!m_thread.joinable())
        m_thread = std::thread([this] { loop(); });
    m_wake.notify_one();
}

void IndexKeeper::loop()
{
    giveWay();
    for (;;) {
        QString list;
        {
            std::unique_lock guard(m_mutex);
            m_wake.wait(guard, [this] { return m_closing || !m_wanted.empty(); });
            if (m_closing)
                return;
            list = m_wanted.front();
        }
        // What cannot be built now is wished for again when the list changes; until then rows are looked at one by one.
        if (const Layout* layout = m_schema.layout(list))
            std::ignore = rebuild(*layout, {});
        const std::lock_guard guard(m_mutex);
        m_wanted.pop_front();
    }
}

Status IndexKeeper::rebuild(const Layout& layout, const Stop& stop)
{
    const Stop either = [this, &stop] { return m_closing || (stop && stop()); };
    const std::lock_guard guard(m_building);
    return build(layout, either);
}

Status IndexKeeper::renewAliases(const Layout& layout, const Stop& stop)
{
    auto connection = reader(m_file);
    if (!connection)
        return fail(connection.error());
    const auto held = Sources(**connection).held(layout.dataset->id);
    if (!held)
        return fail(held.error());
    qint64 rows = 0;
    for (const Source& source : *held)
        rows += source.rows;
    connection->reset();
    return rows > m_limits.smallList ? rebuild(layout, stop) : Status();
}

Status IndexKeeper::build(const Layout& layout, const Stop& stop)
{
    const QString list = layout.dataset->id;
    auto lock = lockOf(m_file, list, stop);
    if (!lock)
        return fail(lock.error());
    auto connection = reader(m_file);
    if (!connection)
        return fail(connection.error());
    const auto held = Sources(**connection).held(list);
    if (!held)
        return fail(held.error());
    // Another program may have done it while this one waited for the lock.
    if (isCurrent(layout, *held, **connection)) {
        m_searcher->post([list](SearchSession* session) {
            if (session != nullptr)
                session->reopen(list);
        });
        return {};
    }
    IndexBuild build(m_schema, layout);
    if (const Status done = build.read(**connection, *held, true, stop); !done)
        return done;
    connection->reset();
    const QString path = newIndexPath(m_file, list);
    Status written =
        *lock == nullptr || m_database->opening().readOnly
            ? Status(fail(ErrorCode::StorageReadOnly, YIBAO_SUPPORT("STO-INDEX-12"), u"the folder cannot be written"_s))
            : build.toFile(path, stop);
    if (written)
        written = record(list, build.token(), build.sequence());
    if (written)
        written = publishIndexFile(m_file, list);
    if (!written) {
        removeIndexFile(path);
        if (stop() || static_cast<qint64>(build.rows()) > largestInMemory)
            return written;
        auto segment = build.inMemory(stop);
        if (!segment)
            return fail(segment.error());
        m_searcher->post([list, segment = std::move(*segment), aliases = build.aliases()](SearchSession* session) {
            if (session != nullptr)
                session->adopt(list, segment, aliases);
        });
        return {};
    }
    m_searcher->post([list](SearchSession* session) {
        if (session != nullptr)
            session->reopen(list);
    });
    return {};
}

bool IndexKeeper::isCurrent(const Layout& layout, const QList<Source>& held, Connection& connection) const
{
    ListIndex::Limits filesOnly = m_limits;
    filesOnly.smallList = -1;
    ListIndex index(m_schema, layout, m_file, filesOnly);
    return index.bringUpToDate(connection, held) && index.index() != nullptr && !index.takeWish();
}

Status IndexKeeper::record(const QString& list, const QString& token, qint64 reached)
{
    // Writing is for the database's own thread alone.
    std::promise<Status> done;
    m_database->post([&](Connection* open) {
        if (open == nullptr)
            return done.set_value(fail(store::Database::closedError()));
        auto transaction = store::Transaction::begin(*open);
        if (!transaction)
            return done.set_value(fail(transaction.error()));
        const Status set = ChangeLog(*open).setBase(list, token, reached);
        done.set_value(set ? transaction->commit() : set);
    });
    return done.get_future().get();
}

Result<PreparedIndex> IndexKeeper::prepare(const Layout& layout, const QList<Source>& sources, const Stop& stop)
{
    const QString list = layout.dataset->id;
    const Stop either = [this, &stop] { return m_closing || (stop && stop()); };
    const std::lock_guard guard(m_building);
    auto lock = lockOf(m_file, list, either);
    if (!lock)
        return fail(lock.error());
    auto connection = reader(m_file);
    if (!connection)
        return fail(connection.error());
    IndexBuild build(m_schema, layout);
    if (const Status done = build.read(**connection, sources, false, either); !done)
        return fail(done.error());
    connection->reset();
    const QString path = newIndexPath(m_file, list);
    if (const Status written = build.toFile(path, either); !written) {
        removeIndexFile(path);
        return fail(written.error());
    }
    return PreparedIndex{.list = list,
                         .token = build.token(),
                         .lastOfList = build.lastOfList(),
                         .aliases = build.aliases(),
                         .sources = sources,
                         .lock = std::move(*lock)};
}

Result<bool> IndexKeeper::settle(Connection& connection, const Layout& layout, const PreparedIndex& prepared,
                                 qint64 lastBefore, const QList<Source>& held)
{
    const auto standing = [](const QList<Source>& sources, int except) {
        QList<std::tuple<int, QDate, QDateTime>> all;
        for (const Source& source : sources) {
            // The list that arrived stands as it did when the index was made: before all of its kind.
            if (source.id() == except)
                all.append({source.id(), {}, {}});
            else
                all.append({source.id(), source.provenance.asOf, source.provenance.heldSince});
        }
        std::sort(all.begin(), all.end());
        return all;
    };
    const ChangeLog log(connection);
    const auto aliases = aliasVersion(log, layout);
    if (!aliases)
        return fail(aliases.error());
    int arrived = 0;
    for (const Source& source : prepared.sources)
        arrived = std::max(arrived, source.id());
    if (lastBefore != prepared.lastOfList || *aliases != prepared.aliases ||
        standing(held, arrived) != standing(prepared.sources, arrived))
        return false;
    const auto sequence = log.sequence();
    if (!sequence)
        return fail(sequence.error());
    const Status set = ChangeLog(connection).setBase(prepared.list, prepared.token, *sequence);
    return set ? Result<bool>(true) : fail(set.error());
}

void IndexKeeper::publish(const PreparedIndex& prepared)
{
    // Until it has its place it is found under its own name.
    std::ignore = publishIndexFile(m_file, prepared.list);
    m_searcher->post([list = prepared.list](SearchSession* session) {
        if (session != nullptr)
            session->reopen(list);
    });
}

void IndexKeeper::discard(const PreparedIndex& prepared)
{
    removeIndexFile(newIndexPath(m_file, prepared.list));
}

} // namespace yibao::directory
