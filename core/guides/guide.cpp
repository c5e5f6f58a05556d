// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/guide.h"

#include "core/catalog/catalog.h"

#include <algorithm>
#include <utility>

namespace yibao::guides {

QString Text::here() const
{
    return catalog::isInEnglish() ? english : chinese;
}

QStringList Step::following() const
{
    QStringList ids;
    for (const Choice& choice : choices)
        ids.append(choice.to);
    if (age)
        ids << age->below << age->from;
    if (next)
        ids.append(next->to);
    return ids;
}

const Step* Guide::step(const QString& stepId) const
{
    const auto at = std::ranges::find(steps, stepId, &Step::id);
    return at == steps.end() ? nullptr : &*at;
}

const Source* Guide::source(const Step& step) const
{
    const auto at = std::ranges::find(sources, step.source, &Source::id);
    return at == sources.end() ? nullptr : &*at;
}

std::optional<int> ageOn(QDate birth, QDate day)
{
    if (!birth.isValid() || !day.isValid() || birth > day)
        return std::nullopt;
    const bool before = std::pair(day.month(), day.day()) < std::pair(birth.month(), birth.day());
    return day.year() - birth.year() - (before ? 1 : 0);
}

} // namespace yibao::guides
