// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"
#include "core/wire/personalcalls.h"
#include "ui/personal/splitbar.h"

#include <QCoreApplication>

#include <optional>

namespace yibao::ui {

/// Who paid a settlement, and what the person's own part is made of, from its row and the funds the portal lists. What
/// the portal did not tell is nothing, not zero.
class SettlementParts final
{
    Q_DECLARE_TR_FUNCTIONS(yibao::ui::SettlementParts)
public:
    enum class Check {
        Agrees,
        Disagrees,
        Unknown, ///< the portal told too little to add up
    };
    /// An amount with the official words of its field.
    struct Line
    {
        QString field;
        QString name;
        Money amount;
    };

    SettlementParts(const catalog::Dataset& dataset, const catalog::Row& row,
                    const QList<wire::SettlementDetail::Share>& shares = {});

    std::optional<Money> total, funds, hospital, personal;
    QList<SplitPart> payers; ///< funds, hospital, accounts, cash
    QList<SplitPart> own;    ///< empty when the portal does not tell it or it cannot be
    Money borne;             ///< 自付: deductible, by ratio, upfront
    Money uninsured;         ///< 自费: above limits, fully self-paid
    QList<Line> fundLines;   ///< those that paid something
    QList<Line> personLines;

    [[nodiscard]] Check check() const { return m_check; }
    /// What does not add up, as sentences with both sums.
    [[nodiscard]] const QStringList& disagreements() const { return m_disagreements; }
    /// "Total 18,642.37 yuan: 12,905.60 by the funds, 5,736.77 by the person"
    [[nodiscard]] QString statement() const;

private:
    [[nodiscard]] std::optional<Money> amount(const QString& field) const;
    [[nodiscard]] QString label(const QString& field) const;
    void collectFunds();
    void collectPerson();
    void collectOwn();
    void compare(const QList<wire::SettlementDetail::Share>& shares);
    void compareSums(const QString& what, Money sum, Money told);

    const catalog::Dataset& m_dataset;
    catalog::Row m_row;
    Check m_check = Check::Unknown;
    QStringList m_disagreements;
};

} // namespace yibao::ui
