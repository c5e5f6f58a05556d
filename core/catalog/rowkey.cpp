// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/rowkey.h"

#include "core/base/text.h"

using namespace Qt::StringLiterals;

namespace yibao::catalog {

namespace {

QString cell(const Dataset& dataset, const Row& row, const QString& field)
{
    const int at = dataset.indexOf(field);
    return at >= 0 && at < row.cells.size() ? row.cells.at(at) : QString();
}

} // namespace

bool hasCodeKey(const Dataset& dataset, const Row& row)
{
    return !dataset.identity.isEmpty() && dataset.identity.constFirst() == u"code" &&
           !cell(dataset, row, u"code"_s).isEmpty();
}

QString rowKey(const Dataset& dataset, const Row& row)
{
    if (hasCodeKey(dataset, row))
        return cell(dataset, row, u"code"_s);
    QStringList parts;
    for (const QString& field : dataset.identity) {
        parts.append(text::folded(cell(dataset, row, field)));
        // Two places of one name below the same known division differ only in the words the tree does not know.
        parts.append(text::folded(row.extra.value(field + u"Text"_s)));
    }
    return parts.join(QChar(0x1f));
}

} // namespace yibao::catalog
