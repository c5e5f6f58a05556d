// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/celltext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::catalog {

namespace {

QString flagWords(const QString& value)
{
    if (value == u"1")
        return QCoreApplication::translate("catalog", "Open");
    if (value == u"0")
        return QCoreApplication::translate("catalog", "Not open");
    return value;
}

QString unknownCode(const QString& code)
{
    return QCoreApplication::translate("catalog", "Unknown (%1)").arg(code);
}

} // namespace

QString CellText::text(const Dataset& dataset, const Row& row, const QString& fieldId, RegionCode within) const
{
    const int at = dataset.indexOf(fieldId);
    if (at < 0 || at >= row.cells.size())
        return row.extra.value(fieldId);
    const Field& field = dataset.fields.at(at);
    const QString& cell = row.cells.at(at);
    const QString words = row.extra.value(fieldId + u"Text"_s);
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Name:
    case FieldKind::Code:
    case FieldKind::Phone:
    case FieldKind::Number:
    case FieldKind::Date:
        return cell;
    case FieldKind::Region: {
        const auto code = RegionCode::parse(cell);
        if (!code || !m_catalog.regions().contains(*code))
            return !words.isEmpty() ? words : cell.isEmpty() ? cell : unknownCode(cell);
        if (!words.isEmpty() && within == *code)
            return words;
        return m_catalog.regions().path(*code, within).join(QString()) + words;
    }
    case FieldKind::Choice: {
        if (cell.isEmpty())
            return words.isEmpty() ? cell : words;
        const QString label = m_catalog.dictionary(field.dictionary).label(cell, isInEnglish());
        if (!label.isEmpty())
            return label;
        // Words of the source stand for themselves; a bare code that nobody knows is told as one.
        const bool bareCode = std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.unicode() < 0x80; });
        return !words.isEmpty() ? words : bareCode ? unknownCode(cell) : cell;
    }
    case FieldKind::Choices: {
        QStringList parts;
        for (const QString& code : cell.split(u',', Qt::SkipEmptyParts)) {
            const QString label = m_catalog.dictionary(field.dictionary).label(code.trimmed(), isInEnglish());
            parts.append(label.isEmpty() ? unknownCode(code.trimmed()) : label);
        }
        return parts.isEmpty() ? cell : parts.join(QCoreApplication::translate("catalog", ", "));
    }
    case FieldKind::Flag:
        return cell.isEmpty() ? cell : flagWords(cell);
    case FieldKind::Month:
        return cell.size() == 6 ? cell.left(4) + u'-' + cell.mid(4) : cell;
    case FieldKind::Money:
        return cell;
    }
    return cell;
}

QString CellText::shown(const Dataset& dataset, const Row& row, const QString& fieldId, RegionCode within) const
{
    const QString words = text(dataset, row, fieldId, within);
    return words.isEmpty() ? u"—"_s : words;
}

QString CellText::filterValueInWords(const Filter& filter, const QString& value) const
{
    switch (filter.kind) {
    case FilterKind::Region: {
        const auto code = RegionCode::parse(value);
        const QString path = code ? m_catalog.regions().path(*code).join(QString()) : QString();
        return path.isEmpty() ? value : path;
    }
    case FilterKind::Choice: {
        const QString label = m_catalog.dictionary(filter.dictionary).label(value, isInEnglish());
        return label.isEmpty() ? value : label;
    }
    case FilterKind::Flag:
        return flagWords(value);
    case FilterKind::Text:
    case FilterKind::Date:
        return value;
    }
    return value;
}

QString CellText::questionInWords(const Service& service, const Question& question) const
{
    QStringList parts;
    if (!question.text.isEmpty())
        parts.append(QCoreApplication::translate("catalog", "Words") + u' ' + question.text);
    for (const Filter& filter : service.filters) {
        const QString value = question.filters.value(filter.id);
        if (!value.isEmpty())
            parts.append(translated(filter.label) + u' ' + filterValueInWords(filter, value));
    }
    return parts.isEmpty() ? QCoreApplication::translate("catalog", "Everything") : parts.join(u" · "_s);
}

QString CellText::sentence(const Dataset& dataset, const Row& row, const Provenance* source) const
{
    QStringList parts;
    for (const Field& field : dataset.fields) {
        const bool told = field.kind == FieldKind::Name || field.id == u"address" || field.kind == FieldKind::Phone ||
                          field.kind == FieldKind::Flag || field.kind == FieldKind::Region || field.id == u"code" ||
                          field.id == u"reimbursementClass" || field.id == u"form" || field.id == u"restriction";
        const QString words = told ? text(dataset, row, field.id) : QString();
        if (words.isEmpty())
            continue;
        if (field.kind == FieldKind::Name)
            parts.prepend(words);
        else
            parts.append(QCoreApplication::translate("catalog", "%1: %2").arg(translated(field.label), words));
    }
    QString result = parts.join(QCoreApplication::translate("catalog", "; "));
    if (source != nullptr) {
        result += source->asOf.isValid()
                      ? QCoreApplication::translate("catalog", ". Source: %1, as of %2.")
                            .arg(source->title, source->asOf.toString(Qt::ISODate))
                      : QCoreApplication::translate("catalog", ". Source: %1, date unknown.").arg(source->title);
    }
    return result;
}

} // namespace yibao::catalog
