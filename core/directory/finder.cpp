// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/finder.h"

#include "core/directory/precedence.h"

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Answer;
using catalog::Question;
using catalog::Row;
using store::quoted;

namespace {

constexpr qint64 everything = -1;
/// So many hits are fetched at first. When there are no more, they need not be counted in a second pass.
constexpr qint64 firstHits = 500;
/// Up to so many sources are counted by sums in one pass; beyond that they are grouped, which sorts.
constexpr qsizetype summedSources = 8;

} // namespace

Result<Answer> Finder::find(const Question& question) const
{
    const auto selection = select(m_schema, question);
    if (!selection)
        return fail(selection.error());
    const auto held = Sources(m_connection).held(selection->layout->dataset->id);
    if (!held)
        return fail(held.error());
    const QList<Source> seen = Sources::seen(*held, m_portal);

    Answer answer{.question = question};
    const auto last = asked(question, *selection, *held);
    if (!last)
        return fail(last.error());
    answer.complete = !last->time.isValid() || last->held >= last->total;

    const catalog::Page& page = question.page;
    const bool fetchesFirst = selection->filtered && page.limit > 0 && page.offset <= firstHits - page.limit;
    QList<qint64> wanted;
    std::optional<Count> counted;
    if (fetchesFirst) {
        const auto first = hits(*selection, seen, 0, firstHits + 1);
        if (!first)
            return fail(first.error());
        wanted = first->ids.mid(page.offset, page.limit);
        if (first->ids.size() <= firstHits)
            counted = tally(seen, first->bySource);
    }
    if (!counted) {
        const auto all = count(*selection, seen);
        if (!all)
            return fail(all.error());
        counted = *all;
    }
    answer.total = counted->total;
    answer.sources = counted->sources;
    if (!fetchesFirst && page.limit > 0 && page.offset < answer.total) {
        const auto found = hits(*selection, seen, page.offset, page.limit);
        if (!found)
            return fail(found.error());
        wanted = found->ids;
    }
    auto rowsOfPage = rows(*selection->layout, wanted);
    if (!rowsOfPage)
        return fail(rowsOfPage.error());
    answer.rows = std::move(*rowsOfPage);
    return answer;
}

Result<LastAsked> Finder::lastAsked(const Question& question) const
{
    const auto selection = select(m_schema, question);
    if (!selection)
        return fail(selection.error());
    const auto held = Sources(m_connection).held(selection->layout->dataset->id);
    if (!held)
        return fail(held.error());
    return asked(question, *selection, *held);
}

Result<Finder::Listing> Finder::list(const Question& question) const
{
    const auto selection = select(m_schema, question);
    if (!selection)
        return fail(selection.error());
    const auto held = Sources(m_connection).held(selection->layout->dataset->id);
    if (!held)
        return fail(held.error());
    const QList<Source> seen = Sources::seen(*held, m_portal);
    const auto counted = count(*selection, seen);
    if (!counted)
        return fail(counted.error());
    auto found = hits(*selection, seen, 0, everything);
    if (!found)
        return fail(found.error());
    return Listing{.layout = selection->layout, .ids = std::move(found->ids), .sources = counted->sources};
}

Result<QList<Row>> Finder::rows(const Layout& layout, const QList<qint64>& ids) const
{
    auto statement =
        m_connection.prepare(u"SELECT %1 FROM %2 WHERE row_id = ?"_s.arg(layout.readColumns(), quoted(layout.table)));
    if (!statement)
        return fail(statement.error());
    const RowCodec codec(m_schema, layout);
    QList<Row> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids) {
        if (const Status ran = statement->run({id}); !ran)
            return fail(ran.error());
        const auto there = statement->next();
        if (!there)
            return fail(there.error());
        if (*there)
            rows.append(codec.row(*statement));
    }
    return rows;
}

Result<Finder::Count> Finder::count(const Selection& selection, const QList<Source>& seen) const
{
    if (seen.isEmpty())
        return Count();
    if (!selection.filtered && unmarkedLosers(seen).isEmpty())
        return countAll(*selection.layout, seen);
    const Scope scope = seenScope(selection, seen);
    const bool summed = seen.size() <= summedSources;
    QStringList columns;
    for (const Source& source : seen)
        columns.append(u"sum(row_source = %1)"_s.arg(source.id()));
    const QString sql =
        summed ? u"SELECT %1 FROM %2 WHERE %3"_s.arg(columns.join(u", "_s), scope.from, scope.where)
               : u"SELECT row_source, count(*) FROM %1 WHERE %2 GROUP BY row_source"_s.arg(scope.from, scope.where);
    auto statement = m_connection.prepare(sql);
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run(scope.values); !ran)
        return fail(ran.error());
    QMap<int, qint64> rows;
    auto next = statement->next();
    for (; next && *next; next = statement->next()) {
        if (summed) {
            for (int i = 0; i < seen.size(); ++i)
                rows.insert(seen.at(i).id(), statement->number(i));
        } else {
            rows.insert(static_cast<int>(statement->number(0)), statement->number(1));
        }
    }
    if (!next)
        return fail(next.error());
    return tally(seen, rows);
}

Finder::Count Finder::tally(const QList<Source>& seen, const QMap<int, qint64>& bySource)
{
    Count count;
    for (const Source& source : seen) {
        if (const qint64 rows = bySource.value(source.id()); rows > 0) {
            count.total += rows;
            count.sources.append(source.provenance);
        }
    }
    return count;
}

Result<Finder::Count> Finder::countAll(const Layout& layout, const QList<Source>& seen) const
{
    QMap<int, qint64> bySource;
    for (const Source& source : seen) {
        const auto rows =
            m_connection.number(u"SELECT count(*) FROM %1 INDEXED BY %2 WHERE row_source = ? AND row_hidden = 0"_s.arg(
                                    quoted(layout.table), quoted(layout.sourceIndex())),
                                {source.id()});
        if (!rows)
            return fail(rows.error());
        bySource.insert(source.id(), *rows);
    }
    return tally(seen, bySource);
}

Result<Finder::Hits> Finder::hits(const Selection& selection, const QList<Source>& seen, qint64 offset,
                                  qint64 limit) const
{
    Hits hits;
    if (seen.isEmpty())
        return hits;
    const Scope scope = seenScope(selection, seen);
    auto statement =
        m_connection.prepare(u"SELECT row_id, row_source FROM %1 WHERE %2 ORDER BY %3 LIMIT ? OFFSET ?"_s.arg(
            scope.from, scope.where, selection.order));
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run(scope.values + selection.orderValues + QVariantList{limit, offset}); !ran)
        return fail(ran.error());
    auto next = statement->next();
    for (; next && *next; next = statement->next()) {
        hits.ids.append(statement->number(0));
        ++hits.bySource[static_cast<int>(statement->number(1))];
    }
    if (!next)
        return fail(next.error());
    return hits;
}

Result<LastAsked> Finder::asked(const Question& question, const Selection& selection, const QList<Source>& held) const
{
    LastAsked last;
    if (m_portal.isEmpty())
        return last;
    auto statement = m_connection.prepare(u"SELECT time, total FROM asked WHERE question = ? AND portal = ?"_s);
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run({question.key(), m_portal}); !ran)
        return fail(ran.error());
    const auto there = statement->next();
    if (!there)
        return fail(there.error());
    if (!*there)
        return last;
    last.time = QDateTime::fromString(statement->text(0), Qt::ISODateWithMs);
    last.total = statement->number(1);
    statement->finish();

    QList<Source> ofPortal = held;
    ofPortal.removeIf([this](const Source& source) { return source.provenance.portal != m_portal; });
    const Scope scope = wholeScope(selection, ofPortal);
    const auto rows =
        m_connection.number(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(scope.from, scope.where), scope.values);
    if (!rows)
        return fail(rows.error());
    last.held = *rows;
    return last;
}

} // namespace yibao::directory
