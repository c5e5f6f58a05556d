// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/statusbutton.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace yibao::ui {

StatusButton::StatusButton(const QString& iconName, QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(iconName)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setRing(this, Ring::Control, 4, 2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

void StatusButton::setWords(const QString& words)
{
    if (text() == words)
        return;
    setText(words);
    setAccessibleName(words);
    updateGeometry();
}

void StatusButton::setMark(const QString& iconName, Ink ink)
{
    m_icon = iconName;
    m_iconInk = ink;
    updateGeometry();
    update();
}

void StatusButton::setInk(Ink ink)
{
    m_ink = ink;
    update();
}

QSize StatusButton::sizeHint() const
{
    const Look& look = Look::of(this);
    const Sizes& sizes = look.sizes();
    const int icon = m_icon.isEmpty() ? 0 : sizes.space(16) + sizes.space(6);
    const int words = QFontMetrics(look.font(TextRole::Caption)).horizontalAdvance(text()) + 1;
    return {words + icon + 2 * sizes.space(6), sizes.statusBar};
}

void StatusButton::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    int x = sizes.space(6);
    if (!m_icon.isEmpty()) {
        const int icon = sizes.space(16);
        paint::icon(painter, QRect(x, 0, icon, height()), look, m_icon, theme.ink(m_iconInk), icon);
        x += icon + sizes.space(6);
    }
    QFont font = look.font(TextRole::Caption);
    font.setUnderline(underMouse());
    paint::text(painter, QRect(x, 0, width() - x, height()), text(), font, theme.ink(m_ink));
}

void StatusButton::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

void StatusButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace yibao::ui
