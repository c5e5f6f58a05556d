// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/offlinestrip.h"

#include "ui/theme/painting.h"
#include "ui/widgets/button.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace yibao::ui {

OfflineStrip::OfflineStrip(QWidget* parent)
    : QWidget(parent)
    , m_reconnect(new Button(ButtonRole::Outlined, {}, u"refresh"_s, {}, this))
{
    setObjectName(u"offlineStrip"_s);
    m_reconnect->setObjectName(u"offline.reconnect"_s);
    m_reconnect->setCompact(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_reconnect, &QAbstractButton::clicked, this, &OfflineStrip::reconnectRequested);
    retranslate();
}

void OfflineStrip::setAsOf(QDate asOf)
{
    m_asOf = asOf;
    retranslate();
}

void OfflineStrip::setReconnecting(bool reconnecting)
{
    m_reconnecting = reconnecting;
    m_reconnect->setEnabled(!reconnecting);
    retranslate();
}

void OfflineStrip::setReconnectOffered(bool offered)
{
    m_offered = offered;
    m_reconnect->setVisible(offered);
    retranslate();
}

void OfflineStrip::retranslate()
{
    m_statement = m_offered ? tr("No network now; these are the lists on this computer")
                            : tr("No portal is set up; these are the lists on this computer");
    const QString date = m_asOf.toString(Qt::ISODate);
    if (m_offered)
        m_line = m_asOf.isValid() ? tr("Data as of %1, checked by itself once the network is back.").arg(date)
                                  : tr("Their date is not known; checked by itself once the network is back.");
    else
        m_line = m_asOf.isValid() ? tr("Data as of %1.").arg(date) : tr("Their date is not known.");
    m_reconnect->setText(m_reconnecting ? tr("Connecting…") : tr("Reconnect"));
    //: A statement and a sentence after it.
    const QString whole = tr("%1. %2").arg(m_statement, m_line);
    if (whole != accessibleName()) {
        setAccessibleName(whole);
        if (isVisible()) {
            QAccessibleEvent alert(this, QAccessible::Alert);
            QAccessible::updateAccessibility(&alert);
        }
    }
    updateGeometry();
    placeButton();
    update();
}

int OfflineStrip::textRoom(int width) const
{
    const Sizes& sizes = Look::of(this).sizes();
    const int button = m_offered ? m_reconnect->sizeHint().width() + sizes.space(12) : 0;
    return width - 2 * sizes.space(16) - sizes.iconText - sizes.space(12) - button;
}

bool OfflineStrip::inOneLine(int width) const
{
    const Look& look = Look::of(this);
    const int statement = QFontMetrics(look.font(TextRole::Body, true)).horizontalAdvance(m_statement);
    const int line = QFontMetrics(look.font(TextRole::Label)).horizontalAdvance(m_line);
    return statement + look.sizes().space(12) + line <= textRoom(width);
}

int OfflineStrip::heightForWidth(int width) const
{
    const Look& look = Look::of(this);
    const Sizes& sizes = look.sizes();
    if (inOneLine(width))
        return sizes.control + 4;
    return look.lineHeight(TextRole::Body) + look.lineHeight(TextRole::Label) + 2 * sizes.space(12);
}

QSize OfflineStrip::sizeHint() const
{
    const int wanted = width() > 0 && testAttribute(Qt::WA_Resized) ? width() : 800;
    return {wanted, heightForWidth(wanted)};
}

QSize OfflineStrip::minimumSizeHint() const
{
    return {240, Look::of(this).sizes().control};
}

void OfflineStrip::placeButton()
{
    const QSize size = m_reconnect->sizeHint();
    m_reconnect->setGeometry(width() - Look::of(this).sizes().space(8) - size.width(), (height() - size.height()) / 2,
                             size.width(), size.height());
}

void OfflineStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeButton();
    if (heightForWidth(width()) != height())
        updateGeometry();
}

void OfflineStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        retranslate();
}

void OfflineStrip::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    const bool outlined = theme.kind == ThemeKind::HighContrast;
    paint::frame(painter, rect(), sizes.radiusControl, theme.infoBg, outlined ? theme.info : QColor(), 1);
    QRect room(sizes.space(16) + sizes.iconText + sizes.space(12), 0, textRoom(width()), height());
    QRect icon(sizes.space(16), 0, sizes.iconText, height());
    const QFont bold = look.font(TextRole::Body, true);
    if (inOneLine(width())) {
        paint::icon(painter, icon, look, u"offline"_s, theme.info, sizes.iconText);
        const int used = paint::text(painter, room, m_statement, bold, theme.info);
        room.setLeft(room.left() + used + sizes.space(12));
        paint::text(painter, room, m_line, look.font(TextRole::Label), theme.info);
        return;
    }
    const int first = look.lineHeight(TextRole::Body);
    const int second = look.lineHeight(TextRole::Label);
    const int top = (height() - first - second) / 2;
    icon.setTop(top);
    icon.setHeight(first);
    paint::icon(painter, icon, look, u"offline"_s, theme.info, sizes.iconText);
    paint::text(painter, QRect(room.left(), top, room.width(), first), m_statement, bold, theme.info);
    paint::text(painter, QRect(room.left(), top + first, room.width(), second), m_line, look.font(TextRole::Label),
                theme.info);
}

} // namespace yibao::ui
