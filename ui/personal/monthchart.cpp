// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/monthchart.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"
#include "ui/widgets/spoken.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int standardMonth = 34;
constexpr int standardBar = 11;
constexpr int standardPlot = 108;
constexpr int hairlines = 3;

} // namespace

MonthChart::MonthChart(const QList<Series>& series, QWidget* parent)
    : QWidget(parent)
    , m_series(series)
{
    setFocusPolicy(Qt::StrongFocus);
    setRing(this, Ring::Control);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    speakAs(this, QAccessible::Chart);
}

QString MonthChart::monthName(QDate first)
{
    //: how a month is written, as QDate::toString takes it
    return first.toString(tr("yyyy-MM"));
}

void MonthChart::setMonths(const QList<Month>& months)
{
    m_months = months;
    // The latest month in which something happened.
    m_current = static_cast<int>(months.size()) - 1;
    for (int i = m_current; i >= 0; --i) {
        const auto& amounts = months.at(i).amounts;
        if (std::any_of(amounts.cbegin(), amounts.cend(), [](Money amount) { return amount.fen() != 0; })) {
            m_current = i;
            break;
        }
    }
    QStringList all;
    for (int i = 0; i < m_months.size(); ++i)
        all.append(words(i));
    setAccessibleDescription(all.join(tr("; ")));
    update();
    Q_EMIT currentChanged(m_current);
}

QString MonthChart::words(int month) const
{
    if (month < 0 || month >= m_months.size())
        return {};
    const Month& told = m_months.at(month);
    QStringList parts;
    for (qsizetype i = 0; i < m_series.size(); ++i)
        //: %1 is the name of a row of bars, %2 an amount: "in 320.00 yuan"
        parts.append(tr("%1 %2 yuan").arg(m_series.at(i).name, told.amounts.value(i).toString()));
    //: %1 is a month, %2 what was paid in it
    return tr("%1: %2").arg(monthName(told.first), parts.join(tr(", ")));
}

void MonthChart::setCurrent(int month)
{
    const int wanted = std::clamp(month, 0, std::max(0, static_cast<int>(m_months.size()) - 1));
    if (m_months.isEmpty() || wanted == m_current)
        return;
    m_current = wanted;
    update();
    Q_EMIT currentChanged(m_current);
    announce();
}

void MonthChart::announce()
{
    QAccessibleValueChangeEvent event(this, words(m_current));
    QAccessible::updateAccessibility(&event);
}

QSize MonthChart::sizeHint() const
{
    const Look& look = Look::of(this);
    return {look.sizes().space(32) / 32 * standardMonth * 12,
            look.sizes().space(12) * standardPlot / 12 + look.lineHeight(TextRole::Caption) + look.sizes().space(4)};
}

QSize MonthChart::minimumSizeHint() const
{
    return {12 * 16, sizeHint().height()};
}

QRectF MonthChart::plot() const
{
    const Look& look = Look::of(this);
    return QRectF(0, 1, width(), height() - look.lineHeight(TextRole::Caption) - look.sizes().space(4) - 1);
}

double MonthChart::monthWidth() const
{
    return m_months.isEmpty() ? 0 : static_cast<double>(width()) / static_cast<double>(m_months.size());
}

void MonthChart::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    QPainter painter(this);
    const QRectF area = plot();
    for (int i = 0; i < hairlines; ++i)
        painter.fillRect(
            QRectF(0, std::round(area.top() + area.height() * i / hairlines), width(), look.sizes().borderWidth),
            theme.border);
    qint64 most = 1;
    for (const Month& month : m_months) {
        for (const Money amount : month.amounts)
            most = std::max(most, amount.fen());
    }
    const double each = monthWidth();
    const double bar =
        std::min<double>(std::floor(each * standardBar / standardMonth), standardBar * look.sizes().space(12) / 12.0);
    const double between = std::max(1.0, std::floor(bar * 3 / standardBar));
    const double group = bar * static_cast<double>(m_series.size()) +
                         between * static_cast<double>(std::max<qsizetype>(0, m_series.size() - 1));
    for (int i = 0; i < m_months.size(); ++i) {
        const Month& month = m_months.at(i);
        const QRectF column(each * i, area.top(), each, height() - area.top());
        if (i == m_current)
            painter.fillRect(column, theme.hover);
        double x = std::floor(column.left() + (each - group) / 2);
        for (qsizetype s = 0; s < m_series.size(); ++s) {
            const qint64 fen = std::max<qint64>(0, month.amounts.value(s).fen());
            double tall = std::round(static_cast<double>(fen) / static_cast<double>(most) * (area.height() - 6));
            // What is more than nothing can be seen.
            if (fen > 0)
                tall = std::max(tall, 2.0);
            const QRectF rect(x, area.bottom() - tall, bar, tall);
            QPainterPath shape;
            shape.addRect(rect);
            if (tall > 0) {
                chart::paintFill(painter, rect, shape, m_series.at(s).fill, look);
                if (m_series.at(s).fill.hatch != chart::Hatch::Solid) {
                    painter.setPen(QPen(chart::colourOf(m_series.at(s).fill, theme), 1));
                    painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
                }
            }
            x += bar + between;
        }
        const QRect label(static_cast<int>(column.left()), static_cast<int>(area.bottom()) + look.sizes().space(4),
                          static_cast<int>(each), look.lineHeight(TextRole::Caption));
        painter.setFont(look.font(TextRole::Caption, i == m_current));
        painter.setPen(i == m_current ? theme.text : theme.textMuted);
        painter.drawText(label, Qt::AlignCenter, QString::number(month.first.month()));
    }
    painter.fillRect(QRectF(0, area.bottom(), width(), look.sizes().borderWidth), theme.borderStrong);
}

void MonthChart::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(m_current - 1);
        break;
    case Qt::Key_Right:
        setCurrent(m_current + 1);
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(static_cast<int>(m_months.size()) - 1);
        break;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    event->accept();
}

void MonthChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && monthWidth() > 0)
        setCurrent(static_cast<int>(event->position().x() / monthWidth()));
}

void MonthChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    announce();
}

void MonthChart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

// ---- legend ----------------------------------------------------------------------------------------------------

ChartLegend::ChartLegend(const QList<MonthChart::Series>& series, QWidget* parent)
    : QWidget(parent)
    , m_series(series)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ChartLegend::sizeHint() const
{
    const Look& look = Look::of(this);
    const Sizes& sizes = look.sizes();
    int width = 0;
    for (const MonthChart::Series& series : m_series)
        width += sizes.badgeIcon + sizes.space(6) + paint::textWidth(series.name, look.font(TextRole::Label)) +
                 sizes.space(16);
    return {std::max(0, width - sizes.space(16)), look.lineHeight(TextRole::Label)};
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    int x = 0;
    for (const MonthChart::Series& series : m_series) {
        chart::paintSwatch(painter, QRectF(x, (height() - sizes.badgeIcon) / 2, sizes.badgeIcon, sizes.badgeIcon),
                           series.fill, look);
        x += sizes.badgeIcon + sizes.space(6);
        x += paint::text(painter, QRect(x, 0, width() - x, height()), series.name, look.font(TextRole::Label),
                         look.theme().textSecondary) +
             sizes.space(16);
    }
}

void ChartLegend::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

} // namespace yibao::ui
