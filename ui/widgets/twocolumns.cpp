// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/twocolumns.h"

#include "ui/theme/look.h"

#include <QEvent>
#include <QLayout>

namespace yibao::ui {

namespace {

/// Below it a part is too narrow to be read beside another one, in the standard step.
constexpr int leastPart = 240;

int heightOf(const QWidget* widget, int width)
{
    return widget->hasHeightForWidth() ? widget->heightForWidth(width) : widget->sizeHint().height();
}

int leastWidth(const QWidget* widget)
{
    return qMax(widget->minimumWidth(), widget->minimumSizeHint().width());
}

} // namespace

TwoColumns::TwoColumns(QWidget* first, QWidget* second, int firstWidth, int gap, QWidget* parent)
    : QWidget(parent)
    , m_first(first)
    , m_second(second)
    , m_firstWidth(firstWidth)
    , m_gap(gap)
{
    first->setParent(this);
    second->setParent(this);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int TwoColumns::gap() const
{
    return Look::of(this).sizes().space(m_gap);
}

bool TwoColumns::sideBySide(int width) const
{
    const Sizes& sizes = Look::of(this).sizes();
    const int first = m_firstWidth > 0 ? sizes.space(m_firstWidth) : sizes.space(leastPart);
    const int second = qMax(leastWidth(m_second), sizes.space(leastPart));
    return width >= qMax(first, leastWidth(m_first)) + gap() + second;
}

int TwoColumns::firstWidth(int width) const
{
    if (m_firstWidth == 0)
        return (width - gap()) / 2;
    return qMax(Look::of(this).sizes().space(m_firstWidth), leastWidth(m_first));
}

int TwoColumns::heightForWidth(int width) const
{
    if (!sideBySide(width)) {
        const int first = heightOf(m_first, width);
        const int second = m_second->isHidden() ? 0 : heightOf(m_second, width) + gap();
        return first + second;
    }
    const int first = firstWidth(width);
    const int second = width - first - gap();
    return qMax(heightOf(m_first, first), m_second->isHidden() ? 0 : heightOf(m_second, second));
}

QSize TwoColumns::sizeHint() const
{
    const int first = m_firstWidth > 0 ? firstWidth(0) : m_first->sizeHint().width();
    const int wanted = first + gap() + m_second->sizeHint().width();
    return {wanted, heightForWidth(qMax(wanted, width()))};
}

QSize TwoColumns::minimumSizeHint() const
{
    // How high it must be depends on the width; layouts ask for that.
    return {qMax(leastWidth(m_first), leastWidth(m_second)), 0};
}

void TwoColumns::arrange()
{
    if (!sideBySide(width())) {
        const int first = heightOf(m_first, width());
        m_first->setGeometry(0, 0, width(), first);
        m_second->setGeometry(0, first + gap(), width(), heightOf(m_second, width()));
        return;
    }
    const int first = firstWidth(width());
    const int second = width() - first - gap();
    m_first->setGeometry(0, 0, first, heightOf(m_first, first));
    m_second->setGeometry(first + gap(), 0, second, heightOf(m_second, second));
}

void TwoColumns::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
    updateGeometry();
}

bool TwoColumns::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

} // namespace yibao::ui
