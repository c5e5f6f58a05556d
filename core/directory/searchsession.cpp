// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/searchsession.h"

#include "core/base/physicalmemory.h"
#include "core/directory/precedence.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using store::Connection;

namespace {

constexpr int busyTimeoutMs = 2000;
constexpr qint64 mappedBytes = qint64(1) << 30;

} // namespace

SearchSession::Snapshot::~Snapshot()
{
    if (m_connection != nullptr)
        std::ignore = m_connection->execute(u"COMMIT"_s);
}

Status SearchSession::connect()
{
    if (m_connection != nullptr)
        return {};
    const auto tried = [this](store::Access access) {
        return Connection::open(m_options.file, access, busyTimeoutMs).and_then([](std::unique_ptr<Connection>&& made) {
            // SQLite looks at the file with the first question only.
            const auto looked = made->number(u"SELECT count(*) FROM note"_s);
            return looked ? Result<std::unique_ptr<Connection>>(std::move(made)) : fail(looked.error());
        });
    };
    auto opened = tried(store::Access::ReadOnly);
    // In a folder that cannot be written nobody else writes either.
    if (!opened)
        opened = tried(store::Access::Immutable);
    if (!opened)
        return fail(opened.error());
    m_connection = std::move(*opened);
    return {};
}

Result<SearchSession::Snapshot> SearchSession::begin()
{
    if (const Status connected = connect(); !connected)
        return fail(connected.error());
    // Rows of a page lie anywhere in the file: a look at a mapped page costs a tenth of reading it into memory of ours.
    // Not for the first question after the start, though: the system reads far around each mapped page that the disk
    // still has to bring.
    if (m_begun++ == 1) {
        if (const auto mapped = m_connection->number(u"PRAGMA mmap_size = %1"_s.arg(mappedBytes)); !mapped)
            return fail(mapped.error());
    }
    if (const Status begun = m_connection->execute(u"BEGIN"_s); !begun)
        return fail(begun.error());
    Snapshot snapshot(*m_connection);
    const auto version = m_connection->number(u"PRAGMA data_version"_s);
    if (!version)
        return fail(version.error());
    if (*version != m_version) {
        m_version = *version;
        m_sortedKey.clear();
        for (auto& [name, known] : m_lists) {
            known.current = false;
            known.excluded.clear();
            known.values.clear();
        }
    }
    return snapshot;
}

SearchSession::Known& SearchSession::known(const Layout& layout)
{
    Known& known = m_lists[layout.dataset->id];
    if (known.index == nullptr)
        known.index = std::make_unique<ListIndex>(m_schema, layout, m_options.file, m_options.limits);
    return known;
}

Result<const SearchSession::List*> SearchSession::list(const Snapshot& snapshot, const Layout& layout)
{
    Known& at = known(layout);
    if (at.current)
        return &at.list;
    auto held = Sources(snapshot.connection()).held(layout.dataset->id);
    if (!held)
        return fail(held.error());
    at.list.held = std::move(*held);
    if (!m_options.scansOnly) {
        if (const Status done = at.index->bringUpToDate(snapshot.connection(), at.list.held); !done)
            return fail(done.error());
        at.list.index = at.index->index();
        if (at.index->takeWish() && m_options.wish)
            m_options.wish(layout.dataset->id);
    } else if (const Status done = at.index->readAliases(snapshot.connection()); !done) {
        return fail(done.error());
    }
    at.list.aliases = &at.index->aliases();
    at.current = true;
    return &at.list;
}

Result<const std::vector<std::int64_t>*> SearchSession::excluded(const Snapshot& snapshot, const Layout& layout,
                                                                 const QString& portal, const QList<Source>& seen)
{
    auto& kept = known(layout).excluded;
    if (const auto at = kept.find(portal); at != kept.end())
        return &at->second;
    const auto rows = unmarkedRows(snapshot.connection(), layout, seen);
    if (!rows)
        return fail(rows.error());
    return &kept.emplace(portal, std::vector<std::int64_t>(rows->cbegin(), rows->cend())).first->second;
}

Result<const std::vector<SearchSession::Value>*> SearchSession::values(const Snapshot& snapshot, const Layout& layout,
                                                                       int field)
{
    auto& kept = known(layout).values;
    if (const auto at = kept.find(field); at != kept.end())
        return &at->second;
    const auto cells = RowReader(snapshot.connection(), m_schema, layout).values(field);
    if (!cells)
        return fail(cells.error());
    std::vector<Value> values;
    for (const QString& cell : *cells)
        values.push_back({cell, search::folded(cell)});
    return &kept.emplace(field, std::move(values)).first->second;
}

const QList<qint64>* SearchSession::sorted(const QString& key) const
{
    return key == m_sortedKey && !key.isEmpty() ? &m_sorted : nullptr;
}

void SearchSession::keepSorted(const QString& key, QList<qint64> rows)
{
    m_sortedKey = key;
    m_sorted = std::move(rows);
}

bool SearchSession::wantsRest() const
{
    return std::ranges::any_of(m_lists, [](const auto& list) { return list.second.lookedAt.has_value(); });
}

std::optional<std::chrono::milliseconds> SearchSession::useRest()
{
    using namespace std::chrono_literals;
    if (m_connection == nullptr || !hasPlentyFor(static_cast<std::uint64_t>(QFileInfo(m_options.file).size()))) {
        for (auto& [name, known] : m_lists)
            known.lookedAt.reset();
        return std::nullopt;
    }
    for (auto& [name, known] : m_lists) {
        const Layout* layout = m_schema.layout(name);
        if (layout == nullptr || !known.lookedAt)
            continue;
        // The disk does one thing after the other.
        if (std::ranges::any_of(m_lists, [](const auto& list) { return list.second.index->isWarming(); }))
            return 50ms;
        const auto snapshot = begin();
        if (!snapshot || !lookAhead(*snapshot, *layout, known))
            known.lookedAt.reset();
        return 0ms;
    }
    return std::nullopt;
}

Status SearchSession::lookAhead(const Snapshot& snapshot, const Layout& layout, Known& known) const
{
    // A question that comes meanwhile waits for this.
    constexpr int rowsAtOnce = 2000;
    auto statement = snapshot.connection().prepare(
        u"SELECT max(row_id) FROM (SELECT row_id FROM %1 WHERE row_id > ? ORDER BY row_id LIMIT ?)"_s.arg(
            store::quoted(layout.table)));
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run({*known.lookedAt, rowsAtOnce}); !ran)
        return ran;
    const auto there = statement->next();
    if (!there)
        return fail(there.error());
    const qint64 last = *there ? statement->number(0) : 0;
    if (*known.lookedAt == 0 && last > 0) {
        // Its statement is prepared as well.
        const auto rows = RowReader(snapshot.connection(), m_schema, layout).rows({last, last - 1});
        if (!rows)
            return fail(rows.error());
    }
    known.lookedAt = last > 0 ? std::optional(last) : std::nullopt;
    return {};
}

void SearchSession::catchUp()
{
    const auto snapshot = begin();
    if (!snapshot)
        return;
    for (const Layout& layout : m_schema.layouts()) {
        if (const auto at = m_lists.find(layout.dataset->id); at != m_lists.end() && at->second.list.index != nullptr)
            std::ignore = list(*snapshot, layout);
    }
}

void SearchSession::giveUp(const Layout& layout)
{
    Known& at = known(layout);
    at.index->giveUpFile();
    at.list.index = nullptr;
    if (m_options.wish)
        m_options.wish(layout.dataset->id);
}

void SearchSession::reopen(const QString& list)
{
    if (const auto at = m_lists.find(list); at != m_lists.end()) {
        at->second.index->drop();
        at->second.list.index = nullptr;
        at->second.current = false;
        at->second.lookedAt = 0;
    }
}

void SearchSession::adopt(const QString& list, std::shared_ptr<const search::Segment> base, qint64 aliases)
{
    const Layout* layout = m_schema.layout(list);
    if (layout == nullptr)
        return;
    Known& at = known(*layout);
    at.index->adopt(std::move(base), aliases);
    at.current = false;
    at.lookedAt = 0;
}

} // namespace yibao::directory
