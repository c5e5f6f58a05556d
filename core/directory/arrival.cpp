// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/arrival.h"

#include "core/base/supportids.h"
#include "core/directory/precedence.h"
#include "core/store/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using store::Connection;
using store::quoted;
using store::Statement;
using store::Transaction;

namespace {

constexpr qsizetype shownRejections = 100;
/// Rows deleted in one piece of work: some milliseconds.
constexpr int tidiedRows = 300;
constexpr int shownOfKey = 40;

} // namespace

Arrival::Arrival(const Schema& schema, const Layout& layout, const ImportJob& job)
    : m_schema(schema)
    , m_layout(layout)
{
    m_incoming.region = job.region;
    m_incoming.provenance.dataset = job.dataset;
    m_incoming.provenance.origin = job.origin;
    m_incoming.provenance.title = job.source;
    m_incoming.provenance.portal = job.origin == catalog::Origin::Synthetic ? job.portal : QString();
    m_incoming.provenance.asOf = job.asOf;
}

Status Arrival::begin(Connection& connection, const QDateTime& now)
{
    Sources sources(connection);
    const auto held = sources.held(m_incoming.provenance.dataset);
    if (!held)
        return fail(held.error());
    const catalog::Provenance& mine = m_incoming.provenance;
    for (const Source& source : *held) {
        const catalog::Provenance& other = source.provenance;
        // Sets that were remembered from a portal have no file and are not replaced by one.
        if (other.origin == mine.origin && other.title == mine.title && other.portal == mine.portal &&
            source.region == m_incoming.region && !source.digest.isEmpty())
            m_earlier = source;
    }
    m_incoming.provenance.heldSince = now;
    const auto id = sources.add(m_incoming, SourceState::Arriving);
    if (!id)
        return fail(id.error());
    m_incoming.provenance.id = *id;
    return {};
}

Status Arrival::write(Connection& connection, const QList<ArrivingRow>& rows, ImportReport& report)
{
    if (rows.isEmpty())
        return {};
    auto insert = connection.prepare(m_layout.insert(m_layout.table, true));
    if (!insert)
        return fail(insert.error());
    auto earlier = connection.prepare(
        u"SELECT row_digest, row_position FROM %1 WHERE row_key = ? AND row_source = ?"_s.arg(quoted(m_layout.table)));
    if (!earlier)
        return fail(earlier.error());
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());

    const int source = m_incoming.id();
    for (const ArrivingRow& arriving : rows) {
        QString key = arriving.row.key;
        const size_t hash = qHash(key);
        int occurrence = arriving.hasCode ? 1 : m_repeats.value(hash, 1);
        for (;;) {
            key = occurrence == 1 ? arriving.row.key
                                  : arriving.row.key + QChar(0x1f) + u'#' + QString::number(occurrence);
            if (const Status done = insert->run(RowCodec::values(arriving.row, source, key)); !done)
                return done;
            if (insert->affected() > 0 || arriving.hasCode)
                break;
            m_repeats.insert(hash, ++occurrence);
        }
        if (insert->affected() == 0) {
            addRejection(report, {.line = arriving.line, .reason = u"duplicate-key"_s, .value = key.left(shownOfKey)});
            continue;
        }
        ++m_incoming.rows;
        if (!m_earlier) {
            ++report.added;
            continue;
        }
        if (const Status done = earlier->run({key, m_earlier->id()}); !done)
            return done;
        const auto there = earlier->next();
        if (!there)
            return fail(there.error());
        if (!*there) {
            ++report.added;
            continue;
        }
        ++m_met;
        const bool same = earlier->number(0) == arriving.row.digest;
        ++(same ? report.unchanged : report.changed);
        m_moved = m_moved || earlier->number(1) != arriving.row.position;
        earlier->finish();
    }
    return transaction->commit();
}

Result<bool> Arrival::settle(Connection& connection, const QString& digest, const QDateTime& now, ImportReport& report,
                             const PreparedIndex* prepared)
{
    m_incoming.digest = digest;
    report.gone = m_earlier ? m_earlier->rows - m_met : 0;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    const auto waiting = Sources(connection).inState(SourceState::Arriving, m_layout.dataset->id);
    if (!waiting)
        return fail(waiting.error());
    // Another program may have taken it for one that nobody finishes.
    if (std::none_of(waiting->cbegin(), waiting->cend(), [this](const Source& s) { return s.id() == m_incoming.id(); }))
        return fail(ErrorCode::StorageBusy, YIBAO_SUPPORT("STO-REPLACED-11"),
                    u"the import was given up by another program"_s);
    const auto lastBefore = ChangeLog(connection).lastOf(m_layout.dataset->id);
    if (!lastBefore)
        return fail(lastBefore.error());
    if (const Status done = renews(report) ? renew(connection, now) : replace(connection, now); !done)
        return fail(done.error());
    const auto held = Sources(connection).held(m_layout.dataset->id);
    if (!held)
        return fail(held.error());
    if (const Status done = markAll(connection, m_layout, *held); !done)
        return fail(done.error());
    const auto taken = prepared == nullptr ? Result<bool>(false)
                                           : IndexKeeper::settle(connection, m_layout, *prepared, *lastBefore, *held);
    if (!taken)
        return taken;
    const Status committed = transaction->commit();
    return committed ? taken : fail(committed.error());
}

bool Arrival::renews(const ImportReport& report) const
{
    return m_earlier && report.changesNothing() && m_met == m_earlier->rows && !m_moved;
}

Result<QList<Source>> Arrival::afterwards(Connection& connection, const QDateTime& now,
                                          const ImportReport& report) const
{
    if (renews(report))
        return QList<Source>();
    auto held = Sources(connection).held(m_layout.dataset->id);
    if (!held)
        return held;
    held->removeIf([this](const Source& source) { return m_earlier && source.id() == m_earlier->id(); });
    Source incoming = m_incoming;
    incoming.provenance.heldSince = now;
    held->append(incoming);
    std::sort(held->begin(), held->end(), outranks);
    return held;
}

Status Arrival::replace(Connection& connection, const QDateTime& now)
{
    Sources sources(connection);
    m_incoming.provenance.heldSince = now;
    if (const Status done = sources.update(m_incoming); !done)
        return done;
    if (const Status done = sources.setState(m_incoming.id(), SourceState::Held); !done)
        return done;
    return m_earlier ? sources.setState(m_earlier->id(), SourceState::Leaving) : Status();
}

Status Arrival::renew(Connection& connection, const QDateTime& now)
{
    Sources sources(connection);
    m_earlier->provenance.asOf = m_incoming.provenance.asOf;
    m_earlier->provenance.heldSince = now;
    m_earlier->digest = m_incoming.digest;
    if (const Status done = sources.update(*m_earlier); !done)
        return done;
    return sources.setState(m_incoming.id(), SourceState::Leaving);
}

void Arrival::abandon(Connection& connection)
{
    if (m_incoming.id() != 0)
        std::ignore = Sources(connection).setState(m_incoming.id(), SourceState::Leaving);
}

void addRejection(ImportReport& report, const Rejection& rejection)
{
    ++report.rejected;
    ++report.rejectedByReason[rejection.reason];
    if (report.examples.size() < shownRejections)
        report.examples.append(rejection);
}

Result<bool> tidySome(Connection& connection, const Schema& schema)
{
    Sources sources(connection);
    const auto leaving = sources.inState(SourceState::Leaving);
    if (!leaving)
        return fail(leaving.error());
    for (const Source& source : *leaving) {
        const Layout* layout = schema.layout(source.provenance.dataset);
        // Lists of a dataset that this program does not know are left to the one that does.
        if (layout == nullptr)
            continue;
        auto transaction = Transaction::begin(connection);
        if (!transaction)
            return fail(transaction.error());
        const QString table = quoted(layout->table);
        auto remove = connection.prepare(
            u"DELETE FROM %1 WHERE row_id IN (SELECT row_id FROM %1 WHERE row_source = ? LIMIT %2)"_s.arg(table).arg(
                tidiedRows));
        if (!remove)
            return fail(remove.error());
        if (const Status done = remove->run({source.id()}); !done)
            return fail(done.error());
        const bool emptied = remove->affected() < tidiedRows;
        if (emptied) {
            if (const Status done = sources.remove(source.id()); !done)
                return fail(done.error());
        }
        if (const Status done = transaction->commit(); !done)
            return fail(done.error());
        return !emptied || leaving->size() > 1;
    }
    return false;
}

Status abandonUnfinished(Connection& connection)
{
    return connection.execute(u"UPDATE source SET state = ? WHERE state = ?"_s,
                              {static_cast<int>(SourceState::Leaving), static_cast<int>(SourceState::Arriving)});
}

} // namespace yibao::directory
