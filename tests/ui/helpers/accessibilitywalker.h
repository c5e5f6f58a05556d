// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QLabel>
#include <QStringList>
#include <QWidget>

namespace yibao::testing {

using namespace Qt::StringLiterals;

/// Walks a window as a person who cannot see it would: everything that can take the focus must have a name, every
/// button words. Gives the faults as lines, empty when there are none.
class AccessibilityWalker final
{
public:
    explicit AccessibilityWalker(QWidget& root)
        : m_root(root)
    {}

    [[nodiscard]] QStringList faults() const
    {
        QStringList faults;
        for (QWidget* widget : m_root.findChildren<QWidget*>()) {
            if (!widget->isVisibleTo(&m_root) || !canTakeFocus(widget))
                continue;
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            if (spoken == nullptr || !spoken->isValid()) {
                faults.append(nameOf(widget) + u" is not known to screen readers"_s);
                continue;
            }
            if (spoken->text(QAccessible::Name).trimmed().isEmpty())
                faults.append(nameOf(widget) + u" can take the focus and has no name"_s);
            if (spoken->role() == QAccessible::NoRole)
                faults.append(nameOf(widget) + u" has no role"_s);
        }
        return faults;
    }

    /// Widgets that Tab reaches from the first one, in order; ends where it comes round.
    [[nodiscard]] static QList<QWidget*> tabStops(QWidget& window)
    {
        QList<QWidget*> stops;
        QWidget* at = &window;
        do {
            at = at->nextInFocusChain();
            if (at->isVisibleTo(&window) && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) &&
                at->focusProxy() == nullptr && window.isAncestorOf(at))
                stops.append(at);
        } while (at != &window);
        return stops;
    }

private:
    static bool canTakeFocus(const QWidget* widget)
    {
        // A viewport has the focus of its area; a proxy speaks for itself.
        return widget->focusPolicy() != Qt::NoFocus && widget->focusProxy() == nullptr && !widget->isWindow() &&
               widget->isEnabled();
    }
    static QString nameOf(const QWidget* widget)
    {
        QStringList parts;
        for (const QWidget* at = widget; at != nullptr && parts.size() < 4; at = at->parentWidget()) {
            const QString own = QString::fromLatin1(at->metaObject()->className()).section(u':', -1);
            parts.prepend(at->objectName().isEmpty() ? own : own + u'#' + at->objectName());
        }
        return parts.join(u'/');
    }

    QWidget& m_root;
};

} // namespace yibao::testing
