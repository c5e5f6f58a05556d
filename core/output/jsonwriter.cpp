// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/output/sheet.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace yibao::output {

namespace {

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}
QByteArray compact(const QJsonArray& array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

QJsonValue orNull(const QString& text)
{
    return text.isNull() ? QJsonValue() : QJsonValue(text);
}

/// {"service": …, "question": …, "columns": […], "rows": [{…}, …], "sources": […], "count": n}. Codes stand under the
/// field's name, their words under "<field>Text"; what the source does not provide is null.
class JsonWriter final : public RowWriter
{
public:
    JsonWriter(std::unique_ptr<QIODevice> owned, QIODevice& device, const Sheet& sheet)
        : m_owned(std::move(owned))
        , m_device(device)
        , m_sheet(sheet)
    {}

    Status begin()
    {
        const ExportPlan& plan = m_sheet.plan();
        QJsonObject filters;
        for (auto it = plan.question.filters.cbegin(); it != plan.question.filters.cend(); ++it)
            filters.insert(it.key(), it.value());
        QJsonArray columns;
        const QStringList titles = m_sheet.titles();
        for (qsizetype i = 0; i < m_sheet.fields().size(); ++i)
            columns.append(QJsonObject{{u"id"_s, m_sheet.fields().at(i)}, {u"title"_s, titles.at(i)}});
        QByteArray head = compact(QJsonObject{{u"service"_s, plan.question.service},
                                              {u"title"_s, m_sheet.serviceTitle()},
                                              {u"question"_s, filters},
                                              {u"questionInWords"_s, m_sheet.questionInWords()},
                                              {u"exportedAt"_s, plan.exportedAt.toUTC().toString(Qt::ISODate)},
                                              {u"program"_s, u"Yibao Desk " YIBAO_VERSION ""_s},
                                              {u"columns"_s, columns}});
        head.chop(1);
        return put(head + ",\"rows\":[\n");
    }

    Status write(const QList<catalog::Row>& rows, const QList<catalog::Provenance>& sources) override
    {
        collect(m_sources, sources);
        for (const catalog::Row& row : rows) {
            const QByteArray separator = m_count++ == 0 ? "" : ",\n";
            if (const Status written = put(separator + compact(object(row, sources))); !written)
                return written;
        }
        return {};
    }

    Status finish() override
    {
        QJsonArray sources;
        for (const catalog::Provenance& source : std::as_const(m_sources)) {
            sources.append(QJsonObject{
                {u"title"_s, source.title},
                {u"asOf"_s, source.asOf.isValid() ? QJsonValue(source.asOf.toString(Qt::ISODate)) : QJsonValue()},
                {u"synthetic"_s, source.origin == catalog::Origin::Synthetic}});
        }
        const Status written =
            put("\n],\"sources\":" + compact(sources) + ",\"count\":" + QByteArray::number(m_count) + "}\n");
        return written ? commit(m_device) : written;
    }

private:
    QJsonObject object(const catalog::Row& row, const QList<catalog::Provenance>& sources) const
    {
        QJsonObject object;
        for (const QString& id : m_sheet.fields()) {
            const int at = m_sheet.dataset().indexOf(id);
            const QString cell = at >= 0 && at < row.cells.size() ? row.cells.at(at) : QString();
            object.insert(id, orNull(cell));
            const catalog::Field* field = m_sheet.dataset().field(id);
            const bool coded = field != nullptr && (field->kind == catalog::FieldKind::Region ||
                                                    field->kind == catalog::FieldKind::Choice ||
                                                    field->kind == catalog::FieldKind::Choices);
            if (coded)
                object.insert(id + u"Text"_s, orNull(m_sheet.text(row, id)));
        }
        const catalog::Provenance* source = sourceOf(row, sources);
        object.insert(u"source"_s, source != nullptr ? QJsonValue(source->title) : QJsonValue());
        object.insert(u"asOf"_s, source != nullptr && source->asOf.isValid()
                                     ? QJsonValue(source->asOf.toString(Qt::ISODate))
                                     : QJsonValue());
        return object;
    }

    Status put(const QByteArray& bytes)
    {
        return m_device.write(bytes) == bytes.size() ? Status() : Status(writeFailed(m_device));
    }

    std::unique_ptr<QIODevice> m_owned;
    QIODevice& m_device;
    Sheet m_sheet;
    QList<catalog::Provenance> m_sources;
    qint64 m_count = 0;
};

} // namespace

Result<std::unique_ptr<RowWriter>> openJson(std::unique_ptr<QIODevice> owned, QIODevice& device, const Sheet& sheet)
{
    auto writer = std::make_unique<JsonWriter>(std::move(owned), device, sheet);
    if (const Status begun = writer->begin(); !begun)
        return fail(begun.error());
    return writer;
}

} // namespace yibao::output
