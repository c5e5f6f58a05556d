// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/textmatch.h"
#include "core/catalog/catalog.h"
#include "core/catalog/question.h"

namespace yibao::services {

/// Why a row was found, short enough for a badge: "别名：301医院", "拼音"; empty where the marked letters say it all.
[[nodiscard]] QString reasonOf(const catalog::Hit& hit);

/// What is marked in a cell of the row: places in the words as they are shown. Cells that are shown as other words than
/// they hold (regions, choices) have none.
[[nodiscard]] QList<text::Range> marksOf(const catalog::Hit& hit, const catalog::Dataset& dataset,
                                         const QString& fieldId);

/// What was typed, wherever: the free text, else the first filter of words.
[[nodiscard]] QString typedIn(const catalog::Service& service, const catalog::Question& question);

/// The filter by which rows are known to people; null when the service has none.
[[nodiscard]] const catalog::Filter* nameFilter(const catalog::Service& service);

} // namespace yibao::services
