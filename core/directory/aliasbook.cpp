// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/aliasbook.h"

#include "core/base/text.h"
#include "core/directory/precedence.h"
#include "core/directory/search/fold.h"
#include "core/directory/sources.h"

using namespace Qt::StringLiterals;

namespace yibao::directory {

QString AliasBook::list()
{
    return u"institution-aliases"_s;
}

bool AliasBook::isFor(const QString& dataset)
{
    return dataset == u"designated-hospitals" || dataset == u"designated-pharmacies" ||
           dataset == u"networked-hospitals" || dataset == u"pilot-institutions";
}

Result<AliasBook> AliasBook::read(store::Connection& connection, const Schema& schema)
{
    AliasBook book;
    book.m_tree = &schema.catalog().regions();
    const Layout* layout = schema.layout(list());
    if (layout == nullptr)
        return book;
    const auto held = Sources(connection).held(list());
    if (!held)
        return fail(held.error());
    QList<int> ids;
    for (const Source& source : Sources::seen(*held, QString()))
        ids.append(source.id());
    if (ids.isEmpty())
        return book;
    auto statement = connection.prepare(
        u"SELECT alias, \"institutionName\", \"institutionCode\", region FROM %1 WHERE row_hidden = 0 AND row_source "
        "IN (%2)"_s.arg(store::quoted(layout->table), idList(ids)));
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run(); !ran)
        return fail(ran.error());
    auto next = statement->next();
    for (; next && *next; next = statement->next()) {
        const QString alias = statement->text(0);
        const QString name = QString::fromStdU16String(search::folded(statement->text(1)));
        const QString code = text::folded(statement->text(2));
        if (!code.isEmpty())
            book.m_byCode[code].append(alias);
        else if (!name.isEmpty())
            book.m_byName[name].append(
                {alias, catalog::RegionCode::parse(statement->text(3)).value_or(catalog::RegionCode())});
    }
    if (!next)
        return fail(next.error());
    return book;
}

QStringList AliasBook::of(const QString& code, const QString& foldedName, catalog::RegionCode region) const
{
    if (isEmpty())
        return {};
    QStringList found;
    if (!code.isEmpty())
        found = m_byCode.value(text::folded(code));
    if (const auto at = m_byName.constFind(foldedName); at != m_byName.cend()) {
        for (const Entry& entry : *at) {
            // Either list may know the place better than the other.
            if (entry.region.isNull() || entry.region == region || m_tree->isWithin(region, entry.region) ||
                m_tree->isWithin(entry.region, region))
                found.append(entry.alias);
        }
    }
    found.sort();
    found.removeDuplicates();
    return found;
}

} // namespace yibao::directory
