// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/statecolumn.h"

#include "ui/theme/look.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace yibao::ui {

namespace {

constexpr int standardWords = 520;
constexpr int standardColumn = 376;

} // namespace

StateColumn::StateColumn(QWidget* parent)
    : QWidget(parent)
    , m_area(new QScrollArea(this))
    , m_content(new QWidget)
    , m_column(new QWidget)
    , m_words(new QVBoxLayout)
    , m_actions(new QVBoxLayout(m_column))
{
    auto* all = new QVBoxLayout(m_content);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    m_words->setSpacing(0);
    all->addLayout(m_words);
    auto* line = new QHBoxLayout;
    centre(line, m_column);
    all->addLayout(line);
    // Buttons hang over the frames that layouts place; Qt cuts that off where a layout has no margin.
    m_actions->setContentsMargins(Sizes::frameInset, Sizes::frameInset, Sizes::frameInset, Sizes::frameInset);
    m_actions->setSpacing(0);
    auto* ground = new QWidget;
    m_content->setParent(ground);
    m_area->setWidget(ground);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    ground->setAutoFillBackground(false);
    m_content->installEventFilter(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

int StateColumn::columnWidth(const QWidget* widget)
{
    return Look::of(widget).sizes().space(standardColumn) + 2 * Sizes::frameInset;
}

void StateColumn::centre(QHBoxLayout* line, QWidget* widget)
{
    // The middle takes all it may have before the sides get any.
    widget->setMaximumWidth(columnWidth(widget));
    widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    line->addStretch(1);
    line->addWidget(widget, 1000);
    line->addStretch(1);
}

QSize StateColumn::sizeHint() const
{
    const int width = columnWidth(this);
    return {width + 48, m_content->layout()->totalHeightForWidth(width) + 32};
}

QSize StateColumn::minimumSizeHint() const
{
    return {240, 120};
}

void StateColumn::arrange()
{
    m_area->setGeometry(rect());
    m_column->setMaximumWidth(columnWidth(this));
    const QLayout* layout = m_content->layout();
    const int bar = m_area->verticalScrollBar()->sizeHint().width();
    const int width = qMin(Look::of(this).sizes().space(standardWords), this->width() - 2 * bar);
    const int natural =
        layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
    const int room = qMax(height(), natural);
    m_area->widget()->resize(this->width() - (natural > height() ? bar : 0), room);
    // A little above the middle: where the eye looks first.
    const int top = (room - natural) * 45 / 100;
    m_content->setGeometry((this->width() - width) / 2, top, width, natural);
}

void StateColumn::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool StateColumn::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::StyleChange || event->type() == QEvent::Show)
        arrange();
    return QWidget::event(event);
}

bool StateColumn::eventFilter(QObject* watched, QEvent* event)
{
    // A layout request ends at the content, which no layout of ours holds.
    if (watched == m_content && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &StateColumn::arrange, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace yibao::ui
