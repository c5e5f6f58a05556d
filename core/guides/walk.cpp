// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/walk.h"

#include "core/identity/citizenid.h"

#include <algorithm>

namespace yibao::guides {

namespace {

/// Guides have no circles; the bound is for one that was not checked.
int longest(const Guide& guide, const Step& step, qsizetype bound)
{
    int most = 0;
    for (const QString& id : step.following()) {
        if (const Step* next = guide.step(id); next != nullptr && bound > 0)
            most = std::max(most, 1 + longest(guide, *next, bound - 1));
    }
    return most;
}

} // namespace

Walk::Walk(const Guide& guide, const QString& from)
    : m_guide(&guide)
{
    const Step* step = guide.step(from);
    m_path.append({.step = step != nullptr ? step : guide.step(guide.start), .answer = {}, .years = {}});
}

int Walk::ahead() const
{
    return longest(*m_guide, step(), m_guide->steps.size());
}

bool Walk::choose(qsizetype choice)
{
    if (choice < 0 || choice >= step().choices.size())
        return false;
    const Choice& taken = step().choices.at(choice);
    return enter(taken.to, taken.answer);
}

bool Walk::born(QDate birth, QDate today)
{
    const int years = identity::fullYears(birth, today);
    if (years < 0 || !step().age)
        return false;
    const AgeFork& fork = *step().age;
    return enter(years < fork.limit ? fork.below : fork.from, {}, years);
}

bool Walk::goOn()
{
    return step().next && enter(step().next->to, {});
}

bool Walk::back()
{
    return backTo(m_path.size() - 2);
}

bool Walk::backTo(qsizetype place)
{
    return place >= 0 && place < m_path.size() - 1 && leave(place);
}

void Walk::restart()
{
    leave(0);
}

bool Walk::leave(qsizetype place)
{
    m_path.resize(place + 1);
    m_path.last().answer = {};
    m_path.last().years.reset();
    return true;
}

bool Walk::enter(const QString& stepId, const Text& answer, std::optional<int> years)
{
    const Step* next = m_guide->step(stepId);
    if (next == nullptr)
        return false;
    m_path.last().answer = answer;
    m_path.last().years = years;
    m_path.append({.step = next, .answer = {}, .years = {}});
    return true;
}

} // namespace yibao::guides
