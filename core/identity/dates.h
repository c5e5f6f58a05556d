// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace yibao::identity {

/// Reads a date as people and lists write it: 2026-11-21, 2026/11/21, 2026.11.21, 20261121, 2026年11月21日. Nothing for
/// dates that do not exist.
[[nodiscard]] std::optional<QDate> parseDate(const QString& typed);

enum class RangeFault { None, From, To, Order };

/// Both ends are optional (an invalid QDate is an open end); Order: the start lies after the end.
struct DateRange
{
    QDate from;
    QDate to;
};
struct RangeCheck
{
    RangeFault fault = RangeFault::None;
    DateRange range;
};
/// Empty texts are open ends.
[[nodiscard]] RangeCheck checkDateRange(const QString& from, const QString& to);

} // namespace yibao::identity
