// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/catalog.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

// Answers of signed-in services. They live in memory and in no list, so they have no column titles to be known by.
namespace yibao::catalog {

namespace {

using enum FieldKind;

Field make(const QString& id, const char* label, FieldKind kind, const QString& dictionary = {})
{
    Field field;
    field.id = id;
    field.label = label;
    field.kind = kind;
    field.dictionary = dictionary;
    return field;
}

Dataset enrolment()
{
    return {
        .id = u"my-enrolment"_s,
        .title = QT_TRANSLATE_NOOP("catalog", "My enrolment"),
        .counted = QT_TRANSLATE_N_NOOP("catalog", "%n insurance(s)"),
        .fields = {make(u"insuranceType"_s, QT_TRANSLATE_NOOP("catalog", "Insurance kind"), Choice,
                        u"insurance-type"_s),
                   make(u"status"_s, QT_TRANSLATE_NOOP("catalog", "Enrolment status"), Choice, u"enrolment-status"_s),
                   make(u"personType"_s, QT_TRANSLATE_NOOP("catalog", "Kind of person"), Choice, u"person-type"_s),
                   make(u"insuredPlace"_s, QT_TRANSLATE_NOOP("catalog", "Insured place"), Region),
                   make(u"since"_s, QT_TRANSLATE_NOOP("catalog", "Insured since"), Date),
                   make(u"pausedOn"_s, QT_TRANSLATE_NOOP("catalog", "Paused on"), Date),
                   make(u"employer"_s, QT_TRANSLATE_NOOP("catalog", "Employer"), Text),
                   make(u"balance"_s, QT_TRANSLATE_NOOP("catalog", "Account balance"), Money)},
        .identity = {u"insuranceType"_s, u"insuredPlace"_s, u"since"_s},
        .searched = {},
        .order = {},
        .reviewDays = 1};
}

Dataset contributions()
{
    return {.id = u"my-contributions"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "My contributions"),
            .counted = QT_TRANSLATE_N_NOOP("catalog", "%n contribution(s)"),
            .fields = {make(u"firstMonth"_s, QT_TRANSLATE_NOOP("catalog", "First month"), Month),
                       make(u"lastMonth"_s, QT_TRANSLATE_NOOP("catalog", "Last month"), Month),
                       make(u"insuranceType"_s, QT_TRANSLATE_NOOP("catalog", "Insurance kind"), Choice,
                            u"insurance-type"_s),
                       make(u"base"_s, QT_TRANSLATE_NOOP("catalog", "Contribution base"), Money),
                       make(u"employerPart"_s, QT_TRANSLATE_NOOP("catalog", "Employer's part"), Money),
                       make(u"personalPart"_s, QT_TRANSLATE_NOOP("catalog", "Own part"), Money),
                       make(u"intoAccount"_s, QT_TRANSLATE_NOOP("catalog", "Into the account"), Money),
                       make(u"arrived"_s, QT_TRANSLATE_NOOP("catalog", "Arrival"), Choice, u"contribution-state"_s),
                       make(u"paidOn"_s, QT_TRANSLATE_NOOP("catalog", "Paid on"), Text),
                       make(u"employer"_s, QT_TRANSLATE_NOOP("catalog", "Employer"), Text)},
            .identity = {u"firstMonth"_s, u"lastMonth"_s, u"insuranceType"_s, u"employer"_s},
            .searched = {},
            .order = {},
            .reviewDays = 1};
}

Dataset account()
{
    return {.id = u"my-account"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "My medical account"),
            .counted = QT_TRANSLATE_N_NOOP("catalog", "%n entry(ies)"),
            .fields = {make(u"time"_s, QT_TRANSLATE_NOOP("catalog", "Time"), Text),
                       make(u"direction"_s, QT_TRANSLATE_NOOP("catalog", "In or out"), Choice, u"account-direction"_s),
                       make(u"amount"_s, QT_TRANSLATE_NOOP("catalog", "Amount"), Money),
                       make(u"balance"_s, QT_TRANSLATE_NOOP("catalog", "Balance"), Money),
                       make(u"memo"_s, QT_TRANSLATE_NOOP("catalog", "What for"), Name),
                       make(u"institution"_s, QT_TRANSLATE_NOOP("catalog", "Institution name"), Text)},
            .identity = {u"time"_s, u"direction"_s, u"amount"_s, u"balance"_s},
            .searched = {},
            .order = {},
            .reviewDays = 1};
}

/// What both kinds of settlement hold of money, and what stands after it.
QList<Field> settlementAmounts()
{
    return {
        make(u"total"_s, QT_TRANSLATE_NOOP("catalog", "Total medical expenses"), Money),
        make(u"fullyOwnPay"_s, QT_TRANSLATE_NOOP("catalog", "Fully self-paid"), Money),
        make(u"overLimitPay"_s, QT_TRANSLATE_NOOP("catalog", "Self-paid above the price limit"), Money),
        make(u"upfrontPay"_s, QT_TRANSLATE_NOOP("catalog", "Upfront co-payment"), Money),
        make(u"withinScope"_s, QT_TRANSLATE_NOOP("catalog", "Within the policy scope"), Money),
        make(u"deductible"_s, QT_TRANSLATE_NOOP("catalog", "Deductible borne"), Money),
        make(u"pooledFund"_s, QT_TRANSLATE_NOOP("catalog", "Basic pooled fund"), Money),
        make(u"civilServantFund"_s, QT_TRANSLATE_NOOP("catalog", "Civil-servant subsidy"), Money),
        make(u"enterpriseFund"_s, QT_TRANSLATE_NOOP("catalog", "Enterprise supplement"), Money),
        make(u"criticalIllnessFund"_s, QT_TRANSLATE_NOOP("catalog", "Residents' critical illness insurance"), Money),
        make(u"largeAmountFund"_s, QT_TRANSLATE_NOOP("catalog", "Employees' large-amount subsidy"), Money),
        make(u"aidFund"_s, QT_TRANSLATE_NOOP("catalog", "Medical aid fund"), Money),
        make(u"disabledFund"_s, QT_TRANSLATE_NOOP("catalog", "Disabled persons' fund"), Money),
        make(u"otherFund"_s, QT_TRANSLATE_NOOP("catalog", "Other funds"), Money),
        make(u"funds"_s, QT_TRANSLATE_NOOP("catalog", "Paid by the funds"), Money),
        make(u"hospitalPart"_s, QT_TRANSLATE_NOOP("catalog", "Borne by the hospital"), Money),
        make(u"personalPart"_s, QT_TRANSLATE_NOOP("catalog", "Personal burden in total"), Money),
        make(u"accountPay"_s, QT_TRANSLATE_NOOP("catalog", "Paid from the personal account"), Money),
        make(u"sharedAccountPay"_s, QT_TRANSLATE_NOOP("catalog", "Paid from a family member's account"), Money),
        make(u"cashPay"_s, QT_TRANSLATE_NOOP("catalog", "Paid in cash"), Money),
        make(u"balance"_s, QT_TRANSLATE_NOOP("catalog", "Balance"), Money),
        make(u"pooledRatio"_s, QT_TRANSLATE_NOOP("catalog", "Pooled-fund payment ratio"), Number),
        make(u"disease"_s, QT_TRANSLATE_NOOP("catalog", "Disease"), Text),
        make(u"invoice"_s, QT_TRANSLATE_NOOP("catalog", "Invoice number"), Code)};
}

Dataset settlements()
{
    return {.id = u"my-settlements"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "My settlements"),
            .counted = QT_TRANSLATE_N_NOOP("catalog", "%n settlement(s)"),
            .fields =
                QList<Field>{make(u"code"_s, QT_TRANSLATE_NOOP("catalog", "Settlement number"), Code),
                             make(u"institution"_s, QT_TRANSLATE_NOOP("catalog", "Institution name"), Name),
                             make(u"institutionCode"_s, QT_TRANSLATE_NOOP("catalog", "Institution code"), Code),
                             make(u"medType"_s, QT_TRANSLATE_NOOP("catalog", "Kind of care"), Choice, u"med-type"_s),
                             make(u"settledAt"_s, QT_TRANSLATE_NOOP("catalog", "Settled at"), Text),
                             make(u"begin"_s, QT_TRANSLATE_NOOP("catalog", "Begin"), Date),
                             make(u"end"_s, QT_TRANSLATE_NOOP("catalog", "End"), Date),
                             make(u"insuranceType"_s, QT_TRANSLATE_NOOP("catalog", "Insurance kind"), Choice,
                                  u"insurance-type"_s)} +
                settlementAmounts(),
            .identity = {u"code"_s},
            .searched = {},
            .order = {},
            .reviewDays = 1};
}

Dataset crossProvinceSettlements()
{
    return {.id = u"my-cross-province-settlements"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "My direct settlements elsewhere"),
            .counted = QT_TRANSLATE_N_NOOP("catalog", "%n settlement(s)"),
            .fields =
                QList<Field>{make(u"code"_s, QT_TRANSLATE_NOOP("catalog", "Settlement number"), Code),
                             make(u"institution"_s, QT_TRANSLATE_NOOP("catalog", "Institution name"), Name),
                             make(u"institutionCode"_s, QT_TRANSLATE_NOOP("catalog", "Institution code"), Code),
                             make(u"treatmentPlace"_s, QT_TRANSLATE_NOOP("catalog", "Place of treatment"), Region),
                             make(u"medType"_s, QT_TRANSLATE_NOOP("catalog", "Kind of care"), Choice, u"med-type"_s),
                             make(u"settledAt"_s, QT_TRANSLATE_NOOP("catalog", "Settled at"), Text),
                             make(u"begin"_s, QT_TRANSLATE_NOOP("catalog", "Begin"), Date),
                             make(u"end"_s, QT_TRANSLATE_NOOP("catalog", "End"), Date),
                             make(u"insuranceType"_s, QT_TRANSLATE_NOOP("catalog", "Insurance kind"), Choice,
                                  u"insurance-type"_s)} +
                settlementAmounts(),
            .identity = {u"code"_s},
            .searched = {},
            .order = {},
            .reviewDays = 1};
}

Dataset filings()
{
    return {.id = u"my-filings"_s,
            .title = QT_TRANSLATE_NOOP("catalog", "My filings for care elsewhere"),
            .counted = QT_TRANSLATE_N_NOOP("catalog", "%n filing(s)"),
            .fields = {make(u"code"_s, QT_TRANSLATE_NOOP("catalog", "Filing number"), Code),
                       make(u"insuredPlace"_s, QT_TRANSLATE_NOOP("catalog", "Insured place"), Region),
                       make(u"treatmentPlace"_s, QT_TRANSLATE_NOOP("catalog", "Place of treatment"), Region),
                       make(u"type"_s, QT_TRANSLATE_NOOP("catalog", "Kind of filing"), Code),
                       make(u"typeName"_s, QT_TRANSLATE_NOOP("catalog", "Filing kind"), Name),
                       make(u"begin"_s, QT_TRANSLATE_NOOP("catalog", "Filing begins"), Date),
                       make(u"end"_s, QT_TRANSLATE_NOOP("catalog", "Filing ends"), Date),
                       make(u"status"_s, QT_TRANSLATE_NOOP("catalog", "State"), Choice, u"filing-status"_s),
                       make(u"source"_s, QT_TRANSLATE_NOOP("catalog", "Filed through"), Choice, u"filing-source"_s),
                       make(u"filedAt"_s, QT_TRANSLATE_NOOP("catalog", "Filed at"), Text)},
            .identity = {u"code"_s},
            .searched = {},
            .order = {},
            .reviewDays = 1};
}

} // namespace

QList<Dataset> personalDatasets()
{
    return {enrolment(), contributions(), account(), settlements(), crossProvinceSettlements(), filings()};
}

} // namespace yibao::catalog
