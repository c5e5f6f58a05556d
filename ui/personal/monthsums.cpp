// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/monthsums.h"

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

QList<MonthChart::Month> twelve(QDate first)
{
    QList<MonthChart::Month> months;
    for (int i = 0; i < 12; ++i)
        months.append({.first = first.addMonths(i), .amounts = {Money(), Money()}});
    return months;
}

int monthsFrom(QDate first, QDate month)
{
    return (month.year() - first.year()) * 12 + month.month() - first.month();
}

void addTo(QList<MonthChart::Month>& months, qsizetype month, qsizetype series, Money amount)
{
    Money& sum = months[month].amounts[series];
    sum = sum + amount;
}

} // namespace

QList<MonthChart::Month> accountMonths(const catalog::Dataset& dataset, const QList<catalog::Row>& rows, int year,
                                       int* left)
{
    auto months = twelve(QDate(year, 1, 1));
    int unread = 0;
    const int time = dataset.indexOf(u"time"_s);
    const int direction = dataset.indexOf(u"direction"_s);
    const int amount = dataset.indexOf(u"amount"_s);
    for (const catalog::Row& row : rows) {
        const QDate day = QDate::fromString(row.cells.value(time).left(10), Qt::ISODate);
        const auto paid = Money::fromYuan(row.cells.value(amount));
        const QString way = row.cells.value(direction);
        const bool known = way == u"IN" || way == u"OUT";
        if (!day.isValid() || day.year() != year || !paid || !known)
            ++unread;
        else
            addTo(months, day.month() - 1, way == u"IN" ? 0 : 1, *paid);
    }
    if (left != nullptr)
        *left = unread;
    return months;
}

QList<MonthChart::Month> contributionMonths(const catalog::Dataset& dataset, const QList<catalog::Row>& rows,
                                            QDate last, int* left)
{
    const QDate first = QDate(last.year(), last.month(), 1).addMonths(-11);
    auto months = twelve(first);
    int unread = 0;
    const int begin = dataset.indexOf(u"firstMonth"_s);
    const int employer = dataset.indexOf(u"employerPart"_s);
    const int own = dataset.indexOf(u"personalPart"_s);
    for (const catalog::Row& row : rows) {
        const QString month = row.cells.value(begin);
        const QDate day(month.left(4).toInt(), month.mid(4, 2).toInt(), 1);
        const int at = day.isValid() ? monthsFrom(first, day) : -1;
        if (at < 0 || at >= 12) {
            ++unread;
            continue;
        }
        addTo(months, at, 0, Money::fromYuan(row.cells.value(employer)).value_or(Money()));
        addTo(months, at, 1, Money::fromYuan(row.cells.value(own)).value_or(Money()));
    }
    if (left != nullptr)
        *left = unread;
    return months;
}

Money sumOf(const QList<MonthChart::Month>& months, qsizetype series)
{
    Money sum;
    for (const MonthChart::Month& month : months)
        sum = sum + month.amounts.value(series);
    return sum;
}

} // namespace yibao::ui
