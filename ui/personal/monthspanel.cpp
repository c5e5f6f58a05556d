// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/monthspanel.h"

#include "ui/pages/cardlayout.h"
#include "ui/personal/monthsums.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/card.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace yibao::ui {

MonthsPanel::MonthsPanel(const QString& title, const QList<MonthChart::Series>& series, QWidget* parent)
    : QWidget(parent)
    , m_series(series)
    , m_synthetic(new SyntheticBadge)
    , m_heading(cardlayout::wrapped({}, TextRole::Heading, Ink::Text))
    , m_legend(new ChartLegend(series))
    , m_chart(new MonthChart(series))
    , m_month(cardlayout::wrapped({}, TextRole::Label, Ink::Secondary))
    , m_table(new QWidget)
    , m_grid(nullptr)
    , m_note(cardlayout::wrapped({}, TextRole::Label, Ink::Secondary))
{
    m_heading->setObjectName(u"panel.heading"_s);
    m_chart->setObjectName(u"panel.chart"_s);
    m_chart->setAccessibleName(title);
    m_month->setObjectName(u"panel.month"_s);
    m_table->setObjectName(u"panel.table"_s);
    m_note->setObjectName(u"panel.note"_s);

    auto* card = new Card;
    card->setBodyPadding(0, 0);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(new Label(title, TextRole::Lead));
    top->addWidget(m_synthetic);
    top->addStretch(1);
    auto* inside = new QWidget;
    auto* body = new QVBoxLayout(inside);
    body->setContentsMargins(16, 12, 16, 12);
    body->setSpacing(4);
    body->addLayout(top);
    body->addWidget(m_heading);
    body->addWidget(m_legend);
    body->addSpacing(8);
    body->addWidget(m_chart);
    body->addWidget(m_month);
    body->addSpacing(4);
    body->addWidget(m_note);
    body->addWidget(new Hairline);
    auto* table = new QVBoxLayout(m_table);
    table->setContentsMargins(0, 0, 0, 0);
    body->addWidget(m_table);
    body->addStretch(1);
    // Where the page is low or the words are large, all of it scrolls: the chart keeps its height.
    auto* area = new QScrollArea;
    area->setObjectName(u"panel.scroll"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(inside);
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    card->body()->addWidget(area, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 16);
    column->addWidget(card);
    connect(m_chart, &MonthChart::currentChanged, this, [this](int month) { m_month->setText(m_chart->words(month)); });
    showNothing({});
}

void MonthsPanel::showNothing(const QString& note)
{
    m_chart->setMonths({});
    for (QWidget* part : QList<QWidget*>{m_heading, m_legend, m_chart, m_month, m_table, m_synthetic})
        part->hide();
    m_heading->clear();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    fillTable({});
}

void MonthsPanel::showMonths(const QString& heading, const QList<MonthChart::Month>& months, const QString& note,
                             bool synthetic)
{
    m_heading->setText(heading);
    m_chart->setMonths(months);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    for (QWidget* part : QList<QWidget*>{m_heading, m_legend, m_chart, m_month, m_table})
        part->show();
    m_synthetic->setVisible(synthetic);
    fillTable(months);
}

void MonthsPanel::fillTable(const QList<MonthChart::Month>& months)
{
    auto* column = static_cast<QVBoxLayout*>(m_table->layout());
    if (m_grid != nullptr) {
        cardlayout::clear(*m_grid);
        column->removeItem(m_grid);
        delete m_grid;
        m_grid = nullptr;
    }
    if (months.isEmpty())
        return;
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(2);
    column->insertLayout(0, m_grid);
    const auto line = [this](const QString& name, const QStringList& values, bool bold, Ink ink) {
        const int row = m_grid->rowCount();
        auto* title = new Label(name, TextRole::Label, ink);
        title->setRole(TextRole::Label, bold);
        m_grid->addWidget(title, row, 0);
        for (qsizetype i = 0; i < values.size(); ++i) {
            auto* value = new Label(values.at(i), TextRole::Label, ink);
            value->setRole(TextRole::Label, bold);
            value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_grid->addWidget(value, row, static_cast<int>(i) + 1);
        }
    };
    QStringList names;
    QStringList sums;
    for (qsizetype i = 0; i < m_series.size(); ++i) {
        names.append(m_series.at(i).name);
        sums.append(sumOf(months, i).toString());
    }
    line(tr("Month"), names, true, Ink::Muted);
    line(tr("Together"), sums, true, Ink::Text);
    // What was last comes first, as in the rows beside.
    for (auto month = months.crbegin(); month != months.crend(); ++month) {
        QStringList amounts;
        for (const Money amount : month->amounts)
            amounts.append(amount.fen() == 0 ? u"—"_s : amount.toString());
        line(MonthChart::monthName(month->first), amounts, false, Ink::Secondary);
    }
}

} // namespace yibao::ui
