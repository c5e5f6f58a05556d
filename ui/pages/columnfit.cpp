// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/columnfit.h"

#include <algorithm>

namespace yibao::ui {

QList<FittedColumn> fitColumns(const QList<ColumnWish>& wishes, int available)
{
    QList<const ColumnWish*> taken;
    int used = 0;
    for (const ColumnWish& wish : wishes) {
        if (!taken.isEmpty() && used + wish.minimum > available)
            continue;
        taken.append(&wish);
        used += wish.minimum;
    }
    QList<FittedColumn> fitted;
    int left = std::max(0, available - used);
    int weights = 0;
    // Short words first get what they need; what is left over belongs to the long ones.
    for (const ColumnWish* wish : std::as_const(taken)) {
        const int more = wish->weight > 0 ? 0 : std::clamp(wish->natural - wish->minimum, 0, left);
        fitted.append({wish->field, wish->minimum + more});
        left -= more;
        weights += wish->weight;
    }
    if (fitted.isEmpty())
        return fitted;
    const int share = left;
    for (qsizetype i = 0; i < fitted.size() && weights > 0; ++i) {
        const int more = static_cast<int>(qint64(share) * taken.at(i)->weight / weights);
        fitted[i].width += more;
        left -= more;
    }
    // Rounding, and all of it where no column wants more.
    fitted.last().width += left;
    if (fitted.size() == 1)
        fitted.first().width = std::max(available, 0);
    return fitted;
}

} // namespace yibao::ui
