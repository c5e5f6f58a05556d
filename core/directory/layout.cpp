// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/layout.h"

#include "core/store/connection.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Dataset;
using catalog::Field;
using catalog::FieldKind;
using catalog::FilterKind;
using store::quoted;

namespace {

/// Raise it when the meaning of a derived column changes; every table is then derived anew.
constexpr int derivation = 1;

const QStringList ownColumns{u"row_source"_s, u"row_key"_s,    u"row_position"_s, u"row_rank"_s, u"row_tie"_s,
                             u"row_name"_s,   u"row_region"_s, u"row_digest"_s,   u"row_extra"_s};

void walk(const catalog::RegionTree& tree, catalog::RegionCode code, QHash<catalog::RegionCode, int>& order)
{
    order.insert(code, static_cast<int>(order.size()));
    for (const catalog::RegionCode child : tree.node(code)->children)
        walk(tree, child, order);
}

} // namespace

const TextGroup* Layout::group(const QStringList& fields) const
{
    for (const TextGroup& candidate : groups) {
        if (candidate.fields == fields)
            return &candidate;
    }
    return nullptr;
}

QString Layout::createTable(const QString& name) const
{
    QStringList columns{u"row_id INTEGER PRIMARY KEY"_s,
                        u"row_source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE"_s,
                        u"row_key TEXT NOT NULL"_s,
                        u"row_position INTEGER NOT NULL"_s,
                        u"row_hidden INTEGER NOT NULL DEFAULT 0"_s,
                        u"row_rank INTEGER NOT NULL"_s,
                        u"row_tie TEXT NOT NULL"_s,
                        u"row_name TEXT NOT NULL"_s,
                        u"row_region INTEGER"_s,
                        u"row_digest INTEGER NOT NULL"_s,
                        u"row_extra TEXT"_s};
    for (const TextGroup& text : groups)
        columns.append(quoted(text.column) + u" TEXT NOT NULL"_s);
    for (const Field& field : dataset->fields)
        columns.append(quoted(field.id) + u" TEXT"_s);
    return u"CREATE TABLE %1 (%2) STRICT"_s.arg(quoted(name), columns.join(u", "_s));
}

QStringList Layout::createIndices() const
{
    // Holds what nearly all filters look at, in the recommended order: a page is its first hits, nothing is sorted,
    // and a count reads a fraction of the table.
    // row_hidden, though always 0, must be in it: SQLite would look into the table for it.
    QStringList covered{u"row_hidden"_s, u"row_rank"_s, u"row_tie"_s, u"row_position"_s, u"row_id"_s, u"row_source"_s};
    for (const TextGroup& text : groups) {
        if (text.covered)
            covered.append(quoted(text.column));
    }
    covered.append(u"row_region"_s);
    for (const QString& field : filtered)
        covered.append(quoted(field));
    const QString on = quoted(table);
    return {u"CREATE UNIQUE INDEX %1 ON %2 (row_key, row_source)"_s.arg(quoted(table + u"_key"_s), on),
            u"CREATE INDEX %1 ON %2 (row_source, row_hidden)"_s.arg(quoted(sourceIndex()), on),
            u"CREATE INDEX %1 ON %2 (row_region)"_s.arg(quoted(placeIndex()), on),
            u"CREATE INDEX %1 ON %2 (%3) WHERE row_hidden = 0"_s.arg(quoted(orderIndex()), on, covered.join(u", "_s))};
}

QString Layout::insert(const QString& name, bool ignoreDuplicates) const
{
    QStringList columns = ownColumns;
    for (const TextGroup& text : groups)
        columns.append(quoted(text.column));
    for (const Field& field : dataset->fields)
        columns.append(quoted(field.id));
    return u"INSERT INTO %1 (%2, row_id) VALUES (%3?)"_s.arg(quoted(name), columns.join(u", "_s),
                                                             u"?, "_s.repeated(columns.size())) +
           (ignoreDuplicates ? u" ON CONFLICT (row_key, row_source) DO NOTHING"_s : QString());
}

QString Layout::readColumns() const
{
    QStringList columns{u"row_key"_s, u"row_source"_s, u"row_position"_s, u"row_extra"_s};
    for (const Field& field : dataset->fields)
        columns.append(quoted(field.id));
    return columns.join(u", "_s);
}

Schema::Schema(const catalog::Catalog& catalog)
    : m_catalog(catalog)
{
    for (const catalog::RegionCode root : catalog.regions().roots())
        walk(catalog.regions(), root, m_treeOrder);
    for (const Dataset& dataset : catalog.datasets())
        m_layouts.append(derive(dataset));
}

const Layout* Schema::layout(const QString& dataset) const
{
    for (const Layout& candidate : m_layouts) {
        if (candidate.dataset->id == dataset)
            return &candidate;
    }
    return nullptr;
}

int Schema::treeOrder(catalog::RegionCode code) const
{
    return m_treeOrder.value(code, static_cast<int>(m_treeOrder.size()));
}

Layout Schema::derive(const Dataset& dataset) const
{
    Layout layout{.dataset = &dataset, .table = u"list_"_s + QString(dataset.id).replace(u'-', u'_')};
    for (int i = 0; i < dataset.fields.size(); ++i) {
        if (layout.regionField < 0 && dataset.fields.at(i).kind == FieldKind::Region)
            layout.regionField = i;
        if (layout.nameField < 0 && dataset.fields.at(i).kind == FieldKind::Name)
            layout.nameField = i;
    }
    const auto addGroup = [&](QStringList fields) {
        fields.removeIf([&](const QString& field) { return dataset.indexOf(field) < 0; });
        if (!fields.isEmpty() && layout.group(fields) == nullptr)
            layout.groups.append(
                {.column = u"find_"_s + fields.join(u'_'),
                 .fields = fields,
                 .covered = layout.nameField >= 0 && fields.constFirst() == dataset.fields.at(layout.nameField).id});
    };
    for (const catalog::Service& service : m_catalog.services()) {
        if (service.dataset != dataset.id)
            continue;
        for (const catalog::Filter& filter : service.filters) {
            if (filter.kind == FilterKind::Text) {
                addGroup(filter.fields);
            } else if (filter.kind != FilterKind::Region) {
                for (const QString& field : filter.fields) {
                    if (dataset.indexOf(field) >= 0 && !layout.filtered.contains(field))
                        layout.filtered.append(field);
                }
            }
        }
    }
    layout.digest = digest(layout);
    return layout;
}

QString Schema::digest(const Layout& layout) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString& text) { hash.addData((text + u'\n').toUtf8()); };
    add(QString::number(derivation));
    add(layout.createTable(layout.table));
    for (const QString& index : layout.createIndices())
        add(index);
    add(layout.dataset->order.join(u','));
    for (const Field& field : layout.dataset->fields) {
        add(u"%1 %2 %3"_s.arg(field.id).arg(static_cast<int>(field.kind)).arg(field.dictionary));
        for (const catalog::Dictionary::Entry& entry : m_catalog.dictionary(field.dictionary).entries())
            add(entry.code + u' ' + entry.label + u' ' + entry.aliases.join(u'|'));
        // A new tree of divisions only matters where rows are ordered by it.
        if (field.kind == FieldKind::Region && layout.dataset->order.contains(field.id)) {
            QList<std::pair<int, int>> places;
            for (auto it = m_treeOrder.cbegin(); it != m_treeOrder.cend(); ++it)
                places.append({it.value(), it.key().number()});
            std::sort(places.begin(), places.end());
            for (const auto& [place, code] : std::as_const(places))
                add(QString::number(code));
        }
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace yibao::directory
