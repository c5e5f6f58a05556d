// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/recordjson.h"

#include "core/base/money.h"
#include "core/identity/masks.h"

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using catalog::RegionCode;
using catalog::RegionTree;
using wire::Json;

namespace {

QString day(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString moment(const QDateTime& time)
{
    return time.toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

/// Amounts as the portal tells them, which is not always what adds up.
struct Told
{
    explicit Told(const Settlement& row)
        : sign(row.defect == Defect::Refund ? -1 : 1)
        , total(sign * (row.total + (row.defect == Defect::TotalOff ? 1 : 0)))
        , cash(sign * (row.cash + (row.defect == Defect::CashOff ? 100 : 0)))
    {}
    qint64 sign;
    qint64 total;
    qint64 cash;
};

/// Every amount that both kinds of detail name alike.
void addAmounts(Json& json, const Settlement& row, const Told& told)
{
    const auto set = [&](const QString& name, qint64 amount) { json.set(name, yuan(told.sign * amount)); };
    json.set(u"medfeeSumamt"_s, yuan(told.total));
    set(u"fulamtOwnpayAmt"_s, row.ownPay);
    set(u"overlmtSelfpay"_s, row.overLimit);
    set(u"preselfpayAmt"_s, row.upfront);
    set(u"inscpScpAmt"_s, row.inScope);
    set(u"actPayDedc"_s, row.deductible);
    set(u"hifpPay"_s, row.pooled);
    json.set(u"poolPropSelfpay"_s, u"0.%1"_s.arg(row.ratio, 4, 10, QChar(u'0')));
    set(u"cvlservPay"_s, row.civilServant);
    set(u"hifesPay"_s, row.enterprise);
    set(u"hifmiPay"_s, row.criticalIllness);
    set(u"hifobPay"_s, row.largeAmount);
    set(u"hifdmPay"_s, 0);
    set(u"mafPay"_s, row.aid);
    set(u"othPay"_s, 0);
    set(u"fundPaySumamt"_s, row.funds());
    set(u"acctPay"_s, row.account);
    if (row.defect != Defect::MemberGone) {
        set(u"acctMulaidPay"_s, row.sharedAccount);
        set(u"hospPartAmt"_s, row.hospital);
        json.set(u"balc"_s, yuan(row.balance));
    }
}

QString medTypeOf(const Settlement& row)
{
    return row.defect == Defect::UnknownCode ? u"9901"_s : row.medType;
}

} // namespace

QString yuan(qint64 fen)
{
    const qint64 size = fen < 0 ? -fen : fen;
    return (fen < 0 ? u"-"_s : QString()) + QString::number(size / 100) + u'.' +
           QString::number(size % 100).rightJustified(2, u'0');
}

QString wholeName(const RegionTree& tree, RegionCode place)
{
    return tree.path(place).join(QString());
}

Json rowOf(const Insurance& row, const RegionTree& tree)
{
    Json json = Json::object({{u"insutype"_s, row.insutype},
                              {u"psnType"_s, row.psnType},
                              {u"psnInsuStas"_s, row.status},
                              {u"psnInsuDate"_s, day(row.since)},
                              {u"pausInsuDate"_s, row.paused.isValid() ? day(row.paused) : QString(u""_s)},
                              {u"insuplcAdmdvs"_s, row.place.toString()},
                              {u"insuplcName"_s, wholeName(tree, row.place)},
                              {u"empName"_s, row.employer}});
    if (row.balance >= 0)
        json.set(u"balc"_s, yuan(row.balance));
    return json;
}

Json rowOf(const Contribution& row)
{
    const QString month = u"yyyyMM"_s;
    return Json::object({{u"accrymBegn"_s, row.firstMonth.toString(month)},
                         {u"accrymEnd"_s, row.lastMonth.toString(month)},
                         {u"insutype"_s, row.insutype},
                         {u"clctstdBase"_s, yuan(row.base)},
                         {u"empPayAmt"_s, yuan(row.employerPart)},
                         {u"psnPayAmt"_s, yuan(row.personalPart)},
                         {u"intoAcctAmt"_s, yuan(row.intoAccount)},
                         {u"clctFlag"_s, row.arrived ? u"1"_s : u"0"_s},
                         {u"clctTime"_s, row.paidOn.isValid() ? day(row.paidOn) : QString(u""_s)},
                         {u"empName"_s, row.employer}});
}

Json rowOf(const AccountEntry& row)
{
    return Json::object({{u"occurTime"_s, moment(row.time)},
                         {u"type"_s, row.isIncome ? u"IN"_s : u"OUT"_s},
                         {u"amt"_s, yuan(row.amount)},
                         {u"balc"_s, yuan(row.balance)},
                         {u"memo"_s, row.memo},
                         {u"medinsName"_s, row.provider}});
}

Json rowOf(const Filing& row, const RegionTree& tree)
{
    return Json::object({{u"regNo"_s, row.number},
                         {u"insuplcAdmdvs"_s, row.insuredAt.toString()},
                         {u"insuplcName"_s, wholeName(tree, row.insuredAt)},
                         {u"mdtrtareaAdmdvs"_s, row.treatedAt.toString()},
                         {u"mdtrtareaName"_s, wholeName(tree, row.treatedAt)},
                         {u"regType"_s, row.type},
                         {u"regTypeName"_s, row.typeName},
                         {u"begnDate"_s, day(row.begin)},
                         {u"endDate"_s, row.end.isValid() ? day(row.end) : QString(u""_s)},
                         {u"regStas"_s, row.status},
                         {u"dclaSouc"_s, row.source},
                         {u"optTime"_s, moment(row.made)}});
}

Json rowOf(const Settlement& row, const Person& person, const RegionTree& tree)
{
    const Told told(row);
    Json json = Json::object({{u"setlId"_s, row.id},
                              {u"mdtrtId"_s, row.visitId},
                              {u"psnName"_s, identity::maskedName(person.name)},
                              {u"psnCertType"_s, u"01"_s},
                              {u"certno"_s, identity::maskedCitizenId(person.certNo)},
                              {u"gend"_s, person.gender},
                              {u"insutype"_s, row.defect == Defect::UnknownCode ? u"888"_s : row.insutype},
                              {u"psnType"_s, row.psnType},
                              {u"cvlservFlag"_s, row.civilServant > 0 ? u"1"_s : u"0"_s},
                              {u"insuOptins"_s, row.insuredAt.toString()},
                              {u"fixmedinsCode"_s, row.providerCode},
                              {u"fixmedinsName"_s, row.providerName},
                              {u"fixmedinsPoolarea"_s, row.treatedAt.toString()},
                              {u"fixmedinsPoolareaName"_s, wholeName(tree, row.treatedAt)},
                              {u"begndate"_s, day(row.begin)},
                              {u"enddate"_s, day(row.end)},
                              {u"setlTime"_s, moment(row.time)},
                              {u"mdtrtCertType"_s, u"01"_s},
                              {u"medType"_s, medTypeOf(row)}});
    if (row.defect != Defect::MemberGone) {
        json.set(u"empName"_s, row.employer);
        json.set(u"hospLv"_s, row.providerGrade);
        json.set(u"diseCodg"_s, row.diseaseCode);
        json.set(u"diseName"_s, row.diseaseName);
        json.set(u"invono"_s, row.invoice);
    }
    addAmounts(json, row, told);
    json.set(u"psnPay"_s, yuan(told.sign * row.personal()));
    json.set(u"cashPayamt"_s, yuan(told.cash));
    json.set(u"refdSetlFlag"_s, row.defect == Defect::Refund ? u"1"_s : u"0"_s);
    json.set(u"year"_s, row.time.toString(u"yyyy"_s));
    return json;
}

Json fundsOf(const Settlement& row)
{
    Json funds = Json::array();
    const qint64 sign = Told(row).sign;
    const auto add = [&](const QString& type, qint64 paid) {
        if (paid != 0)
            funds.append(Json::object({{u"fundPayType"_s, type},
                                       {u"fundPayamt"_s, yuan(sign * paid)},
                                       {u"inscpScpAmt"_s, yuan(sign * row.inScope)}}));
    };
    // One fen too much in the first fund is what does not add up.
    const qint64 pooled = row.pooled + (row.defect == Defect::FundsOff ? 1 : 0);
    const QString basic = row.insutype == "390"_L1 ? u"390100"_s : u"310100"_s;
    add(row.defect == Defect::UnknownCode ? u"999998"_s : basic, pooled);
    add(u"320100"_s, row.civilServant);
    add(u"370100"_s, row.enterprise);
    add(u"390200"_s, row.criticalIllness);
    add(u"330100"_s, row.largeAmount);
    add(u"610100"_s, row.aid);
    return funds;
}

Json elsewhereRow(const Settlement& row, const RegionTree& tree)
{
    const Told told(row);
    return Json::object({{u"setlId"_s, row.id},
                         {u"insuplcAdmdvs"_s, row.insuredAt.toString()},
                         {u"mdtrtareaAdmdvs"_s, row.treatedAt.toString()},
                         {u"mdtrtareaName"_s, wholeName(tree, row.treatedAt)},
                         {u"medinsName"_s, row.providerName},
                         {u"medType"_s, medTypeOf(row)},
                         {u"setlTime"_s, moment(row.time)},
                         {u"medfeeSumamt"_s, yuan(told.total)},
                         {u"fundPaySumamt"_s, yuan(told.sign * row.funds())},
                         {u"acctPay"_s, yuan(told.sign * row.account)},
                         {u"psnCashPay"_s, yuan(told.cash)}});
}

Json elsewhereDetail(const Settlement& row, const RegionTree& tree)
{
    const Told told(row);
    Json json = elsewhereRow(row, tree);
    json.set(u"insutype"_s, row.insutype);
    json.set(u"insuplcName"_s, wholeName(tree, row.insuredAt));
    json.set(u"begndate"_s, day(row.begin));
    json.set(u"enddate"_s, day(row.end));
    addAmounts(json, row, told);
    json.set(u"psnPartAmt"_s, yuan(told.sign * row.personal()));
    json.set(u"setldetail"_s, fundsOf(row));
    return json;
}

namespace {

/// Adds up amounts of rows, member by member.
class Sums
{
public:
    explicit Sums(const QStringList& members)
        : m_members(members)
        , m_sums(members.size(), 0)
    {}
    void add(const Json& row)
    {
        ++m_count;
        for (qsizetype i = 0; i < m_members.size(); ++i)
            m_sums[i] += Money::fromYuan(row[m_members.at(i)].text()).value_or(Money()).fen();
    }
    [[nodiscard]] Json json() const
    {
        Json json = Json::object({{u"count"_s, m_count}});
        for (qsizetype i = 0; i < m_members.size(); ++i)
            json.set(m_members.at(i), yuan(m_sums.at(i)));
        return json;
    }

private:
    QStringList m_members;
    QList<qint64> m_sums;
    qint64 m_count = 0;
};

} // namespace

Json holdings(const Person& person, const RegionTree& tree)
{
    const Records& records = person.records;
    Sums contributions({u"empPayAmt"_s, u"psnPayAmt"_s, u"intoAcctAmt"_s});
    for (const Contribution& row : records.contributions)
        contributions.add(rowOf(row));
    Sums income({u"amt"_s});
    Sums spent({u"amt"_s});
    for (const AccountEntry& row : records.account)
        (row.isIncome ? income : spent).add(rowOf(row));
    Sums settlements({u"medfeeSumamt"_s, u"fundPaySumamt"_s, u"acctPay"_s, u"cashPayamt"_s, u"psnPay"_s});
    Sums elsewhere({u"medfeeSumamt"_s, u"fundPaySumamt"_s, u"acctPay"_s, u"psnCashPay"_s});
    for (const Settlement& row : records.settlements) {
        settlements.add(rowOf(row, person, tree));
        if (row.elsewhere)
            elsewhere.add(elsewhereRow(row, tree));
    }
    const Json account = Json::object({{u"balc"_s, yuan(records.account.empty() ? 0 : records.account.front().balance)},
                                       {u"in"_s, income.json()},
                                       {u"out"_s, spent.json()}});
    return Json::object({{u"insurances"_s, qint64(records.insurances.size())},
                         {u"contributions"_s, contributions.json()},
                         {u"account"_s, account},
                         {u"settlements"_s, settlements.json()},
                         {u"elsewhere"_s, elsewhere.json()},
                         {u"filings"_s, qint64(records.filings.size())}});
}

} // namespace yibao::sandbox
