// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/portalscan.h"

#include "core/base/future.h"
#include "core/base/supportids.h"
#include "core/base/whendone.h"

using namespace Qt::StringLiterals;

namespace yibao::services {

namespace {

/// One scan under way. A promise of its own instead of a chain of futures: a list of a million rows has ten thousand
/// pages, and each link of a chain is a stack frame when it ends.
struct Scan
{
    QPromise<Status> promise;
    catalog::Question question;
    AskPage ask;
    std::function<bool(const catalog::Answer&)> sink;

    void end(Status status)
    {
        promise.addResult(std::move(status));
        promise.finish();
    }
};

void step(QObject* context, const std::shared_ptr<Scan>& scan)
{
    whenDone(scan->ask(scan->question), context, [context, scan](const Result<catalog::Answer>& page) {
        if (!page)
            return scan->end(fail(page.error()));
        if (!scan->sink(*page))
            return scan->end(fail(ErrorCode::Cancelled, YIBAO_SUPPORT("OUT-CANCEL-04")));
        scan->question.page.offset += scan->question.page.limit;
        // A portal that stops giving rows before its own total has given all it has.
        if (page->rows.isEmpty() || scan->question.page.offset >= page->total)
            return scan->end({});
        step(context, scan);
    });
}

} // namespace

QFuture<Status> scanPages(QObject* context, const catalog::Question& question, int pageSize, AskPage ask,
                          std::function<bool(const catalog::Answer&)> sink)
{
    const auto scan = std::make_shared<Scan>();
    scan->question = question;
    scan->question.page = {.offset = 0, .limit = pageSize};
    scan->ask = std::move(ask);
    scan->sink = std::move(sink);
    const QFuture<Status> future = scan->promise.future();
    scan->promise.start();
    step(context, scan);
    return future;
}

QFuture<Status> scanPortal(QueryService& service, const catalog::Question& question,
                           std::function<bool(const catalog::Answer&)> sink)
{
    if (service.portal() == nullptr)
        return ready(Status(fail(ErrorCode::Offline, YIBAO_SUPPORT("NET-OFFLINE-01"))));
    if (!service.portal()->profile().bulk)
        return ready(
            Status(fail(ErrorCode::Forbidden, YIBAO_SUPPORT("POR-BULK-12"), u"the profile allows no whole lists"_s)));
    return scanPages(
        &service, question, service.portal()->maxPageSize(),
        [&service](const catalog::Question& page) { return service.fromPortal(page); }, std::move(sink));
}

} // namespace yibao::services
