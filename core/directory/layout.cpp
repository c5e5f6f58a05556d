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

/// Raise it when the meaning of a column of ours or of the index changes; every table is then derived anew.
constexpr int derivation = 2;

const QStringList ownColumns{u"row_source"_s, u"row_own_key"_s, u"row_position"_s, u"row_digest"_s, u"row_extra"_s};

void walk(const catalog::RegionTree& tree, catalog::RegionCode code, QHash<catalog::RegionCode, int>& order)
{
    order.insert(code, static_cast<int>(order.size()));
    for (const catalog::RegionCode child : tree.node(code)->children)
        walk(tree, child, order);
}

} // namespace

QString Layout::createTable(const QString& name) const
{
    // Most keys are the code of the row, which need not lie there twice.
    const QString key =
        codeField < 0 ? u"row_own_key"_s : u"coalesce(row_own_key, %1)"_s.arg(quoted(dataset->fields.at(codeField).id));
    QStringList columns{u"row_id INTEGER PRIMARY KEY"_s,
                        u"row_source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE"_s,
                        u"row_own_key TEXT"_s,
                        u"row_key TEXT GENERATED ALWAYS AS (%1) VIRTUAL"_s.arg(key),
                        u"row_position INTEGER NOT NULL"_s,
                        u"row_hidden INTEGER NOT NULL DEFAULT 0"_s,
                        u"row_digest INTEGER NOT NULL"_s,
                        u"row_extra TEXT"_s};
    for (const Field& field : dataset->fields)
        columns.append(quoted(field.id) + u" TEXT"_s);
    return u"CREATE TABLE %1 (%2) STRICT"_s.arg(quoted(name), columns.join(u", "_s));
}

QStringList Layout::createIndices() const
{
    const QString on = quoted(table);
    // The source first, so that one index finds a row by its key and all rows of a source.
    QStringList statements{
        u"CREATE UNIQUE INDEX %1 ON %2 (row_source, row_key)"_s.arg(quoted(table + u"_key"_s), on),
        u"CREATE INDEX %1 ON %2 (row_source) WHERE row_hidden = 1"_s.arg(quoted(table + u"_hidden"_s), on)};
    // Rows of lists on their way in or out are not seen; the source is logged as a whole when that changes.
    const QString seen = u"(SELECT state FROM source WHERE id = %1.row_source) = 1"_s;
    const QString log = u"INSERT INTO search_log (list, row_id) VALUES ('%1', %2.row_id)"_s;
    for (const auto& [event, side] :
         {std::pair(u"INSERT"_s, u"NEW"_s), std::pair(u"UPDATE"_s, u"NEW"_s), std::pair(u"DELETE"_s, u"OLD"_s)}) {
        statements.append(u"CREATE TRIGGER %1 AFTER %2 ON %3 WHEN %4 BEGIN %5; END"_s.arg(
            quoted(table + u"_log_"_s + event.toLower()), event, on, seen.arg(side), log.arg(dataset->id, side)));
    }
    return statements;
}

QString Layout::insert(const QString& name, bool ignoreDuplicates) const
{
    QStringList columns = ownColumns;
    for (const Field& field : dataset->fields)
        columns.append(quoted(field.id));
    return u"INSERT INTO %1 (%2, row_id) VALUES (%3?)"_s.arg(quoted(name), columns.join(u", "_s),
                                                             u"?, "_s.repeated(columns.size())) +
           (ignoreDuplicates ? u" ON CONFLICT (row_source, row_key) DO NOTHING"_s : QString());
}

Schema::Schema(const catalog::Catalog& catalog)
    : m_catalog(catalog)
{
    for (const catalog::RegionCode root : catalog.regions().roots())
        walk(catalog.regions(), root, m_treeOrder);
    QList<catalog::RegionCode> places(m_treeOrder.size());
    for (auto it = m_treeOrder.cbegin(); it != m_treeOrder.cend(); ++it)
        places[it.value()] = it.key();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const catalog::RegionCode place : std::as_const(places)) {
        const auto* node = catalog.regions().node(place);
        hash.addData(u"%1 %2 %3\n"_s.arg(place.number()).arg(node->parent.number()).arg(node->name).toUtf8());
    }
    m_treeDigest = QString::fromLatin1(hash.result().toHex());
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
    if (!dataset.identity.isEmpty() && dataset.identity.constFirst() == u"code")
        layout.codeField = dataset.indexOf(u"code"_s);
    const auto isLookedUpAsText = [&](const catalog::Filter& filter) {
        if (filter.kind != FilterKind::Text)
            return false;
        return filter.fields == dataset.further ||
               (layout.nameField >= 0 && filter.fields.contains(dataset.fields.at(layout.nameField).id));
    };
    for (const catalog::Service& service : m_catalog.services()) {
        if (service.dataset != dataset.id)
            continue;
        for (const catalog::Filter& filter : service.filters) {
            if (filter.kind == FilterKind::Region || isLookedUpAsText(filter))
                continue;
            for (const QString& field : filter.fields) {
                if (dataset.indexOf(field) >= 0 && !layout.filtered.contains(field))
                    layout.filtered.append(field);
            }
        }
    }
    QStringList columns{u"row_key"_s, u"row_source"_s, u"row_position"_s, u"row_extra"_s};
    for (const Field& field : dataset.fields)
        columns.append(quoted(field.id));
    layout.readColumns = columns.join(u", "_s);
    layout.digest = digest(layout);
    layout.indexDigest = indexDigest(layout);
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
    for (const Field& field : layout.dataset->fields) {
        add(u"%1 %2 %3"_s.arg(field.id).arg(static_cast<int>(field.kind)).arg(field.dictionary));
        for (const catalog::Dictionary::Entry& entry : m_catalog.dictionary(field.dictionary).entries())
            add(entry.code + u' ' + entry.label + u' ' + entry.aliases.join(u'|'));
    }
    return QString::fromLatin1(hash.result().toHex());
}

QString Schema::indexDigest(const Layout& layout) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QString& text) { hash.addData((text + u'\n').toUtf8()); };
    add(layout.digest);
    for (const QStringList& fields :
         {layout.dataset->order, layout.dataset->searched, layout.dataset->further, layout.filtered})
        add(fields.join(u','));
    if (layout.regionField >= 0)
        add(m_treeDigest);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace yibao::directory
