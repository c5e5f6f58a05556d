// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/listindex.h"

#include "core/base/background.h"
#include "core/directory/precedence.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using search::Index;
using search::Segment;

namespace {

/// A delta is merged with the one before it unless that is so many times as large.
constexpr std::size_t growth = 3;

constexpr std::chrono::milliseconds warmAfter(120);

QString heldIds(const QList<Source>& held)
{
    QList<int> ids;
    for (const Source& source : held)
        ids.append(source.id());
    return idList(ids);
}

qint64 rowsOf(const QList<Source>& held)
{
    qint64 rows = 0;
    for (const Source& source : held)
        rows += source.rows;
    return rows;
}

QList<qint64> ascending(const QSet<qint64>& rows)
{
    QList<qint64> ids(rows.cbegin(), rows.cend());
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::size_t sizeOf(const std::shared_ptr<const Segment>& segment)
{
    return segment == nullptr ? 0 : search::rowsOf(*segment);
}

} // namespace

Status ListIndex::readAliases(store::Connection& connection)
{
    const auto version = aliasVersion(ChangeLog(connection), m_layout);
    if (!version)
        return fail(version.error());
    if (*version == m_bookVersion)
        return {};
    auto book =
        AliasBook::isFor(m_layout.dataset->id) ? AliasBook::read(connection, m_schema) : Result<AliasBook>(AliasBook());
    if (!book)
        return fail(book.error());
    m_aliases = std::move(*book);
    m_bookVersion = *version;
    return {};
}

Status ListIndex::bringUpToDate(store::Connection& connection, const QList<Source>& held)
{
    if (const Status read = readAliases(connection); !read)
        return read;
    const qint64 aliases = m_bookVersion;
    const ChangeLog log(connection);
    const auto sequence = log.sequence();
    if (!sequence)
        return fail(sequence.error());
    if (m_index != nullptr) {
        const auto base = log.base(m_layout.dataset->id);
        if (!base)
            return fail(base.error());
        // What was forgotten, or a database that was put back to an earlier state.
        if (base->pruned > m_applied || *sequence < m_applied || (m_inMemory && m_baseAliases != aliases))
            drop();
    }
    if (m_index == nullptr) {
        if (const Status opened = open(connection, held); !opened)
            return opened;
    }
    if (m_index != nullptr && m_applied != *sequence) {
        if (const Status done = catchUp(connection, held, *sequence); !done)
            return done;
    }
    const bool large = m_inMemory && rowsOf(held) > 2 * m_limits.smallList;
    if (m_index == nullptr || large || m_baseAliases != aliases || deltaRows() > deltaLimit()) {
        m_wish = m_wish || m_wishedAt != *sequence;
        m_wishedAt = *sequence;
    }
    return {};
}

bool ListIndex::takeWish()
{
    return std::exchange(m_wish, false);
}

void ListIndex::drop()
{
    m_index = nullptr;
    m_base = nullptr;
    m_deltas.clear();
    m_sources.clear();
    m_applied = 0;
    m_inMemory = false;
}

void ListIndex::adopt(std::shared_ptr<const Segment> base, qint64 aliases)
{
    const auto sequence = static_cast<qint64>(search::identityOf(*base).sequence);
    m_baseAliases = aliases;
    start(std::move(base), sequence, true);
}

void ListIndex::giveUpFile()
{
    const bool file = m_base != nullptr && !m_inMemory;
    drop();
    m_wishedAt = -1;
    if (file) {
        removeIndexFile(indexPath(m_file, m_layout.dataset->id));
        removeIndexFile(newIndexPath(m_file, m_layout.dataset->id));
    }
}

Status ListIndex::open(store::Connection& connection, const QList<Source>& held)
{
    if (rowsOf(held) <= m_limits.smallList)
        return buildInMemory(connection, held);
    const ChangeLog log(connection);
    const auto mark = log.mark();
    if (!mark)
        return fail(mark.error());
    const auto sequence = log.sequence();
    if (!sequence)
        return fail(sequence.error());
    const auto wanted = log.base(m_layout.dataset->id);
    if (!wanted)
        return fail(wanted.error());
    if (wanted->token.isEmpty())
        return {};
    // A finished one may not yet have been put in its place.
    for (const QString& path : {indexPath(m_file, m_layout.dataset->id), newIndexPath(m_file, m_layout.dataset->id)}) {
        if (openFile(path, *wanted, *mark, *sequence, held))
            break;
    }
    return {};
}

bool ListIndex::openFile(const QString& path, const ChangeLog::Base& wanted, const QString& mark, qint64 sequence,
                         const QList<Source>& held)
{
    if (!QFile::exists(path))
        return false;
    auto segment = search::openSegment(path);
    if (!segment)
        return false;
    const search::Identity& identity = search::identityOf(**segment);
    if (identity.directory != identityMark(mark, wanted.token) || !isOfLayout(identity.list, m_layout))
        return false;
    const qint64 reached = std::max(static_cast<qint64>(identity.sequence), wanted.reached);
    if (reached > sequence || reached < wanted.pruned)
        return false;
    for (const auto& [source, rows] : identity.sources) {
        const auto at = std::find_if(held.cbegin(), held.cend(),
                                     [id = source](const Source& s) { return s.id() == static_cast<int>(id); });
        // More rows than the list has: not made from this one.
        if (reached == sequence && at != held.cend() && rows > at->rows)
            return false;
    }
    m_baseAliases = QString::fromStdU16String(identity.list).section(u' ', 2, 2).toLongLong();
    // One that still reads the file before ends first.
    m_warming = {};
    m_isWarming = true;
    m_warming = std::jthread([this, base = *segment](const std::stop_token& stop) {
        giveWay();
        // The question for which the file was opened needs the disk for itself.
        std::mutex mutex;
        std::unique_lock lock(mutex);
        const auto stopped = [&stop] { return stop.stop_requested(); };
        if (!std::condition_variable_any().wait_for(lock, stop, warmAfter, stopped))
            search::warm(*base, stopped);
        m_isWarming = false;
    });
    start(std::move(*segment), reached, false);
    return true;
}

Status ListIndex::buildInMemory(store::Connection& connection, const QList<Source>& held)
{
    IndexBuild build(m_schema, m_layout);
    if (const Status done = build.read(connection, held, true, {}); !done)
        return done;
    auto segment = build.inMemory({});
    if (!segment)
        return fail(segment.error());
    m_baseAliases = build.aliases();
    start(std::move(*segment), build.sequence(), true);
    return {};
}

Status ListIndex::catchUp(store::Connection& connection, const QList<Source>& held, qint64 sequence)
{
    // Until the base is made anew there is nothing but a look at every row for each question: taking up very many rows,
    // once, is still far better than that.
    const qint64 limit = std::max(2 * deltaLimit(), static_cast<qint64>(sizeOf(m_base)) / m_limits.mostShare);
    const auto changes = ChangeLog(connection).since(m_layout.dataset->id, m_applied, limit);
    if (!changes)
        return fail(changes.error());
    QSet<qint64> touched;
    bool tooMany = !*changes;
    if (!tooMany)
        touched = (*changes)->rows;
    for (const Source& source : held) {
        if (tooMany || m_sources.contains(source.id()))
            continue;
        if (!(*changes)->sources.contains(source.id())) {
            // A list that nobody told of: this index belongs to another state of the database.
            tooMany = true;
            continue;
        }
        if (source.rows > limit) {
            tooMany = true;
            continue;
        }
        const auto rows = RowReader(connection, m_schema, m_layout).rowsOfSource(source.id());
        if (!rows)
            return fail(rows.error());
        // Most of them are among those that the log tells of.
        touched.unite(QSet<qint64>(rows->cbegin(), rows->cend()));
        tooMany = touched.size() > limit;
    }
    if (tooMany || (m_inMemory && static_cast<std::size_t>(touched.size()) > sizeOf(m_base))) {
        const qint64 before = m_applied;
        drop();
        if (const Status opened = open(connection, held); !opened || m_index == nullptr || m_applied == sequence)
            return opened;
        if (m_applied > before)
            return catchUp(connection, held, sequence);
        drop();
        return {};
    }
    for (const Source& source : held)
        m_sources.insert(source.id());
    if (!touched.isEmpty()) {
        if (const Status done = addDelta(connection, held, std::move(touched)); !done)
            return done;
    }
    m_applied = sequence;
    return {};
}

Status ListIndex::addDelta(store::Connection& connection, const QList<Source>& held, QSet<qint64> touched)
{
    const auto smaller = [&] {
        return !m_deltas.empty() && static_cast<std::size_t>(m_deltas.back().touched.size()) <
                                        growth * static_cast<std::size_t>(touched.size());
    };
    bool merged = false;
    std::vector<Delta> kept = m_deltas;
    for (; smaller(); merged = true) {
        touched.unite(m_deltas.back().touched);
        m_deltas.pop_back();
    }
    auto rows = segmentOf(connection, held, touched);
    if (!rows) {
        m_deltas = std::move(kept);
        return fail(rows.error());
    }
    const auto with = [](const std::shared_ptr<const Index>& index, const Delta& delta) {
        const QList<qint64> ids = ascending(delta.touched);
        return index->with(std::vector<std::int64_t>(ids.cbegin(), ids.cend()), delta.rows);
    };
    if (merged) {
        m_index = std::make_shared<const Index>(m_base);
        for (const Delta& delta : m_deltas)
            m_index = with(m_index, delta);
    }
    m_deltas.push_back({std::move(touched), std::move(*rows)});
    m_index = with(m_index, m_deltas.back());
    return {};
}

Result<std::shared_ptr<const Segment>> ListIndex::segmentOf(store::Connection& connection, const QList<Source>& held,
                                                            const QSet<qint64>& rows) const
{
    search::SegmentBuilder builder;
    const DocumentMaker maker(m_schema, m_layout, m_aliases);
    // The plus keeps SQLite from walking through a whole list by its source to find a few rows by number.
    const Status read = RowReader(connection, m_schema, m_layout)
                            .documents(ascending(rows), u"row_hidden = 0 AND +row_source IN (%1)"_s.arg(heldIds(held)),
                                       maker, [&](search::Document&& document) {
                                           builder.add(std::move(document));
                                           return true;
                                       });
    if (!read)
        return fail(read.error());
    if (builder.size() == 0)
        return std::shared_ptr<const Segment>();
    return builder.build(search::identityOf(*m_base));
}

void ListIndex::start(std::shared_ptr<const Segment> base, qint64 applied, bool inMemory)
{
    m_base = std::move(base);
    m_index = std::make_shared<const Index>(m_base);
    m_deltas.clear();
    m_sources.clear();
    for (const auto& [source, rows] : search::identityOf(*m_base).sources)
        m_sources.insert(static_cast<int>(source));
    m_applied = applied;
    m_inMemory = inMemory;
}

qint64 ListIndex::deltaLimit() const
{
    return std::max<qint64>(m_limits.delta, static_cast<qint64>(sizeOf(m_base)) / m_limits.deltaShare);
}

qint64 ListIndex::deltaRows() const
{
    qint64 rows = 0;
    for (const Delta& delta : m_deltas)
        rows += delta.touched.size();
    return rows;
}

} // namespace yibao::directory
