// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/sources.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Origin;

namespace {

/// Imported lists first, samples last; the numbers of Origin stand in the file and say nothing of it.
int precedence(Origin origin)
{
    switch (origin) {
    case Origin::Import:
        return 0;
    case Origin::Portal:
        return 1;
    case Origin::Synthetic:
        return 2;
    case Origin::Sample:
        return 3;
    }
    return 4;
}

Origin originFrom(qint64 stored)
{
    for (const Origin origin : {Origin::Import, Origin::Portal, Origin::Sample, Origin::Synthetic}) {
        if (static_cast<qint64>(origin) == stored)
            return origin;
    }
    // Written by hand or damaged: believed least.
    return Origin::Sample;
}

QVariant stored(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

QString stored(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QString orEmpty(const QString& text)
{
    return text.isNull() ? u""_s : text;
}

} // namespace

bool outranks(const Source& a, const Source& b)
{
    const auto standing = [](const Source& s) {
        // An unknown date counts as the oldest: QDate's own order has invalid dates first.
        return std::tuple(-precedence(s.provenance.origin), s.provenance.asOf, s.provenance.heldSince, s.provenance.id);
    };
    return standing(a) > standing(b);
}

bool meet(const Source& a, const Source& b)
{
    const QString& one = a.provenance.portal;
    const QString& other = b.provenance.portal;
    return one.isEmpty() || other.isEmpty() || one == other;
}

Result<QList<Source>> Sources::held(const QString& dataset) const
{
    return inState(SourceState::Held, dataset);
}

Result<QList<Source>> Sources::inState(SourceState state, const QString& dataset) const
{
    auto statement = m_connection.prepare(
        u"SELECT id, dataset, origin, title, portal, as_of, held_since, region, digest, rows FROM source "
        "WHERE state = ? AND (? = '' OR dataset = ?)"_s);
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run({static_cast<int>(state), orEmpty(dataset), orEmpty(dataset)}); !ran)
        return fail(ran.error());
    QList<Source> sources;
    auto row = statement->next();
    for (; row && *row; row = statement->next()) {
        Source source;
        source.provenance = {.id = static_cast<int>(statement->number(0)),
                             .origin = originFrom(statement->number(2)),
                             .dataset = statement->text(1),
                             .title = statement->text(3),
                             .portal = statement->text(4),
                             .asOf = QDate::fromString(statement->text(5), Qt::ISODate),
                             .heldSince = QDateTime::fromString(statement->text(6), Qt::ISODateWithMs)};
        source.region = catalog::RegionCode::fromNumber(static_cast<int>(statement->number(7)));
        source.digest = statement->text(8);
        source.rows = statement->number(9);
        sources.append(source);
    }
    if (!row)
        return fail(row.error());
    std::sort(sources.begin(), sources.end(), outranks);
    return sources;
}

QList<Source> Sources::seen(const QList<Source>& held, const QString& portal)
{
    QList<Source> seen;
    for (const Source& source : held) {
        const QString& from = source.provenance.portal;
        if (source.rows > 0 && (from.isEmpty() || from == portal))
            seen.append(source);
    }
    const auto isSample = [](const Source& source) { return source.provenance.origin == Origin::Sample; };
    if (!std::all_of(seen.cbegin(), seen.cend(), isSample))
        seen.removeIf(isSample);
    return seen;
}

Result<int> Sources::add(const Source& source, SourceState state)
{
    auto statement = m_connection.prepare(
        u"INSERT INTO source (dataset, origin, title, portal, as_of, held_since, region, digest, state, rows) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    if (!statement)
        return fail(statement.error());
    const catalog::Provenance& p = source.provenance;
    if (const Status ran = statement->run({p.dataset, static_cast<int>(p.origin), orEmpty(p.title), orEmpty(p.portal),
                                           stored(p.asOf), stored(p.heldSince), source.region.number(),
                                           orEmpty(source.digest), static_cast<int>(state), source.rows});
        !ran)
        return fail(ran.error());
    return static_cast<int>(statement->insertedId());
}

Status Sources::update(const Source& source)
{
    const catalog::Provenance& p = source.provenance;
    return m_connection.execute(
        u"UPDATE source SET title = ?, portal = ?, as_of = ?, held_since = ?, region = ?, digest = ?, "
        "rows = ? WHERE id = ?"_s,
        {orEmpty(p.title), orEmpty(p.portal), stored(p.asOf), stored(p.heldSince), source.region.number(),
         orEmpty(source.digest), source.rows, p.id});
}

Status Sources::setState(int id, SourceState state)
{
    return m_connection.execute(u"UPDATE source SET state = ? WHERE id = ?"_s, {static_cast<int>(state), id});
}

Status Sources::setRows(int id, qint64 rows)
{
    return m_connection.execute(u"UPDATE source SET rows = ? WHERE id = ?"_s, {rows, id});
}

Status Sources::remove(int id)
{
    return m_connection.execute(u"DELETE FROM source WHERE id = ?"_s, {id});
}

} // namespace yibao::directory
