// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/table.h"
#include "core/catalog/catalog.h"

#include <atomic>
#include <map>

namespace yibao::sandbox {

/// Every list that the portal serves, by Dataset::id. Filled once, then read by all threads.
class Lists
{
public:
    explicit Lists(const catalog::Catalog& catalog);
    Q_DISABLE_COPY_MOVE(Lists)

    [[nodiscard]] Table& table(const QString& dataset);
    [[nodiscard]] const Table& table(const QString& dataset) const;
    [[nodiscard]] const std::map<QString, Table>& tables() const { return m_tables; }
    /// SHA-256 over all cells: equal lists have equal digests.
    [[nodiscard]] QByteArray digest() const;
    /// Prepares the look-up by words, so that the first question is as quick as the next. Ends early when told to.
    void warm(const std::atomic_bool& stop) const;

    /// Columns of a table: the fields of the dataset, and for each choice and place a column "<field>Text" with the
    /// words of a source for what dictionary and tree do not know.
    [[nodiscard]] static QStringList columns(const catalog::Dataset& dataset);

private:
    std::map<QString, Table> m_tables;
    std::map<QString, QStringList> m_searched;
};

} // namespace yibao::sandbox
