// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/hitwords.h"

#include <QCoreApplication>

namespace yibao::services {

QString reasonOf(const catalog::Hit& hit)
{
    const QString word = catalog::matchWord(hit.kind);
    if (hit.kind != catalog::MatchKind::Alias || hit.alias.isEmpty())
        return word;
    //: %1 says "also called", %2 is the other name by which a row was found
    return QCoreApplication::translate("yibao::services::GlobalSearch", "%1: %2").arg(word, hit.alias);
}

QList<text::Range> marksOf(const catalog::Hit& hit, const catalog::Dataset& dataset, const QString& fieldId)
{
    const int at = dataset.indexOf(fieldId);
    if (at < 0)
        return {};
    switch (dataset.fields.at(at).kind) {
    case catalog::FieldKind::Text:
    case catalog::FieldKind::Name:
    case catalog::FieldKind::Code:
    case catalog::FieldKind::Phone:
        break;
    case catalog::FieldKind::Region:
    case catalog::FieldKind::Choice:
    case catalog::FieldKind::Choices:
    case catalog::FieldKind::Flag:
    case catalog::FieldKind::Number:
    case catalog::FieldKind::Date:
    case catalog::FieldKind::Month:
    case catalog::FieldKind::Money:
        return {};
    }
    QList<text::Range> marks;
    for (const catalog::CellRange& range : hit.ranges) {
        if (range.field == at)
            marks.append({range.start, range.length});
    }
    return marks;
}

QString typedIn(const catalog::Service& service, const catalog::Question& question)
{
    if (!question.text.isEmpty())
        return question.text;
    const catalog::Filter* filter = nameFilter(service);
    return filter == nullptr ? QString() : question.filters.value(filter->id);
}

const catalog::Filter* nameFilter(const catalog::Service& service)
{
    for (const catalog::Filter& filter : service.filters) {
        if (filter.kind == catalog::FilterKind::Text)
            return &filter;
    }
    return nullptr;
}

} // namespace yibao::services
