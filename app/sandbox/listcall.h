// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/endpoints.h"
#include "app/sandbox/parameters.h"
#include "app/sandbox/rowwriter.h"

namespace yibao::sandbox {

/// One call of a list: reads the filters of the request, selects, and lays the page out.
class ListCall
{
public:
    ListCall(const Portal& portal, const QString& dataset, const wire::Json& data);

    ListCall& region(const QString& parameter);
    ListCall& contains(const QString& parameter, const QStringList& columns);
    /// A code of the dictionary stands for itself and what is grouped under it.
    ListCall& choice(const QString& parameter, const QString& column, const QString& dictionary);
    /// "1", or one of `no`; compared with a flag column.
    ListCall& flag(const QString& parameter, const QString& column, const QStringList& no = {QStringLiteral("0")});
    ListCall& equals(const QString& parameter, const QString& column);
    ListCall& startsWith(const QString& parameter, const QString& column);
    [[nodiscard]] Parameters& parameters() { return m_parameters; }
    [[nodiscard]] Selection& selection() { return m_selection; }

    using WriteRow = std::function<void(RowWriter&)>;
    /// Paging A, as the platform's search index answers: rows in `list`, the page's own numbers zero.
    [[nodiscard]] wire::Reply pageA(const QString& pageParameter, const WriteRow& write);
    /// Paging B: `organization` and `total`.
    [[nodiscard]] wire::Reply pageB(const QString& pageParameter, const WriteRow& write);

private:
    struct Page
    {
        qint64 number;
        qint64 size;
        qint64 total;
        wire::Json rows;
    };
    [[nodiscard]] std::optional<Page> page(const QString& pageParameter, const WriteRow& write);

    const Portal& m_portal;
    const Table& m_table;
    Parameters m_parameters;
    Selection m_selection;
};

} // namespace yibao::sandbox
