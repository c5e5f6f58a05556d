// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/catalog/question.h"

#include <QIODevice>

#include <memory>

namespace yibao::output {

enum class Format { Csv, Xlsx, Json };

[[nodiscard]] std::optional<Format> formatFromName(const QString& name);  ///< csv, xlsx, json or a file's ending
[[nodiscard]] QString formatSuffix(Format format);

/// What a file is about; the same for every format.
struct ExportPlan
{
    catalog::Question question;
    QStringList fields;       ///< field ids in the order of the columns; source and as-of columns always follow
    QDateTime exportedAt;     ///< UTC
};

/// Writes rows one batch after another; never holds more than a batch. Not to be used after an error.
class RowWriter
{
public:
    RowWriter() = default;
    virtual ~RowWriter() = default;
    Q_DISABLE_COPY_MOVE(RowWriter)

    [[nodiscard]] virtual Status write(const QList<catalog::Row>& rows, const QList<catalog::Provenance>& sources) = 0;
    /// Writes what stands at the end and closes. Without it the file is discarded, an older file of the name stays.
    [[nodiscard]] virtual Status finish() = 0;
};

/// Opens `file` for writing beside its final name; it takes the name in finish().
[[nodiscard]] Result<std::unique_ptr<RowWriter>> openWriter(Format format, const QString& file,
                                                            const catalog::Catalog& catalog, const ExportPlan& plan);
/// The same onto an open device, for standard output. XLSX needs a file and is refused.
[[nodiscard]] Result<std::unique_ptr<RowWriter>> openWriter(Format format, QIODevice& device,
                                                            const catalog::Catalog& catalog, const ExportPlan& plan);

/// The offered name: 定点医疗机构_广东省深圳市_20261121_数据截至20241031.csv, without what file systems refuse.
[[nodiscard]] QString suggestedFileName(const catalog::Catalog& catalog, const catalog::Question& question, QDate asOf,
                                        QDate today, Format format);

} // namespace yibao::output
