// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/directory/indexkeeper.h"
#include "core/directory/layout.h"
#include "core/directory/plan.h"
#include "core/directory/searcher.h"
#include "core/store/database.h"

#include <QLockFile>
#include <QThreadPool>

#include <atomic>
#include <deque>
#include <future>
#include <mutex>

namespace yibao::directory {

/// What the work of one directory shares. Outlives all of it: close() returns when none is left.
class Core
{
public:
    Core(const catalog::Catalog& catalog, const Clock& time, const QString& databaseFile)
        : schema(catalog)
        , clock(time)
        , file(databaseFile)
    {
        // Lists are read one at a time; the thread of the database is for the database alone.
        reading.setMaxThreadCount(1);
    }
    Q_DISABLE_COPY_MOVE(Core)

    /// Begins to answer questions; the database is open.
    void startSearch(const ListIndex::Limits& limits, bool scansOnly);
    /// Lets running work see that it is over, and waits for it.
    void close();
    /// Deletes rows of lists that are gone, a few at a time, when nobody walks through rows.
    void tidy();
    /// Runs `import` when all imports before it are done; each calls importDone() at its end.
    void queueImport(std::function<void()> import);
    void importDone();
    /// The lock that keeps imports of several programs apart.
    [[nodiscard]] QString importLock() const { return file + QLatin1String(".import"); }

    const Schema schema;
    const Clock& clock;
    const QString file;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<Searcher> searcher;
    std::unique_ptr<IndexKeeper> keeper;
    QThreadPool reading;
    std::function<void()> changed; ///< tells that rows came or went; any thread
    std::atomic_int walkers{0};    ///< walks through rows under way
    std::atomic_bool closing{false};

    /// Made on a thread of its own while the files are opened: the first question needs both.
    std::shared_future<std::shared_ptr<const Vocabulary>> vocabulary;

private:
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_imports; ///< the first is running
};

} // namespace yibao::directory
