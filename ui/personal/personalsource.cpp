// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/personalsource.h"

#include "core/base/future.h"
#include "core/base/money.h"
#include "core/base/supportids.h"
#include "core/base/whendone.h"
#include "core/catalog/celltext.h"
#include "ui/personal/personaltext.h"

#include <QCollator>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

using Answered = Result<catalog::Answer>;

/// Unknown values stand last whatever the direction.
class RowOrder
{
public:
    RowOrder(const catalog::Catalog& catalog, const catalog::Dataset& dataset, const catalog::Field& field,
             bool descending)
        : m_text(catalog)
        , m_dataset(dataset)
        , m_field(field)
        , m_at(dataset.indexOf(field.id))
        , m_descending(descending)
    {
        m_collator.setNumericMode(true);
    }

    [[nodiscard]] bool operator()(const catalog::Row& a, const catalog::Row& b) const
    {
        const QString left = a.cells.value(m_at);
        const QString right = b.cells.value(m_at);
        if (left.isEmpty() || right.isEmpty())
            return !left.isEmpty() && right.isEmpty();
        const int order = compare(a, b, left, right);
        return m_descending ? order > 0 : order < 0;
    }

private:
    [[nodiscard]] int compare(const catalog::Row& a, const catalog::Row& b, const QString& left,
                              const QString& right) const
    {
        using enum catalog::FieldKind;
        if (m_field.kind == Money) {
            const auto one = yibao::Money::fromYuan(left);
            const auto other = yibao::Money::fromYuan(right);
            if (one && other)
                return *one < *other ? -1 : *one > *other ? 1 : 0;
        }
        if (m_field.kind == Name || m_field.kind == Choice || m_field.kind == Region)
            return m_collator.compare(m_text.text(m_dataset, a, m_field.id), m_text.text(m_dataset, b, m_field.id));
        return m_collator.compare(left, right);
    }

    catalog::CellText m_text;
    const catalog::Dataset& m_dataset;
    const catalog::Field& m_field;
    QCollator m_collator;
    int m_at;
    bool m_descending;
};

} // namespace

struct PersonalSource::Scan
{
    catalog::Question question;
    std::function<bool(const catalog::Answer&)> sink;
    QPromise<Status> promise;
};

PersonalSource::PersonalSource(services::PersonalService& service, models::AnswerSource& base, QObject* parent)
    : AnswerSource(parent)
    , m_service(service)
    , m_base(base)
{
    connect(&base, &AnswerSource::portalReachable, this, &AnswerSource::portalReachable);
}

void PersonalSource::forget()
{
    m_held.reset();
    m_account.reset();
}

// ---- what is held ----------------------------------------------------------------------------------------------

bool PersonalSource::holds(const catalog::Question& question) const
{
    return m_held && m_held->question.service == question.service && m_held->question.filters == question.filters &&
           question.text.isEmpty();
}

catalog::Answer PersonalSource::fromHeld(const catalog::Question& question) const
{
    catalog::Answer answer = *m_held;
    answer.question = question;
    const catalog::Dataset& dataset = catalog().datasetOf(*catalog().service(question.service));
    if (const catalog::Field* field = dataset.field(question.sort))
        std::stable_sort(answer.rows.begin(), answer.rows.end(),
                         RowOrder(catalog(), dataset, *field, question.descending));
    answer.total = answer.rows.size();
    answer.rows = answer.rows.mid(question.page.offset, question.page.limit);
    return answer;
}

QFuture<Answered> PersonalSource::local(const catalog::Question& question)
{
    const catalog::Service* service = catalog().service(question.service);
    if (service == nullptr || service->access != catalog::Access::SignedIn)
        return m_base.local(question);
    if (holds(question))
        return ready<Answered>(fromHeld(question));
    catalog::Answer nothing;
    nothing.question = question;
    nothing.complete = false;
    return ready<Answered>(nothing);
}

QFuture<Status> PersonalSource::scan(const catalog::Question& question, directory::Directory::Sink sink)
{
    if (holds(question)) {
        catalog::Question whole = question;
        whole.page = {.offset = 0, .limit = static_cast<int>(m_held->rows.size())};
        const catalog::Answer answer = fromHeld(whole);
        sink(answer.rows, answer.sources);
        return ready<Status>({});
    }
    return scanPortal(question, [sink](const catalog::Answer& page) { return sink(page.rows, page.sources); });
}

QFuture<Result<directory::LastAsked>> PersonalSource::lastAsked(const catalog::Question&)
{
    return ready<Result<directory::LastAsked>>(directory::LastAsked());
}

QFuture<Result<QList<directory::Holding>>> PersonalSource::holdings()
{
    return ready<Result<QList<directory::Holding>>>(QList<directory::Holding>());
}

// ---- the portal ------------------------------------------------------------------------------------------------

Answered PersonalSource::take(const catalog::Question& question, Answered answer)
{
    if (!answer)
        return answer;
    for (catalog::Row& row : answer->rows)
        maskExtra(row);
    const bool whole = question.page.offset == 0 && answer->rows.size() >= answer->total && answer->total > 0;
    if (whole) {
        m_held = *answer;
        m_held->question = question;
    } else if (question.page.offset == 0 && holds(question)) {
        m_held.reset();
    }
    return answer;
}

QFuture<Answered> PersonalSource::askAccount(const catalog::Question& question)
{
    // The call has no pages: those after the first are of what came with it.
    if (question.page.offset > 0 && holds(question))
        return ready<Answered>(fromHeld(question));
    return after(m_service.account(question.filters.value(u"year"_s)), this,
                 [this, question](const Result<wire::AccountOverview>& overview) -> Answered {
                     if (!overview)
                         return fail(overview.error());
                     m_account = *overview;
                     catalog::Answer entries = std::exchange(m_account->entries, {});
                     catalog::Question first = question;
                     first.page.offset = 0;
                     const Answered taken = take(first, entries);
                     Q_EMIT accountChanged();
                     return holds(question) ? Answered(fromHeld(question)) : taken;
                 });
}

std::optional<Error> PersonalSource::refusal(const catalog::Question& question)
{
    Error error{.code = ErrorCode::Validation, .supportId = YIBAO_SUPPORT("APP-FILTER-02")};
    const auto refuse = [&error](const QString& field, const QString& why) {
        error.message = why;
        error.detail = field;
        error.fieldErrors.insert(field, why);
    };
    const QString from = question.filters.value(u"from"_s);
    const QString to = question.filters.value(u"to"_s);
    // ISO dates stand in their order.
    if (!from.isEmpty() && !to.isEmpty() && from > to)
        refuse(u"to"_s, tr("The last day lies before the first."));
    static const QRegularExpression year(u"^[12][0-9]{3}$"_s);
    const QString asked = question.filters.value(u"year"_s);
    if (!asked.isEmpty() && !year.match(asked).hasMatch())
        refuse(u"year"_s, tr("A year has 4 digits."));
    return error.fieldErrors.isEmpty() ? std::nullopt : std::optional(error);
}

QFuture<Answered> PersonalSource::fromPortal(const catalog::Question& question)
{
    // What is plainly wrong is not sent.
    if (const auto refused = refusal(question))
        return ready<Answered>(fail(*refused));
    if (question.service == u"my-account")
        return askAccount(question);
    return after(m_service.ask(question), this,
                 [this, question](const Answered& answer) -> Answered { return take(question, answer); });
}

QFuture<Status> PersonalSource::scanPortal(const catalog::Question& question,
                                           std::function<bool(const catalog::Answer&)> sink)
{
    const auto scan = std::make_shared<Scan>();
    scan->question = question;
    scan->question.sort.clear();
    scan->question.descending = false;
    scan->question.page = {.offset = 0, .limit = portalPageSize()};
    scan->sink = std::move(sink);
    scan->promise.start();
    scanOn(scan);
    return scan->promise.future();
}

void PersonalSource::scanOn(const std::shared_ptr<Scan>& scan)
{
    whenDone(fromPortal(scan->question), this, [this, scan](const Answered& answer) {
        Status status;
        bool more = false;
        if (!answer) {
            status = fail(answer.error());
        } else if (scan->sink(*answer)) {
            scan->question.page.offset += answer->rows.size();
            // A page without rows would be asked for for ever.
            more = !answer->rows.isEmpty() && scan->question.page.offset < answer->total;
        }
        if (more) {
            scanOn(scan);
            return;
        }
        scan->promise.addResult(status);
        scan->promise.finish();
    });
}

} // namespace yibao::ui
