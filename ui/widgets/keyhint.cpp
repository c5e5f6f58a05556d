// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/keyhint.h"

#include "ui/theme/look.h"
#include "ui/theme/painting.h"
#include "ui/widgets/spoken.h"

#include <QEvent>
#include <QPainter>

namespace yibao::ui {

KeyHint::KeyHint(const QString& key, QWidget* parent)
    : QWidget(parent)
{
    speakAs(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setKey(key);
}

void KeyHint::setKey(const QString& key)
{
    m_key = key;
    setAccessibleName(key);
    updateGeometry();
    update();
}

QSize KeyHint::sizeHint() const
{
    return m_key.isEmpty() ? QSize(0, Look::of(this).sizes().keyHint) : paint::keyHintSize(m_key, Look::of(this));
}

QSize KeyHint::minimumSizeHint() const
{
    return sizeHint();
}

void KeyHint::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void KeyHint::paintEvent(QPaintEvent*)
{
    if (m_key.isEmpty())
        return;
    QPainter painter(this);
    QRect chip(QPoint(0, 0), sizeHint().boundedTo(size()));
    chip.moveCenter(rect().center());
    paint::keyHint(painter, chip, m_key, Look::of(this), isEnabled());
}

} // namespace yibao::ui
