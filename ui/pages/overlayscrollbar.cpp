// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/overlayscrollbar.h"

#include "ui/theme/painting.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QPainter>
#include <QStyleOptionSlider>

namespace yibao::ui {

namespace {

constexpr int thin = 6;
constexpr int wide = 12;
constexpr int edge = 3;

} // namespace

OverlayScrollBar::OverlayScrollBar(QAbstractScrollArea* area)
    : QScrollBar(Qt::Vertical, area)
    , m_area(area)
{
    setObjectName(QStringLiteral("overlayScrollBar"));
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_Hover);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
    setAutoFillBackground(false);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QScrollBar* truth = area->verticalScrollBar();
    connect(truth, &QScrollBar::rangeChanged, this, &OverlayScrollBar::follow);
    connect(truth, &QScrollBar::valueChanged, this, &QScrollBar::setValue);
    connect(this, &QScrollBar::valueChanged, truth, &QScrollBar::setValue);
    area->installEventFilter(this);
    follow();
}

void OverlayScrollBar::setTopMargin(int margin)
{
    if (m_topMargin == margin)
        return;
    m_topMargin = margin;
    place();
}

void OverlayScrollBar::follow()
{
    const QScrollBar* truth = m_area->verticalScrollBar();
    setRange(truth->minimum(), truth->maximum());
    setPageStep(truth->pageStep());
    setSingleStep(truth->singleStep());
    setValue(truth->value());
    setVisible(maximum() > minimum());
    place();
}

void OverlayScrollBar::place()
{
    const int width = wide + edge;
    setGeometry(m_area->width() - width, m_topMargin, width, m_area->height() - m_topMargin);
    raise();
}

bool OverlayScrollBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_area && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        follow();
    return QScrollBar::eventFilter(watched, event);
}

bool OverlayScrollBar::event(QEvent* event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave) {
        m_wide = event->type() == QEvent::HoverEnter;
        update();
    }
    return QScrollBar::event(event);
}

void OverlayScrollBar::paintEvent(QPaintEvent*)
{
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, this);
    const bool big = m_wide || isSliderDown();
    const int width = big ? wide : thin;
    const QRect bar(this->width() - width - edge, handle.top() + edge, width, handle.height() - 2 * edge);
    const Theme& theme = Look::of(this).theme();
    QColor colour = theme.borderStrong;
    if (theme.kind != ThemeKind::HighContrast)
        colour.setAlphaF(big ? 1.0F : 0.75F);
    QPainter painter(this);
    paint::frame(painter, bar, width / 2.0, colour, QColor());
}

} // namespace yibao::ui
