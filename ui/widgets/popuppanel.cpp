// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/popuppanel.h"

#include "ui/theme/painting.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace yibao::ui {

namespace {

/// Keys that must reach the pop-up although the page has shortcuts on them.
bool isOurs(const QKeyEvent* event)
{
    if ((event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != Qt::NoModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Space:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        return true;
    default:
        return !event->text().isEmpty() && event->text().at(0).isPrint();
    }
}

} // namespace

PopupPanel::PopupPanel(QWidget* parent)
    : QWidget(parent)
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { focusMoved(now); });
}

PopupPanel::~PopupPanel()
{
    // The focus moves once more while the parts below are taken down.
    disconnect(qApp, nullptr, this, nullptr);
    if (m_open)
        qApp->removeEventFilter(this);
}

QRect PopupPanel::place(const QRect& anchor, QSize size, const QRect& within)
{
    // The frame stands 2 px under the painted frame of the anchor, whose widget is 2 px larger.
    const int gap = 2;
    const int inset = Sizes::frameInset;
    int top = anchor.bottom() + 1 - inset + gap;
    const int above = anchor.top() + inset - gap - size.height();
    if (top + size.height() > within.bottom() + 1)
        top = above >= within.top() ? above : qMax(within.top(), within.bottom() + 1 - size.height());
    int left = anchor.left() + inset;
    left = qMax(within.left(), qMin(left, within.right() + 1 - size.width()));
    return {QPoint(left, top), size};
}

void PopupPanel::openAt(QWidget* anchor, QSize frame)
{
    if (m_open)
        return;
    m_anchor = anchor;
    m_home = anchor->window();
    const int margin = paint::raisedMargin;
    const QRect room = m_home->rect().adjusted(margin, margin, -margin, -margin);
    const bool fits = room.width() >= frame.width() && room.height() >= frame.height();
    QRect at;
    if (fits) {
        setParent(m_home, Qt::Widget);
        setAttribute(Qt::WA_TranslucentBackground, false);
        setAttribute(Qt::WA_NoSystemBackground, false);
        at = place(QRect(anchor->mapTo(m_home, QPoint()), anchor->size()), frame, room);
    } else {
        setParent(m_home, Qt::Tool | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint);
        setAttribute(Qt::WA_TranslucentBackground);
        const QRect screen = m_home->screen()->availableGeometry();
        at = place(QRect(anchor->mapToGlobal(QPoint()), anchor->size()), frame, screen);
    }
    setGeometry(at.adjusted(-margin, -margin, margin, margin));
    m_open = true;
    qApp->installEventFilter(this);
    raise();
    show();
    if (isWindow())
        activateWindow();
    Q_EMIT opened();
}

void PopupPanel::dismiss()
{
    close(true);
}

void PopupPanel::close(bool giveFocusBack)
{
    if (!m_open)
        return;
    m_open = false;
    qApp->removeEventFilter(this);
    if (giveFocusBack && m_anchor) {
        if (isWindow() && m_home)
            m_home->activateWindow();
        m_anchor->setFocus(Qt::PopupFocusReason);
    }
    hide();
    Q_EMIT dismissed();
}

bool PopupPanel::holds(const QWidget* widget) const
{
    return widget == this || (widget != nullptr && isAncestorOf(widget));
}

void PopupPanel::focusMoved(QWidget* now)
{
    if (!m_open || now == nullptr || holds(now))
        return;
    if (m_anchor && (now == m_anchor || m_anchor->isAncestorOf(now))) {
        // A press on the anchor moves the focus first and is then told to our filter, which must still find us open.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!holds(QApplication::focusWidget()))
                    close(false);
            },
            Qt::QueuedConnection);
        return;
    }
    close(false);
}

QRect PopupPanel::inside() const
{
    const int edge = paint::raisedMargin + Look::of(this).sizes().borderWidth;
    return rect().adjusted(edge, edge, -edge, -edge);
}

bool PopupPanel::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (isOurs(static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
        event->accept();
        return true;
    case QEvent::WindowDeactivate:
        if (isWindow())
            close(false);
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void PopupPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F4) {
        dismiss();
        event->accept();
        return;
    }
    // Nothing typed here may act on the page below.
    if (isOurs(event))
        event->accept();
    else
        QWidget::keyPressEvent(event);
}

void PopupPanel::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        close(false);
}

bool PopupPanel::focusNextPrevChild(bool next)
{
    QList<QWidget*> stops;
    for (QWidget* widget = nextInFocusChain(); widget != this && widget != nullptr;
         widget = widget->nextInFocusChain()) {
        if (isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->isVisible() &&
            widget->isEnabled() && widget->focusProxy() == nullptr)
            stops.append(widget);
    }
    // As the eye goes, whenever they were made.
    std::stable_sort(stops.begin(), stops.end(), [this](const QWidget* a, const QWidget* b) {
        const QPoint one = a->mapTo(this, QPoint());
        const QPoint two = b->mapTo(this, QPoint());
        return std::pair(one.y(), one.x()) < std::pair(two.y(), two.x());
    });
    const qsizetype at = stops.indexOf(QApplication::focusWidget());
    const qsizetype wanted = at < 0 ? 0 : at + (next ? 1 : -1);
    if (stops.isEmpty() || wanted < 0 || wanted >= stops.size())
        dismiss();
    else
        stops.at(wanted)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool PopupPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (!m_open)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::MouseButtonPress) {
        auto* widget = qobject_cast<QWidget*>(watched);
        if (widget != nullptr && !holds(widget)) {
            const bool onAnchor = m_anchor && (widget == m_anchor || m_anchor->isAncestorOf(widget));
            close(onAnchor);
            // The same press must not open it again.
            return onAnchor;
        }
    } else if (watched == m_home && (event->type() == QEvent::Resize || event->type() == QEvent::Hide)) {
        close(event->type() == QEvent::Resize);
    } else if (watched == m_anchor && event->type() == QEvent::Hide) {
        close(false);
    }
    return QWidget::eventFilter(watched, event);
}

void PopupPanel::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const int margin = paint::raisedMargin;
    QPainter painter(this);
    paint::raisedFrame(painter, rect().adjusted(margin, margin, -margin, -margin), look, look.sizes().radiusCard);
}

} // namespace yibao::ui
