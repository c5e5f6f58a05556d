// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/spoken.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace yibao::ui {
namespace {

constexpr char roleProperty[] = "yibaoSpokenRole";

class Spoken final : public QAccessibleWidget
{
public:
    Spoken(QWidget* widget, QAccessible::Role role)
        : QAccessibleWidget(widget, role)
        , m_role(role)
    {}

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString given = QAccessibleWidget::text(kind);
        if (kind != QAccessible::Name || !given.isEmpty() || button() == nullptr)
            return given;
        return button()->text();
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.linked = m_role == QAccessible::Link;
        state.readOnly = button() == nullptr;
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (button() != nullptr && button()->isEnabled())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString& name) override
    {
        if (name == pressAction() && button() != nullptr)
            button()->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] QAbstractButton* button() const { return qobject_cast<QAbstractButton*>(object()); }

    QAccessible::Role m_role;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (widget == nullptr || !widget->property(roleProperty).isValid())
        return nullptr;
    return new Spoken(widget, static_cast<QAccessible::Role>(widget->property(roleProperty).toInt()));
}

} // namespace

void speakAs(QWidget* widget, QAccessible::Role role)
{
    widget->setProperty(roleProperty, static_cast<int>(role));
    QAccessible::installFactory(make); // once: the same function is not added again
}

} // namespace yibao::ui
