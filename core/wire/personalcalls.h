// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/portal.h"

#include <QMap>

namespace yibao::wire {

/// The head of a person's medical account; its entries are rows of the service my-account. Amounts are yuan as the
/// portal writes them, null where it said nothing.
struct AccountOverview
{
    QString year;
    QString balance;
    QString income;
    QString expenditure;
    QMap<QString, QString> extra; ///< members that nobody here knows
    catalog::Answer entries;
};

/// One settlement with the funds that paid. A portal that lists no funds gives none.
struct SettlementDetail
{
    struct Share
    {
        QString fund; ///< code of the dictionary fund-type, or what the portal says
        QString paid; ///< yuan
        QString withinScope;
        QMap<QString, QString> extra;
    };
    catalog::Answer answer; ///< its one row, of the service that was asked
    QList<Share> shares;
};

/// The calls of wire.md §8.3 that are more than rows; rows come by Portal::askPersonal. Nothing is kept. Errors as
/// there, BadResponse with POR-ROWS-10 for an answer without its row.
class PersonalCalls final
{
public:
    PersonalCalls(Portal& portal, const catalog::Catalog& catalog)
        : m_portal(portal)
        , m_catalog(catalog)
    {}

    /// `year` with four digits; empty: the portal's present one.
    [[nodiscard]] QFuture<Result<AccountOverview>> account(const QString& year, const Secret& accessToken) const;
    /// `service`: my-settlements or my-cross-province-settlements; `code`: field "code" of one of its rows.
    [[nodiscard]] QFuture<Result<SettlementDetail>> settlement(const QString& service, const QString& code,
                                                               const Secret& accessToken) const;

private:
    Portal& m_portal;
    const catalog::Catalog& m_catalog;
};

} // namespace yibao::wire
