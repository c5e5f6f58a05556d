// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/accountpanel.h"

#include "ui/personal/monthsums.h"
#include "ui/personal/personalsource.h"

using namespace Qt::StringLiterals;

namespace yibao::ui {

AccountPanel::AccountPanel(const PersonalSource& source, QWidget* parent)
    : MonthsPanel(tr("My medical account"),
                  {{.name = tr("In"), .fill = {2, chart::Hatch::Solid}},
                   {.name = tr("Out"), .fill = {5, chart::Hatch::Diagonal}}},
                  parent)
    , m_source(source)
{
    setObjectName(u"accountPanel"_s);
    connect(&source, &PersonalSource::accountChanged, this, &AccountPanel::fill);
}

void AccountPanel::fill()
{
    const auto& account = m_source.account();
    const auto held = m_source.held();
    if (!account || !held) {
        showNothing({});
        return;
    }
    const catalog::Dataset& dataset = m_source.catalog().datasetOf(*m_source.catalog().service(u"my-account"_s));
    int left = 0;
    const int year = account->year.toInt();
    const auto months = accountMonths(dataset, held->rows, year, &left);
    const auto balance = Money::fromYuan(account->balance);
    QStringList notes;
    const auto compare = [&](const QString& told, qsizetype series) {
        const auto sum = Money::fromYuan(told);
        return !sum || *sum == sumOf(months, series);
    };
    if (!compare(account->income, 0) || !compare(account->expenditure, 1))
        notes.append(tr("The portal's sums of the year differ: in %1, out %2.")
                         .arg(account->income.isEmpty() ? u"—"_s : account->income,
                              account->expenditure.isEmpty() ? u"—"_s : account->expenditure));
    if (left > 0)
        notes.append(tr("%n entry(ies) without a readable month or amount are not in the picture.", nullptr, left));
    showMonths(balance ? tr("Balance %1 yuan").arg(balance->toString()) : tr("The portal does not tell the balance."),
               months, notes.join(u' '), held->isSynthetic());
}

} // namespace yibao::ui
