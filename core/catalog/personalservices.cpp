// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/catalog/catalog.h"

#include <QtGlobal>

using namespace Qt::StringLiterals;

namespace yibao::catalog {

namespace {

Filter date(const QString& id, const char* label)
{
    return {.id = id, .label = label, .kind = FilterKind::Date, .fields = {}, .dictionary = {}, .placeholder = nullptr};
}
Filter choice(const QString& id, const char* label, const QString& dictionary)
{
    return {.id = id,
            .label = label,
            .kind = FilterKind::Choice,
            .fields = {id},
            .dictionary = dictionary,
            .placeholder = QT_TRANSLATE_NOOP("catalog", "Any")};
}
Filter plain(const QString& id, const char* label, const char* placeholder)
{
    return {
        .id = id, .label = label, .kind = FilterKind::Text, .fields = {}, .dictionary = {}, .placeholder = placeholder};
}
Filter insuredPlace()
{
    return {.id = u"insuredPlace"_s,
            .label = QT_TRANSLATE_NOOP("catalog", "Insured place"),
            .kind = FilterKind::Region,
            .fields = {u"insuredPlace"_s},
            .dictionary = {},
            .placeholder = QT_TRANSLATE_NOOP("catalog", "Any")};
}
Filter from()
{
    return date(u"from"_s, QT_TRANSLATE_NOOP("catalog", "From"));
}
Filter to()
{
    return date(u"to"_s, QT_TRANSLATE_NOOP("catalog", "To"));
}

Column column(const QString& field, int weight)
{
    return {.field = field, .weight = weight};
}
Column hidden(const QString& field, int weight)
{
    return {.field = field, .weight = weight, .shown = false};
}

/// Each has a dataset of its own id.
Service signedIn(const QString& id, const char* title, const char* hint, MenuGroup group, const QString& icon,
                 const QList<Filter>& filters, const QList<Column>& columns)
{
    return {.id = id,
            .title = title,
            .hint = hint,
            .group = group,
            .access = Access::SignedIn,
            .icon = icon,
            .dataset = id,
            .filters = filters,
            .columns = columns,
            .shortcut = {},
            .officialUrl = u"https://fuwu.nhsa.gov.cn/"_s};
}

} // namespace

QList<Service> personalServices()
{
    return {
        signedIn(u"my-filings"_s, QT_TRANSLATE_NOOP("catalog", "My filings for care elsewhere"),
                 QT_TRANSLATE_NOOP("catalog", "Place of treatment, kind, validity"), MenuGroup::CrossProvinceInpatient,
                 u"route"_s,
                 {insuredPlace(), from(), to(),
                  plain(u"filingNo"_s, QT_TRANSLATE_NOOP("catalog", "Filing number"), nullptr)},
                 {column(u"code"_s, 170), column(u"insuredPlace"_s, 150), column(u"treatmentPlace"_s, 150),
                  column(u"typeName"_s, 180), column(u"begin"_s, 110), column(u"end"_s, 110), column(u"status"_s, 100),
                  hidden(u"source"_s, 120), hidden(u"filedAt"_s, 150)}),
        signedIn(u"my-cross-province-settlements"_s, QT_TRANSLATE_NOOP("catalog", "My direct settlements elsewhere"),
                 QT_TRANSLATE_NOOP("catalog", "What was paid by whom"), MenuGroup::CrossProvinceInpatient, u"receipt"_s,
                 {insuredPlace(), from(), to()},
                 {column(u"settledAt"_s, 150), column(u"treatmentPlace"_s, 150), column(u"institution"_s, 190),
                  column(u"medType"_s, 110), column(u"total"_s, 120), column(u"funds"_s, 120),
                  column(u"accountPay"_s, 120), column(u"cashPay"_s, 120), hidden(u"personalPart"_s, 120),
                  hidden(u"code"_s, 180)}),
        signedIn(u"my-enrolment"_s, QT_TRANSLATE_NOOP("catalog", "My enrolment"),
                 QT_TRANSLATE_NOOP("catalog", "Insured place, insurance kind, status"), MenuGroup::MyInsurance,
                 u"idcard"_s, {},
                 {column(u"insuranceType"_s, 220), column(u"status"_s, 110), column(u"personType"_s, 110),
                  column(u"insuredPlace"_s, 180), column(u"since"_s, 120), column(u"employer"_s, 240),
                  hidden(u"pausedOn"_s, 120), hidden(u"balance"_s, 120)}),
        signedIn(u"my-contributions"_s, QT_TRANSLATE_NOOP("catalog", "My contributions"),
                 QT_TRANSLATE_NOOP("catalog", "Month by month, own and employer's part"), MenuGroup::MyInsurance,
                 u"calendar"_s,
                 {from(), to(),
                  choice(u"insuranceType"_s, QT_TRANSLATE_NOOP("catalog", "Insurance kind"), u"insurance-type"_s)},
                 {column(u"firstMonth"_s, 110), column(u"insuranceType"_s, 200), column(u"personalPart"_s, 120),
                  column(u"employerPart"_s, 120), column(u"arrived"_s, 100), column(u"base"_s, 120),
                  column(u"intoAccount"_s, 130), column(u"lastMonth"_s, 110), hidden(u"paidOn"_s, 150),
                  hidden(u"employer"_s, 240)}),
        signedIn(
            u"my-account"_s, QT_TRANSLATE_NOOP("catalog", "My medical account"),
            QT_TRANSLATE_NOOP("catalog", "Balance, payments in and out"), MenuGroup::MyInsurance, u"wallet"_s,
            {plain(u"year"_s, QT_TRANSLATE_NOOP("catalog", "Year"), QT_TRANSLATE_NOOP("catalog", "For example 2026"))},
            {column(u"time"_s, 160), column(u"direction"_s, 90), column(u"amount"_s, 120), column(u"balance"_s, 120),
             column(u"memo"_s, 130), column(u"institution"_s, 260)}),
        signedIn(u"my-settlements"_s, QT_TRANSLATE_NOOP("catalog", "My settlements"),
                 QT_TRANSLATE_NOOP("catalog", "Date, institution, who paid what"), MenuGroup::MyInsurance, u"receipt"_s,
                 {from(), to(), choice(u"medType"_s, QT_TRANSLATE_NOOP("catalog", "Kind of care"), u"med-type"_s)},
                 {column(u"settledAt"_s, 150), column(u"institution"_s, 280), column(u"medType"_s, 110),
                  column(u"total"_s, 120), column(u"funds"_s, 120), column(u"accountPay"_s, 120),
                  column(u"cashPay"_s, 120), hidden(u"personalPart"_s, 120), hidden(u"sharedAccountPay"_s, 120),
                  hidden(u"hospitalPart"_s, 120), hidden(u"insuranceType"_s, 160), hidden(u"code"_s, 180)}),
    };
}

} // namespace yibao::catalog
