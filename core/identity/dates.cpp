// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/identity/dates.h"

#include "core/identity/tidied.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace yibao::identity {

std::optional<QDate> parseDate(const QString& typed)
{
    static const QRegularExpression form(
        u"^(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|(\\d{2})(\\d{2})|年(\\d{1,2})月(\\d{1,2})日)$"_s);
    // With QRegularExpression \d is 0 to 9 only; tidied() has turned full-width digits into these.
    const QRegularExpressionMatch match = form.match(tidied(typed));
    if (!match.hasMatch())
        return {};
    const auto number = [&match](std::initializer_list<int> groups) {
        for (const int group : groups) {
            if (match.hasCaptured(group))
                return match.captured(group).toInt();
        }
        return 0;
    };
    const QDate date(number({1}), number({3, 5, 7}), number({4, 6, 8}));
    return date.isValid() ? std::optional(date) : std::nullopt;
}

RangeCheck checkDateRange(const QString& from, const QString& to)
{
    RangeCheck check;
    if (!tidied(from).isEmpty()) {
        const auto date = parseDate(from);
        if (!date)
            return {RangeFault::From, {}};
        check.range.from = *date;
    }
    if (!tidied(to).isEmpty()) {
        const auto date = parseDate(to);
        if (!date)
            return {RangeFault::To, {}};
        check.range.to = *date;
    }
    if (check.range.from.isValid() && check.range.to.isValid() && check.range.from > check.range.to)
        return {RangeFault::Order, {}};
    return check;
}

} // namespace yibao::identity
