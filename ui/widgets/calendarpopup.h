// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/popuppanel.h"

#include <QDate>

namespace yibao::ui {

class IconButton;
class Label;

/// The days of one month in six weeks from Monday. Arrows walk by day and week, Page Up and Page Down by month (with
/// Shift by year), Home and End to the ends of the month; Enter chooses.
class MonthGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit MonthGrid(QWidget* parent);

    void showDay(QDate current, QDate today);
    void walkTo(QDate day);
    [[nodiscard]] QDate current() const { return m_current; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void moved(QDate day);
    void chosen(QDate day);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QRect cell(int row, int column) const;
    [[nodiscard]] QDate firstShown() const;

    QDate m_current;
    QDate m_today;
};

/// The calendar under a date field. Object names: "calendar.grid", "calendar.previous", "calendar.next".
class CalendarPopup final : public PopupPanel
{
    Q_OBJECT
public:
    explicit CalendarPopup(QWidget* parent);

    void openFor(QWidget* anchor, QDate current, QDate today);

Q_SIGNALS:
    void chosen(QDate day);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showTitle(QDate day);

    MonthGrid* m_grid;
    Label* m_title;
    IconButton* m_previous;
    IconButton* m_next;
};

} // namespace yibao::ui
