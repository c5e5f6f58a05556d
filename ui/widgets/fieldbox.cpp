// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/fieldbox.h"

#include "ui/widgets/filterfield.h"

#include <QAccessibleWidget>
#include <QInputMethodEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace yibao::ui {

/// A field that opens something is a combo box to screen readers, and its words are the value.
class FieldAccessible final : public QAccessibleWidget
{
public:
    explicit FieldAccessible(FieldBox* box)
        : QAccessibleWidget(box, QAccessible::ComboBox)
    {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return field().words();
        return QAccessibleWidget::text(kind);
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        state.expandable = true;
        state.expanded = field().isExpanded();
        state.collapsed = !state.expanded;
        return state;
    }
    [[nodiscard]] QStringList actionNames() const override { return {showMenuAction(), setFocusAction()}; }
    void doAction(const QString& name) override
    {
        if (name == showMenuAction())
            field().markClicked();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] FilterField& field() const { return static_cast<FieldBox*>(widget())->field(); }
};

namespace {

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* box = qobject_cast<FieldBox*>(object);
    return box != nullptr && box->focusPolicy() != Qt::NoFocus ? new FieldAccessible(box) : nullptr;
}

} // namespace

FieldBox::FieldBox(FilterField& field)
    : ControlFrame(&field)
    , m_field(field)
{
    [[maybe_unused]] static const bool installed = (QAccessible::installFactory(&makeAccessible), true);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
}

bool FieldBox::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::HoverEnter:
    case QEvent::HoverLeave:
        update();
        break;
    default:
        break;
    }
    return ControlFrame::event(event);
}

void FieldBox::paintEvent(QPaintEvent* event)
{
    ControlFrame::paintEvent(event);
    QPainter painter(this);
    m_field.paintBox(painter);
}

void FieldBox::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        ControlFrame::mousePressEvent(event);
        return;
    }
    event->accept();
    if (m_field.m_mark != FilterField::Mark::None && m_field.markRect().contains(event->position().toPoint()))
        m_field.markClicked();
    else
        m_field.boxPressed();
}

void FieldBox::mouseMoveEvent(QMouseEvent* event)
{
    using Mark = FilterField::Mark;
    const bool typing = focusPolicy() == Qt::NoFocus;
    const bool onMark = m_field.m_mark != Mark::None && m_field.markRect().contains(event->position().toPoint());
    setCursor(typing && !onMark ? Qt::IBeamCursor : Qt::ArrowCursor);
}

void FieldBox::inputMethodEvent(QInputMethodEvent* event)
{
    m_field.inputMethod(event);
}

QVariant FieldBox::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled:
        return testAttribute(Qt::WA_InputMethodEnabled);
    case Qt::ImCursorRectangle:
        return m_field.valueRect();
    default:
        return ControlFrame::inputMethodQuery(query);
    }
}

} // namespace yibao::ui
