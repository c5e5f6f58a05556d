// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/cardrow.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

CardRow::CardRow(const QString& icon, const QString& title, const QString& detail, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_detail(detail)
{
    setText(title);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    // The row reaches the card's hairline, so a ring outside it would be cut.
    setRing(this, Ring::None);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    describe();
}

void CardRow::describe()
{
    QStringList words{m_detail, m_end};
    for (const BadgeText& badge : std::as_const(m_badges))
        words.append(badge.text);
    words.removeAll(QString());
    setAccessibleName(text());
    setAccessibleDescription(words.join(u", "_s));
    setToolTip(m_detail.isEmpty() ? text() : QString(text() + u'\n' + m_detail));
}

void CardRow::setEnd(const QString& words)
{
    m_end = words;
    describe();
    update();
}

void CardRow::setBadges(const QList<BadgeText>& badges)
{
    m_badges = badges;
    describe();
    update();
}

void CardRow::setRule(bool rule)
{
    m_rule = rule;
    update();
}

QSize CardRow::sizeHint() const
{
    const Look& look = Look::of(this);
    return {look.sizes().space(320),
            std::max(look.sizes().space(40), look.lineHeight(TextRole::Body) + look.sizes().space(16))};
}

QSize CardRow::minimumSizeHint() const
{
    return {Look::of(this).sizes().space(160), sizeHint().height()};
}

void CardRow::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = sizes.borderWidth;
    if (underMouse() || isDown()) {
        const QRect ground = rect().adjusted(line, m_rule ? line : 0, -line, 0);
        painter.fillRect(ground, theme.hover);
        if (theme.kind == ThemeKind::HighContrast)
            paint::frame(painter, ground, 0, QColor(), theme.borderStrong, line);
    }
    if (m_rule)
        painter.fillRect(QRect(0, 0, width(), line), theme.border);
    if (hasFocus() && look.keyboardInput())
        paint::innerRing(painter, rect().adjusted(line, m_rule ? line : 0, -line, 0), look, theme.focus);

    const int icon = sizes.iconText;
    int x = sizes.space(16);
    paint::icon(painter, QRect(x, 0, icon, height()), look, m_icon, theme.textSecondary, icon);
    x += icon + sizes.space(8) + 2;
    int end = width() - sizes.space(16);
    for (auto badge = m_badges.crbegin(); badge != m_badges.crend(); ++badge) {
        const QSize size = Badge::sizeOf(*badge, look);
        end -= size.width();
        Badge::paint(painter, QRect(end, (height() - size.height()) / 2, size.width(), size.height()), *badge, look);
        end -= sizes.space(6);
    }
    if (!m_end.isEmpty()) {
        const QFont font = look.font(TextRole::Label);
        const int width = QFontMetrics(font).horizontalAdvance(m_end) + 1;
        end -= width;
        paint::text(painter, QRect(end, 0, width, height()), m_end, font, theme.textMuted);
        end -= sizes.space(12);
    }
    x += paint::text(painter, QRect(x, 0, end - x, height()), text(), look.font(TextRole::Body), theme.text);
    x += sizes.space(8) + 2;
    if (!m_detail.isEmpty() && end - x > sizes.space(32))
        paint::text(painter, QRect(x, 0, end - x, height()), m_detail, look.font(TextRole::Label), theme.textMuted);
}

void CardRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Space)
        QAbstractButton::keyPressEvent(event);
    else
        event->ignore();
}

void CardRow::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace yibao::ui
