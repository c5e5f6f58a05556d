// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/table.h"

#include <algorithm>

namespace yibao::sandbox {

/// Adds rows to a table whose values are named once, in an order of the caller's own.
class RowMaker
{
public:
    RowMaker(Table& table, const QStringList& columns)
        : m_table(table)
    {
        for (const QString& column : table.columns())
            m_sources.push_back(static_cast<int>(columns.indexOf(column)));
    }

    /// One value for each column named.
    void add(const QStringList& values)
    {
        Q_ASSERT(values.size() > *std::max_element(m_sources.begin(), m_sources.end()));
        m_table.append(values, m_sources);
    }

private:
    Table& m_table;
    std::vector<int> m_sources;
};

[[nodiscard]] inline QString flagText(bool set)
{
    return set ? QStringLiteral("1") : QStringLiteral("0");
}

} // namespace yibao::sandbox
