// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/listreader.h"

#include "core/base/supportids.h"

using namespace Qt::StringLiterals;

namespace yibao::directory {

namespace {

/// The first record that is no empty line.
Result<Record> titleRecord(ListFile& file, QList<Record>& rest)
{
    for (;;) {
        auto records = file.next();
        if (!records)
            return fail(records.error());
        if (records->isEmpty())
            return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("IMP-EMPTY-02"), u"no line of column titles"_s);
        for (qsizetype i = 0; i < records->size(); ++i) {
            if (records->at(i).isBlank())
                continue;
            rest = records->mid(i + 1);
            return records->at(i);
        }
    }
}

} // namespace

Status checkJob(const catalog::Catalog& catalog, const ImportJob& job)
{
    if (catalog.dataset(job.dataset) == nullptr)
        return fail(ErrorCode::Validation, YIBAO_SUPPORT("APP-SERVICE-03"), u"no dataset is called "_s + job.dataset);
    if (!job.region.isNull() && !catalog.regions().contains(job.region))
        return fail(ErrorCode::Validation, YIBAO_SUPPORT("IMP-REGION-06"), job.region.toString());
    return {};
}

Result<std::unique_ptr<ListReader>> ListReader::open(const catalog::Catalog& catalog, const ImportJob& job)
{
    if (const Status checked = checkJob(catalog, job); !checked)
        return fail(checked.error());
    const catalog::Dataset& dataset = *catalog.dataset(job.dataset);
    std::unique_ptr<ListReader> reader(new ListReader);
    auto file = ListFile::open(job.file);
    if (!file)
        return fail(file.error());
    reader->m_file = std::move(*file);
    const auto titles = titleRecord(*reader->m_file, reader->m_records);
    if (!titles)
        return fail(titles.error());
    auto columns = mapColumns(dataset, titles->cells, job.columnMap);
    if (!columns)
        return fail(columns.error());
    // The place of the whole list stands in for a column of places.
    if (!job.region.isNull()) {
        columns->missing.removeIf(
            [&](const QString& field) { return dataset.field(field)->kind == catalog::FieldKind::Region; });
    }
    if (!columns->missing.isEmpty()) {
        Error error{.code = ErrorCode::FileFormat,
                    .supportId = YIBAO_SUPPORT("IMP-COLUMNS-03"),
                    .detail = u"no column for: %1; columns: %2"_s.arg(columns->missing.join(u", "_s),
                                                                      columns->titles.join(u", "_s))};
        for (const QString& field : std::as_const(columns->missing))
            error.fieldErrors.insert(field, u"no column"_s);
        return fail(error);
    }
    reader->m_columns = *columns;
    reader->m_builder = std::make_unique<RowBuilder>(catalog, dataset, job, *columns);
    return reader;
}

Result<ListReader::Batch> ListReader::next(qsizetype limit)
{
    Batch batch;
    while (batch.read < limit) {
        if (m_at >= m_records.size()) {
            if (const Status filled = fill(); !filled)
                return fail(filled.error());
            if (m_records.isEmpty()) {
                batch.atEnd = true;
                break;
            }
        }
        Record& record = m_records[m_at++];
        if (record.isBlank())
            continue;
        ++batch.read;
        ++m_position;
        const qint64 line = record.line;
        Rejection rejection;
        if (auto row = m_builder->build(std::move(record), rejection)) {
            row->position = m_position;
            batch.rows.append(std::move(*row));
            batch.lines.append(line);
        } else {
            batch.rejections.append(rejection);
        }
    }
    return batch;
}

Status ListReader::fill()
{
    auto records = m_file->next();
    if (!records)
        return fail(records.error());
    m_records = std::move(*records);
    m_at = 0;
    return {};
}

} // namespace yibao::directory
