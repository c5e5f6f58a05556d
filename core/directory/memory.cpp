// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/memory.h"

#include "core/base/supportids.h"
#include "core/directory/precedence.h"
#include "core/directory/rowcodec.h"
#include "core/store/transaction.h"

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Answer;
using catalog::Provenance;
using catalog::Row;
using store::Connection;
using store::quoted;
using store::Statement;

namespace {

/// Questions asked so long ago tell nothing any more.
constexpr int forgottenAfterDays = 400;

/// The rows of one provenance of an answer, on their way into the database.
class Keeper
{
public:
    Keeper(Connection& connection, const Schema& schema, const Layout& layout)
        : m_connection(connection)
        , m_codec(schema, layout)
        , m_layout(layout)
    {}

    [[nodiscard]] Status keep(const Provenance& provenance, const QList<Row>& rows, const QDateTime& now)
    {
        const auto all = Sources(m_connection).held(m_layout.dataset->id);
        if (!all)
            return fail(all.error());
        QList<Source> sets = *all;
        sets.removeIf([&](const Source& source) {
            // A list that was imported stays whole.
            if (!source.digest.isEmpty())
                return true;
            return source.provenance.portal != provenance.portal || source.provenance.origin != provenance.origin;
        });
        Source target;
        for (const Source& set : std::as_const(sets)) {
            if (set.provenance.asOf == provenance.asOf)
                target = set;
        }
        const bool isNew = target.id() == 0;
        m_changed = m_changed || isNew || target.provenance.title != provenance.title;
        target.provenance.dataset = m_layout.dataset->id;
        target.provenance.origin = provenance.origin;
        target.provenance.portal = provenance.portal;
        target.provenance.title = provenance.title;
        target.provenance.asOf = provenance.asOf;
        target.provenance.heldSince = now;
        if (isNew) {
            const auto id = Sources(m_connection).add(target, SourceState::Held);
            if (!id)
                return fail(id.error());
            target.provenance.id = *id;
            sets.append(target);
        } else if (const Status done = Sources(m_connection).update(target); !done) {
            return done;
        }
        if (const Status done = write(rows, target.id(), sets); !done)
            return done;
        return tidy(sets);
    }

    /// Which of several rows with one key is seen may have changed.
    [[nodiscard]] Status mark() const
    {
        const auto held = Sources(m_connection).held(m_layout.dataset->id);
        return held ? markKeys(m_connection, m_layout, *held, m_touched) : fail(held.error());
    }

    [[nodiscard]] bool hasChanged() const { return m_changed; }

private:
    [[nodiscard]] Status write(const QList<Row>& rows, int target, const QList<Source>& sets)
    {
        QList<int> ids;
        for (const Source& set : sets)
            ids.append(set.id());
        const QString table = quoted(m_layout.table);
        auto find = m_connection.prepare(
            u"SELECT row_id, row_source, row_digest FROM %1 WHERE row_key = ? AND row_source IN (%2)"_s.arg(
                table, idList(ids)));
        auto remove = m_connection.prepare(u"DELETE FROM %1 WHERE row_id = ?"_s.arg(table));
        auto insert = m_connection.prepare(m_layout.insert(m_layout.table));
        for (const auto* prepared : {&find, &remove, &insert}) {
            if (!*prepared)
                return fail(prepared->error());
        }
        for (const Row& row : rows) {
            const StoredRow stored = m_codec.stored(row);
            if (const Status done = find->run({stored.key}); !done)
                return done;
            const auto there = find->next();
            if (!there)
                return fail(there.error());
            const qint64 id = *there ? find->number(0) : 0;
            const bool same = *there && find->number(1) == target && find->number(2) == stored.digest;
            find->finish();
            if (same)
                continue;
            m_changed = true;
            m_touched.append(stored.key);
            // The number of a row stays, so that who walks through a list meanwhile meets it once.
            if (id != 0) {
                if (const Status done = remove->run({id}); !done)
                    return done;
            }
            if (const Status done = insert->run(RowCodec::values(stored, target, stored.key, id)); !done)
                return done;
        }
        return {};
    }

    [[nodiscard]] Status tidy(const QList<Source>& sets) const
    {
        Sources sources(m_connection);
        for (const Source& set : sets) {
            const auto rows = m_connection.number(
                u"SELECT count(*) FROM %1 WHERE row_source = ?"_s.arg(quoted(m_layout.table)), {set.id()});
            if (!rows)
                return fail(rows.error());
            if (const Status done = *rows > 0 ? sources.setRows(set.id(), *rows) : sources.remove(set.id()); !done)
                return done;
        }
        return {};
    }

    Connection& m_connection;
    RowCodec m_codec;
    const Layout& m_layout;
    QStringList m_touched;
    bool m_changed = false;
};

Status note(Connection& connection, const Answer& answer, const QString& portal, const QDateTime& now)
{
    const Status noted =
        connection.execute(u"INSERT OR REPLACE INTO asked (question, portal, time, total) VALUES (?, ?, ?, ?)"_s,
                           {answer.question.key(), portal, now.toUTC().toString(Qt::ISODateWithMs), answer.total});
    if (!noted)
        return noted;
    return connection.execute(u"DELETE FROM asked WHERE time < ?"_s,
                              {now.toUTC().addDays(-forgottenAfterDays).toString(Qt::ISODateWithMs)});
}

} // namespace

Result<bool> remember(Connection& connection, const Schema& schema, const Answer& answer, const QDateTime& now)
{
    const catalog::Service* service = schema.catalog().service(answer.question.service);
    const Layout* layout = service == nullptr ? nullptr : schema.layout(service->dataset);
    if (layout == nullptr || service->access != catalog::Access::Open)
        return fail(ErrorCode::Internal, YIBAO_SUPPORT("STO-PERSONAL-09"), answer.question.service);
    if (answer.sources.isEmpty())
        return fail(ErrorCode::Internal, YIBAO_SUPPORT("STO-QUERY-07"), u"an answer without a source"_s);
    for (const Provenance& provenance : answer.sources) {
        const bool fromPortal =
            provenance.origin == catalog::Origin::Portal || provenance.origin == catalog::Origin::Synthetic;
        if (provenance.portal.isEmpty() || !fromPortal)
            return fail(ErrorCode::Internal, YIBAO_SUPPORT("STO-QUERY-07"), u"an answer of no portal"_s);
    }

    auto transaction = store::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    Keeper keeper(connection, schema, *layout);
    for (const Provenance& provenance : answer.sources) {
        QList<Row> rows = answer.rows;
        // Rows of an answer with a single source may leave its number out.
        if (answer.sources.size() > 1)
            rows.removeIf([&](const Row& row) { return row.source != provenance.id; });
        if (rows.isEmpty())
            continue;
        if (const Status done = keeper.keep(provenance, rows, now); !done)
            return fail(done.error());
    }
    if (const Status done = keeper.mark(); !done)
        return fail(done.error());
    if (const Status done = note(connection, answer, answer.sources.constFirst().portal, now); !done)
        return fail(done.error());
    if (const Status done = transaction->commit(); !done)
        return fail(done.error());
    return keeper.hasChanged();
}

} // namespace yibao::directory
