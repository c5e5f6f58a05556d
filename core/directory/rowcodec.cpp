// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/rowcodec.h"

#include "core/catalog/rowkey.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Field;
using catalog::FieldKind;
using catalog::Row;

namespace {

enum ValueAt { SourceValue = 0, KeyValue = 1 };

// Bounds of the parts that a rank is packed from; together they stay far below 63 bits.
constexpr qint64 choices = 256;
constexpr qint64 places = 65536;
constexpr qint64 nameLengths = 1024;

/// A null string would be NULL, which the derived columns never hold.
QString orEmpty(const QString& text)
{
    return text.isNull() ? u""_s : text;
}

qint64 digestOf(const Row& row)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto add = [&hash](const QString& text) {
        const qsizetype size = text.isNull() ? -1 : text.size();
        hash.addData(QByteArrayView(reinterpret_cast<const char*>(&size), sizeof size));
        hash.addData(
            QByteArrayView(reinterpret_cast<const char*>(text.constData()), text.size() * qsizetype(sizeof(QChar))));
    };
    for (const QString& cell : row.cells)
        add(cell);
    for (auto it = row.extra.cbegin(); it != row.extra.cend(); ++it) {
        add(it.key());
        add(it.value());
    }
    // 47 bits tell two rows apart, and SQLite stores them in six bytes.
    return qFromLittleEndian<qint64>(hash.result().constData()) & 0x7fff'ffff'ffff;
}

} // namespace

bool isBlank(const QString& cell)
{
    return cell.isEmpty() || cell == u"-" || cell == u"—" || cell == u"--" || cell == u"——";
}

QString extraToJson(const QMap<QString, QString>& extra)
{
    if (extra.isEmpty())
        return {};
    QJsonObject object;
    for (auto it = extra.cbegin(); it != extra.cend(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QMap<QString, QString> extraFromJson(const QString& json)
{
    QMap<QString, QString> extra;
    if (json.isEmpty())
        return extra;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        extra.insert(it.key(), it.value().toString());
    return extra;
}

StoredRow RowCodec::stored(const Row& given) const
{
    const catalog::Dataset& dataset = *m_layout.dataset;
    Row row = given;
    row.cells.resize(dataset.fields.size());

    StoredRow result;
    result.key = row.key.isEmpty() ? catalog::rowKey(dataset, row) : row.key;
    result.digest = digestOf(row);
    result.position = row.position;

    if (m_layout.codeField >= 0)
        result.code = row.cells.at(m_layout.codeField);
    result.values = {0, QString(), result.position, result.digest, extraToJson(row.extra)};
    for (const QString& cell : std::as_const(row.cells))
        result.values.append(cell);
    return result;
}

QVariantList RowCodec::values(const StoredRow& row, int source, const QString& key, qint64 rowId)
{
    QVariantList values = row.values;
    values[SourceValue] = source;
    values[KeyValue] = key == row.code && !row.code.isNull() ? QString() : orEmpty(key);
    values.append(rowId == 0 ? QVariant(QMetaType(QMetaType::LongLong)) : QVariant(rowId));
    return values;
}

Row RowCodec::row(const store::Statement& statement, int column) const
{
    Row row;
    row.key = statement.text(column);
    row.source = static_cast<int>(statement.number(column + 1));
    row.position = statement.number(column + 2);
    row.extra = extraFromJson(statement.text(column + 3));
    const qsizetype fields = m_layout.dataset->fields.size();
    row.cells.reserve(fields);
    for (qsizetype i = 0; i < fields; ++i)
        row.cells.append(statement.text(column + 4 + static_cast<int>(i)));
    return row;
}

RowCodec::Standing RowCodec::standing(const Row& row, qsizetype nameLength) const
{
    const catalog::Dataset& dataset = *m_layout.dataset;
    const bool graded = isGraded(row);
    qint64 rank = 0;
    for (const QString& id : dataset.order) {
        const int at = dataset.indexOf(id);
        if (at < 0)
            continue;
        const Field& field = dataset.fields.at(at);
        const QString& cell = row.cells.at(at);
        if (field.kind == FieldKind::Region) {
            const auto code = catalog::RegionCode::parse(cell);
            rank = rank * places + (code ? std::min<qint64>(m_schema.treeOrder(*code), places - 2) : places - 1);
        } else {
            // Words that the dictionary does not know come after those it knows, and blank cells after all.
            const qint64 known = m_schema.catalog().dictionary(field.dictionary).rank(cell);
            rank = rank * choices + (isBlank(cell) ? choices - 1 : std::min(known, choices - 2));
        }
    }
    return {.rank = rank * nameLengths + (graded ? std::min<qint64>(nameLength, nameLengths - 1) : 0),
            .byName = graded};
}

/// Among institutions of one grade the shorter name is the one people mean. Rows of a list without grades, and lists
/// ranked by one thing alone, are best left in the order of the list.
bool RowCodec::isGraded(const Row& row) const
{
    const QStringList& order = m_layout.dataset->order;
    for (qsizetype i = 0; i + 1 < order.size(); ++i) {
        const int at = m_layout.dataset->indexOf(order.at(i));
        if (at >= 0 && !isBlank(row.cells.at(at)))
            return true;
    }
    return false;
}

} // namespace yibao::directory
