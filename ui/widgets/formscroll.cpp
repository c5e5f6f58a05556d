// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/formscroll.h"

#include "ui/theme/look.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace yibao::ui {

namespace {

constexpr int ringRoom = 4; ///< around the painted frames, for the ring of the focus

} // namespace

FormScroll::FormScroll(const QString& accessibleName, QWidget* parent)
    : QScrollArea(parent)
{
    auto* content = new QWidget;
    m_form = new QVBoxLayout(content);
    m_form->setContentsMargins(ringRoom, ringRoom, ringRoom, ringRoom);
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    content->installEventFilter(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void FormScroll::follow(QWidget* focus)
{
    if (focus != nullptr && widget()->isAncestorOf(focus))
        ensureWidgetVisible(focus, 0, Look::of(this).sizes().space(24));
}

int FormScroll::heightForWidth(int width) const
{
    return m_form->hasHeightForWidth() ? m_form->totalHeightForWidth(width) : m_form->totalSizeHint().height();
}

QSize FormScroll::sizeHint() const
{
    const QSize natural = m_form->totalSizeHint();
    return {natural.width(), heightForWidth(qMax(natural.width(), width()))};
}

QSize FormScroll::minimumSizeHint() const
{
    return {m_form->totalMinimumSize().width(), Look::of(this).sizes().space(120)};
}

bool FormScroll::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace yibao::ui
