// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/personal/monthchart.h"

#include <QWidget>

class QGridLayout;

namespace yibao::ui {

class Label;
class SyntheticBadge;

/// A card beside the rows: what it is about, its sum as a figure, bars by month, the chosen month in words, and the
/// same numbers as a table. Object names: "panel.heading", "panel.chart", "panel.month", "panel.table", "panel.note".
class MonthsPanel : public QWidget
{
    Q_OBJECT
public:
    MonthsPanel(const QString& title, const QList<MonthChart::Series>& series, QWidget* parent = nullptr);

    [[nodiscard]] MonthChart& chart() const { return *m_chart; }

protected:
    /// An empty note takes its line away.
    void showMonths(const QString& heading, const QList<MonthChart::Month>& months, const QString& note,
                    bool synthetic);
    void showNothing(const QString& note);

private:
    void fillTable(const QList<MonthChart::Month>& months);

    QList<MonthChart::Series> m_series;
    SyntheticBadge* m_synthetic;
    Label* m_heading;
    QWidget* m_legend;
    MonthChart* m_chart;
    Label* m_month;
    QWidget* m_table;
    QGridLayout* m_grid;
    Label* m_note;
};

} // namespace yibao::ui
