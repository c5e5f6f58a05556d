// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/money.h"
#include "ui/personal/chartpaint.h"

#include <QDate>
#include <QList>
#include <QWidget>

namespace yibao::ui {

/// Two bars for each month: zero line, three hairlines, names of the months below. Arrows, Home and End walk the
/// months, a click chooses one; the chosen month is spoken. The owner tells its numbers in words beside it.
class MonthChart final : public QWidget
{
    Q_OBJECT
public:
    struct Series
    {
        QString name;
        chart::Fill fill;
    };
    struct Month
    {
        QDate first;          ///< of the month
        QList<Money> amounts; ///< one for each series

        friend bool operator==(const Month&, const Month&) = default;
    };

    explicit MonthChart(const QList<Series>& series, QWidget* parent = nullptr);

    void setMonths(const QList<Month>& months);
    [[nodiscard]] const QList<Month>& months() const { return m_months; }
    [[nodiscard]] int current() const { return m_current; }
    void setCurrent(int month);
    /// "2026-10: in 320.00 yuan, out 655.00 yuan"
    [[nodiscard]] QString words(int month) const;
    [[nodiscard]] static QString monthName(QDate first);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged(int month);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double monthWidth() const;
    void announce();

    QList<Series> m_series;
    QList<Month> m_months;
    int m_current = -1;
};

/// Swatches and names of the series in one line.
class ChartLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit ChartLegend(const QList<MonthChart::Series>& series, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QList<MonthChart::Series> m_series;
};

} // namespace yibao::ui
