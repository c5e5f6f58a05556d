// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/arrival.h"
#include "core/directory/core.h"
#include "core/directory/listreader.h"

#include <QPromise>

namespace yibao::directory {

/// One import: reads on the reading thread and writes on the database's, in turn, so that look-ups pass between the
/// batches. Keeps itself alive until it is done.
class ImportTask final : public std::enable_shared_from_this<ImportTask>
{
public:
    ImportTask(Core& core, const ImportJob& job, std::function<void(qint64)> progress,
               std::shared_ptr<std::atomic_bool> cancel);
    Q_DISABLE_COPY_MOVE(ImportTask)

    [[nodiscard]] QFuture<Result<ImportReport>> start();

private:
    using Batch = QList<ArrivingRow>;

    void open();
    void read();
    void begin(store::Connection& connection);
    void write(store::Connection& connection, const Batch& rows);
    void prepareIndex(store::Connection& connection);
    void settle(store::Connection& connection);
    void renewAliases();
    void giveUp(const Error& error);
    void finish(const Result<ImportReport>& result);

    [[nodiscard]] Status takeLock();
    [[nodiscard]] bool isCancelled() const;
    void onReadingThread(std::function<void(ImportTask&)> step);
    void onStoreThread(std::function<void(store::Connection&)> step);

    Core& m_core;
    const ImportJob m_job;
    const std::function<void(qint64)> m_progress;
    const std::shared_ptr<std::atomic_bool> m_cancel;
    const Layout* m_layout = nullptr;
    QPromise<Result<ImportReport>> m_promise;
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<ListReader> m_reader;
    std::unique_ptr<Arrival> m_arrival;
    std::optional<PreparedIndex> m_index; ///< made for a large list before it is held
    ImportReport m_report;
    bool m_atEnd = false;
};

} // namespace yibao::directory
