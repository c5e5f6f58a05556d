// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/control.h"

#include "ui/theme/ringproperties.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFrame>
#include <QVariant>
#include <QWidget>

namespace yibao::ui {
namespace {

constexpr char roleProperty[] = "yibaoRole";
constexpr char compactProperty[] = "yibaoCompact";
constexpr char keyHintProperty[] = "yibaoKeyHint";
constexpr char invalidProperty[] = "invalid";

// Buttons keep their size and frames their layout margins until the style changes.
void askStyle(QWidget* widget)
{
    QEvent event(QEvent::StyleChange);
    QCoreApplication::sendEvent(widget, &event);
}

void setProperty(QWidget* widget, const char* name, const QVariant& value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    askStyle(widget);
}

} // namespace

void setButtonRole(QWidget* button, ButtonRole role)
{
    setProperty(button, roleProperty, static_cast<int>(role));
}

ButtonRole buttonRole(const QWidget* button)
{
    return button != nullptr ? static_cast<ButtonRole>(button->property(roleProperty).toInt()) : ButtonRole::Outlined;
}

void setCompact(QWidget* control, bool compact)
{
    setProperty(control, compactProperty, compact);
}

bool isCompact(const QWidget* control)
{
    return control != nullptr && control->property(compactProperty).toBool();
}

void setKeyHint(QWidget* button, const QString& text)
{
    setProperty(button, keyHintProperty, text);
}

QString keyHint(const QWidget* button)
{
    return button != nullptr ? button->property(keyHintProperty).toString() : QString();
}

void setInvalid(QWidget* field, bool invalid)
{
    setProperty(field, invalidProperty, invalid);
}

bool isInvalid(const QWidget* field)
{
    return field != nullptr && field->property(invalidProperty).toBool();
}

void setRing(QWidget* widget, Ring ring, int radius, int inset)
{
    widget->setProperty(ringProperty, static_cast<int>(ring));
    widget->setProperty(ringRadiusProperty, radius);
    widget->setProperty(ringInsetProperty, inset);
}

void setControlMargins(QWidget* frame, int margin)
{
    frame->setProperty(controlMarginsProperty, margin);
    askStyle(frame);
}

} // namespace yibao::ui
