// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/output/exporter.h"

#include "core/base/supportids.h"
#include "core/output/sheet.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace yibao::output {

namespace {

constexpr qsizetype longestQuestion = 60;

tl::unexpected<Error> needsFile()
{
    return fail(ErrorCode::Validation, YIBAO_SUPPORT("OUT-FORMAT-05"), u"XLSX is written to a file only"_s);
}

} // namespace

std::optional<Format> formatFromName(const QString& name)
{
    const QString lower = name.toLower();
    if (lower == u"csv")
        return Format::Csv;
    if (lower == u"xlsx")
        return Format::Xlsx;
    if (lower == u"json")
        return Format::Json;
    return std::nullopt;
}

QString formatSuffix(Format format)
{
    switch (format) {
    case Format::Csv:
        return u"csv"_s;
    case Format::Xlsx:
        return u"xlsx"_s;
    case Format::Json:
        return u"json"_s;
    }
    return {};
}

Result<std::unique_ptr<RowWriter>> openWriter(Format format, const QString& file, const catalog::Catalog& catalog,
                                              const ExportPlan& plan)
{
    const Sheet sheet(catalog, plan);
    if (format == Format::Xlsx)
        return openXlsx(file, sheet);
    auto device = std::make_unique<QSaveFile>(file);
    if (!device->open(QIODevice::WriteOnly))
        return writeFailed(*device);
    QIODevice& opened = *device;
    return format == Format::Csv ? openCsv(std::move(device), opened, sheet)
                                 : openJson(std::move(device), opened, sheet);
}

Result<std::unique_ptr<RowWriter>> openWriter(Format format, QIODevice& device, const catalog::Catalog& catalog,
                                              const ExportPlan& plan)
{
    const Sheet sheet(catalog, plan);
    switch (format) {
    case Format::Csv:
        return openCsv(nullptr, device, sheet);
    case Format::Json:
        return openJson(nullptr, device, sheet);
    case Format::Xlsx:
        break;
    }
    return needsFile();
}

QString suggestedFileName(const catalog::Catalog& catalog, const catalog::Question& question, QDate asOf, QDate today,
                          Format format)
{
    const catalog::Service* service = catalog.service(question.service);
    QStringList parts;
    if (service != nullptr) {
        parts.append(catalog::translated(service->title));
        const catalog::CellText words(catalog);
        QStringList values;
        for (const catalog::Filter& filter : service->filters) {
            const QString value = question.filters.value(filter.id);
            if (!value.isEmpty())
                values.append(words.filterValueInWords(filter, value));
        }
        if (!values.isEmpty())
            parts.append(values.join(u'-').left(longestQuestion));
    }
    parts.append(today.toString(u"yyyyMMdd"_s));
    if (asOf.isValid())
        parts.append(QCoreApplication::translate("catalog", "as-of-%1").arg(asOf.toString(u"yyyyMMdd"_s)));
    QString name = parts.join(u'_');
    // What Windows and other file systems refuse, and what would hide the file or leave the folder.
    static const QRegularExpression refused(u"[\\\\/:*?\"<>|\\x00-\\x1f\\x7f]|^[.\\s]+|[.\\s]+$"_s);
    name.replace(refused, u"_"_s);
    return name + u'.' + formatSuffix(format);
}

} // namespace yibao::output
