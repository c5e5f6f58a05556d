// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/openingfield.h"

#include "ui/widgets/fieldbox.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

namespace yibao::ui {

OpeningField::OpeningField(const QString& id, const QString& label, QWidget* parent)
    : FilterField(id, label, parent)
{
    setMark(Mark::Chevron);
    // Words of an input method open the field, as typed letters do.
    box()->setAttribute(Qt::WA_InputMethodEnabled);
}

void OpeningField::markClicked()
{
    box()->setFocus(Qt::MouseFocusReason);
    open();
}

void OpeningField::boxPressed()
{
    markClicked();
}

void OpeningField::inputMethod(QInputMethodEvent* event)
{
    if (!event->commitString().isEmpty())
        openWith(event->commitString());
    event->accept();
}

void OpeningField::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_F4:
        event->accept();
        open();
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        event->accept();
        if (m_clearable)
            empty();
        return;
    default:
        if (plain && !event->text().isEmpty() && event->text().at(0).isPrint()) {
            event->accept();
            openWith(event->text());
            return;
        }
        FilterField::keyPressEvent(event);
    }
}

} // namespace yibao::ui
