// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/exportjob.h"

#include "core/base/supportids.h"
#include "core/base/whendone.h"

#include <QtConcurrentRun>

#include <atomic>
#include <mutex>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr qsizetype batch = 500;

} // namespace

/// What the threads share: whoever has rows writes them, one after another.
struct ExportJob::State
{
    std::mutex mutex;
    std::unique_ptr<output::RowWriter> writer;
    std::optional<Error> error;
    QSet<QString> exceptions; ///< keys that are left out
    std::atomic_bool cancelled = false;
    std::atomic<qint64> written = 0;
};

ExportJob::ExportJob(models::AnswerSource& source, ExportRequest request, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_request(std::move(request))
    , m_state(std::make_shared<State>())
{
    m_pool.setMaxThreadCount(1);
    m_ticker.setInterval(100);
    connect(&m_ticker, &QTimer::timeout, this, [this] { Q_EMIT progressed(rowsWritten()); });
}

ExportJob::~ExportJob()
{
    cancel();
}

qint64 ExportJob::rowsWritten() const
{
    return m_state->written;
}

void ExportJob::cancel()
{
    m_state->cancelled = true;
}

void ExportJob::start()
{
    m_ticker.start();
    const output::ExportPlan plan{
        .question = m_request.question, .fields = m_request.fields, .exportedAt = m_source.clock().now()};
    const auto& catalog = m_source.catalog();
    whenDone(QtConcurrent::run(
                 &m_pool,
                 [state = m_state, format = m_request.format, file = m_request.file, &catalog, plan]() -> Status {
                     auto writer = output::openWriter(format, file, catalog, plan);
                     if (!writer)
                         return fail(writer.error());
                     state->writer = std::move(*writer);
                     return {};
                 }),
             this, [this](const Status& status) { opened(status); });
}

void ExportJob::opened(const Status& status)
{
    if (status)
        fetch();
    else
        end(status);
}

bool ExportJob::write(State& state, const QList<catalog::Row>& rows, const QList<catalog::Provenance>& sources)
{
    const std::scoped_lock lock(state.mutex);
    if (state.cancelled || state.error)
        return false;
    QList<catalog::Row> wanted = rows;
    if (!state.exceptions.isEmpty())
        wanted.removeIf([&](const catalog::Row& row) { return state.exceptions.contains(row.key); });
    const Status status = state.writer->write(wanted, sources);
    if (!status) {
        state.error = status.error();
        return false;
    }
    state.written += wanted.size();
    return true;
}

void ExportJob::fetch()
{
    const auto state = m_state;
    const bool single = m_request.rows == ExportRequest::Rows::Marked && !m_request.marks.isAll();
    if (single) {
        whenDone(QtConcurrent::run(&m_pool,
                                   [state, marked = m_request.marks.rows()]() -> Status {
                                       for (qsizetype i = 0; i < marked.size(); i += batch) {
                                           QList<catalog::Row> rows;
                                           QList<catalog::Provenance> sources;
                                           for (const auto& one : marked.mid(i, batch)) {
                                               rows.append(one.row);
                                               if (!sources.contains(one.source))
                                                   sources.append(one.source);
                                           }
                                           if (!write(*state, rows, sources))
                                               break;
                                       }
                                       return {};
                                   }),
                 this, [this](const Status& status) { fetched(status); });
        return;
    }
    const bool marked = m_request.rows == ExportRequest::Rows::Marked;
    if (marked)
        m_state->exceptions = m_request.marks.exceptions();
    if (m_request.rows == ExportRequest::Rows::Portal || (marked && m_request.fromPortal)) {
        // Pages come on this thread, at the pace of the line; the pool writes them in their order.
        QThreadPool* pool = &m_pool;
        whenDone(m_source.scanPortal(m_request.question,
                                     [state, pool](const catalog::Answer& page) {
                                         if (state->cancelled)
                                             return false;
                                         pool->start([state, page] { (void)write(*state, page.rows, page.sources); });
                                         const std::scoped_lock lock(state->mutex);
                                         return !state->error;
                                     }),
                 this, [this](const Status& status) { fetched(status); });
        return;
    }
    whenDone(m_source.scan(m_request.question,
                           [state](const QList<catalog::Row>& rows, const QList<catalog::Provenance>& sources) {
                               return write(*state, rows, sources);
                           }),
             this, [this](const Status& status) { fetched(status); });
}

void ExportJob::fetched(const Status& status)
{
    const auto state = m_state;
    whenDone(QtConcurrent::run(&m_pool,
                               [state, status]() -> Status {
                                   const std::scoped_lock lock(state->mutex);
                                   const auto writer = std::move(state->writer);
                                   if (state->error)
                                       return fail(*state->error);
                                   if (state->cancelled)
                                       return fail(ErrorCode::Cancelled, YIBAO_SUPPORT("OUT-CANCEL-04"));
                                   if (!status)
                                       return status;
                                   return writer->finish();
                               }),
             this, [this](const Status& done) { end(done); });
}

void ExportJob::end(const Status& status)
{
    m_ticker.stop();
    Q_EMIT progressed(rowsWritten());
    Q_EMIT finished(status ? Result<qint64>(rowsWritten()) : Result<qint64>(fail(status.error())));
}

} // namespace yibao::ui
