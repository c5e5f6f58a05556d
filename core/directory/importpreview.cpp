// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/listfile.h"
#include "core/directory/listreader.h"

namespace yibao::directory {

Result<ImportPreview> previewImport(const catalog::Catalog& catalog, const ImportJob& job, int rows)
{
    if (const Status checked = checkJob(catalog, job); !checked)
        return fail(checked.error());
    const catalog::Dataset& dataset = *catalog.dataset(job.dataset);
    auto file = ListFile::open(job.file);
    if (!file)
        return fail(file.error());

    ImportPreview preview;
    preview.encoding = encodingName((*file)->encoding());
    preview.separator = (*file)->separator();
    ColumnMap columns;
    while (preview.rows.size() < rows) {
        const auto records = (*file)->next();
        if (!records)
            return fail(records.error());
        if (records->isEmpty())
            break;
        for (const Record& record : *records) {
            if (record.isBlank() || preview.rows.size() >= rows)
                continue;
            if (columns.titles.isEmpty()) {
                const auto mapped = mapColumns(dataset, record.cells, job.columnMap);
                if (!mapped)
                    return fail(mapped.error());
                columns = *mapped;
            } else {
                preview.rows.append(record.cells.mid(0, columns.titles.size()));
            }
        }
    }
    preview.columns = columns.titles;
    preview.mapping = columns.mapping(dataset);
    preview.missing = columns.missing;
    if (!job.region.isNull())
        preview.missing.removeIf(
            [&](const QString& field) { return dataset.field(field)->kind == catalog::FieldKind::Region; });
    return preview;
}

} // namespace yibao::directory
