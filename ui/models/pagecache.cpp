// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/pagecache.h"

#include <algorithm>

namespace yibao::models {

void PageCache::put(qint64 page, const QList<catalog::Row>& rows, const QList<catalog::Hit>& hits)
{
    m_entries.insert(page, Entry{Page{rows, hits, false}, ++m_tick});
    if (m_entries.size() <= m_capacity)
        return;
    auto oldest = m_entries.cbegin();
    for (auto it = m_entries.cbegin(); it != m_entries.cend(); ++it) {
        if (it->used < oldest->used)
            oldest = it;
    }
    m_entries.erase(oldest);
}

const PageCache::Page* PageCache::page(qint64 page) const
{
    const auto at = m_entries.constFind(page);
    if (at == m_entries.constEnd())
        return nullptr;
    at->used = ++m_tick;
    return &at->page;
}

void PageCache::markStale()
{
    for (Entry& entry : m_entries)
        entry.page.stale = true;
}

void PageCache::removeFrom(qint64 firstPage)
{
    m_entries.removeIf([&](const auto& it) { return it.key() >= firstPage; });
}

void PageCache::clear()
{
    m_entries.clear();
}

} // namespace yibao::models
