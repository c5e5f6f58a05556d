// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/controlframe.h"

#include "ui/theme/control.h"
#include "ui/theme/look.h"
#include "ui/theme/painting.h"

#include <QEvent>
#include <QPainter>

namespace yibao::ui {

ControlFrame::ControlFrame(QWidget* parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setRing(this, Ring::Field);
    setControlMargins(this);
    refresh();
}

void ControlFrame::setInvalid(bool invalid)
{
    ui::setInvalid(this, invalid);
}

bool ControlFrame::isInvalid() const
{
    return ui::isInvalid(this);
}

void ControlFrame::setCompact(bool compact)
{
    ui::setCompact(this, compact);
}

QSize ControlFrame::sizeHint() const
{
    const Sizes& sizes = Look::of(this).sizes();
    const int height = (isCompact(this) ? sizes.compact : sizes.control) + 2 * Sizes::frameInset;
    return {std::max(QFrame::sizeHint().width(), height), height};
}

QSize ControlFrame::minimumSizeHint() const
{
    return {QFrame::minimumSizeHint().width(), sizeHint().height()};
}

bool ControlFrame::event(QEvent* event)
{
    const bool done = QFrame::event(event);
    // The base has just put the margins of its own frame in place of ours.
    if (event->type() == QEvent::Polish || event->type() == QEvent::ParentChange)
        refresh();
    return done;
}

void ControlFrame::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void ControlFrame::refresh()
{
    const int side = Sizes::frameInset + Look::of(this).sizes().space(12);
    setContentsMargins(side, Sizes::frameInset, side, Sizes::frameInset);
    updateGeometry();
}

void ControlFrame::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    constexpr int inset = Sizes::frameInset;
    const QColor border = !isEnabled() ? theme.border : isInvalid() ? theme.danger : theme.borderStrong;
    QPainter painter(this);
    paint::frame(painter, rect().adjusted(inset, inset, -inset, -inset), look.sizes().radiusControl,
                 isEnabled() ? theme.surface : theme.neutralBg, border, look.sizes().borderWidth);
}

} // namespace yibao::ui
