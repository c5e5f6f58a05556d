// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/linklabel.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"
#include "ui/widgets/spoken.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace yibao::ui {

LinkLabel::LinkLabel(const QString& text, TextRole role, QWidget* parent)
    : QAbstractButton(parent)
    , m_role(role)
{
    // First: words that change are told to screen readers at once.
    speakAs(this, QAccessible::Link);
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setRing(this, Ring::Control, 4, 0);
    refresh();
}

void LinkLabel::setRole(TextRole role)
{
    m_role = role;
    refresh();
}

QSize LinkLabel::sizeHint() const
{
    const Look& look = Look::of(this);
    const int width = QFontMetrics(font()).size(Qt::TextShowMnemonic | Qt::TextSingleLine, text()).width();
    return {width, std::max(look.lineHeight(m_role), look.sizes().smallest)};
}

QSize LinkLabel::minimumSizeHint() const
{
    return sizeHint();
}

void LinkLabel::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void LinkLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void LinkLabel::paintEvent(QPaintEvent*)
{
    const Theme& theme = Look::of(this).theme();
    QStyleOption option;
    option.initFrom(this);
    const bool alt = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this) != 0;
    QPainter painter(this);
    QFont line = font();
    // A mnemonic is shown by a line under one character, which a line under all of them would hide.
    line.setUnderline(!alt);
    painter.setFont(line);
    painter.setPen(!isEnabled() ? theme.textDisabled : underMouse() || isDown() ? theme.text : theme.link);
    painter.drawText(rect(),
                     static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextSingleLine |
                         (alt ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                     text());
}

void LinkLabel::refresh()
{
    setFont(Look::of(this).font(m_role));
    setAttribute(Qt::WA_Hover);
    updateGeometry();
    update();
}

} // namespace yibao::ui
