// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/personalcalls.h"

#include "core/base/future.h"
#include "core/base/supportids.h"
#include "core/wire/personcall.h"
#include "core/wire/rowdecoder.h"
#include "core/wire/servicecodec.h"
#include "core/wire/wiretext.h"

using namespace Qt::StringLiterals;

namespace yibao::wire {

namespace {

const auto accountService = u"my-account"_s;
constexpr qsizetype longestValue = 500;

/// Null where the portal said nothing.
QString value(const Json& data, QStringView member)
{
    const Json* found = data.find(member);
    return found == nullptr || found->isNull() ? QString() : harmless(found->text(), longestValue);
}

QMap<QString, QString> others(const Json& data, const QStringList& known)
{
    QMap<QString, QString> extra;
    for (const Json::Member& member : data.members()) {
        if (known.contains(member.name) || member.value.isNull())
            continue;
        const bool nested = member.value.isArray() || member.value.isObject();
        extra.insert(harmless(member.name, 100), harmless(nested ? member.value.toText() : member.value.text()));
    }
    return extra;
}

QList<SettlementDetail::Share> sharesOf(const Json& list)
{
    QList<SettlementDetail::Share> shares;
    for (const Json& item : list.items()) {
        const QString fund = value(item, u"fundPayType");
        const QString paid = value(item, u"fundPayamt");
        if (!fund.isEmpty() || !paid.isEmpty())
            shares.append({.fund = fund,
                           .paid = paid,
                           .withinScope = value(item, u"inscpScpAmt"),
                           .extra = others(item, {u"fundPayType"_s, u"fundPayamt"_s, u"inscpScpAmt"_s})});
    }
    return shares;
}

} // namespace

QFuture<Result<AccountOverview>> PersonalCalls::account(const QString& year, const Secret& accessToken) const
{
    using Overview = Result<AccountOverview>;
    Caller& caller = m_portal.caller();
    const ServiceCall call = caller.profile().services.value(accountService);
    catalog::Answer frame = m_portal.personalFrame({.service = accountService, .filters = {{u"year"_s, year}}});
    // All of a year at once; the call has no pages.
    frame.question.page = {.offset = 0, .limit = m_portal.maxPageSize()};
    const auto parameters = requestParameters(call, frame.question, m_portal.maxPageSize());
    if (!parameters)
        return ready<Overview>(fail(parameters.error()));
    const catalog::Dataset& dataset = m_catalog.datasetOf(*m_catalog.service(accountService));
    return personCall<AccountOverview>(
        caller, {.path = call.path, .plain = call.plain, .parameters = *parameters}, accessToken,
        [call, frame, &dataset, &catalog = m_catalog](const Called& called) -> Overview {
            const Json& data = called.answer.reply.data;
            const RowDecoder decoder(call, dataset, catalog);
            AccountOverview overview{
                .year = value(data, u"year"),
                .balance = value(data, u"balc"),
                .income = value(data, u"incomeAmt"),
                .expenditure = value(data, u"expendAmt"),
                .extra = others(data, {u"year"_s, u"balc"_s, u"incomeAmt"_s, u"expendAmt"_s, call.rows}),
                .entries = frame};
            for (const Json& item : data[call.rows].items()) {
                if (auto row = decoder.decode(item))
                    overview.entries.rows.append(std::move(*row));
            }
            overview.entries.total = overview.entries.rows.size();
            return overview;
        });
}

QFuture<Result<SettlementDetail>> PersonalCalls::settlement(const QString& service, const QString& code,
                                                            const Secret& accessToken) const
{
    using Detail = Result<SettlementDetail>;
    Caller& caller = m_portal.caller();
    const QString pathName = service == u"my-settlements"                  ? u"settlementDetail"_s
                             : service == u"my-cross-province-settlements" ? u"crossProvinceDetail"_s
                                                                           : QString();
    const catalog::Service* declared = m_catalog.service(service);
    if (pathName.isEmpty() || declared == nullptr || code.isEmpty())
        return ready<Detail>(fail(ErrorCode::Validation, YIBAO_SUPPORT("APP-SERVICE-03"), service));
    const ServiceCall call = caller.profile().services.value(service);
    const catalog::Answer frame = m_portal.personalFrame({.service = service});
    const catalog::Dataset& dataset = m_catalog.datasetOf(*declared);
    return personCall<SettlementDetail>(
        caller, {.path = caller.profile().paths.value(pathName), .parameters = Json::object({{u"setlId"_s, code}})},
        accessToken, [call, code, frame, &dataset, &catalog = m_catalog](const Called& called) -> Detail {
            const Json& data = called.answer.reply.data;
            SettlementDetail detail{.answer = frame, .shares = sharesOf(data[u"setldetail"])};
            Json flat = data;
            flat.remove(u"setldetail");
            auto row = RowDecoder(call, dataset, catalog).decode(flat);
            const int at = dataset.indexOf(u"code"_s);
            // Another settlement than the one asked for is no answer.
            if (!row || (!row->cells.at(at).isEmpty() && row->cells.at(at) != code))
                return fail(ErrorCode::BadResponse, YIBAO_SUPPORT("POR-ROWS-10"), u"not the settlement asked for"_s);
            detail.answer.rows = {*row};
            detail.answer.total = 1;
            return detail;
        });
}

} // namespace yibao::wire
