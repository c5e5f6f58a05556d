// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/settlementparts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using chart::Fill;
using chart::Hatch;

namespace {

struct FundField
{
    const char16_t* field;
    Fill fill;
};
constexpr std::array fundFields{
    FundField{u"pooledFund", {1, Hatch::Solid}},         FundField{u"civilServantFund", {6, Hatch::Solid}},
    FundField{u"enterpriseFund", {6, Hatch::Solid}},     FundField{u"criticalIllnessFund", {3, Hatch::Diagonal}},
    FundField{u"largeAmountFund", {3, Hatch::Diagonal}}, FundField{u"aidFund", {6, Hatch::Diagonal}},
    FundField{u"disabledFund", {6, Hatch::Solid}},       FundField{u"otherFund", {6, Hatch::Solid}},
};
struct PersonField
{
    const char16_t* field;
    Fill fill;
};
constexpr std::array personFields{
    PersonField{u"accountPay", {2, Hatch::Solid}},
    PersonField{u"sharedAccountPay", {4, Hatch::Vertical}},
    PersonField{u"cashPay", {5, Hatch::Solid}},
};

Money orNothing(const std::optional<Money>& amount)
{
    return amount.value_or(Money());
}

} // namespace

SettlementParts::SettlementParts(const catalog::Dataset& dataset, const catalog::Row& row,
                                 const QList<wire::SettlementDetail::Share>& shares)
    : m_dataset(dataset)
    , m_row(row)
{
    total = amount(u"total"_s);
    funds = amount(u"funds"_s);
    hospital = amount(u"hospitalPart"_s);
    personal = amount(u"personalPart"_s);
    collectFunds();
    if (hospital && hospital->fen() != 0)
        payers.append({label(u"hospitalPart"_s), *hospital, {6, Hatch::Vertical}});
    collectPerson();
    collectOwn();
    compare(shares);
}

std::optional<Money> SettlementParts::amount(const QString& field) const
{
    return Money::fromYuan(m_row.cells.value(m_dataset.indexOf(field)));
}

QString SettlementParts::label(const QString& field) const
{
    const catalog::Field* declared = m_dataset.field(field);
    return declared == nullptr ? field : catalog::translated(declared->label);
}

void SettlementParts::collectFunds()
{
    Money sum;
    for (const FundField& fund : fundFields) {
        const QString field = QString::fromUtf16(fund.field);
        const auto paid = amount(field);
        if (!paid || paid->fen() == 0)
            continue;
        fundLines.append({field, label(field), *paid});
        payers.append({label(field), *paid, fund.fill});
        sum = sum + *paid;
    }
    // A portal may tell only what the funds paid together.
    if (fundLines.isEmpty() && funds && funds->fen() != 0)
        payers.append({label(u"funds"_s), *funds, {1, Hatch::Solid}});
    else if (!funds && !fundLines.isEmpty())
        funds = sum;
}

void SettlementParts::collectPerson()
{
    Money sum;
    bool known = false;
    for (const PersonField& part : personFields) {
        const QString field = QString::fromUtf16(part.field);
        const auto paid = amount(field);
        if (!paid)
            continue;
        known = true;
        sum = sum + *paid;
        personLines.append({field, label(field), *paid});
        if (paid->fen() != 0)
            payers.append({label(field), *paid, part.fill});
    }
    if (!personal && known)
        personal = sum;
}

void SettlementParts::collectOwn()
{
    const auto deductible = amount(u"deductible"_s);
    const auto upfront = amount(u"upfrontPay"_s);
    const auto overLimit = amount(u"overLimitPay"_s);
    const auto fully = amount(u"fullyOwnPay"_s);
    if (!personal || personal->fen() <= 0 || !fully || !upfront)
        return;
    const Money told = orNothing(deductible) + *upfront + orNothing(overLimit) + *fully;
    const Money ratio = *personal - told;
    // A refund, or funds that paid part of it: then it cannot be said what the own part is made of.
    if (ratio.fen() < 0 || told.fen() < 0)
        return;
    borne = orNothing(deductible) + ratio + *upfront;
    uninsured = orNothing(overLimit) + *fully;
    const auto add = [this](const QString& name, Money paid, Fill fill) {
        if (paid.fen() > 0)
            own.append({name, paid, fill});
    };
    add(label(u"deductible"_s), orNothing(deductible), {3, Hatch::Vertical});
    add(tr("Own part by ratio"), ratio, {3, Hatch::Solid});
    add(label(u"upfrontPay"_s), *upfront, {3, Hatch::Diagonal});
    add(label(u"overLimitPay"_s), orNothing(overLimit), {5, Hatch::Vertical});
    add(label(u"fullyOwnPay"_s), *fully, {5, Hatch::Solid});
}

void SettlementParts::compareSums(const QString& what, Money sum, Money told)
{
    if (sum == told) {
        if (m_check == Check::Unknown)
            m_check = Check::Agrees;
        return;
    }
    m_check = Check::Disagrees;
    //: %1 names what was added up, %2 and %3 are amounts in yuan
    m_disagreements.append(tr("%1: the parts make %2, the portal says %3").arg(what, sum.toString(), told.toString()));
}

void SettlementParts::compare(const QList<wire::SettlementDetail::Share>& shares)
{
    if (total && funds && personal)
        compareSums(label(u"total"_s), *funds + orNothing(hospital) + *personal, *total);
    if (const auto told = amount(u"personalPart"_s); told && amount(u"cashPay"_s)) {
        Money sum;
        for (const Line& line : std::as_const(personLines))
            sum = sum + line.amount;
        compareSums(label(u"personalPart"_s), sum, *told);
    }
    if (const auto told = amount(u"funds"_s); told && !fundLines.isEmpty()) {
        Money sum;
        for (const Line& line : std::as_const(fundLines))
            sum = sum + line.amount;
        compareSums(label(u"funds"_s), sum, *told);
    }
    if (funds && !shares.isEmpty()) {
        Money sum;
        bool readable = true;
        for (const auto& share : shares) {
            const auto paid = Money::fromYuan(share.paid);
            readable = readable && paid.has_value();
            // The person's own account stands among the funds in this list.
            if (share.fund != u"310200")
                sum = sum + orNothing(paid);
        }
        if (readable)
            compareSums(tr("Funds one by one"), sum, *funds);
    }
}

QString SettlementParts::statement() const
{
    if (total && funds && personal)
        return tr("Total %1 yuan: %2 yuan by the funds, %3 yuan by the person")
            .arg(total->toString(), funds->toString(), personal->toString());
    if (total)
        return tr("Total %1 yuan").arg(total->toString());
    return tr("The portal does not tell the total.");
}

} // namespace yibao::ui
