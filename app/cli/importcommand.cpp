// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "core/base/supportids.h"
#include "core/base/whendone.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

constexpr int examplesTold = 10;

QString words(const char* source)
{
    return QCoreApplication::translate("cli", source);
}

Result<directory::ImportJob> jobOf(const Session& session)
{
    const Arguments& arguments = session.arguments();
    directory::ImportJob job{.file = arguments.file, .source = arguments.source.simplified()};
    const catalog::Dataset* dataset = session.catalog().dataset(arguments.dataset);
    if (dataset == nullptr) {
        // The name of a service serves too: a person knows those.
        const catalog::Service* service = session.catalog().service(arguments.dataset);
        dataset = service != nullptr ? session.catalog().dataset(service->dataset) : nullptr;
    }
    if (dataset == nullptr) {
        QStringList names;
        for (const catalog::Dataset& one : session.catalog().datasets())
            names.append(one.id);
        return fail(ErrorCode::Validation, YIBAO_SUPPORT("APP-SERVICE-03"),
                    u"--dataset %1; possible: %2"_s.arg(arguments.dataset, names.join(u", "_s)));
    }
    job.dataset = dataset->id;
    if (job.source.isEmpty())
        return fail(ErrorCode::Validation, YIBAO_SUPPORT("IMP-SOURCE-09"),
                    u"--source must say where the list comes from"_s);
    if (arguments.asOf != u"unknown") {
        job.asOf = QDate::fromString(arguments.asOf, Qt::ISODate);
        if (!job.asOf.isValid() || job.asOf > session.clock().today())
            return fail(ErrorCode::Validation, YIBAO_SUPPORT("IMP-SOURCE-09"),
                        u"--as-of %1; a date like 2024-10-31, not in the future, or 'unknown'"_s.arg(arguments.asOf));
    }
    for (const QString& pair : arguments.columnMap) {
        const qsizetype at = pair.lastIndexOf(u'=');
        if (at <= 0)
            return fail(ErrorCode::Validation, YIBAO_SUPPORT("IMP-MAP-05"),
                        u"--map %1; COLUMN=FIELD is expected"_s.arg(pair));
        job.columnMap.insert(pair.left(at), pair.mid(at + 1));
    }
    if (!arguments.region.isEmpty()) {
        const auto resolved = session.catalog().regions().resolve(arguments.region);
        if (!resolved || resolved->ambiguous || !resolved->rest.isEmpty())
            return fail(ErrorCode::Validation, YIBAO_SUPPORT("IMP-REGION-06"), u"--region %1"_s.arg(arguments.region));
        job.region = resolved->code;
    }
    return job;
}

void tell(const directory::ImportReport& report)
{
    QString text =
        words(QT_TRANSLATE_NOOP("cli", "%1 rows read: %2 added, %3 changed, %4 unchanged, %5 gone, %6 rejected."))
            .arg(report.read)
            .arg(report.added)
            .arg(report.changed)
            .arg(report.unchanged)
            .arg(report.gone)
            .arg(report.rejected) +
        u'\n';
    if (report.changesNothing())
        text += words(QT_TRANSLATE_NOOP("cli", "The list held here is the same; nothing changed.")) + u'\n';
    for (auto it = report.rejectedByReason.cbegin(); it != report.rejectedByReason.cend(); ++it)
        text += u"  %1: %2\n"_s.arg(it.key()).arg(it.value());
    for (qsizetype i = 0; i < std::min<qsizetype>(report.examples.size(), examplesTold); ++i) {
        const directory::Rejection& example = report.examples.at(i);
        text += u"  "_s + words(QT_TRANSLATE_NOOP("cli", "line %1")).arg(example.line) + u": "_s + example.reason +
                (example.value.isEmpty() ? QString() : u" "_s + example.value.simplified()) + u'\n';
    }
    QStringList mapping;
    for (auto it = report.mapping.cbegin(); it != report.mapping.cend(); ++it) {
        if (!it.value().isEmpty())
            mapping.append(it.key() + u'=' + it.value());
    }
    text += words(QT_TRANSLATE_NOOP("cli", "Columns: %1 (%2)")).arg(mapping.join(u", "_s), report.encoding) + u'\n';
    print(text);
}

void tellJson(const directory::ImportReport& report)
{
    QJsonObject reasons;
    for (auto it = report.rejectedByReason.cbegin(); it != report.rejectedByReason.cend(); ++it)
        reasons.insert(it.key(), it.value());
    QJsonObject mapping;
    for (auto it = report.mapping.cbegin(); it != report.mapping.cend(); ++it)
        mapping.insert(it.key(), it.value());
    QJsonArray examples;
    for (const directory::Rejection& one : report.examples)
        examples.append(QJsonObject{{u"line"_s, one.line}, {u"reason"_s, one.reason}, {u"value"_s, one.value}});
    const QJsonObject object{
        {u"dataset"_s, report.dataset},   {u"source"_s, report.source},
        {u"read"_s, report.read},         {u"added"_s, report.added},
        {u"changed"_s, report.changed},   {u"unchanged"_s, report.unchanged},
        {u"gone"_s, report.gone},         {u"rejected"_s, report.rejected},
        {u"rejectedByReason"_s, reasons}, {u"examples"_s, examples},
        {u"mapping"_s, mapping},          {u"unusedColumns"_s, QJsonArray::fromStringList(report.unusedColumns)},
        {u"encoding"_s, report.encoding}};
    print(QString::fromUtf8(QJsonDocument(object).toJson()));
}

} // namespace

void runImport(Session& session, const Done& done)
{
    const auto job = jobOf(session);
    if (!job)
        return done(refuse(job.error()));
    const auto progress = [](qint64 rows) {
        if (isatty(STDERR_FILENO) != 0)
            std::fprintf(stderr, "\r%lld", static_cast<long long>(rows));
    };
    whenDone(session.directory().import(*job, progress), &session,
             [&session, done](const Result<directory::ImportReport>& report) {
                 if (isatty(STDERR_FILENO) != 0)
                     std::fprintf(stderr, "\r");
                 if (!report) {
                     // What is wrong with the list is a matter of data, what is wrong with a mapping one of usage.
                     const bool list = report.error().code == ErrorCode::Validation &&
                                       report.error().supportId != YIBAO_SUPPORT("IMP-MAP-05");
                     const int code = refuse(report.error());
                     return done(list ? exitData : code);
                 }
                 session.arguments().json ? tellJson(*report) : tell(*report);
                 done(exitAnswered);
             });
}

} // namespace yibao::cli
