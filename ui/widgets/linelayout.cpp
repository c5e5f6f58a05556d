// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/linelayout.h"

#include <QWidget>

#include <algorithm>

namespace yibao::ui {

LineLayout::LineLayout(QWidget* parent)
    : QLayout(parent)
{}

LineLayout::~LineLayout()
{
    qDeleteAll(m_items);
}

void LineLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

int LineLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem* LineLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem* LineLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int LineLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    int height = margins.top() + margins.bottom();
    for (QLayoutItem* item : m_items)
        height += heightOf(item, width - margins.left() - margins.right());
    return height;
}

QSize LineLayout::sizeHint() const
{
    int width = 0;
    for (QLayoutItem* item : m_items)
        width = std::max(width, item->sizeHint().width());
    const QMargins margins = contentsMargins();
    width += margins.left() + margins.right();
    return {width, heightForWidth(width)};
}

QSize LineLayout::minimumSize() const
{
    int width = 0;
    for (QLayoutItem* item : m_items)
        width = std::max(width, item->minimumSize().width());
    const QMargins margins = contentsMargins();
    return {width + margins.left() + margins.right(), margins.top() + margins.bottom()};
}

void LineLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const QRect room = rect.marginsRemoved(contentsMargins());
    int top = room.top();
    for (QLayoutItem* item : m_items) {
        const int height = heightOf(item, room.width());
        item->setGeometry({room.left(), top, room.width(), height});
        top += height;
    }
}

int LineLayout::heightOf(QLayoutItem* item, int width)
{
    const QWidget* widget = item->widget();
    if (widget == nullptr || widget->isHidden())
        return 0;
    return widget->hasHeightForWidth() ? widget->heightForWidth(width) : widget->sizeHint().height();
}

} // namespace yibao::ui
