// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/badge.h"

#include "ui/theme/painting.h"
#include "ui/widgets/spoken.h"

#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace yibao::ui {
namespace {

struct Colours
{
    QColor ground, ink, outline;
};

Colours coloursOf(BadgeKind kind, const Theme& theme)
{
    switch (kind) {
    case BadgeKind::Success:
        return {theme.successBg, theme.success, {}};
    case BadgeKind::Info:
        return {theme.infoBg, theme.info, {}};
    case BadgeKind::Warning:
        return {theme.warningBg, theme.warning, {}};
    case BadgeKind::Danger:
        return {theme.dangerBg, theme.danger, {}};
    case BadgeKind::Own:
        return {theme.accentSoft, theme.accentSoftText, {}};
    case BadgeKind::Synthetic:
        return {theme.neutralBg, theme.neutral, theme.borderStrong};
    case BadgeKind::Neutral:
        break;
    }
    return {theme.neutralBg, theme.neutral, {}};
}

QFont fontOf(const Look& look, bool strong)
{
    return look.font(TextRole::Caption, strong);
}

int gapOf(const Look& look)
{
    return look.sizes().space(4);
}

} // namespace

Badge::Badge(QWidget* parent)
    : Badge(BadgeKind::Neutral, {}, {}, parent)
{}

Badge::Badge(BadgeKind kind, const QString& text, const QString& icon, QWidget* parent)
    : QWidget(parent)
{
    speakAs(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setBadge({kind, text, icon});
}

void Badge::setBadge(const BadgeText& badge)
{
    if (m_badge == badge)
        return;
    m_badge = badge;
    setAccessibleName(badge.text);
    updateGeometry();
    update();
}

void Badge::setStrong(bool strong)
{
    m_strong = strong;
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return sizeOf(m_badge, Look::of(this), m_strong);
}

QSize Badge::minimumSizeHint() const
{
    return {Look::of(this).sizes().badge, sizeHint().height()};
}

QSize Badge::sizeOf(const BadgeText& badge, const Look& look, bool strong)
{
    const Sizes& sizes = look.sizes();
    int width = 2 * sizes.space(8) + paint::textWidth(badge.text, fontOf(look, strong));
    if (!badge.icon.isEmpty())
        width += sizes.badgeIcon + gapOf(look);
    return {width, sizes.badge};
}

void Badge::paint(QPainter& painter, const QRect& rect, const BadgeText& badge, const Look& look, bool strong)
{
    const Sizes& sizes = look.sizes();
    const Theme& theme = look.theme();
    const Colours colours = coloursOf(badge.kind, theme);
    QRect frame(QPoint(), sizeOf(badge, look, strong).boundedTo(rect.size()));
    frame.moveLeft(rect.left());
    frame.moveTop(rect.top() + (rect.height() - frame.height()) / 2);
    const bool dashed = badge.kind == BadgeKind::Synthetic;
    QColor outline = dashed ? colours.outline : QColor();
    if (theme.kind == ThemeKind::HighContrast)
        outline = colours.ink;
    paint::frame(painter, frame, sizes.radiusBadge, colours.ground, dashed ? QColor() : outline, 1);
    if (dashed) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        QPen pen(outline, 1);
        pen.setDashPattern({3, 2.5});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), sizes.radiusBadge - 0.5,
                                sizes.radiusBadge - 0.5);
        painter.restore();
    }
    QRect words = frame.adjusted(sizes.space(8), 0, -sizes.space(8), 0);
    if (!badge.icon.isEmpty()) {
        paint::icon(painter, QRect(words.left(), words.top(), sizes.badgeIcon, words.height()), look, badge.icon,
                    colours.ink, sizes.badgeIcon);
        words.setLeft(words.left() + sizes.badgeIcon + gapOf(look));
    }
    paint::text(painter, words, badge.text, fontOf(look, strong), colours.ink);
}

QString Badge::iconOf(BadgeKind kind)
{
    switch (kind) {
    case BadgeKind::Success:
        return u"check"_s;
    case BadgeKind::Info:
        return u"info"_s;
    case BadgeKind::Warning:
        return u"alert"_s;
    case BadgeKind::Danger:
        return u"stop"_s;
    case BadgeKind::Neutral:
    case BadgeKind::Own:
    case BadgeKind::Synthetic:
        break;
    }
    return {};
}

void Badge::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), m_badge, Look::of(this), m_strong);
}

} // namespace yibao::ui
