// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/celltext.h"
#include "core/output/exporter.h"

namespace yibao::output {

/// What every format writes: the columns of the plan, then source and date, as words.
class Sheet
{
public:
    Sheet(const catalog::Catalog& catalog, const ExportPlan& plan);

    [[nodiscard]] const catalog::Dataset& dataset() const { return *m_dataset; }
    [[nodiscard]] const QStringList& fields() const { return m_fields; }
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] QStringList cells(const catalog::Row& row, const QList<catalog::Provenance>& sources) const;
    [[nodiscard]] QString serviceTitle() const;
    [[nodiscard]] QString questionInWords() const;
    [[nodiscard]] const ExportPlan& plan() const { return m_plan; }
    [[nodiscard]] QString text(const catalog::Row& row, const QString& field) const;
    [[nodiscard]] static QString dateWords(QDate asOf);

private:
    const catalog::Catalog& m_catalog;
    catalog::CellText m_words;
    ExportPlan m_plan;
    const catalog::Service* m_service;
    const catalog::Dataset* m_dataset;
    QStringList m_fields;
};

[[nodiscard]] const catalog::Provenance* sourceOf(const catalog::Row& row, const QList<catalog::Provenance>& sources);

/// Adds the sources that are not in `all` yet.
void collect(QList<catalog::Provenance>& all, const QList<catalog::Provenance>& more);

[[nodiscard]] Result<std::unique_ptr<RowWriter>> openCsv(std::unique_ptr<QIODevice> owned, QIODevice& device, const Sheet& sheet);
[[nodiscard]] Result<std::unique_ptr<RowWriter>> openJson(std::unique_ptr<QIODevice> owned, QIODevice& device, const Sheet& sheet);
[[nodiscard]] Result<std::unique_ptr<RowWriter>> openXlsx(const QString& file, const Sheet& sheet);

/// The error of a device that could not take what was written.
[[nodiscard]] tl::unexpected<Error> writeFailed(const QIODevice& device);
/// Takes the final name when the device is a QSaveFile; flushes any other.
[[nodiscard]] Status commit(QIODevice& device);

} // namespace yibao::output
