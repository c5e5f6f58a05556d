// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/importtask.h"

#include "core/base/supportids.h"
#include "core/catalog/rowkey.h"

using namespace Qt::StringLiterals;

namespace yibao::directory {

using store::Connection;

namespace {

/// Rows written in one piece of work: some ten milliseconds, which is what a look-up may have to wait.
constexpr qsizetype batchRows = 300;
constexpr int lockTimeoutMs = 2000;

Error cancelled()
{
    return Error{
        .code = ErrorCode::Cancelled, .supportId = YIBAO_SUPPORT("IMP-CANCEL-07"), .detail = u"import cancelled"_s};
}

/// Why a list of which nothing remained is no list.
Error nothing(const ImportReport& report)
{
    if (report.read == 0)
        return Error{.code = ErrorCode::FileFormat, .supportId = YIBAO_SUPPORT("IMP-EMPTY-02"), .detail = u"no rows"_s};
    QStringList reasons;
    for (auto it = report.rejectedByReason.cbegin(); it != report.rejectedByReason.cend(); ++it)
        reasons.append(u"%1 %2"_s.arg(it.value()).arg(it.key()));
    return Error{
        .code = ErrorCode::FileFormat, .supportId = YIBAO_SUPPORT("IMP-NOTHING-08"), .detail = reasons.join(u", "_s)};
}

} // namespace

ImportTask::ImportTask(Core& core, const ImportJob& job, std::function<void(qint64)> progress,
                       std::shared_ptr<std::atomic_bool> cancel)
    : m_core(core)
    , m_job(job)
    , m_progress(std::move(progress))
    , m_cancel(std::move(cancel))
    , m_layout(core.schema.layout(job.dataset))
{}

QFuture<Result<ImportReport>> ImportTask::start()
{
    m_promise.start();
    QFuture<Result<ImportReport>> future = m_promise.future();
    m_core.queueImport([self = shared_from_this()] { self->onReadingThread(&ImportTask::open); });
    return future;
}

void ImportTask::open()
{
    if (isCancelled())
        return finish(fail(cancelled()));
    const Status ready = checkJob(m_core.schema.catalog(), m_job).and_then([this] { return takeLock(); });
    if (!ready)
        return finish(fail(ready.error()));
    auto reader = ListReader::open(m_core.schema.catalog(), m_job);
    if (!reader)
        return finish(fail(reader.error()));
    m_reader = std::move(*reader);
    m_report.dataset = m_job.dataset;
    m_report.source = m_job.source;
    m_report.mapping = m_reader->columns().mapping(*m_layout->dataset);
    m_report.unusedColumns = m_reader->columns().unusedTitles();
    m_report.encoding = encodingName(m_reader->file().encoding());
    m_arrival = std::make_unique<Arrival>(m_core.schema, *m_layout, m_job);
    onStoreThread([this](Connection& connection) { begin(connection); });
}

void ImportTask::begin(Connection& connection)
{
    if (const Status begun = m_arrival->begin(connection, m_core.clock.now()); !begun)
        return giveUp(begun.error());
    onReadingThread(&ImportTask::read);
}

void ImportTask::read()
{
    if (isCancelled())
        return giveUp(cancelled());
    const auto batch = m_reader->next(batchRows);
    if (!batch)
        return giveUp(batch.error());
    m_atEnd = batch->atEnd;
    m_report.read += batch->read;
    for (const Rejection& rejection : batch->rejections)
        addRejection(m_report, rejection);
    Batch rows;
    rows.reserve(batch->rows.size());
    const RowCodec codec(m_core.schema, *m_layout);
    for (qsizetype i = 0; i < batch->rows.size(); ++i) {
        rows.append({.row = codec.stored(batch->rows.at(i)),
                     .hasCode = catalog::hasCodeKey(*m_layout->dataset, batch->rows.at(i)),
                     .line = batch->lines.at(i)});
    }
    if (m_progress)
        m_progress(m_report.read);
    onStoreThread([this, rows = std::move(rows)](Connection& connection) { write(connection, rows); });
}

void ImportTask::write(Connection& connection, const Batch& rows)
{
    if (const Status written = m_arrival->write(connection, rows, m_report); !written)
        return giveUp(written.error());
    if (m_atEnd)
        return prepareIndex(connection);
    onReadingThread(&ImportTask::read);
}

/// Questions go on while a large list is indexed, and the index is there the moment that the list is held.
void ImportTask::prepareIndex(Connection& connection)
{
    if (m_arrival->written() == 0)
        return giveUp(nothing(m_report));
    if (m_arrival->written() <= m_core.keeper->limits().smallList)
        return settle(connection);
    const auto sources = m_arrival->afterwards(connection, m_core.clock.now(), m_report);
    if (!sources)
        return giveUp(sources.error());
    if (sources->isEmpty())
        return settle(connection);
    onReadingThread([sources = *sources](ImportTask& task) {
        // Where none can be written, on a full disk for example, rows are looked at one by one.
        auto prepared = task.m_core.keeper->prepare(*task.m_layout, sources, [&task] { return task.isCancelled(); });
        if (prepared)
            task.m_index = std::move(*prepared);
        task.onStoreThread([&task](Connection& open) { task.settle(open); });
    });
}

void ImportTask::settle(Connection& connection)
{
    if (isCancelled())
        return giveUp(cancelled());
    const auto settled = m_arrival->settle(connection, m_reader->file().digest(), m_core.clock.now(), m_report,
                                           m_index ? &*m_index : nullptr);
    if (!settled)
        return giveUp(settled.error());
    if (m_index) {
        *settled ? m_core.keeper->publish(*m_index) : m_core.keeper->discard(*m_index);
        m_index.reset();
    }
    m_core.tidy();
    m_core.changed();
    if (m_job.dataset == AliasBook::list())
        return onReadingThread(&ImportTask::renewAliases);
    finish(m_report);
}

/// Large lists know the new names when their index is made anew; a program that ends with its import would not.
void ImportTask::renewAliases()
{
    for (const Layout& layout : m_core.schema.layouts()) {
        if (AliasBook::isFor(layout.dataset->id) && !isCancelled())
            std::ignore = m_core.keeper->renewAliases(layout, [this] { return isCancelled(); });
    }
    finish(m_report);
}

void ImportTask::giveUp(const Error& error)
{
    if (m_index) {
        m_core.keeper->discard(*m_index);
        m_index.reset();
    }
    m_core.database->post([self = shared_from_this(), error](Connection* connection) {
        if (connection != nullptr)
            self->m_arrival->abandon(*connection);
        self->m_core.tidy();
        self->finish(fail(error));
    });
}

void ImportTask::finish(const Result<ImportReport>& result)
{
    // The next import may begin before anybody hears of this one.
    m_lock.reset();
    m_reader.reset();
    m_core.importDone();
    m_promise.addResult(result);
    m_promise.finish();
}

Status ImportTask::takeLock()
{
    if (m_job.source.trimmed().isEmpty())
        return fail(ErrorCode::Validation, YIBAO_SUPPORT("IMP-SOURCE-09"), u"the source in words is missing"_s);
    m_lock = std::make_unique<QLockFile>(m_core.importLock());
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock(lockTimeoutMs) || m_lock->error() != QLockFile::LockFailedError)
        return {};
    return fail(ErrorCode::StorageBusy, YIBAO_SUPPORT("STO-BUSY-04"), u"another program imports a list"_s);
}

bool ImportTask::isCancelled() const
{
    return m_core.closing || (m_cancel && *m_cancel);
}

void ImportTask::onReadingThread(std::function<void(ImportTask&)> step)
{
    m_core.reading.start([self = shared_from_this(), step = std::move(step)] { step(*self); });
}

void ImportTask::onStoreThread(std::function<void(Connection&)> step)
{
    m_core.database->post([self = shared_from_this(), step = std::move(step)](Connection* connection) {
        if (connection != nullptr)
            step(*connection);
        else
            self->finish(fail(store::Database::closedError()));
    });
}

} // namespace yibao::directory
