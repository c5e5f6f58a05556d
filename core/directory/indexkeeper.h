// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/listindex.h"

#include <QLockFile>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace yibao::store {
class Database;
}

namespace yibao::directory {

class Searcher;

/// An index that was written beside the directory for a list that is about to be held.
struct PreparedIndex
{
    QString list;
    QString token;
    qint64 lastOfList = 0;           ///< change of the list up to which it goes
    qint64 aliases = 0;              ///< version of the aliases in it
    QList<Source> sources;           ///< that it was made from
    std::shared_ptr<QLockFile> lock; ///< nobody else makes one until this is in its place
};

/// Makes the index files of large lists: in the background when one is missing, damaged or too far behind, and before a
/// large list that arrives is held. Files are written by one program at a time and take their place whole.
class IndexKeeper final
{
public:
    using Stop = std::function<bool()>;

    IndexKeeper(const Schema& schema, const QString& directoryFile, const ListIndex::Limits& limits)
        : m_schema(schema)
        , m_file(directoryFile)
        , m_limits(limits)
    {}
    ~IndexKeeper() { close(); }
    Q_DISABLE_COPY_MOVE(IndexKeeper)

    /// Where what was made goes; both outlive the work.
    void connect(store::Database& database, Searcher& searcher);
    /// Stops what is under way.
    void close();

    /// Has the index of a list made anew, soon and in the background.
    void request(const QString& list);
    /// Makes the index of a large list anew if other names of its rows changed: now, for the thread of an import, which
    /// then says that it is done.
    [[nodiscard]] Status renewAliases(const Layout& layout, const Stop& stop);
    /// Makes the index of a list as it will be when `sources` are held. The files wait for publish().
    [[nodiscard]] Result<PreparedIndex> prepare(const Layout& layout, const QList<Source>& sources, const Stop& stop);
    /// Within the transaction that makes them held: takes the prepared index for the list's own if nothing else
    /// changed meanwhile. False when it did.
    [[nodiscard]] static Result<bool> settle(store::Connection& connection, const Layout& layout,
                                             const PreparedIndex& prepared, qint64 lastBefore,
                                             const QList<Source>& held);
    /// After that transaction.
    void publish(const PreparedIndex& prepared);
    /// When there was none.
    void discard(const PreparedIndex& prepared);

    [[nodiscard]] const ListIndex::Limits& limits() const { return m_limits; }

private:
    void loop();
    [[nodiscard]] Status rebuild(const Layout& layout, const Stop& stop);
    [[nodiscard]] Status build(const Layout& layout, const Stop& stop);
    [[nodiscard]] bool isCurrent(const Layout& layout, const QList<Source>& held, store::Connection& connection) const;
    [[nodiscard]] Status record(const QString& list, const QString& token, qint64 reached);

    const Schema& m_schema;
    const QString m_file;
    const ListIndex::Limits m_limits;
    store::Database* m_database = nullptr;
    Searcher* m_searcher = nullptr;
    std::mutex m_mutex;
    std::mutex m_building; ///< one build at a time: each takes much memory
    std::condition_variable m_wake;
    std::deque<QString> m_wanted;
    std::thread m_thread;
    std::atomic_bool m_closing{false};
};

} // namespace yibao::directory
