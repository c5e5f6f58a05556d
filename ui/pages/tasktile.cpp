// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/tasktile.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace yibao::ui {

namespace {

int wrappedHeight(const QFont& font, const QString& text, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, std::max(1, width), 10000), Qt::TextWordWrap, text).height();
}

} // namespace

TaskTile::TaskTile(const QString& icon, const QString& title, const QString& hint, const QString& key, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_hint(hint)
    , m_key(key)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(hint);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setRing(this, Ring::Control, 10, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

TaskTile::Place TaskTile::place(int width, int height) const
{
    const Look& look = Look::of(this);
    const Sizes& sizes = look.sizes();
    const int padding = sizes.space(16);
    Place result;
    result.tile = QRect(padding, 0, sizes.tile, sizes.tile);
    const int left = padding + sizes.tile + padding - 2;
    int right = width - padding;
    if (!m_key.isEmpty()) {
        const QSize key = paint::keyHintSize(m_key, look);
        result.key = QRect(width - sizes.space(12) - key.width(), sizes.space(12), key.width(), key.height());
        right = result.key.left() - sizes.space(8);
    }
    const QFont lead = look.font(TextRole::Lead);
    const QFont label = look.font(TextRole::Label);
    const int titleHeight = wrappedHeight(lead, text(), right - left);
    const int hintWidth = width - padding - left;
    const int hintHeight = m_hint.isEmpty() ? 0 : wrappedHeight(label, m_hint, hintWidth);
    const int words = titleHeight + hintHeight;
    const int tall = std::max({height, words + 2 * padding, sizes.tile + 2 * padding + sizes.space(6)});
    result.tile.moveTop((tall - sizes.tile) / 2);
    result.title = QRect(left, (tall - words) / 2, right - left, titleHeight);
    result.hint = QRect(left, result.title.bottom() + 1, hintWidth, hintHeight);
    return result;
}

int TaskTile::heightForWidth(int width) const
{
    const Sizes& sizes = Look::of(this).sizes();
    const Place at = place(width, 0);
    const int words = at.title.height() + at.hint.height() + 2 * sizes.space(16);
    return std::max(words, sizes.tile + 2 * sizes.space(16) + sizes.space(6));
}

QSize TaskTile::sizeHint() const
{
    const int width = Look::of(this).sizes().space(320);
    return {width, heightForWidth(width)};
}

QSize TaskTile::minimumSizeHint() const
{
    const Sizes& sizes = Look::of(this).sizes();
    return {sizes.space(220), sizes.tile + sizes.space(32)};
}

void TaskTile::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hovered = underMouse() || isDown();
    paint::frame(painter, rect(), sizes.radiusCard, hovered ? theme.hover : theme.surface,
                 hovered ? theme.borderStrong : theme.border, sizes.borderWidth);
    const Place at = place(width(), height());
    paint::frame(painter, at.tile, sizes.radiusCard, theme.accentSoft, QColor());
    paint::icon(painter, at.tile, look, m_icon, theme.accentSoftText, sizes.iconTile);
    painter.setFont(look.font(TextRole::Lead));
    painter.setPen(theme.text);
    painter.drawText(at.title, Qt::TextWordWrap | Qt::AlignLeft, text());
    painter.setFont(look.font(TextRole::Label));
    painter.setPen(theme.textSecondary);
    painter.drawText(at.hint, Qt::TextWordWrap | Qt::AlignLeft, m_hint);
    if (!m_key.isEmpty())
        paint::keyHint(painter, at.key, m_key, look);
}

void TaskTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Space)
        QAbstractButton::keyPressEvent(event);
    else
        event->ignore();
}

void TaskTile::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace yibao::ui
