// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/theme/painting.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QPainter>

namespace yibao::ui {
namespace {

QColor groundOf(Ink ink, const Theme& theme)
{
    switch (ink) {
    case Ink::Success:
        return theme.successBg;
    case Ink::Info:
        return theme.infoBg;
    case Ink::Warning:
        return theme.warningBg;
    case Ink::Danger:
        return theme.dangerBg;
    case Ink::AccentText:
        return theme.accent;
    case Ink::Accent:
    case Ink::AccentSoftText:
        return theme.accentSoft;
    case Ink::SelectionText:
        return theme.selection;
    case Ink::Text:
    case Ink::Secondary:
    case Ink::Muted:
    case Ink::Disabled:
    case Ink::Link:
    case Ink::Neutral:
        break;
    }
    return theme.neutralBg;
}

} // namespace

IconLabel::IconLabel(const QString& iconName, Ink ink, int size, QWidget* parent)
    : QWidget(parent)
    , m_iconName(iconName)
    , m_ink(ink)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString& iconName, Ink ink)
{
    m_iconName = iconName;
    m_ink = ink;
    update();
}

void IconLabel::setTile(bool tile)
{
    m_tile = tile;
    updateGeometry();
    update();
}

void IconLabel::setDisc(int diameter)
{
    m_disc = diameter;
    updateGeometry();
    update();
}

int IconLabel::iconSize() const
{
    const Sizes& sizes = Look::of(this).sizes();
    if (m_size > 0)
        return sizes.space(m_size);
    return m_tile || m_disc > 0 ? sizes.iconTile : sizes.iconText;
}

QSize IconLabel::sizeHint() const
{
    const Sizes& sizes = Look::of(this).sizes();
    int side = iconSize();
    if (m_tile)
        side = sizes.tile;
    else if (m_disc > 0)
        side = sizes.space(m_disc);
    return {side, side};
}

QSize IconLabel::minimumSizeHint() const
{
    return sizeHint();
}

void IconLabel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    QPainter painter(this);
    QRect place(QPoint(0, 0), sizeHint());
    place.moveCenter(rect().center());
    if (m_tile || m_disc > 0) {
        const bool outlined = look.theme().kind == ThemeKind::HighContrast;
        const qreal radius = m_tile ? look.sizes().radiusCard : place.width() / 2.0;
        const Ink ground = m_tile && m_ink != Ink::AccentText ? Ink::AccentSoftText : m_ink;
        paint::frame(painter, place, radius, groundOf(ground, look.theme()),
                     outlined ? look.theme().ink(m_ink) : QColor(), 1);
    }
    paint::icon(painter, place, look, m_iconName, look.theme().ink(isEnabled() ? m_ink : Ink::Disabled), iconSize());
}

StateDrawing::StateDrawing(const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateDrawing::setDrawing(const QString& name)
{
    m_name = name;
    update();
}

QSize StateDrawing::sizeHint() const
{
    const Sizes& sizes = Look::of(this).sizes();
    return {sizes.space(160), sizes.space(112)};
}

QSize StateDrawing::minimumSizeHint() const
{
    return sizeHint();
}

void StateDrawing::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void StateDrawing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QRect place(QPoint(0, 0), sizeHint());
    place.moveCenter(rect().center());
    painter.drawPixmap(place.topLeft(), Look::of(this).drawing(m_name, devicePixelRatioF()));
}

} // namespace yibao::ui
