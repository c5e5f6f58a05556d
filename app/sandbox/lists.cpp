// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/lists.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

QStringList Lists::columns(const catalog::Dataset& dataset)
{
    QStringList names;
    for (const catalog::Field& field : dataset.fields)
        names.append(field.id);
    for (const catalog::Field& field : dataset.fields) {
        if (field.kind == catalog::FieldKind::Choice || field.kind == catalog::FieldKind::Region)
            names.append(field.id + u"Text"_s);
    }
    return names;
}

Lists::Lists(const catalog::Catalog& catalog)
{
    for (const catalog::Dataset& dataset : catalog.datasets()) {
        QStringList names = columns(dataset);
        // The platform tells hospitals and pharmacies elsewhere apart by a parameter, not by a member of the row.
        if (dataset.id == "networked-hospitals"_L1)
            names.append(u"kind"_s);
        m_tables.emplace(dataset.id, Table(names, u"region"_s));
        m_searched.emplace(dataset.id, dataset.searched + QStringList{u"address"_s});
    }
}

Table& Lists::table(const QString& dataset)
{
    return m_tables.at(dataset);
}

const Table& Lists::table(const QString& dataset) const
{
    return m_tables.at(dataset);
}

QByteArray Lists::digest() const
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    for (const auto& [id, table] : m_tables) {
        digest.addData(id.toUtf8());
        table.addTo(digest);
    }
    return digest.result().toHex();
}

void Lists::warm(const std::atomic_bool& stop) const
{
    for (const auto& [id, table] : m_tables) {
        for (const QString& column : m_searched.at(id)) {
            if (stop)
                return;
            table.warm(column);
        }
    }
}

} // namespace yibao::sandbox
