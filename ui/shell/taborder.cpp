// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/taborder.h"

#include <algorithm>

namespace yibao::ui {

namespace {

bool isStop(const QWidget& window, const QWidget* widget)
{
    // A frame with a field in it is no stop of its own: the field stands in the chain as well.
    return widget->window() == &window && widget->focusProxy() == nullptr &&
           (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisibleTo(&window) && widget->isEnabled();
}

qsizetype partOf(const QList<QWidget*>& parts, const QWidget* widget)
{
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i) != nullptr && (parts.at(i) == widget || parts.at(i)->isAncestorOf(widget)))
            return i;
    }
    return parts.indexOf(nullptr);
}

} // namespace

QList<QWidget*> tabStops(const QWidget& window, const QList<QWidget*>& parts)
{
    QList<QWidget*> stops;
    for (QWidget* widget = window.nextInFocusChain(); widget != nullptr && widget != &window;
         widget = widget->nextInFocusChain()) {
        if (isStop(window, widget) && partOf(parts, widget) >= 0)
            stops.append(widget);
    }
    std::ranges::stable_sort(stops, {}, [&](const QWidget* widget) { return partOf(parts, widget); });
    return stops;
}

QWidget* nextStop(const QList<QWidget*>& stops, const QWidget* focus, bool forward)
{
    if (stops.isEmpty())
        return nullptr;
    const auto found = std::ranges::find(stops, focus);
    if (found == stops.end())
        return forward ? stops.first() : stops.last();
    const qsizetype count = stops.size();
    const qsizetype at = found - stops.begin();
    return stops.at((at + (forward ? 1 : count - 1)) % count);
}

} // namespace yibao::ui
