// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/commands.h"
#include "app/cli/exitcodes.h"
#include "app/cli/personalline.h"
#include "app/cli/queryplan.h"
#include "app/cli/terminaltable.h"
#include "core/base/supportids.h"
#include "core/base/whendone.h"
#include "core/catalog/celltext.h"
#include "core/services/hitwords.h"
#include "core/services/portalscan.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace yibao::cli {

using catalog::Answer;
using catalog::Provenance;
using catalog::Row;

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("cli", source);
}

/// One query under way: where rows go and how many there were. Rows may come on the store's thread.
class QueryRun final : public QObject
{
public:
    QueryRun(Session& session, QueryPlan plan, Done done)
        : m_session(session)
        , m_plan(std::move(plan))
        , m_done(std::move(done))
    {}

    void start()
    {
        if (m_plan.signIn != SignInWay::None)
            return startPersonal();
        if (m_plan.reach == services::Reach::Local)
            return ask();
        whenDone(m_session.reachPortal(), this, [this](const Status& reached) {
            if (!reached) {
                if (m_plan.reach == services::Reach::Portal)
                    return end(refuse(reached.error()));
                // Without a portal there is nothing to say: what is held answers.
                if (reached.error().supportId != YIBAO_SUPPORT("NET-OFFLINE-01")) [[maybe_unused]]
                    const int told = refuse(reached.error());
                m_plan.reach = services::Reach::Local;
            }
            ask();
        });
    }

private:
    void end(int code)
    {
        if (m_ended)
            return;
        m_ended = true;
        const auto told = [this, code] {
            m_done(code);
            deleteLater();
        };
        if (m_personal != nullptr)
            m_personal->close(told);
        else
            told();
    }

    void startPersonal()
    {
#ifdef Q_OS_UNIX
        ::umask(S_IRWXG | S_IRWXO); // a file with these rows is its owner's
#endif
        whenDone(m_session.reachPortal(), this, [this](const Status& reached) {
            if (!reached)
                return end(refuse(reached.error()));
            m_personal = std::make_unique<PersonalLine>(m_session);
            connect(m_personal.get(), &PersonalLine::interrupted, this, [this](int code) { end(code); });
            const bool byCode = m_plan.signIn == SignInWay::Qr;
            if (!m_personal->service().offers(m_plan.service->id) ||
                !wire::AccountCalls(*m_session.portal()).offers(byCode ? u"loginQrcode"_s : u"login"_s))
                return end(refuse({.code = ErrorCode::NotOffered,
                                   .supportId = YIBAO_SUPPORT("POR-NOTOFFERED-11"),
                                   .detail = m_plan.service->id}));
            m_personal->signIn(m_plan.signIn, [this](std::optional<int> refusal) {
                if (refusal)
                    return end(*refusal);
                ask();
            });
        });
    }

    QFuture<Result<Answer>> fetch(const catalog::Question& question)
    {
        return m_personal != nullptr ? m_personal->service().ask(question)
                                     : m_session.queries().ask(question, m_plan.reach);
    }

    void ask()
    {
        if (m_plan.reach == services::Reach::Local && m_plan.wholeLocally)
            return scanLocal();
        if (m_plan.reach == services::Reach::Portal && m_plan.wholeRemotely)
            return scanRemote();
        // A portal gives pages of its own size; a larger page is put together from several.
        const int most = m_session.portal() != nullptr ? m_session.portal()->maxPageSize() : 0;
        if (m_plan.reach == services::Reach::Portal && m_plan.question.page.limit > most)
            return end(refuse(
                {.code = ErrorCode::Validation,
                 .supportId = YIBAO_SUPPORT("APP-FILTER-02"),
                 .detail =
                     u"--page-size: this portal gives at most %1 rows a page; --all takes every page"_s.arg(most)}));
        whenDone(fetch(m_plan.question), this, [this](const Result<Answer>& answer) {
            if (!answer)
                return end(refuse(answer.error()));
            if (answer->fromPortal ? m_plan.wholeRemotely : m_plan.wholeLocally)
                return answer->fromPortal ? scanRemote() : scanLocal();
            m_near = answer->near;
            finish(take(answer->rows, answer->sources, answer->hits), answer->total);
        });
    }

    void scanLocal()
    {
        const auto sink = [this](const QList<Row>& rows, const QList<Provenance>& sources) {
            m_failed = take(rows, sources);
            return m_failed.has_value();
        };
        whenDone(m_session.directory().scan(m_plan.question, sink), this,
                 [this](const Status& scanned) { finish(m_failed ? scanned : m_failed, m_count); });
    }

    void scanRemote()
    {
        const auto sink = [this](const Answer& page) {
            m_failed = take(page.rows, page.sources);
            return m_failed.has_value();
        };
        const auto scanned = m_personal == nullptr
                                 ? services::scanPortal(m_session.queries(), m_plan.question, sink)
                                 : services::scanPages(
                                       this, m_plan.question, m_session.portal()->maxPageSize(),
                                       [this](const catalog::Question& page) { return fetch(page); }, sink);
        whenDone(scanned, this, [this](const Status& status) { finish(m_failed ? status : m_failed, m_count); });
    }

    Status openFile()
    {
        const Arguments& arguments = m_session.arguments();
        output::ExportPlan plan{.question = m_plan.question, .fields = {}, .exportedAt = m_session.clock().now()};
        for (const catalog::Column& column : m_plan.service->columns)
            plan.fields.append(column.field);
        Result<std::unique_ptr<output::RowWriter>> writer;
        if (arguments.output.isEmpty()) {
            if (!m_standardOutput.open(stdout, QIODevice::WriteOnly))
                return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"), u"standard output"_s);
            writer = output::openWriter(m_plan.format, m_standardOutput, m_session.catalog(), plan);
        } else {
            writer = output::openWriter(m_plan.format, arguments.output, m_session.catalog(), plan);
        }
        if (!writer)
            return fail(writer.error());
        m_writer = std::move(*writer);
        return {};
    }

    Status take(const QList<Row>& rows, const QList<Provenance>& sources, const QList<catalog::Hit>& hits = {})
    {
        m_count += rows.size();
        for (const Provenance& source : sources) {
            if (!m_sources.contains(source))
                m_sources.append(source);
        }
        if (m_plan.shape == Shape::File) {
            if (m_writer == nullptr) {
                if (const Status opened = openFile(); !opened)
                    return opened;
            }
            return m_writer->write(rows, sources);
        }
        const catalog::CellText cells(m_session.catalog());
        const catalog::Dataset& dataset = m_session.catalog().datasetOf(*m_plan.service);
        m_reasons = m_reasons || !hits.isEmpty();
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QStringList line;
            for (const catalog::Column& column : m_plan.service->columns) {
                if (column.shown)
                    line.append(cells.shown(dataset, rows.at(i), column.field));
            }
            if (m_reasons)
                line.append(services::reasonOf(hits.value(i)));
            m_lines.append(line);
        }
        return {};
    }

    void finish(const Status& status, qint64 total)
    {
        Status closed = status;
        // An answer without rows is a file too: its head says what was asked.
        if (closed && m_plan.shape == Shape::File && m_writer == nullptr)
            closed = openFile();
        if (closed && m_writer != nullptr)
            closed = m_writer->finish();
        if (!closed)
            return end(refuse(closed.error()));
        if (m_count == 0) {
            printError(
                u"yibao: "_s +
                (m_personal != nullptr
                     ? words(QT_TRANSLATE_NOOP(
                           "cli", "No rows. The portal's data may lag behind; ask 12393 when something is missing."))
                     : words(QT_TRANSLATE_NOOP("cli",
                                               "No rows. Take a filter away, or import a list with 'yibao import'."))));
            return end(exitNoRows);
        }
        if (m_plan.shape == Shape::Table)
            printTable(total);
        else if (m_count < total)
            printError(
                u"yibao: "_s +
                words(QT_TRANSLATE_NOOP("cli", "%1 of %2 rows; --all takes every one.")).arg(m_count).arg(total));
        end(exitAnswered);
    }

    void printTable(qint64 total)
    {
        QStringList titles;
        const catalog::Dataset& dataset = m_session.catalog().datasetOf(*m_plan.service);
        for (const catalog::Column& column : m_plan.service->columns) {
            if (column.shown)
                titles.append(catalog::translated(dataset.field(column.field)->label));
        }
        if (m_reasons)
            titles.append(words(QT_TRANSLATE_NOOP("cli", "Reason")));
        QString text = terminalTable(titles, m_lines);
        QStringList told;
        for (const Provenance& source : std::as_const(m_sources))
            told.append(source.title + u" · "_s +
                        (source.asOf.isValid() ? source.asOf.toString(Qt::ISODate) + u" · "_s : QString()) +
                        catalog::freshnessText(source.asOf, m_session.clock().today()));
        text += u'\n' + catalog::counted(dataset.counted, total);
        if (m_near > 0)
            text += u" · "_s + words(QT_TRANSLATE_NOOP("cli", "%1 of them only similar")).arg(m_near);
        if (m_count < total)
            text += u" · "_s + words(QT_TRANSLATE_NOOP("cli", "rows %1 to %2"))
                                   .arg(m_plan.question.page.offset + 1)
                                   .arg(m_plan.question.page.offset + m_count);
        text += u'\n' + words(QT_TRANSLATE_NOOP("cli", "Source: %1")).arg(told.join(u" | "_s)) + u'\n';
        print(text);
    }

    Session& m_session;
    QueryPlan m_plan;
    Done m_done;
    std::unique_ptr<PersonalLine> m_personal;
    QFile m_standardOutput;
    std::unique_ptr<output::RowWriter> m_writer;
    QList<QStringList> m_lines;
    QList<Provenance> m_sources;
    Status m_failed;
    qint64 m_count = 0;
    qint64 m_near = 0;
    bool m_ended = false;
    bool m_reasons = false; ///< words were looked up: a column says why each row was found
};

} // namespace

void runQuery(Session& session, const Done& done)
{
    const auto plan = planQuery(session.arguments(), session.catalog());
    if (!plan)
        return done(refuse(plan.error()));
    auto* run = new QueryRun(session, *plan, done);
    run->setParent(&session);
    run->start();
}

} // namespace yibao::cli
