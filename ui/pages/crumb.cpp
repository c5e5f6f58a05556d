// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/crumb.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"
#include "ui/widgets/spoken.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace yibao::ui {

Crumb::Crumb(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    speakAs(this, QAccessible::Link);
    setText(text);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setRing(this, Ring::Control, 3, 0);
}

QSize Crumb::sizeHint() const
{
    const Look& look = Look::of(this);
    return {paint::textWidth(text(), look.font(TextRole::Caption)), look.lineHeight(TextRole::Caption)};
}

void Crumb::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void Crumb::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void Crumb::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const bool active = underMouse() || isDown();
    QFont font = look.font(TextRole::Caption);
    font.setUnderline(active);
    QPainter painter(this);
    paint::text(painter, rect(), text(), font, active ? look.theme().link : look.theme().textMuted);
}

} // namespace yibao::ui
