// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/calendarpopup.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int weeks = 6;
constexpr int days = 7;

} // namespace

MonthGrid::MonthGrid(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setRing(this, Ring::None);
}

void MonthGrid::showDay(QDate current, QDate today)
{
    m_today = today;
    walkTo(current);
}

void MonthGrid::walkTo(QDate day)
{
    if (!day.isValid() || day.year() < 1900 || day.year() > 2199)
        return;
    m_current = day;
    setAccessibleName(locale().toString(day, QLocale::LongFormat));
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    update();
    Q_EMIT moved(day);
}

QSize MonthGrid::sizeHint() const
{
    const int side = Look::of(this).sizes().tableRow;
    return {side * days, side * (weeks + 1)};
}

QRect MonthGrid::cell(int row, int column) const
{
    const int side = Look::of(this).sizes().tableRow;
    return {column * side, row * side, side, side};
}

QDate MonthGrid::firstShown() const
{
    const QDate first(m_current.year(), m_current.month(), 1);
    return first.addDays(1 - first.dayOfWeek());
}

void MonthGrid::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    for (int column = 0; column < days; ++column) {
        paint::text(painter, cell(0, column), locale().standaloneDayName(column + 1, QLocale::NarrowFormat),
                    look.font(TextRole::Label), theme.textMuted, Qt::AlignHCenter);
    }
    const QDate first = firstShown();
    for (int i = 0; i < weeks * days; ++i) {
        const QDate day = first.addDays(i);
        const QRect rect = cell(1 + i / days, i % days).adjusted(1, 1, -1, -1);
        const bool current = day == m_current;
        if (current) {
            paint::frame(painter, rect, sizes.radiusBadge, theme.selection, QColor());
            if (hasFocus())
                paint::innerRing(painter, rect, look, theme.focusOnSelection, sizes.radiusBadge);
        } else if (day == m_today) {
            paint::frame(painter, rect, sizes.radiusBadge, QColor(), theme.borderStrong);
        }
        const bool outside = day.month() != m_current.month();
        paint::text(painter, rect, QString::number(day.day()), look.font(TextRole::Body, current),
                    current   ? theme.selectionText
                    : outside ? theme.textMuted
                              : theme.text,
                    Qt::AlignHCenter);
    }
}

void MonthGrid::keyPressEvent(QKeyEvent* event)
{
    const bool shift = (event->modifiers() & Qt::ShiftModifier) != 0;
    QDate to;
    switch (event->key()) {
    case Qt::Key_Left:
        to = m_current.addDays(-1);
        break;
    case Qt::Key_Right:
        to = m_current.addDays(1);
        break;
    case Qt::Key_Up:
        to = m_current.addDays(-days);
        break;
    case Qt::Key_Down:
        to = m_current.addDays(days);
        break;
    case Qt::Key_PageUp:
        to = shift ? m_current.addYears(-1) : m_current.addMonths(-1);
        break;
    case Qt::Key_PageDown:
        to = shift ? m_current.addYears(1) : m_current.addMonths(1);
        break;
    case Qt::Key_Home:
        to = QDate(m_current.year(), m_current.month(), 1);
        break;
    case Qt::Key_End:
        to = QDate(m_current.year(), m_current.month(), m_current.daysInMonth());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        event->accept();
        Q_EMIT chosen(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
    walkTo(to);
}

void MonthGrid::mousePressEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const int side = Look::of(this).sizes().tableRow;
    const int row = at.y() / side - 1;
    const int column = at.x() / side;
    event->accept();
    if (event->button() != Qt::LeftButton || row < 0 || row >= weeks || column < 0 || column >= days)
        return;
    const QDate day = firstShown().addDays(row * days + column);
    walkTo(day);
    Q_EMIT chosen(day);
}

void MonthGrid::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void MonthGrid::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

CalendarPopup::CalendarPopup(QWidget* parent)
    : PopupPanel(parent)
    , m_grid(new MonthGrid(this))
    , m_title(new Label({}, TextRole::Lead, Ink::Text, this))
    , m_previous(new IconButton(u"left"_s, tr("Month before"), u"Page Up"_s, this))
    , m_next(new IconButton(u"right"_s, tr("Month after"), u"Page Down"_s, this))
{
    m_grid->setObjectName(u"calendar.grid"_s);
    m_previous->setObjectName(u"calendar.previous"_s);
    m_next->setObjectName(u"calendar.next"_s);
    m_previous->setButtonSize(IconButton::Size::Compact);
    m_next->setButtonSize(IconButton::Size::Compact);
    m_title->setAlignment(Qt::AlignCenter);
    connect(m_grid, &MonthGrid::moved, this, &CalendarPopup::showTitle);
    connect(m_grid, &MonthGrid::chosen, this, [this](QDate day) {
        dismiss();
        Q_EMIT chosen(day);
    });
    connect(m_previous, &QAbstractButton::clicked, this, [this] { m_grid->walkTo(m_grid->current().addMonths(-1)); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { m_grid->walkTo(m_grid->current().addMonths(1)); });
}

void CalendarPopup::showTitle(QDate day)
{
    //: A month of a year as the head of a calendar; Qt date format.
    m_title->setText(locale().toString(day, tr("MMMM yyyy")));
}

void CalendarPopup::openFor(QWidget* anchor, QDate current, QDate today)
{
    const Sizes& sizes = Look::of(this).sizes();
    const QSize grid = m_grid->sizeHint();
    const int pad = sizes.space(12);
    m_grid->showDay(current.isValid() ? current : today, today);
    openAt(anchor, {grid.width() + 2 * pad, grid.height() + sizes.compact + sizes.space(8) + 2 * pad});
    m_grid->setFocus(Qt::PopupFocusReason);
}

void CalendarPopup::resizeEvent(QResizeEvent* event)
{
    PopupPanel::resizeEvent(event);
    const Sizes& sizes = Look::of(this).sizes();
    const int pad = sizes.space(12);
    const QRect room = inside().adjusted(pad - sizes.borderWidth, pad - sizes.borderWidth, -pad, -pad);
    const int button = sizes.compact + 2 * Sizes::frameInset;
    m_previous->setGeometry(room.left(), room.top(), button, button);
    m_next->setGeometry(room.right() + 1 - button, room.top(), button, button);
    m_title->setGeometry(room.left() + button, room.top(), room.width() - 2 * button, button);
    const QSize grid = m_grid->sizeHint();
    m_grid->setGeometry(room.left() + (room.width() - grid.width()) / 2, room.top() + button + sizes.space(4),
                        grid.width(), grid.height());
}

} // namespace yibao::ui
