// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/badge.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace yibao::ui {
namespace {

constexpr qint64 freshDays = 7;
constexpr qint64 recentDays = 30;
constexpr qint64 usableDays = 90;

} // namespace

FreshnessBadge::FreshnessBadge(QWidget* parent)
    : Badge(parent)
{
    setBadge(of(m_date, m_today));
}

void FreshnessBadge::setAsOf(const QDate& date, const QDate& today)
{
    m_date = date;
    m_today = today;
    setBadge(of(date, today));
}

BadgeText FreshnessBadge::of(const QDate& date, const QDate& today)
{
    const BadgeText unknown{BadgeKind::Neutral, tr("Date unknown"), u"help"_s};
    if (!date.isValid() || !today.isValid())
        return unknown;
    qint64 days = date.daysTo(today);
    // A list from a place where it is already tomorrow is from today; one from next month has a wrong date.
    if (days < -1)
        return unknown;
    days = std::max<qint64>(0, days);
    //: How long ago, behind a word such as "Current"
    const QString age = days == 0 ? tr("today") : tr("%n day(s) ago", nullptr, static_cast<int>(days));
    const auto badge = [&age](BadgeKind kind, const QString& word) {
        //: %1 is a word such as "Current", %2 its age
        return BadgeText{kind, tr("%1 · %2").arg(word, age), iconOf(kind)};
    };
    if (days <= freshDays)
        return badge(BadgeKind::Success, tr("Current"));
    if (days <= recentDays)
        return badge(BadgeKind::Info, tr("Recent"));
    if (days <= usableDays)
        return badge(BadgeKind::Warning, tr("May have changed"));
    return badge(BadgeKind::Danger, tr("Out of date"));
}

void FreshnessBadge::changeEvent(QEvent* event)
{
    Badge::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setBadge(of(m_date, m_today));
}

SyntheticBadge::SyntheticBadge(QWidget* parent)
    : Badge(parent)
{
    setBadge(text());
}

BadgeText SyntheticBadge::text()
{
    return {BadgeKind::Synthetic, tr("Synthetic demonstration data"), {}};
}

void SyntheticBadge::changeEvent(QEvent* event)
{
    Badge::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setBadge(text());
}

} // namespace yibao::ui
