// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/columnmap.h"

#include "core/base/supportids.h"
#include "core/base/text.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Dataset;
using catalog::Field;

namespace {

QStringList uniqueTitles(QStringList titles)
{
    while (!titles.isEmpty() && titles.constLast().trimmed().isEmpty())
        titles.removeLast();
    QStringList unique;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        QString title = text::simplified(titles.at(i));
        if (title.isEmpty())
            title = u"column %1"_s.arg(i + 1);
        const QString base = title;
        for (int n = 2; unique.contains(title); ++n)
            title = u"%1 (%2)"_s.arg(base).arg(n);
        unique.append(title);
    }
    return unique;
}

tl::unexpected<Error> refused(const QString& name, const QString& why)
{
    Error error{
        .code = ErrorCode::Validation, .supportId = YIBAO_SUPPORT("IMP-MAP-05"), .detail = name + u": "_s + why};
    error.fieldErrors.insert(name, why);
    return fail(error);
}

int columnCalled(const QStringList& titles, const QString& name)
{
    const QString folded = text::folded(name);
    int found = -1;
    for (int i = static_cast<int>(titles.size()) - 1; i >= 0; --i) {
        if (titles.at(i) == name)
            return i;
        if (!folded.isEmpty() && text::folded(titles.at(i)) == folded)
            found = i;
    }
    return found;
}

} // namespace

QMap<QString, QString> ColumnMap::mapping(const Dataset& dataset) const
{
    QMap<QString, QString> map;
    for (qsizetype i = 0; i < columnOfField.size(); ++i) {
        if (columnOfField.at(i) >= 0)
            map.insert(titles.at(columnOfField.at(i)), dataset.fields.at(i).id);
    }
    return map;
}

QStringList ColumnMap::unusedTitles() const
{
    QStringList result;
    for (const int column : unused)
        result.append(titles.at(column));
    return result;
}

Result<ColumnMap> mapColumns(const Dataset& dataset, const QStringList& given, const QMap<QString, QString>& chosen)
{
    ColumnMap map;
    map.titles = uniqueTitles(given);
    map.columnOfField.fill(-1, dataset.fields.size());
    QList<bool> taken(map.titles.size(), false);
    QList<bool> leftOut(map.titles.size(), false);

    for (auto it = chosen.cbegin(); it != chosen.cend(); ++it) {
        const int column = columnCalled(map.titles, text::simplified(it.key()));
        if (column < 0)
            return refused(it.key(), u"the list has no such column"_s);
        if (taken.at(column))
            return refused(it.key(), u"the column is named twice"_s);
        taken[column] = true;
        if (it.value().isEmpty()) {
            leftOut[column] = true;
            continue;
        }
        const int field = dataset.indexOf(it.value());
        if (field < 0)
            return refused(it.value(), u"%1 has no such field"_s.arg(dataset.id));
        if (map.columnOfField.at(field) >= 0)
            return refused(it.value(), u"two columns are to carry it"_s);
        map.columnOfField[field] = column;
    }

    // How well a field knows a title: its own id best, then in the order of its titles.
    QList<std::tuple<qsizetype, int, int>> pairs;
    for (int field = 0; field < dataset.fields.size(); ++field) {
        QStringList known{text::folded(dataset.fields.at(field).id)};
        for (const QString& header : dataset.fields.at(field).headers)
            known.append(text::folded(header));
        for (int column = 0; column < map.titles.size(); ++column) {
            const qsizetype score = known.indexOf(text::folded(map.titles.at(column)));
            if (score >= 0)
                pairs.append({score, field, column});
        }
    }
    std::sort(pairs.begin(), pairs.end());
    for (const auto& [score, field, column] : std::as_const(pairs)) {
        if (map.columnOfField.at(field) < 0 && !taken.at(column)) {
            map.columnOfField[field] = column;
            taken[column] = true;
        }
    }

    for (int column = 0; column < map.titles.size(); ++column) {
        if (!taken.at(column) && !leftOut.at(column))
            map.unused.append(column);
    }
    for (int field = 0; field < dataset.fields.size(); ++field) {
        if (dataset.fields.at(field).required && map.columnOfField.at(field) < 0)
            map.missing.append(dataset.fields.at(field).id);
    }
    return map;
}

} // namespace yibao::directory
