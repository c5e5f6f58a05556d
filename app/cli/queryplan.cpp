// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/queryplan.h"

#include "core/base/supportids.h"

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

constexpr int tablePage = 20;
constexpr int filePage = 100;

tl::unexpected<Error> usage(const QString& supportId, const QString& detail)
{
    return fail(ErrorCode::Validation, supportId, detail);
}

QStringList ids(const QList<catalog::Filter>& filters)
{
    QStringList names;
    for (const catalog::Filter& filter : filters)
        names.append(filter.id);
    return names;
}

Status readFilters(const Arguments& arguments, const catalog::Catalog& catalog, QueryPlan& plan)
{
    for (const QString& pair : arguments.filters) {
        const qsizetype at = pair.indexOf(u'=');
        const QString name = pair.left(at < 0 ? pair.size() : at);
        const catalog::Filter* filter = plan.service->filter(name);
        if (at < 0 || filter == nullptr)
            return usage(YIBAO_SUPPORT("APP-FILTER-02"),
                         u"--filter %1; this service has: %2"_s.arg(pair, ids(plan.service->filters).join(u", "_s)));
        const auto value = catalog.filterValue(*filter, pair.mid(at + 1));
        if (!value)
            return fail(value.error());
        if (!value->isEmpty())
            plan.question.filters.insert(name, *value);
    }
    return {};
}

/// A person's own services are asked of the portal, as it gives them, by somebody who is signed in.
Status readAccess(const Arguments& arguments, QueryPlan& plan)
{
    const bool personal = plan.service->access == catalog::Access::SignedIn;
    if (!personal && !arguments.signIn.isEmpty())
        return usage(YIBAO_SUPPORT("APP-FILTER-02"), u"--sign-in: this service needs none"_s);
    if (plan.service->access == catalog::Access::Open)
        return {};
    if (!personal || arguments.signIn.isEmpty())
        return fail(ErrorCode::Unauthenticated, YIBAO_SUPPORT("APP-SIGNIN-06"), arguments.service);
    plan.signIn = arguments.signIn == u"qr" ? SignInWay::Qr : SignInWay::Password;
    for (const auto& [given, name] :
         {std::pair(arguments.offline, u"--offline"_s), std::pair(!arguments.text.isEmpty(), u"--text"_s),
          std::pair(!arguments.sort.isEmpty(), u"--sort"_s)}) {
        if (given)
            return usage(YIBAO_SUPPORT("APP-FILTER-02"), name + u": only the portal answers this service"_s);
    }
    return {};
}

Status readShape(const Arguments& arguments, QueryPlan& plan)
{
    QString name = arguments.json ? u"json"_s : arguments.format;
    if (name.isEmpty() && !arguments.output.isEmpty())
        name = arguments.output.section(u'.', -1);
    if (name.isEmpty() || name == u"table") {
        plan.shape = Shape::Table;
        if (!arguments.output.isEmpty())
            return usage(YIBAO_SUPPORT("OUT-FORMAT-05"), u"-o needs --format csv, json or xlsx"_s);
        return {};
    }
    const auto format = output::formatFromName(name);
    if (!format)
        return usage(YIBAO_SUPPORT("OUT-FORMAT-05"), u"--format %1; possible: table, csv, json, xlsx"_s.arg(name));
    if (*format == output::Format::Xlsx && arguments.output.isEmpty())
        return usage(YIBAO_SUPPORT("OUT-FORMAT-05"), u"--format xlsx needs -o FILE"_s);
    plan.shape = Shape::File;
    plan.format = *format;
    return {};
}

} // namespace

Result<QueryPlan> planQuery(const Arguments& arguments, const catalog::Catalog& catalog)
{
    QueryPlan plan;
    plan.service = catalog.service(arguments.service);
    if (plan.service == nullptr)
        return usage(YIBAO_SUPPORT("APP-SERVICE-03"),
                     u"%1 is no service; 'yibao services' lists them"_s.arg(arguments.service));
    if (const Status read = readAccess(arguments, plan); !read)
        return fail(read.error());
    plan.question.service = plan.service->id;
    if (const Status read = readFilters(arguments, catalog, plan); !read)
        return fail(read.error());
    plan.question.text = arguments.text.simplified();
    if (!arguments.sort.isEmpty()) {
        plan.question.descending = arguments.sort.startsWith(u'-');
        plan.question.sort = plan.question.descending ? arguments.sort.mid(1) : arguments.sort;
        if (catalog.datasetOf(*plan.service).field(plan.question.sort) == nullptr)
            return usage(YIBAO_SUPPORT("APP-FILTER-02"), u"--sort %1"_s.arg(plan.question.sort));
    }
    if (const Status shape = readShape(arguments, plan); !shape)
        return fail(shape.error());
    plan.reach = arguments.offline || !plan.question.text.isEmpty()   ? services::Reach::Local
                 : arguments.online || plan.signIn != SignInWay::None ? services::Reach::Portal
                                                                      : services::Reach::WhenStale;

    // A file from local rows is whole unless a page was asked for; a whole list from a portal must be asked for.
    const bool paged = arguments.page > 0 || arguments.pageSize > 0;
    plan.wholeRemotely = arguments.all;
    plan.wholeLocally = arguments.all || (plan.shape == Shape::File && !paged);
    const int limit = arguments.pageSize > 0 ? arguments.pageSize : plan.shape == Shape::Table ? tablePage : filePage;
    plan.question.page = {.offset = qint64{std::max(arguments.page, 1) - 1} * limit, .limit = limit};
    return plan;
}

} // namespace yibao::cli
