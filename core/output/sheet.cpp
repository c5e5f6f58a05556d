// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/output/sheet.h"

#include "core/base/supportids.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace yibao::output {

Sheet::Sheet(const catalog::Catalog& catalog, const ExportPlan& plan)
    : m_catalog(catalog)
    , m_words(catalog)
    , m_plan(plan)
    , m_service(catalog.service(plan.question.service))
    , m_dataset(&catalog.datasetOf(m_service != nullptr ? *m_service : catalog::Service{}))
    , m_fields(plan.fields)
{
    if (m_fields.isEmpty()) {
        for (const catalog::Field& field : m_dataset->fields)
            m_fields.append(field.id);
    }
}

QStringList Sheet::titles() const
{
    QStringList titles;
    for (const QString& id : m_fields) {
        const catalog::Field* field = m_dataset->field(id);
        titles.append(field != nullptr ? catalog::translated(field->label) : id);
    }
    titles.append(QCoreApplication::translate("catalog", "Source"));
    titles.append(QCoreApplication::translate("catalog", "Data as of"));
    return titles;
}

QString Sheet::text(const catalog::Row& row, const QString& field) const
{
    return m_words.text(*m_dataset, row, field);
}

QString Sheet::dateWords(QDate asOf)
{
    return asOf.isValid() ? asOf.toString(Qt::ISODate) : QCoreApplication::translate("catalog", "Date unknown");
}

QStringList Sheet::cells(const catalog::Row& row, const QList<catalog::Provenance>& sources) const
{
    QStringList cells;
    for (const QString& field : m_fields)
        cells.append(text(row, field));
    const catalog::Provenance* source = sourceOf(row, sources);
    cells.append(source != nullptr ? source->title : QString());
    cells.append(dateWords(source != nullptr ? source->asOf : QDate()));
    return cells;
}

QString Sheet::serviceTitle() const
{
    return m_service != nullptr ? catalog::translated(m_service->title) : m_plan.question.service;
}

QString Sheet::questionInWords() const
{
    return m_service != nullptr ? m_words.questionInWords(*m_service, m_plan.question) : QString();
}

const catalog::Provenance* sourceOf(const catalog::Row& row, const QList<catalog::Provenance>& sources)
{
    for (const catalog::Provenance& source : sources) {
        if (source.id == row.source)
            return &source;
    }
    return nullptr;
}

void collect(QList<catalog::Provenance>& all, const QList<catalog::Provenance>& more)
{
    for (const catalog::Provenance& source : more) {
        if (!all.contains(source))
            all.append(source);
    }
}

tl::unexpected<Error> writeFailed(const QIODevice& device)
{
    const auto* file = qobject_cast<const QFileDevice*>(&device);
    if (file != nullptr && file->error() == QFileDevice::ResourceError)
        return fail(ErrorCode::StorageFull, YIBAO_SUPPORT("OUT-FULL-02"), device.errorString());
    return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"), device.errorString());
}

Status commit(QIODevice& device)
{
    if (auto* file = qobject_cast<QSaveFile*>(&device))
        return file->commit() ? Status() : Status(writeFailed(device));
    if (auto* file = qobject_cast<QFileDevice*>(&device))
        return file->flush() ? Status() : Status(writeFailed(device));
    return {};
}

} // namespace yibao::output
