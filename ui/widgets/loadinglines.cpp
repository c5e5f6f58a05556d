// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/loadinglines.h"

#include "ui/theme/painting.h"

#include <QAccessible>
#include <QPainter>
#include <QTimer>

namespace yibao::ui {

namespace {

constexpr int lineCount = 6;
constexpr int longAfter = 5000; // ms
constexpr int drawnAfter = 150; // lists on this machine answer before

} // namespace

LoadingLines::LoadingLines(QWidget* parent)
    : QWidget(parent)
    , m_timer(new QTimer(this))
    , m_soon(new QTimer(this))
{
    setObjectName(QStringLiteral("loadingLines"));
    setAccessibleName(tr("Waiting for the portal"));
    m_soon->setSingleShot(true);
    m_soon->setInterval(drawnAfter);
    connect(m_soon, &QTimer::timeout, this, [this] {
        m_drawn = true;
        update();
    });
    m_timer->setSingleShot(true);
    m_timer->setInterval(longAfter);
    connect(m_timer, &QTimer::timeout, this, [this] {
        m_long = true;
        setAccessibleDescription(tr("You can do something else meanwhile; you will be told when the answer is there."));
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
        update();
    });
}

void LoadingLines::setLongAfter(int milliseconds)
{
    m_timer->setInterval(milliseconds);
}

QSize LoadingLines::sizeHint() const
{
    const Sizes& sizes = Look::of(this).sizes();
    return {sizes.space(400), (lineCount + 1) * sizes.tableRow};
}

void LoadingLines::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_long = false;
    setAccessibleDescription({});
    m_timer->start();
    m_soon->start();
}

void LoadingLines::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_timer->stop();
    m_soon->stop();
    m_long = false;
    m_drawn = false;
}

void LoadingLines::paintEvent(QPaintEvent*)
{
    if (!m_drawn)
        return;
    // Shares of the width like those of rows, so that the eye already knows where names and places will stand.
    static constexpr int nameShare[lineCount] = {34, 28, 38, 30, 25, 33};
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.kind == ThemeKind::HighContrast ? theme.textDisabled : theme.neutralBg);
    const int pad = sizes.space(12);
    const int room = width() - 2 * pad;
    const int thick = sizes.space(12);
    for (int i = 0; i < lineCount; ++i) {
        const int top = i * sizes.tableRow + (sizes.tableRow - thick) / 2;
        const qreal radius = thick / 2.0;
        painter.drawRoundedRect(QRectF(pad, top, room * nameShare[i] / 100, thick), radius, radius);
        painter.drawRoundedRect(QRectF(pad + room * 42 / 100, top, room * 12 / 100, thick), radius, radius);
        painter.drawRoundedRect(
            QRectF(pad + room * 60 / 100, top, room * (24 + nameShare[lineCount - 1 - i] / 3) / 100, thick), radius,
            radius);
    }
    if (m_long) {
        const QRect below(pad, lineCount * sizes.tableRow, room, sizes.tableRow);
        paint::text(painter, below, accessibleDescription(), look.font(TextRole::Body), theme.textSecondary);
    }
}

} // namespace yibao::ui
