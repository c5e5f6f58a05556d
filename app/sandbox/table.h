// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/regiontree.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

#include <memory>
#include <mutex>
#include <vector>

namespace yibao::sandbox {

/// What is asked of a table; all conditions must hold.
struct Selection
{
    struct Contains
    {
        QStringList columns; ///< one of them must hold the text, compared folded
        QString text;
    };
    struct OneOf
    {
        QString column;
        QStringList values;
    };
    struct StartsWith
    {
        QString column; ///< rows without a value pass
        QString prefix;
    };

    catalog::RegionCode region; ///< it and everything under it; null for everywhere
    QList<Contains> contains;
    QList<OneOf> oneOf;
    QList<StartsWith> startsWith;
    qint64 offset = 0;
    qint64 limit = 10;
};

struct Selected
{
    qint64 total = 0;
    std::vector<quint32> rows; ///< of the page, in the order of the table
};

/// One list in memory, packed: all cells stand in one run of UTF-8. Filled by one thread, then read by any number.
class Table
{
public:
    Table() = default;
    /// `regionColumn` holds six-digit codes; empty when the list has none.
    Table(const QStringList& columns, const QString& regionColumn);

    /// `sources` names for each column the value that goes there, -1 for none. A null string says that the row lacks
    /// the value.
    void append(const QStringList& values, const std::vector<int>& sources);
    void reserve(qsizetype rows);

    [[nodiscard]] qsizetype size() const { return m_rows; }
    [[nodiscard]] const QStringList& columns() const { return m_columns; }
    /// The value; a null string when the row lacks it or there is no such column.
    [[nodiscard]] QString text(quint32 row, const QString& column) const;
    /// True when some row has the value.
    [[nodiscard]] bool holds(const QString& column, const QString& value) const;
    [[nodiscard]] Selected select(const Selection& selection, const catalog::RegionTree& tree) const;
    /// Prepares what the first look-up by text in the column would otherwise have to.
    void warm(const QString& column) const;
    void addTo(QCryptographicHash& digest) const;

private:
    struct Folded
    {
        std::once_flag once;
        QByteArray text;
        std::vector<std::size_t> ends;
    };
    [[nodiscard]] qsizetype at(const QString& column) const { return m_columnAt.value(column, -1); }
    [[nodiscard]] QByteArrayView cell(quint32 row, qsizetype column) const;
    [[nodiscard]] const Folded& folded(qsizetype column) const;
    [[nodiscard]] std::vector<quint32> candidates(catalog::RegionCode region, const catalog::RegionTree& tree) const;

    QStringList m_columns;
    QHash<QString, qsizetype> m_columnAt;
    qsizetype m_regionColumn = -1;
    qsizetype m_rows = 0;
    QByteArray m_text;
    std::vector<std::size_t> m_ends;
    QHash<int, std::vector<quint32>> m_byRegion;
    std::vector<std::unique_ptr<Folded>> m_folded;
};

} // namespace yibao::sandbox
