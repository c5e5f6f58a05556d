// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/marks.h"

#include <algorithm>

namespace yibao::models {

bool Marks::contains(const QString& key) const
{
    return m_all ? !m_exceptions.contains(key) : m_keys.contains(key);
}

qint64 Marks::count(qint64 total) const
{
    return m_all ? std::max<qint64>(0, total - m_exceptions.size()) : m_rows.size();
}

void Marks::set(const catalog::Row& row, const catalog::Provenance& source, bool marked)
{
    if (m_all) {
        if (marked)
            m_exceptions.remove(row.key);
        else
            m_exceptions.insert(row.key);
        return;
    }
    if (marked == m_keys.contains(row.key))
        return;
    if (marked) {
        m_keys.insert(row.key);
        m_rows.append(Marked{row, source});
    } else {
        m_keys.remove(row.key);
        m_rows.removeIf([&](const Marked& held) { return held.row.key == row.key; });
    }
}

void Marks::markAll()
{
    clear();
    m_all = true;
}

void Marks::clear()
{
    m_rows.clear();
    m_keys.clear();
    m_exceptions.clear();
    m_all = false;
}

void Marks::leaveQuestion()
{
    if (m_all)
        clear();
}

} // namespace yibao::models
