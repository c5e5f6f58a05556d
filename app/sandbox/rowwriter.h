// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/table.h"
#include "core/catalog/catalog.h"
#include "core/wire/json.h"

namespace yibao::sandbox {

/// Writes a row of a table as the platform names its members. What the row lacks is left out, never null.
class RowWriter
{
public:
    RowWriter(const catalog::Catalog& catalog, const Table& table, quint32 row)
        : m_catalog(catalog)
        , m_table(table)
        , m_row(row)
    {}

    RowWriter& text(const QString& member, const QString& column);
    /// Code and words of a choice; `codeMember` may be empty.
    RowWriter& choice(const QString& codeMember, const QString& nameMember, const QString& column,
                      const QString& dictionary);
    /// Code of a place and its whole name from the province down.
    RowWriter& region(const QString& codeMember, const QString& nameMember);
    /// A status of the platform's own: `yes` where the flag is set, `no` where it is not.
    RowWriter& status(const QString& member, const QString& column, const QString& yes, const QString& no);

    [[nodiscard]] wire::Json take() { return std::move(m_json); }

private:
    const catalog::Catalog& m_catalog;
    const Table& m_table;
    quint32 m_row;
    wire::Json m_json = wire::Json::object();
};

} // namespace yibao::sandbox
