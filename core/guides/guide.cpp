// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/guides/guide.h"

#include "core/catalog/catalog.h"

#include <algorithm>

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

} // namespace yibao::guides
