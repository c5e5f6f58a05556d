// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/card.h"

#include "ui/theme/control.h"
#include "ui/theme/look.h"
#include "ui/theme/painting.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace yibao::ui {

Card::Card(QWidget* parent, Kind kind)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_body(new QWidget)
    , m_bodyLayout(new QVBoxLayout(m_body))
{
    setFrameShape(QFrame::NoFrame);
    m_body->installEventFilter(this);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_body);
    setKind(kind);
}

void Card::setKind(Kind kind)
{
    m_kind = kind;
    setControlMargins(this, kind == Kind::Raised ? paint::raisedMargin : 0);
    refresh();
}

void Card::setRadius(int radius)
{
    m_radius = radius;
    update();
}

void Card::setBodyPadding(int horizontal, int vertical)
{
    m_bodyPadding = {horizontal, vertical};
    refresh();
}

void Card::setHeaderPadding(int horizontal, int vertical)
{
    m_headerPadding = {horizontal, vertical};
    refresh();
}

void Card::setFooterPadding(int horizontal, int vertical)
{
    m_footerPadding = {horizontal, vertical};
    refresh();
}

QWidget* Card::header()
{
    if (m_header == nullptr) {
        m_header = new QWidget;
        m_header->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        m_layout->insertWidget(0, m_header);
        refresh();
    }
    return m_header;
}

QWidget* Card::footer()
{
    if (m_footer == nullptr) {
        m_footer = new QWidget;
        m_footer->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        m_layout->addWidget(m_footer);
        refresh();
    }
    return m_footer;
}

void Card::setHeaderSunken(bool sunken)
{
    m_headerSunken = sunken;
    update();
}

void Card::setFooterSunken(bool sunken)
{
    m_footerSunken = sunken;
    update();
}

void Card::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

bool Card::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_body && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        roundBody();
    return QFrame::eventFilter(watched, event);
}

// Rows and tables that reach the hairline must not cover the round corners.
void Card::roundBody()
{
    const QRect whole = m_body->rect();
    if (m_bodyPadding.horizontal > 0 || whole.isEmpty()) {
        m_body->clearMask();
        return;
    }
    const Sizes& sizes = Look::of(this).sizes();
    const int radius = (m_radius > 0 ? m_radius : sizes.radiusCard) - sizes.borderWidth;
    const bool first = m_header == nullptr || m_header->isHidden();
    const bool last = m_footer == nullptr || m_footer->isHidden();
    QPainterPath path;
    path.addRoundedRect(whole.adjusted(0, first ? 0 : -2 * radius, 0, last ? 0 : 2 * radius), radius, radius);
    m_body->setMask(QRegion(path.toFillPolygon().toPolygon()).intersected(whole));
}

void Card::refresh()
{
    const Sizes& sizes = Look::of(this).sizes();
    const auto margins = [&sizes](const Padding& padding, int above, int below) {
        const int across = sizes.space(padding.horizontal);
        const int along = sizes.space(padding.vertical);
        return QMargins(across, along + above, across, along + below);
    };
    const int outline = sizes.borderWidth + (m_kind == Kind::Raised ? paint::raisedMargin : 0);
    m_layout->setContentsMargins(outline, outline, outline, outline);
    m_bodyLayout->setContentsMargins(margins(m_bodyPadding, 0, 0));
    // The widgets themselves keep the padding, so callers' layouts start with none; 1 px is the hairline's.
    if (m_header != nullptr)
        m_header->setContentsMargins(margins(m_headerPadding, 0, 1));
    if (m_footer != nullptr)
        m_footer->setContentsMargins(margins(m_footerPadding, 1, 0));
    roundBody();
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const int radius = m_radius > 0 ? m_radius : look.sizes().radiusCard;
    const int border = look.sizes().borderWidth;
    QPainter painter(this);
    QRect frame = rect();
    QColor ground = theme.surface;
    QColor outline = theme.border;
    if (m_kind == Kind::Raised) {
        constexpr int margin = paint::raisedMargin;
        frame.adjust(margin, margin, -margin, -margin);
        paint::raisedFrame(painter, frame, look, radius);
        ground = theme.raised;
        outline = theme.borderStrong;
    } else {
        if (m_kind == Kind::Sunken)
            ground = theme.sunken;
        paint::frame(painter, frame, radius, ground, outline, border);
    }
    const QRectF inner = QRectF(frame).adjusted(border, border, -border, -border);
    const auto band = [&](const QWidget* part, bool sunken, bool top) {
        if (part == nullptr || part->isHidden())
            return;
        QRectF place = inner;
        if (top)
            place.setBottom(part->geometry().bottom() + 1);
        else
            place.setTop(part->geometry().top());
        const qreal round = radius - border;
        if (sunken)
            paint::frame(painter, place, top ? round : 0, top ? 0 : round, theme.sunken, QColor());
        const qreal y = top ? place.bottom() - 1 : place.top();
        painter.fillRect(QRectF(place.left(), y, place.width(), 1), theme.border);
    };
    band(m_header, m_headerSunken, true);
    band(m_footer, m_footerSunken, false);
}

} // namespace yibao::ui
