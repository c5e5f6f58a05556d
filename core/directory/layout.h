// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/question.h"

#include <QHash>

namespace yibao::directory {

/// How one dataset lies in the database: one table, derived from the declarations, so that a new field or filter needs
/// no line here. Columns of ours begin with "row_"; those of the dataset bear the ids of its fields. Texts are looked
/// up in the search index, which is made from these columns; nothing is held twice.
struct Layout
{
    const catalog::Dataset* dataset = nullptr;
    QString table;
    int regionField = -1; ///< index of the field that says the place; -1 without places
    int nameField = -1;   ///< index of the Name field; -1 without
    int codeField = -1;   ///< index of the code that is the key of rows that have one; -1 without
    QStringList filtered; ///< fields that are compared by value: choices, flags, dates, short texts
    QString readColumns;  ///< column list by which RowCodec::row reads
    QString digest;       ///< changes with everything that the table depends on
    QString indexDigest;  ///< changes with everything that the search index is made by

    /// CREATE TABLE for `name`, without the indices.
    [[nodiscard]] QString createTable(const QString& name) const;
    /// Indices, and the triggers that write changes to the log (changelog.h).
    [[nodiscard]] QStringList createIndices() const;
    /// INSERT of one row, in the order of RowCodec::values.
    [[nodiscard]] QString insert(const QString& name, bool ignoreDuplicates = false) const;
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
    [[nodiscard]] QString indexDigest(const Layout& layout) const;

    const catalog::Catalog& m_catalog;
    QHash<catalog::RegionCode, int> m_treeOrder;
    QString m_treeDigest;
    QList<Layout> m_layouts;
};

} // namespace yibao::directory
