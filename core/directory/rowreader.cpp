// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/rowreader.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Row;
using store::quoted;
using store::Statement;

namespace {

/// Numbers written into one statement; beyond that SQLite's parser is slower than a second run.
constexpr qsizetype numbersAtOnce = 2000;
/// Steps in which rows are asked for by number.
constexpr qsizetype fewRows = 1;
constexpr qsizetype someRows = 32;
constexpr qsizetype manyRows = 256;
/// Where more than one row of so many is wanted, the whole table is read in its order.
constexpr qint64 sparse = 8;

} // namespace

QString numberList(const QList<qint64>& numbers, qsizetype from, qsizetype count)
{
    QString list;
    const qsizetype end = std::min(numbers.size(), from + count);
    for (qsizetype i = from; i < end; ++i) {
        if (i > from)
            list += u',';
        list += QString::number(numbers.at(i));
    }
    return list;
}

Status RowReader::documents(const QString& condition, const DocumentMaker& maker, const Sink& sink) const
{
    QStringList columns{u"row_id"_s, u"row_source"_s, u"row_position"_s,
                        maker.needsExtra() ? u"row_extra"_s : u"NULL"_s};
    for (const int field : maker.fields())
        columns.append(quoted(m_layout.dataset->fields.at(field).id));
    auto statement = m_connection.prepare(
        u"SELECT %1 FROM %2 WHERE %3"_s.arg(columns.join(u", "_s), quoted(m_layout.table), condition));
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run(); !ran)
        return ran;
    Row row;
    row.cells.resize(m_layout.dataset->fields.size());
    auto next = statement->next();
    for (; next && *next; next = statement->next()) {
        row.source = static_cast<int>(statement->number(1));
        row.position = statement->number(2);
        if (maker.needsExtra())
            row.extra = extraFromJson(statement->text(3));
        int column = 4;
        for (const int field : maker.fields())
            row.cells[field] = statement->text(column++);
        if (!sink(maker.make(row, statement->number(0))))
            return {};
    }
    return next ? Status() : fail(next.error());
}

Status RowReader::documents(const QList<qint64>& ids, const QString& condition, const DocumentMaker& maker,
                            const Sink& sink) const
{
    bool goesOn = true;
    const Sink watched = [&](search::Document&& document) { return goesOn = sink(std::move(document)); };
    for (qsizetype i = 0; i < ids.size() && goesOn; i += numbersAtOnce) {
        const Status done =
            documents(u"row_id IN (%1) AND %2"_s.arg(numberList(ids, i, numbersAtOnce), condition), maker, watched);
        if (!done)
            return done;
    }
    return {};
}

Result<QList<Row>> RowReader::rows(const QList<qint64>& ids) const
{
    const RowCodec codec(m_schema, m_layout);
    QHash<qint64, qsizetype> places;
    places.reserve(ids.size());
    for (qsizetype i = 0; i < ids.size(); ++i)
        places.insert(ids.at(i), i);
    QList<std::optional<Row>> found(ids.size());
    for (qsizetype from = 0; from < ids.size();) {
        // Few different texts, so that their statements stay prepared: what is too many repeats the last number.
        const qsizetype left = ids.size() - from;
        const qsizetype marks = left <= fewRows ? fewRows : left <= someRows ? someRows : manyRows;
        const qsizetype count = std::min(left, marks);
        QVariantList values(ids.cbegin() + from, ids.cbegin() + from + count);
        values.resize(marks, values.constLast());
        auto statement = m_connection.prepare(u"SELECT row_id, %1 FROM %2 WHERE row_id IN (?%3)"_s.arg(
            m_layout.readColumns, quoted(m_layout.table), u",?"_s.repeated(marks - 1)));
        if (!statement)
            return fail(statement.error());
        if (const Status ran = statement->run(values); !ran)
            return fail(ran.error());
        auto next = statement->next();
        for (; next && *next; next = statement->next())
            found[places.value(statement->number(0))] = codec.row(*statement, 1);
        if (!next)
            return fail(next.error());
        from += count;
    }
    QList<Row> rows;
    rows.reserve(ids.size());
    for (std::optional<Row>& row : found) {
        if (row)
            rows.append(std::move(*row));
    }
    return rows;
}

Result<QList<qint64>> RowReader::rowsOfSource(int source) const
{
    auto statement = m_connection.prepare(u"SELECT row_id FROM %1 WHERE row_source = ?"_s.arg(quoted(m_layout.table)));
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run({source}); !ran)
        return fail(ran.error());
    QList<qint64> ids;
    auto next = statement->next();
    for (; next && *next; next = statement->next())
        ids.append(statement->number(0));
    return next ? Result<QList<qint64>>(ids) : fail(next.error());
}

Result<QStringList> RowReader::values(int field) const
{
    auto statement = m_connection.prepare(
        u"SELECT DISTINCT %1 FROM %2"_s.arg(quoted(m_layout.dataset->fields.at(field).id), quoted(m_layout.table)));
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run(); !ran)
        return fail(ran.error());
    QStringList values;
    auto next = statement->next();
    for (; next && *next; next = statement->next())
        values.append(statement->text(0));
    return next ? Result<QStringList>(values) : fail(next.error());
}

Status RowReader::cells(const QList<qint64>& ids, int field,
                        const std::function<void(qint64, const QString&)>& sink) const
{
    const auto read = [&](const QString& condition) -> Status {
        auto statement = m_connection.prepare(u"SELECT row_id, %1 FROM %2 WHERE %3"_s.arg(
            quoted(m_layout.dataset->fields.at(field).id), quoted(m_layout.table), condition));
        if (!statement)
            return fail(statement.error());
        if (const Status ran = statement->run(); !ran)
            return ran;
        auto next = statement->next();
        for (; next && *next; next = statement->next())
            sink(statement->number(0), statement->text(1));
        return next ? Status() : fail(next.error());
    };
    const auto last = m_connection.number(u"SELECT max(row_id) FROM %1"_s.arg(quoted(m_layout.table)));
    if (!last)
        return fail(last.error());
    if (ids.size() * sparse > *last)
        return read(u"1"_s);
    for (qsizetype i = 0; i < ids.size(); i += numbersAtOnce) {
        if (const Status done = read(u"row_id IN (%1)"_s.arg(numberList(ids, i, numbersAtOnce))); !done)
            return done;
    }
    return {};
}

} // namespace yibao::directory
