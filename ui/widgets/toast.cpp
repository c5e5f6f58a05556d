// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/toast.h"

#include "ui/theme/painting.h"
#include "ui/widgets/linklabel.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace yibao::ui {

Toast::Toast(QWidget* page)
    : QWidget(page)
    , m_action(new LinkLabel({}, TextRole::Body, this))
    , m_timer(new QTimer(this))
{
    setObjectName(u"toast"_s);
    m_action->setObjectName(u"toast.action"_s);
    hide();
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &QAbstractButton::clicked, this, [this] {
        hide();
        Q_EMIT actionTriggered();
    });
    page->installEventFilter(this);
    m_action->installEventFilter(this);
}

void Toast::showMessage(const QString& sentence, const QString& action)
{
    m_sentence = sentence;
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    m_left = m_duration;
    place();
    raise();
    show();
    update();
    m_timer->start(m_left);
    if (isHeld())
        pause();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT messageShown(sentence);
}

void Toast::place()
{
    const QWidget* page = parentWidget();
    const Look& look = Look::of(this);
    const Sizes& sizes = look.sizes();
    const int margin = paint::raisedMargin;
    const int pad = sizes.space(16);
    const QSize link = m_action->isHidden() ? QSize() : m_action->sizeHint();
    const int words = QFontMetrics(look.font(TextRole::Body)).horizontalAdvance(m_sentence) + 2;
    const int gap = link.isEmpty() ? 0 : sizes.space(24);
    const int wanted = pad + sizes.iconText + sizes.space(12) + words + gap + qMax(0, link.width()) + pad;
    const int width = qMin(wanted, page->width() - 2 * sizes.pagePadding);
    const int height = sizes.control + 4;
    setGeometry(sizes.pagePadding - margin, page->height() - sizes.pageTop - height - margin, width + 2 * margin,
                height + 2 * margin);
    if (!link.isEmpty())
        m_action->setGeometry(this->width() - margin - pad - link.width(), (this->height() - link.height()) / 2,
                              link.width(), link.height());
}

bool Toast::isHeld() const
{
    // A link that went while it had the focus may still have it, when the page has nothing else to focus.
    return underMouse() || (m_action->isVisible() && m_action->hasFocus());
}

void Toast::pause()
{
    if (!m_timer->isActive())
        return;
    // Whoever has just read it needs a moment to see it go.
    m_left = qMax(m_duration / 6, m_timer->remainingTime());
    m_timer->stop();
}

void Toast::goOn()
{
    if (isVisible() && !m_timer->isActive() && !isHeld())
        m_timer->start(m_left);
}

void Toast::enterEvent(QEnterEvent* event)
{
    QWidget::enterEvent(event);
    pause();
}

void Toast::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    goOn();
}

void Toast::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
    hide();
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_action) {
        if (event->type() == QEvent::FocusIn)
            pause();
        else if (event->type() == QEvent::FocusOut)
            QMetaObject::invokeMethod(this, &Toast::goOn, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    const int margin = paint::raisedMargin;
    const QRect frame = rect().adjusted(margin, margin, -margin, -margin);
    QPainter painter(this);
    paint::raisedFrame(painter, frame, look, sizes.radiusCard);
    const QRect icon(frame.left() + sizes.space(16), frame.top(), sizes.iconText, frame.height());
    paint::icon(painter, icon, look, u"ok"_s, theme.success, sizes.iconText);
    QRect words = frame;
    words.setLeft(icon.right() + 1 + sizes.space(12));
    words.setRight(m_action->isHidden() ? frame.right() - sizes.space(16) : m_action->x() - sizes.space(12));
    paint::text(painter, words, m_sentence, look.font(TextRole::Body), theme.text);
}

} // namespace yibao::ui
