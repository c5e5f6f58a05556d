// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/personalcall.h"
#include "app/sandbox/recordjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using wire::Json;

namespace {

wire::Reply insurances(const Portal& portal, const Person& person, const Json&)
{
    Json list = Json::array();
    for (const Insurance& row : person.records.insurances)
        list.append(rowOf(row, portal.catalog.regions()));
    return success(std::move(list));
}

wire::Reply contributions(const Portal& portal, const Person& person, const Json& data)
{
    PersonalCall call(portal, data);
    call.readMonths();
    const QString insutype = call.code(u"insutype"_s);
    return call.page(
        person.records.contributions,
        [&](const Contribution& row) {
            return (insutype.isEmpty() || row.insutype == insutype) && call.holds(row.firstMonth, row.lastMonth);
        },
        [](const Contribution& row) { return rowOf(row); });
}

wire::Reply account(const Portal& portal, const Person& person, const Json& data)
{
    Parameters parameters(data);
    const qint64 year = parameters.number(u"year"_s, 1990, 2999, portal.hall.clock.now().toUTC().date().year());
    if (!parameters.areGood())
        return badParameter(parameters.problem());
    const std::vector<AccountEntry>& entries = person.records.account;
    qint64 income = 0;
    qint64 spent = 0;
    Json list = Json::array();
    for (const AccountEntry& row : entries) {
        if (row.time.date().year() != year)
            continue;
        (row.isIncome ? income : spent) += row.amount;
        list.append(rowOf(row));
    }
    return success(Json::object({{u"balc"_s, yuan(entries.empty() ? 0 : entries.front().balance)},
                                 {u"year"_s, QString::number(year)},
                                 {u"incomeAmt"_s, yuan(income)},
                                 {u"expendAmt"_s, yuan(spent)},
                                 {u"entries"_s, list}}));
}

wire::Reply settlements(const Portal& portal, const Person& person, const Json& data)
{
    PersonalCall call(portal, data);
    call.readDates();
    const QString medType = call.code(u"medType"_s);
    const auto typeFits = [&](const Settlement& row) {
        const QString told = row.defect == Defect::UnknownCode ? u"9901"_s : row.medType;
        return medType.isEmpty() || told == medType;
    };
    return call.page(
        person.records.settlements, [&](const Settlement& row) { return typeFits(row) && call.holds(row.time.date()); },
        [&](const Settlement& row) { return rowOf(row, person, portal.catalog.regions()); });
}

/// The settlement asked for. One of somebody else is as unknown as one that never was.
const Settlement* named(Parameters& parameters, const Person& person)
{
    const QString id = parameters.required(u"setlId"_s);
    const std::vector<Settlement>& rows = person.records.settlements;
    const auto at = std::find_if(rows.begin(), rows.end(), [&](const Settlement& row) { return row.id == id; });
    if (at != rows.end())
        return &*at;
    parameters.reject(u"setlId"_s);
    return nullptr;
}

wire::Reply settlement(const Portal& portal, const Person& person, const Json& data)
{
    Parameters parameters(data);
    const Settlement* row = named(parameters, person);
    if (row == nullptr)
        return badParameter(parameters.problem());
    Json json = rowOf(*row, person, portal.catalog.regions());
    json.set(u"setldetail"_s, fundsOf(*row));
    return success(std::move(json));
}

wire::Reply filings(const Portal& portal, const Person& person, const Json& data)
{
    PersonalCall call(portal, data);
    call.readInsuredPlace();
    call.readDates();
    const QString number = call.parameters().text(u"regNo"_s);
    return call.page(
        person.records.filings,
        [&](const Filing& row) {
            return (number.isEmpty() || row.number == number) && call.isInsuredAt(row.insuredAt) &&
                   call.holds(row.begin);
        },
        [&](const Filing& row) { return rowOf(row, portal.catalog.regions()); });
}

wire::Reply elsewhere(const Portal& portal, const Person& person, const Json& data)
{
    PersonalCall call(portal, data);
    call.readInsuredPlace();
    call.readDates();
    return call.page(
        person.records.settlements,
        [&](const Settlement& row) {
            return row.elsewhere && call.isInsuredAt(row.insuredAt) && call.holds(row.time.date());
        },
        [&](const Settlement& row) { return elsewhereRow(row, portal.catalog.regions()); });
}

wire::Reply elsewhereOne(const Portal& portal, const Person& person, const Json& data)
{
    Parameters parameters(data);
    const Settlement* row = named(parameters, person);
    if (row == nullptr || !row->elsewhere)
        return badParameter(u"setlId"_s);
    return success(elsewhereDetail(*row, portal.catalog.regions()));
}

} // namespace

void addPersonalEndpoints(Endpoints& endpoints, const Portal& portal)
{
    const auto add = [&](const QString& path, PersonalEndpoint answer) {
        addPersonal(endpoints, portal, path, answer);
    };
    add(u"/pss/pw/web/insure/queryInsuInfo"_s, insurances);
    add(u"/pss/pw/web/insure/queryClctDetl"_s, contributions);
    add(u"/pss/pw/web/insure/queryAcctInfo"_s, account);
    add(u"/pss/pw/web/insure/querySetlInfo"_s, settlements);
    add(u"/pss/pw/web/insure/querySetlDetail"_s, settlement);
    add(u"/nthl/api/OutMed/getRegPsnsInfo"_s, filings);
    add(u"/nthl/api/OutMed/getCroProvMedTreatment"_s, elsewhere);
    add(u"/nthl/outMed/getCroProvMedTreatDetail"_s, elsewhereOne);
}

} // namespace yibao::sandbox
