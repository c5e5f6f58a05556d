// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/contributionpanel.h"

#include "core/base/whendone.h"
#include "ui/personal/monthsums.h"
#include "ui/personal/personalsource.h"
#include "ui/widgets/errortext.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr qsizetype mostRows = 1000; ///< twelve months of any number of insurances

} // namespace

ContributionPanel::ContributionPanel(PersonalSource& source, QWidget* parent)
    : MonthsPanel(tr("Contributions by month"),
                  {{.name = tr("Employer"), .fill = {1, chart::Hatch::Solid}},
                   {.name = tr("Own"), .fill = {5, chart::Hatch::Diagonal}}},
                  parent)
    , m_source(source)
{
    setObjectName(u"contributionPanel"_s);
}

void ContributionPanel::follow(const catalog::Question& question, QDate latest)
{
    const QDate to = QDate::fromString(question.filters.value(u"to"_s), Qt::ISODate);
    const QDate today = m_source.clock().today();
    ask(question, to.isValid() && to < today ? to : today, latest);
}

void ContributionPanel::ask(const catalog::Question& question, QDate last, QDate latest)
{
    const int generation = ++m_generation;
    catalog::Question asked = question;
    const QDate first = QDate(last.year(), last.month(), 1).addMonths(-11);
    const QDate from = QDate::fromString(question.filters.value(u"from"_s), Qt::ISODate);
    asked.filters.insert(u"from"_s, (from.isValid() && from > first ? from : first).toString(Qt::ISODate));
    asked.filters.insert(u"to"_s, QDate(last.year(), last.month(), last.daysInMonth()).toString(Qt::ISODate));
    const auto whole = std::make_shared<catalog::Answer>();
    const auto scanned = m_source.scanPortal(asked, [this, generation, whole](const catalog::Answer& page) {
        if (generation != m_generation)
            return false;
        whole->rows += page.rows;
        whole->sources = page.sources;
        return whole->rows.size() < mostRows;
    });
    whenDone(scanned, this, [this, generation, whole, question, last, latest](const Status& status) {
        if (generation != m_generation)
            return;
        if (!status) {
            showNothing(lineFor(status.error()));
            return;
        }
        const bool earlier = whole->rows.isEmpty() && latest.isValid() && latest < last;
        if (earlier)
            ask(question, latest, {});
        else
            fill(*whole, last);
    });
}

void ContributionPanel::fill(const catalog::Answer& whole, QDate last)
{
    const catalog::Dataset& dataset = m_source.catalog().datasetOf(*m_source.catalog().service(u"my-contributions"_s));
    int left = 0;
    const auto months = contributionMonths(dataset, whole.rows, last, &left);
    const Money sum = sumOf(months, 0) + sumOf(months, 1);
    QStringList notes{tr("Each contribution stands in the month it begins with.")};
    if (left > 0)
        notes.append(tr("%n contribution(s) that began earlier are not in the picture.", nullptr, left));
    //: %1 is an amount, %2 and %3 are months
    showMonths(tr("%1 yuan from %2 to %3")
                   .arg(sum.toString(), MonthChart::monthName(months.constFirst().first),
                        MonthChart::monthName(months.constLast().first)),
               months, notes.join(u' '), whole.isSynthetic());
}

} // namespace yibao::ui
