// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/guides/walk.h"
#include "ui/print/printsheet.h"

#include <QHash>
#include <QSet>

namespace yibao::ui {

/// Which materials of which steps were ticked off: step id to places in the list.
using TickedMaterials = QHash<QString, QSet<int>>;

/// What a person needs on paper to do what a step says: the way so far, the materials that were last told on it, what
/// must be exact, what to do, what to watch, where. Before a result: the question and what each answer leads to. Of a
/// date of birth only the years are there.
[[nodiscard]] PrintSheet sheetOf(const guides::Walk& walk, const TickedMaterials& ticked);

} // namespace yibao::ui
