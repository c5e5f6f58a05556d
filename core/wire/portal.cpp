// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/portal.h"

#include "core/base/future.h"
#include "core/base/supportids.h"
#include "core/base/whendone.h"
#include "core/wire/caller.h"
#include "core/wire/landing.h"
#include "core/wire/servicecodec.h"
#include "core/wire/singleflight.h"

#include <QLocale>
#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

Q_DECLARE_LOGGING_CATEGORY(wireLog)

namespace yibao::wire {

namespace {

using Words = QList<std::pair<QString, QString>>;

constexpr QChar unitSeparator(0x1f);

Error cancelled()
{
    return {.code = ErrorCode::Cancelled, .supportId = YIBAO_SUPPORT("NET-CANCEL-11")};
}

PortalHealth health(const Called& called)
{
    const QDateTime server = called.answer.serverTime.isValid() ? called.answer.serverTime : called.http.date;
    // The portal looked at its clock somewhere between our sending and receiving.
    const QDateTime middle = called.sentAt.addMSecs(called.http.roundTripMs / 2);
    return {.serverTime = server.toUTC(),
            .roundTripMs = called.http.roundTripMs,
            .clockSkew = server.isValid() ? server.secsTo(middle) : 0};
}

/// Fields that the portal complained about under its own names, under ours.
Error inOurWords(Error error, const ServiceCall& call)
{
    QMap<QString, QString> fields;
    for (auto it = error.fieldErrors.cbegin(); it != error.fieldErrors.cend(); ++it) {
        const QString filter = call.filters.key(it.key());
        fields.insert(filter.isEmpty() ? it.key() : filter, it.value());
    }
    error.fieldErrors = fields;
    return error;
}

} // namespace

/// How a page of a question is asked and read.
struct PageCall
{
    Call call;
    std::function<Result<catalog::Answer>(const Called&)> read;
    std::function<Error(const Error&)> reword;
};

class Portal::Private
{
public:
    Private(const PortalProfile& theProfile, const catalog::Catalog& theCatalog, const Clock& theClock)
        : profile(theProfile)
        , catalog(theCatalog)
        , clock(theClock)
        , caller(theProfile, theClock)
    {}

    template <typename T>
    QFuture<Result<T>> fly(SingleFlight<Result<T>>& flights, const QString& key, const Call& call,
                           std::function<Result<T>(const Called&)> read, std::function<Error(const Error&)> reword = {})
    {
        if (const auto obstacle = caller.obstacle())
            return ready<Result<T>>(fail(*obstacle));
        const auto seat = flights.join(key);
        if (seat.first) {
            const quint64 id = seat.flight;
            caller.call<T>(
                call, [&flights, key, id] { return flights.abandoned(key, id); }, std::move(read),
                [&flights, key, id, reword = std::move(reword)](const Result<T>& result) {
                    flights.land(key, id, result || !reword ? result : Result<T>(fail(reword(result.error()))));
                });
        }
        return seat.future;
    }

    /// The cheapest call that the profile offers; nothing when it offers none.
    [[nodiscard]] std::optional<Call> cheapest() const
    {
        if (const QString path = profile.paths.value(u"dictionary"_s); !path.isEmpty())
            return Call{.path = path, .parameters = Json::object({{u"type"_s, u"MEDINSLV"_s}}), .checkTime = false};
        QStringList ids = profile.services.keys();
        std::sort(ids.begin(), ids.end());
        for (const QString& id : ids) {
            const ServiceCall call = profile.services.value(id);
            if (const auto parameters = requestParameters(call, {.service = id, .page = {.limit = 1}}, 1))
                return Call{.path = call.path, .plain = call.plain, .parameters = *parameters, .checkTime = false};
        }
        return std::nullopt;
    }

    [[nodiscard]] catalog::Provenance provenance(const QString& dataset) const
    {
        catalog::Provenance source;
        source.origin = profile.synthetic ? catalog::Origin::Synthetic : catalog::Origin::Portal;
        source.dataset = dataset;
        source.title = profile.source(QLocale().name());
        source.portal = profile.name;
        source.asOf = clock.today();
        source.heldSince = clock.now();
        return source;
    }

    [[nodiscard]] Result<PageCall> pageCall(const catalog::Question& question) const
    {
        const catalog::Service* service = catalog.service(question.service);
        if (const auto obstacle = caller.obstacle())
            return fail(*obstacle);
        if (service == nullptr || service->dataset.isEmpty() || !profile.services.contains(question.service))
            return fail(ErrorCode::NotOffered, YIBAO_SUPPORT("POR-NOTOFFERED-11"), question.service);
        const catalog::Dataset& dataset = catalog.datasetOf(*service);
        const ServiceCall call = profile.services.value(question.service);
        const auto parameters = requestParameters(call, question, profile.maxPageSize);
        if (!parameters)
            return fail(parameters.error());

        catalog::Answer frame;
        frame.question = question;
        frame.sources = {provenance(dataset.id)};
        frame.fromPortal = true;
        return PageCall{
            .call = {.path = call.path, .plain = call.plain, .parameters = *parameters},
            .read = [call, &dataset, frame, &catalog = catalog](const Called& called) -> Result<catalog::Answer> {
                auto page = decodePage(call, dataset, catalog, frame.question.page, called.answer.reply.data);
                if (!page) {
                    Error error = page.error();
                    error.httpStatus = called.http.status;
                    error.requestId = called.http.requestId;
                    return fail(error);
                }
                if (page->skipped > 0)
                    qCInfo(wireLog) << call.path << page->skipped << "members of the list are no rows,"
                                    << called.http.requestId;
                catalog::Answer answer = frame;
                answer.rows = std::move(page->rows);
                answer.total = page->total;
                return answer;
            },
            .reword = [call](const Error& error) { return inOurWords(error, call); }};
    }

    void landAll()
    {
        answers.landAll(fail(cancelled()));
        dictionaries.landAll(fail(cancelled()));
        trees.landAll(fail(cancelled()));
        checks.landAll(fail(cancelled()));
    }

    PortalProfile profile;
    const catalog::Catalog& catalog;
    const Clock& clock;
    SingleFlight<Result<catalog::Answer>> answers;
    SingleFlight<Result<Words>> dictionaries;
    SingleFlight<Result<catalog::RegionTree>> trees;
    SingleFlight<Result<PortalHealth>> checks;
    // Last, so that it goes first: what it reads lands in the flights.
    Caller caller;
};

Portal::Portal(const PortalProfile& profile, const catalog::Catalog& catalog, const Clock& clock, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(profile, catalog, clock))
{
    ReachabilityWatch& watch = d->caller.reachability();
    connect(&watch, &ReachabilityWatch::changed, this, &Portal::reachabilityChanged);
    connect(&watch, &ReachabilityWatch::probeWanted, this, [this] {
        // What it brings reaches the watch by itself; a check that was cancelled or held back brings nothing.
        whenDone(check(), this, [this](const Result<PortalHealth>&) { d->caller.reachability().keepTrying(); });
    });
}

Portal::~Portal()
{
    abortAll();
}

const PortalProfile& Portal::profile() const
{
    return d->profile;
}

Reachability Portal::reachability() const
{
    return d->caller.reachability().state();
}

bool Portal::offers(const QString& service) const
{
    return d->profile.services.contains(service);
}

int Portal::maxPageSize() const
{
    return d->profile.maxPageSize;
}

QFuture<Result<catalog::Answer>> Portal::ask(const catalog::Question& question)
{
    using Answered = Result<catalog::Answer>;
    const catalog::Service* service = d->catalog.service(question.service);
    if (service != nullptr && service->access == catalog::Access::SignedIn && offers(question.service))
        return ready<Answered>(fail(ErrorCode::Unauthenticated, YIBAO_SUPPORT("APP-SIGNIN-06"), question.service));
    auto page = d->pageCall(question);
    if (!page)
        return ready<Answered>(fail(page.error()));
    const QString key =
        QStringList{question.key(), QString::number(question.page.offset), QString::number(question.page.limit),
                    question.sort, QString::number(question.descending ? 1 : 0)}
            .join(unitSeparator);
    return d->fly<catalog::Answer>(d->answers, key, page->call, page->read, page->reword);
}

QFuture<Result<catalog::Answer>> Portal::askPersonal(const catalog::Question& question, const Secret& accessToken)
{
    using Answered = Result<catalog::Answer>;
    if (accessToken.isEmpty())
        return ready<Answered>(fail(ErrorCode::Unauthenticated, YIBAO_SUPPORT("APP-SIGNIN-06"), question.service));
    auto page = d->pageCall(question);
    if (!page)
        return ready<Answered>(fail(page.error()));
    page->call.accessToken = accessToken;
    const auto landing = std::make_shared<Landing<catalog::Answer>>();
    d->caller.call<catalog::Answer>(page->call, {}, page->read,
                                    [landing, reword = page->reword](const Answered& answer) {
                                        landing->land(answer ? answer : Answered(fail(reword(answer.error()))));
                                    });
    return landing->future();
}

catalog::Answer Portal::personalFrame(const catalog::Question& question) const
{
    const catalog::Service* service = d->catalog.service(question.service);
    catalog::Answer frame;
    frame.question = question;
    frame.sources = {d->provenance(service != nullptr ? service->dataset : QString())};
    frame.fromPortal = true;
    return frame;
}

void Portal::setKeys(const ClientKeys& keys)
{
    d->caller.setKeys(keys);
}

Caller& Portal::caller()
{
    return d->caller;
}

QFuture<Result<Words>> Portal::dictionary(const QString& type)
{
    const QString path = d->profile.paths.value(u"dictionary"_s);
    if (path.isEmpty() && !d->caller.obstacle())
        return ready<Result<Words>>(fail(ErrorCode::NotOffered, YIBAO_SUPPORT("POR-NOTOFFERED-11"), u"dictionary"_s));
    return d->fly<Words>(d->dictionaries, type, {.path = path, .parameters = Json::object({{u"type"_s, type}})},
                         [](const Called& called) { return decodeDictionary(called.answer.reply.data); });
}

QFuture<Result<catalog::RegionTree>> Portal::regions()
{
    using Tree = Result<catalog::RegionTree>;
    const QString path = d->profile.paths.value(u"regions"_s);
    if (path.isEmpty() && !d->caller.obstacle())
        return ready<Tree>(fail(ErrorCode::NotOffered, YIBAO_SUPPORT("POR-NOTOFFERED-11"), u"regions"_s));
    return d->fly<catalog::RegionTree>(
        d->trees, u"regions"_s, {.path = path, .plain = true, .parameters = Json::object({{u"transferFlag"_s, u""_s}})},
        [](const Called& called) { return decodeRegions(called.answer.reply.data); });
}

QFuture<Result<PortalHealth>> Portal::check()
{
    const auto call = d->cheapest();
    if (!call && !d->caller.obstacle())
        return ready<Result<PortalHealth>>(fail(ErrorCode::NotOffered, YIBAO_SUPPORT("POR-NOTOFFERED-11"), u"check"_s));
    return d->fly<PortalHealth>(d->checks, u"check"_s, call.value_or(Call()),
                                [](const Called& called) -> Result<PortalHealth> { return health(called); });
}

void Portal::abortAll()
{
    d->caller.abortAll();
    d->landAll();
}

} // namespace yibao::wire
