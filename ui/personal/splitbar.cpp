// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/splitbar.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"
#include "ui/widgets/spoken.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr double thinnest = 3;
constexpr double gap = 2;

} // namespace

SplitBar::SplitBar(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setRing(this, Ring::Control);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    speakAs(this, QAccessible::Chart);
}

QString SplitBar::share(Money part, Money whole)
{
    if (whole.fen() <= 0 || part.fen() < 0)
        return {};
    const qint64 tenths = (part.fen() * 2000 + whole.fen()) / (2 * whole.fen());
    return u"%1.%2%"_s.arg(tenths / 10).arg(tenths % 10);
}

void SplitBar::setParts(const QString& name, Money whole, const QList<SplitPart>& parts)
{
    m_whole = whole;
    m_parts = parts;
    QStringList words;
    for (const SplitPart& part : parts) {
        const QString portion = share(part.amount, whole);
        //: a part of a sum: %1 is its name, %2 its amount in yuan, %3 its share
        words.append(portion.isEmpty() ? tr("%1 %2 yuan").arg(part.name, part.amount.toString())
                                       : tr("%1 %2 yuan, %3").arg(part.name, part.amount.toString(), portion));
    }
    setAccessibleName(name);
    setAccessibleDescription(words.join(tr("; ")));
    updateGeometry();
    update();
}

int SplitBar::barHeight() const
{
    return Look::of(this).sizes().space(24) + Look::of(this).sizes().space(4);
}

QList<QRectF> SplitBar::segments(double width, double height) const
{
    qint64 sum = 0;
    qsizetype drawn = 0;
    for (const SplitPart& part : m_parts) {
        sum += std::max<qint64>(0, part.amount.fen());
        drawn += part.amount.fen() > 0 ? 1 : 0;
    }
    // The bar is as long as the whole: what is missing stays empty, what is too much makes the parts smaller.
    const double scale = static_cast<double>(std::max({sum, m_whole.fen(), qint64(1)}));
    const double room = width - gap * static_cast<double>(std::max<qsizetype>(0, drawn - 1));
    QList<QRectF> rects;
    double x = 0;
    for (const SplitPart& part : m_parts) {
        const double length = static_cast<double>(std::max<qint64>(0, part.amount.fen())) / scale * room;
        if (length < thinnest) {
            rects.append(QRectF());
            x += length;
            continue;
        }
        rects.append(QRectF(x, 0, length, height));
        x += length + gap;
    }
    return rects;
}

QList<SplitBar::Item> SplitBar::legend(int width, int* height) const
{
    const Look& look = Look::of(this);
    const Sizes& sizes = look.sizes();
    const QFont body = look.font(TextRole::Body);
    const QFont bold = look.font(TextRole::Body, true);
    const QFont caption = look.font(TextRole::Caption);
    const int swatch = sizes.badgeIcon;
    const int indent = swatch + sizes.space(8);
    const int line = look.lineHeight(TextRole::Body);
    const int between = sizes.space(24);
    QList<Item> items;
    int x = 0;
    int y = barHeight() + sizes.space(8);
    for (const SplitPart& part : m_parts) {
        const QString portion = share(part.amount, m_whole);
        const int amount =
            paint::textWidth(part.amount.toString(), bold) + sizes.space(4) + paint::textWidth(portion, caption);
        const int wanted = std::min(width, indent + std::max(paint::textWidth(part.name, body), amount) + 2);
        if (x > 0 && x + wanted > width) {
            x = 0;
            y += 2 * line + sizes.space(8);
        }
        items.append({.swatch = QRect(x, y + (line - swatch) / 2, swatch, swatch),
                      .name = QRect(x + indent, y, wanted - indent, line),
                      .amount = QRect(x + indent, y + line, wanted - indent, line)});
        x += wanted + between;
    }
    if (height != nullptr)
        *height = m_parts.isEmpty() ? barHeight() : y + 2 * line;
    return items;
}

int SplitBar::heightForWidth(int width) const
{
    int height = 0;
    (void)legend(width, &height);
    return height;
}

QSize SplitBar::sizeHint() const
{
    return {480, heightForWidth(480)};
}

QSize SplitBar::minimumSizeHint() const
{
    return {160, barHeight()};
}

void SplitBar::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath bar;
    bar.addRoundedRect(QRectF(0, 0, width(), barHeight()), 6, 6);
    painter.fillPath(bar, theme.neutralBg);
    const QList<QRectF> rects = segments(width(), barHeight());
    for (qsizetype i = 0; i < rects.size(); ++i) {
        if (rects.at(i).isEmpty())
            continue;
        painter.fillRect(rects.at(i).adjusted(-gap, 0, gap, 0), theme.surface);
    }
    for (qsizetype i = 0; i < rects.size(); ++i) {
        if (!rects.at(i).isEmpty())
            chart::paintFill(painter, rects.at(i), bar, m_parts.at(i).fill, look);
    }
    const QList<Item> items = legend(width(), nullptr);
    for (qsizetype i = 0; i < items.size(); ++i) {
        const Item& item = items.at(i);
        const SplitPart& part = m_parts.at(i);
        chart::paintSwatch(painter, item.swatch, part.fill, look);
        paint::text(painter, item.name, part.name, look.font(TextRole::Body), theme.text);
        const int used =
            paint::text(painter, item.amount, part.amount.toString(), look.font(TextRole::Body, true), theme.text);
        paint::text(painter, item.amount.adjusted(used + look.sizes().space(4), 0, 0, 0), share(part.amount, m_whole),
                    look.font(TextRole::Caption), theme.textMuted);
    }
}

void SplitBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
        update();
    }
}

} // namespace yibao::ui
