// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/question.h"

#include <QHash>

namespace yibao::directory {

/// Folded text of some fields, kept in a column of its own because a filter looks them up together.
struct TextGroup
{
    QString column;
    QStringList fields;
    bool covered = false; ///< looked up so often that Layout::orderIndex holds it
};

/// How one dataset lies in the database: one table, derived from the declarations, so that a new field or filter needs
/// no line here. Columns of ours begin with "row_" or "find_"; those of the dataset bear the ids of its fields.
struct Layout
{
    const catalog::Dataset* dataset = nullptr;
    QString table;
    int regionField = -1; ///< index of the field that row_region is derived from; -1 without places
    int nameField = -1;   ///< index of the Name field; -1 without
    QList<TextGroup> groups;
    QStringList filtered; ///< fields that choices, flags and dates are looked up in
    QString digest;       ///< changes with everything that the table or its derived columns depend on

    [[nodiscard]] QString orderIndex() const { return table + QLatin1String("_order"); }
    [[nodiscard]] QString sourceIndex() const { return table + QLatin1String("_source"); }
    [[nodiscard]] QString placeIndex() const { return table + QLatin1String("_place"); }
    [[nodiscard]] const TextGroup* group(const QStringList& fields) const;
    /// CREATE TABLE for `name`, without the indices.
    [[nodiscard]] QString createTable(const QString& name) const;
    [[nodiscard]] QStringList createIndices() const;
    /// INSERT of one row, in the order of RowCodec::values.
    [[nodiscard]] QString insert(const QString& name, bool ignoreDuplicates = false) const;
    /// Column list by which RowCodec::row reads.
    [[nodiscard]] QString readColumns() const;
};

/// The layouts of all datasets. Immutable; shared by threads.
class Schema
{
public:
    explicit Schema(const catalog::Catalog& catalog);

    [[nodiscard]] const QList<Layout>& layouts() const { return m_layouts; }
    [[nodiscard]] const Layout* layout(const QString& dataset) const;
    [[nodiscard]] const catalog::Catalog& catalog() const { return m_catalog; }
    /// Place of a division in a walk through the tree, parents first; unknown ones come last.
    [[nodiscard]] int treeOrder(catalog::RegionCode code) const;

private:
    [[nodiscard]] Layout derive(const catalog::Dataset& dataset) const;
    [[nodiscard]] QString digest(const Layout& layout) const;

    const catalog::Catalog& m_catalog;
    QHash<catalog::RegionCode, int> m_treeOrder;
    QList<Layout> m_layouts;
};

} // namespace yibao::directory
