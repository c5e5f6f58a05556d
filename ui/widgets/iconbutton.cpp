// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/iconbutton.h"

#include "ui/theme/look.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace yibao::ui {

IconButton::IconButton(const QString& iconName, const QString& name, const QString& keyHintText, QWidget* parent)
    : QToolButton(parent)
    , m_iconName(iconName)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonIconOnly);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setName(name, keyHintText);
    refresh();
}

void IconButton::setIconName(const QString& iconName)
{
    m_iconName = iconName;
    refresh();
}

void IconButton::setName(const QString& name, const QString& keyHintText)
{
    setAccessibleName(name);
    setToolTip(keyHintText.isEmpty() ? name : name + u"  "_s + keyHintText);
}

void IconButton::setButtonSize(Size size)
{
    m_size = size;
    refresh();
}

void IconButton::setOutlined(bool outlined)
{
    setAutoRaise(!outlined);
    update();
}

bool IconButton::isOutlined() const
{
    return !autoRaise();
}

QSize IconButton::sizeHint() const
{
    const Sizes& sizes = Look::of(this).sizes();
    int side = sizes.iconButton;
    switch (m_size) {
    case Size::Normal:
        break;
    case Size::Compact:
        side = sizes.compact;
        break;
    case Size::Smallest:
        side = sizes.smallest;
        break;
    case Size::Main:
        side = sizes.control;
        break;
    }
    side += 2 * Sizes::frameInset;
    return {side, side};
}

QSize IconButton::minimumSizeHint() const
{
    return sizeHint();
}

void IconButton::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void IconButton::refresh()
{
    const Look& look = Look::of(this);
    setIcon(look.icon(m_iconName));
    const bool small = m_size == Size::Smallest && look.step() == TextStep::Standard;
    const int side = small ? 16 : look.sizes().iconText;
    setIconSize(QSize(side, side));
    updateGeometry();
}

} // namespace yibao::ui
