// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/question.h"

#include <QHash>

namespace yibao::models {

/// Pages of rows, the ones looked at lately. A list of a million rows never sits in memory as a whole.
class PageCache final
{
public:
    struct Page
    {
        QList<catalog::Row> rows;
        QList<catalog::Hit> hits; ///< one for each row when words were looked up, else empty
        bool stale = false;       ///< of an earlier answer to the same question: shown until the new page is there
    };

    explicit PageCache(int capacity = 64)
        : m_capacity(capacity)
    {}

    void put(qint64 page, const QList<catalog::Row>& rows, const QList<catalog::Hit>& hits = {});
    /// Null when the page is not held. A page that is looked at stays longer.
    [[nodiscard]] const Page* page(qint64 page) const;
    [[nodiscard]] QList<qint64> pages() const { return m_entries.keys(); }
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }
    void markStale();
    void removeFrom(qint64 firstPage);
    void clear();

private:
    struct Entry
    {
        Page page;
        mutable quint64 used = 0;
    };
    QHash<qint64, Entry> m_entries;
    mutable quint64 m_tick = 0;
    int m_capacity;
};

} // namespace yibao::models
