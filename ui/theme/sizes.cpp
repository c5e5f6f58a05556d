// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/look.h"

#include <cmath>

namespace yibao::ui {
namespace {

int toGrid(qreal value)
{
    return static_cast<int>(std::lround(value / 4)) * 4;
}

qreal factor(TextStep step)
{
    switch (step) {
    case TextStep::Standard:
        return 1;
    case TextStep::Large:
        return 1.25;
    case TextStep::Elder:
        return 1.5;
    case TextStep::Extra:
        return 2;
    }
    return 1;
}

} // namespace

int Sizes::space(int standard) const
{
    return step == TextStep::Standard ? standard : std::max(standard, toGrid(standard * factor(step)));
}

Sizes Sizes::of(TextStep step, ThemeKind theme)
{
    Sizes sizes;
    sizes.step = step;
    switch (step) {
    case TextStep::Standard:
        break;
    case TextStep::Large:
        sizes.control = 48, sizes.compact = 40, sizes.iconButton = 44, sizes.smallest = 28;
        sizes.tableRow = 46, sizes.tableHeader = 50, sizes.railItem = 44, sizes.railSubItem = 40, sizes.searchHit = 64;
        sizes.iconText = 24, sizes.iconTile = 32, sizes.tile = 56;
        sizes.check = 24, sizes.badge = 28, sizes.badgeIcon = 18, sizes.keyHint = 26;
        break;
    // From here on cards stand for rows and compact actions are not used; the numbers keep a control that a page has
    // all the same large enough to be touched.
    case TextStep::Elder:
        sizes.control = 64, sizes.compact = 64, sizes.iconButton = 64, sizes.smallest = 60;
        sizes.tableRow = 52, sizes.tableHeader = 56, sizes.railItem = 64, sizes.railSubItem = 60, sizes.searchHit = 96;
        sizes.iconText = 28, sizes.iconTile = 44, sizes.tile = 72;
        sizes.check = 28, sizes.badge = 40, sizes.badgeIcon = 28, sizes.keyHint = 36;
        break;
    case TextStep::Extra:
        sizes.control = 84, sizes.compact = 84, sizes.iconButton = 84, sizes.smallest = 64;
        sizes.tableRow = 76, sizes.tableHeader = 80, sizes.railItem = 84, sizes.railSubItem = 64, sizes.searchHit = 144;
        sizes.iconText = 44, sizes.iconTile = 64, sizes.tile = 96;
        sizes.check = 44, sizes.badge = 64, sizes.badgeIcon = 44, sizes.keyHint = 60;
        break;
    }
    for (int* measure : {&sizes.pagePadding, &sizes.pageTop, &sizes.cardGap, &sizes.columnGap, &sizes.rail,
                         &sizes.railFolded, &sizes.header, &sizes.statusBar})
        *measure = sizes.space(*measure);
    if (step == TextStep::Elder || step == TextStep::Extra) {
        sizes.header = sizes.control + 24;
        sizes.focusWidth = 3;
    }
    if (theme == ThemeKind::HighContrast) {
        sizes.borderWidth = 2;
        sizes.focusWidth = 3;
    }
    return sizes;
}

} // namespace yibao::ui
