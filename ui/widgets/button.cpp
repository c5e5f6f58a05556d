// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/button.h"

#include "ui/theme/look.h"

#include <QEvent>
#include <QKeyEvent>

namespace yibao::ui {

Button::Button(ButtonRole role, const QString& text, const QString& iconName, const QString& keyHintText,
               QWidget* parent)
    : QPushButton(text, parent)
    , m_iconName(iconName)
{
    // Enter presses what has the focus; which button of a dialog is the default is for the dialog to say.
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setButtonRole(this, role);
    ui::setKeyHint(this, keyHintText);
    refresh();
}

void Button::setRole(ButtonRole role)
{
    setButtonRole(this, role);
}

ButtonRole Button::role() const
{
    return buttonRole(this);
}

void Button::setCompact(bool compact)
{
    ui::setCompact(this, compact);
}

void Button::setIconName(const QString& name)
{
    m_iconName = name;
    refresh();
}

void Button::setIconBehind(bool behind)
{
    setProperty("yibaoIconBehind", behind);
    update();
}

void Button::setKeyHint(const QString& text)
{
    ui::setKeyHint(this, text);
}

void Button::changeEvent(QEvent* event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void Button::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        event->accept();
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void Button::refresh()
{
    setIcon(m_iconName.isEmpty() ? QIcon() : Look::of(this).icon(m_iconName));
    updateGeometry();
}

} // namespace yibao::ui
