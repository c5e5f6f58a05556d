// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/walk.h"

#include "core/base/supportids.h"

using namespace Qt::StringLiterals;

namespace yibao::directory {

using store::Connection;

namespace {

constexpr qsizetype sliceRows = 1000;

} // namespace

Walk::Walk(Core& core, const catalog::Question& question, const QString& portal, Directory::Sink sink)
    : m_core(core)
    , m_question(question)
    , m_portal(portal)
    , m_sink(std::move(sink))
{
    ++m_core.walkers;
}

Walk::~Walk()
{
    if (--m_core.walkers == 0)
        m_core.tidy();
}

QFuture<Status> Walk::start()
{
    m_promise.start();
    QFuture<Status> future = m_promise.future();
    // What is walked through is found out where questions are answered, the rows are read between other work.
    m_core.searcher->post([self = shared_from_this()](SearchSession* session) {
        if (session == nullptr || self->m_core.closing)
            return self->finish(fail(store::Database::closedError()));
        const Status done = self->list(*session);
        if (!done || self->m_done)
            self->finish(done);
        else
            self->post();
    });
    return future;
}

void Walk::post()
{
    m_core.database->post([self = shared_from_this()](Connection* connection) {
        if (connection == nullptr || self->m_core.closing)
            return self->finish(fail(store::Database::closedError()));
        const Status done = self->slice(*connection);
        if (!done || self->m_done)
            self->finish(done);
        else
            self->post();
    });
}

Status Walk::list(SearchSession& session)
{
    auto listing = Finder(session, m_portal, [this] { return m_core.closing.load(); }).list(m_question);
    if (!listing)
        return fail(listing.error());
    m_listing = std::move(*listing);
    m_done = m_listing.ids.isEmpty();
    return {};
}

Status Walk::slice(Connection& connection)
{
    const QList<qint64> ids = m_listing.ids.mid(m_at, sliceRows);
    const auto rows = RowReader(connection, m_core.schema, *m_listing.layout).rows(ids);
    if (!rows)
        return fail(rows.error());
    // A shorter list would pass for the whole one.
    if (rows->size() != ids.size())
        return fail(ErrorCode::StorageBusy, YIBAO_SUPPORT("STO-REPLACED-11"),
                    u"rows were deleted by another program"_s);
    m_at += ids.size();
    m_done = !m_sink(*rows, m_listing.sources) || m_at >= m_listing.ids.size();
    return {};
}

void Walk::finish(const Status& status)
{
    m_promise.addResult(status);
    m_promise.finish();
}

} // namespace yibao::directory
