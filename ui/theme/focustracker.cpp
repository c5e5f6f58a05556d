// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/focustracker.h"

#include "ui/theme/control.h"
#include "ui/theme/look.h"
#include "ui/theme/ringproperties.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSlider>
#include <QStyle>
#include <QStyleOption>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace yibao::ui {
namespace {

constexpr int gap = 2; // of the ground, between frame and ring

bool isBareKey(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_Meta ||
           key == Qt::Key_AltGr || key == Qt::Key_CapsLock || key == Qt::Key_NumLock;
}

// A field inside a composite one has no ring of its own: the nearest widget above that has one shows it.
QWidget* ringOwner(QWidget* focus)
{
    for (QWidget* widget = focus; widget != nullptr; widget = widget->parentWidget()) {
        if (ring(widget) != Ring::None)
            return widget;
        if (widget->isWindow())
            break;
    }
    return focus;
}

QRect frameOf(QWidget* widget, int* radius)
{
    const Sizes& sizes = Look::of(widget).sizes();
    if (qobject_cast<QCheckBox*>(widget) != nullptr || qobject_cast<QRadioButton*>(widget) != nullptr) {
        QStyleOptionButton option;
        option.initFrom(widget);
        const bool round = qobject_cast<QRadioButton*>(widget) != nullptr;
        const QRect box = widget->style()->subElementRect(
            round ? QStyle::SE_RadioButtonIndicator : QStyle::SE_CheckBoxIndicator, &option, widget);
        *radius = round ? box.width() / 2 : sizes.radiusCheck;
        return box;
    }
    const QVariant radiusWish = widget->property(ringRadiusProperty);
    *radius = radiusWish.isValid() && radiusWish.toInt() >= 0 ? radiusWish.toInt() : sizes.radiusControl;
    const QVariant insetWish = widget->property(ringInsetProperty);
    int inset = Sizes::frameInset;
    if (insetWish.isValid())
        inset = insetWish.toInt();
    else if (qobject_cast<QAbstractScrollArea*>(widget) != nullptr)
        inset = 0;
    return widget->rect().adjusted(inset, inset, -inset, -inset);
}

// Where the ring may be drawn without leaving what scrolls: the viewport around the widget, else its window.
QWidget* ringParent(QWidget* widget)
{
    for (QWidget* at = widget; at->parentWidget() != nullptr && !at->isWindow(); at = at->parentWidget()) {
        const auto* area = qobject_cast<QAbstractScrollArea*>(at->parentWidget());
        if (area != nullptr && area->viewport() == at && at != widget)
            return at;
    }
    return widget->window();
}

} // namespace

Ring ring(const QWidget* widget)
{
    if (widget == nullptr)
        return Ring::None;
    const QVariant wish = widget->property(ringProperty);
    if (wish.isValid())
        return static_cast<Ring>(wish.toInt());
    if (qobject_cast<const QAbstractButton*>(widget) != nullptr ||
        qobject_cast<const QAbstractSlider*>(widget) != nullptr)
        return Ring::Control;
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
        return edit->hasFrame() ? Ring::Field : Ring::None;
    if (qobject_cast<const QComboBox*>(widget) != nullptr || qobject_cast<const QAbstractSpinBox*>(widget) != nullptr)
        return Ring::Field;
    if (qobject_cast<const QTextEdit*>(widget) != nullptr || qobject_cast<const QPlainTextEdit*>(widget) != nullptr)
        return Ring::Field;
    return Ring::None;
}

FocusRing::FocusRing()
{
    setObjectName(u"focusRing"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoChildEventsForParent);
    setFocusPolicy(Qt::NoFocus);
}

void FocusRing::surround(QWidget* parent, const QRect& frame, int radius, const Look& look)
{
    m_width = look.sizes().focusWidth;
    m_radius = radius;
    m_colour = look.theme().focus;
    const int margin = gap + m_width;
    if (parentWidget() != parent)
        setParent(parent);
    setGeometry(frame.adjusted(-margin, -margin, margin, margin));
    raise();
    show();
    update();
}

void FocusRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_colour, m_width));
    const qreal half = m_width / 2.0;
    const qreal radius = m_radius + gap + half;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), radius, radius);
}

FocusTracker::FocusTracker(Look& look, QApplication& application)
    : QObject(&look)
    , m_look(look)
{
    application.installEventFilter(this);
    connect(&application, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
    connect(&look, &Look::changed, this, &FocusTracker::place);
    connect(&look, &Look::inputChanged, this, &FocusTracker::place);
    follow(QApplication::focusWidget());
}

FocusTracker::~FocusTracker()
{
    delete m_ring;
}

bool FocusTracker::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::ShortcutOverride: {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Alt)
            setAltDown(true);
        if (!isBareKey(key))
            m_look.setKeyboardInput(true);
        break;
    }
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt)
            setAltDown(false);
        break;
    case QEvent::ApplicationDeactivate:
    case QEvent::WindowDeactivate:
        setAltDown(false);
        break;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::TouchBegin:
        m_look.setKeyboardInput(false);
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::ParentChange:
    case QEvent::ZOrderChange:
    case QEvent::EnabledChange:
    case QEvent::DynamicPropertyChange:
        if (!m_placing && m_watched.contains(qobject_cast<QWidget*>(watched))) {
            if (event->type() == QEvent::ParentChange)
                watch(true);
            // After the event: the widget has its new place only then.
            QMetaObject::invokeMethod(this, &FocusTracker::place, Qt::QueuedConnection);
            if (event->type() == QEvent::Move || event->type() == QEvent::Resize)
                place();
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FocusTracker::follow(QWidget* focus)
{
    m_target = focus != nullptr ? ringOwner(focus) : nullptr;
    watch(true);
    place();
}

void FocusTracker::watch(bool on)
{
    m_watched.clear();
    if (!on || !m_target)
        return;
    for (QWidget* widget = m_target; widget != nullptr; widget = widget->parentWidget()) {
        m_watched.append(widget);
        if (widget->isWindow())
            break;
    }
}

void FocusTracker::place()
{
    const Ring kind = ring(m_target);
    const bool shown = m_target && m_target->isVisible() && m_target->isEnabled() &&
                       (kind == Ring::Field || (kind == Ring::Control && m_look.keyboardInput()));
    if (!shown) {
        if (m_ring)
            m_ring->hide();
        return;
    }
    // Its parent may have taken the old one along.
    if (!m_ring)
        m_ring = new FocusRing;
    QWidget* parent = ringParent(m_target);
    int radius = 0;
    const QRect frame = frameOf(m_target, &radius);
    m_placing = true;
    m_ring->surround(parent, QRect(m_target->mapTo(parent, frame.topLeft()), frame.size()), radius, m_look);
    m_placing = false;
}

void FocusTracker::setAltDown(bool down)
{
    if (m_altDown == down)
        return;
    m_altDown = down;
    m_look.setProperty("altDown", down);
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows)
        for (QWidget* widget : window->findChildren<QWidget*>())
            widget->update();
}

} // namespace yibao::ui
