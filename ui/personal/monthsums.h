// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/question.h"
#include "ui/personal/monthchart.h"

namespace yibao::ui {

/// Twelve months of a year: what came into the account and what went out of it, added up to the fen. A row whose time,
/// direction or amount cannot be read is in no month; `left` counts those.
[[nodiscard]] QList<MonthChart::Month> accountMonths(const catalog::Dataset& dataset, const QList<catalog::Row>& rows,
                                                     int year, int* left = nullptr);
/// Twelve months up to the one of `last`: the employer's part and the own part, each row in the month it begins with.
[[nodiscard]] QList<MonthChart::Month>
contributionMonths(const catalog::Dataset& dataset, const QList<catalog::Row>& rows, QDate last, int* left = nullptr);
/// All months of one series together.
[[nodiscard]] Money sumOf(const QList<MonthChart::Month>& months, qsizetype series);

} // namespace yibao::ui
