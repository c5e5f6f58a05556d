// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/table.h"

#include "core/base/text.h"

#include <QStringEncoder>

#include <algorithm>
#include <numeric>

namespace yibao::sandbox {

namespace {

// No UTF-8 text holds this byte, so it can stand for "the row lacks the value".
constexpr char absent = '\xff';

bool isAbsent(QByteArrayView cell)
{
    return cell.size() == 1 && cell.front() == absent;
}

QByteArrayView slice(const QByteArray& text, const std::vector<std::size_t>& ends, std::size_t index)
{
    const std::size_t begin = index == 0 ? 0 : ends[index - 1];
    return QByteArrayView(text).sliced(static_cast<qsizetype>(begin), static_cast<qsizetype>(ends[index] - begin));
}

} // namespace

Table::Table(const QStringList& columns, const QString& regionColumn)
    : m_columns(columns)
    , m_regionColumn(columns.indexOf(regionColumn))
{
    for (qsizetype i = 0; i < columns.size(); ++i) {
        m_columnAt.insert(columns.at(i), i);
        m_folded.push_back(std::make_unique<Folded>());
    }
}

void Table::reserve(qsizetype rows)
{
    constexpr qsizetype usualRow = 180;
    m_text.reserve(rows * usualRow);
    m_ends.reserve(static_cast<std::size_t>(rows * m_columns.size()));
}

void Table::append(const QStringList& values, const std::vector<int>& sources)
{
    // Tens of thousands of rows are made while someone waits for the program: no string is built on the way.
    char buffer[600];
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    const QString* const first = values.constData();
    for (const int source : sources) {
        const QString* const value = source < 0 ? nullptr : first + source;
        if (value == nullptr || value->isNull())
            m_text.append(absent);
        else if (encoder.requiredSpace(value->size()) <= static_cast<qsizetype>(sizeof buffer))
            m_text.append(buffer, encoder.appendToBuffer(buffer, *value) - buffer);
        else
            m_text.append(value->toUtf8());
        m_ends.push_back(static_cast<std::size_t>(m_text.size()));
    }
    if (m_regionColumn >= 0 && sources[static_cast<std::size_t>(m_regionColumn)] >= 0) {
        if (const auto code = catalog::RegionCode::parse(first[sources[static_cast<std::size_t>(m_regionColumn)]]))
            m_byRegion[code->number()].push_back(static_cast<quint32>(m_rows));
    }
    ++m_rows;
}

QByteArrayView Table::cell(quint32 row, qsizetype column) const
{
    return slice(m_text, m_ends, row * static_cast<std::size_t>(m_columns.size()) + static_cast<std::size_t>(column));
}

QString Table::text(quint32 row, const QString& column) const
{
    const qsizetype index = at(column);
    if (index < 0)
        return {};
    const QByteArrayView value = cell(row, index);
    if (isAbsent(value))
        return {};
    return value.isEmpty() ? QString(QLatin1String("")) : QString::fromUtf8(value);
}

bool Table::holds(const QString& column, const QString& value) const
{
    const qsizetype index = at(column);
    const QByteArray wanted = value.toUtf8();
    for (quint32 row = 0; index >= 0 && row < m_rows; ++row) {
        if (cell(row, index) == wanted)
            return true;
    }
    return false;
}

const Table::Folded& Table::folded(qsizetype column) const
{
    Folded& result = *m_folded[static_cast<std::size_t>(column)];
    std::call_once(result.once, [&] {
        result.ends.reserve(static_cast<std::size_t>(m_rows));
        for (quint32 row = 0; row < m_rows; ++row) {
            const QByteArrayView value = cell(row, column);
            if (!isAbsent(value))
                result.text.append(text::folded(QString::fromUtf8(value)).toUtf8());
            result.ends.push_back(static_cast<std::size_t>(result.text.size()));
        }
    });
    return result;
}

void Table::warm(const QString& column) const
{
    if (const qsizetype index = at(column); index >= 0)
        (void)folded(index);
}

std::vector<quint32> Table::candidates(catalog::RegionCode region, const catalog::RegionTree& tree) const
{
    std::vector<quint32> rows;
    if (region.isNull() || m_regionColumn < 0) {
        rows.resize(static_cast<std::size_t>(m_rows));
        std::iota(rows.begin(), rows.end(), 0U);
        return rows;
    }
    // A portal may know places that our tree does not: those are found by their own code.
    const QList<catalog::RegionCode> places = tree.contains(region) ? tree.subtree(region) : QList{region};
    for (const catalog::RegionCode place : places) {
        if (const auto at = m_byRegion.constFind(place.number()); at != m_byRegion.constEnd())
            rows.insert(rows.end(), at->begin(), at->end());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

Selected Table::select(const Selection& selection, const catalog::RegionTree& tree) const
{
    struct TextTest
    {
        std::vector<const Folded*> columns;
        QByteArray needle;
    };
    struct ValueTest
    {
        qsizetype column;
        QList<QByteArray> values;
    };
    std::vector<TextTest> texts;
    for (const Selection::Contains& condition : selection.contains) {
        TextTest test{.columns = {}, .needle = text::folded(condition.text).toUtf8()};
        for (const QString& column : condition.columns) {
            if (const qsizetype index = at(column); index >= 0)
                test.columns.push_back(&folded(index));
        }
        if (!test.needle.isEmpty())
            texts.push_back(std::move(test));
    }
    std::vector<ValueTest> values;
    for (const Selection::OneOf& condition : selection.oneOf) {
        ValueTest test{.column = at(condition.column), .values = {}};
        for (const QString& value : condition.values)
            test.values.append(value.toUtf8());
        values.push_back(std::move(test));
    }
    std::vector<std::pair<qsizetype, QByteArray>> prefixes;
    for (const Selection::StartsWith& condition : selection.startsWith)
        prefixes.emplace_back(at(condition.column), condition.prefix.toUtf8());

    const auto matches = [&](quint32 row) {
        const bool valuesFit = std::all_of(values.begin(), values.end(), [&](const ValueTest& test) {
            return test.column >= 0 &&
                   std::any_of(test.values.begin(), test.values.end(),
                               [&](const QByteArray& value) { return cell(row, test.column) == value; });
        });
        const auto prefixFits = [&](const auto& test) {
            return test.first < 0 || isAbsent(cell(row, test.first)) || cell(row, test.first).startsWith(test.second);
        };
        if (!valuesFit || !std::all_of(prefixes.begin(), prefixes.end(), prefixFits))
            return false;
        return std::all_of(texts.begin(), texts.end(), [row](const TextTest& test) {
            return std::any_of(test.columns.begin(), test.columns.end(), [&](const Folded* column) {
                return slice(column->text, column->ends, row).contains(test.needle);
            });
        });
    };

    Selected selected;
    for (const quint32 row : candidates(selection.region, tree)) {
        if (!matches(row))
            continue;
        if (selected.total >= selection.offset && selected.total - selection.offset < selection.limit)
            selected.rows.push_back(row);
        ++selected.total;
    }
    return selected;
}

void Table::addTo(QCryptographicHash& digest) const
{
    digest.addData(m_columns.join(u'\t').toUtf8());
    digest.addData(m_text);
    digest.addData(QByteArrayView(reinterpret_cast<const char*>(m_ends.data()),
                                  static_cast<qsizetype>(m_ends.size() * sizeof(std::size_t))));
}

} // namespace yibao::sandbox
