// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/rowbuilder.h"

#include "core/base/text.h"
#include "core/directory/rowcodec.h"
#include "core/identity/codes.h"
#include "core/identity/tidied.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Dataset;
using catalog::Field;
using catalog::FieldKind;
using catalog::Row;

namespace {

/// Enough to find the value in the list again.
constexpr int shownOfValue = 40;

bool reject(Rejection& rejection, const QString& reason, const QString& value = {})
{
    rejection.reason = reason;
    rejection.value = value.left(shownOfValue);
    return false;
}

QString flag(const QString& cell)
{
    static const QStringList yes{u"1"_s, u"y"_s, u"yes"_s, u"true"_s, u"是"_s, u"开通"_s, u"已开通"_s};
    static const QStringList no{u"0"_s, u"n"_s, u"no"_s, u"false"_s, u"否"_s, u"未开通"_s};
    const QString folded = text::folded(cell);
    return yes.contains(folded) ? u"1"_s : no.contains(folded) ? u"0"_s : cell;
}

} // namespace

RowBuilder::RowBuilder(const catalog::Catalog& catalog, const Dataset& dataset, const ImportJob& job,
                       const ColumnMap& columns)
    : m_catalog(catalog)
    , m_dataset(dataset)
    , m_columns(columns)
    , m_resolver(catalog.regions(), job.region)
    , m_scope(job.region)
{
    if (dataset.id == u"designated-hospitals")
        m_codeLetter = u'H';
    else if (dataset.id == u"designated-pharmacies")
        m_codeLetter = u'P';
    m_codeField = dataset.indexOf(u"code"_s);
    for (int i = 0; i < dataset.fields.size() && m_regionField < 0; ++i) {
        if (dataset.fields.at(i).kind == FieldKind::Region)
            m_regionField = i;
    }
}

std::optional<Row> RowBuilder::build(Record record, Rejection& rejection)
{
    rejection.line = record.line;
    Row row;
    if (!fitColumns(record, rejection) || !fillCells(record, row, rejection) || !fillPlace(row, rejection))
        return std::nullopt;
    return row;
}

bool RowBuilder::fitColumns(Record& record, Rejection& rejection) const
{
    if (record.openQuote)
        return reject(rejection, u"open-quote"_s, record.cells.constLast());
    const qsizetype expected = m_columns.titles.size();
    while (record.cells.size() > expected && record.cells.constLast().trimmed().isEmpty())
        record.cells.removeLast();
    if (record.cells.size() != expected)
        return reject(rejection, u"column-count"_s, u"%1"_s.arg(record.cells.size()));
    for (const QString& cell : std::as_const(record.cells)) {
        if (text::isDamaged(cell))
            return reject(rejection, u"bad-text"_s, cell);
    }
    return true;
}

bool RowBuilder::fillCells(const Record& record, Row& row, Rejection& rejection) const
{
    for (qsizetype i = 0; i < m_dataset.fields.size(); ++i) {
        const Field& field = m_dataset.fields.at(i);
        const int column = m_columns.columnOfField.at(i);
        const QString raw = column < 0 ? QString() : record.cells.at(column).trimmed();
        QString cell = isBlank(raw) ? QString() : normalised(field, raw);
        if (cell.isNull() && field.required && i != m_regionField)
            return reject(rejection, u"missing-"_s + field.id);
        if (i == m_codeField && !m_codeLetter.isNull() && !cell.isNull()) {
            // Lower case and full-width characters are slips of the hand and were put right.
            const identity::CodeCheck check = identity::checkInstitutionCode(cell);
            if (check.fault != identity::CodeFault::None || check.code.front() != m_codeLetter)
                return reject(rejection, u"bad-code"_s, raw);
        }
        row.cells.append(cell);
    }
    for (const int column : m_columns.unused) {
        const QString cell = record.cells.at(column).trimmed();
        if (!cell.isEmpty())
            row.extra.insert(m_columns.titles.at(column), cell);
    }
    return true;
}

bool RowBuilder::fillPlace(Row& row, Rejection& rejection)
{
    if (m_regionField < 0)
        return true;
    QString& region = row.cells[m_regionField];
    if (m_columns.columnOfField.at(m_regionField) < 0) {
        region = m_scope.isNull() ? QString() : m_scope.toString();
        return true;
    }
    const QString words = region;
    const auto place = m_resolver.resolve(words, cell(row, u"code"_s), cell(row, u"address"_s), cell(row, u"name"_s));
    const Field& field = m_dataset.fields.at(m_regionField);
    if (!place) {
        if (!words.isNull())
            return reject(rejection, u"unknown-region"_s, words);
        return !field.required || reject(rejection, u"missing-"_s + field.id);
    }
    region = place->code.toString();
    if (!place->words.isEmpty())
        row.extra.insert(field.id + u"Text"_s, place->words);
    return true;
}

QString RowBuilder::normalised(const Field& field, const QString& cell) const
{
    switch (field.kind) {
    case FieldKind::Choice:
        return m_catalog.dictionary(field.dictionary).codeOf(cell).value_or(cell);
    case FieldKind::Choices: {
        static const QRegularExpression separators(u"[,，、;；|]+"_s);
        QStringList codes;
        for (const QString& part : cell.split(separators, Qt::SkipEmptyParts))
            codes.append(m_catalog.dictionary(field.dictionary).codeOf(part).value_or(part.trimmed()));
        return codes.join(u',');
    }
    case FieldKind::Flag:
        return flag(cell);
    case FieldKind::Code:
        return identity::tidied(cell);
    case FieldKind::Text:
    case FieldKind::Name:
    case FieldKind::Region:
    case FieldKind::Phone:
    case FieldKind::Number:
    case FieldKind::Date:
    case FieldKind::Month:
    case FieldKind::Money:
        break;
    }
    return cell;
}

QString RowBuilder::cell(const Row& row, const QString& field) const
{
    const int at = m_dataset.indexOf(field);
    return at < 0 ? QString() : row.cells.at(at);
}

} // namespace yibao::directory
