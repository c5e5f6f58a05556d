// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/label.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace yibao::ui {

Label::Label(const QString& text, TextRole role, Ink ink, QWidget* parent)
    : QLabel(parent)
    , m_role(role)
    , m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    refresh();
}

void Label::setRole(TextRole role, bool bold)
{
    m_role = role;
    m_bold = bold;
    refresh();
}

void Label::setInk(Ink ink)
{
    m_ink = ink;
    refresh();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

void Label::setMarks(const QList<std::pair<int, int>>& marks)
{
    m_marks = marks;
    update();
}

QSize Label::minimumSizeHint() const
{
    const QSize natural = QLabel::minimumSizeHint();
    if (!m_elided)
        return natural;
    return {QFontMetrics(font()).horizontalAdvance(QChar(0x2026)), natural.height()};
}

void Label::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::EnabledChange)
        refresh();
}

void Label::refresh()
{
    const Look& look = Look::of(this);
    setFont(look.font(m_role, m_bold));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, look.theme().ink(m_ink));
    colours.setColor(QPalette::Disabled, QPalette::WindowText, look.theme().textDisabled);
    setPalette(colours);
    // Single lines take the line height of the role; the font's own leading serves between wrapped lines.
    const int oneLine =
        QFontMetrics(font()).boundingRect(QRect(0, 0, 1, 1), Qt::TextDontClip, QStringLiteral("x")).height();
    const int extra = std::max(0, look.lineHeight(m_role) - oneLine);
    setContentsMargins(0, extra / 2, 0, extra - extra / 2);
    updateGeometry();
    update();
}

void Label::paintEvent(QPaintEvent* event)
{
    if (!m_marks.isEmpty() && !m_elided) {
        paintMarked();
        return;
    }
    if (!m_elided || wordWrap()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    const QRect place = contentsRect();
    const QString shown = QFontMetrics(font()).elidedText(text(), Qt::ElideRight, place.width());
    style()->drawItemText(&painter, place, static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())),
                          palette(), isEnabled(), shown, QPalette::WindowText);
}

void Label::paintMarked()
{
    const Theme& theme = Look::of(this).theme();
    QTextCharFormat match;
    match.setBackground(theme.match);
    match.setForeground(theme.matchText);
    QList<QTextLayout::FormatRange> formats;
    for (const auto& [start, length] : std::as_const(m_marks)) {
        if (start >= 0 && length > 0 && start < text().size())
            formats.append({start, length, match});
    }
    QTextLayout layout(text(), font());
    QTextOption option;
    option.setWrapMode(wordWrap() ? QTextOption::WordWrap : QTextOption::NoWrap);
    layout.setTextOption(option);
    const QRect place = contentsRect();
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(place.width());
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const qreal top = alignment().testFlag(Qt::AlignTop) ? 0 : std::max(0.0, (place.height() - height) / 2);
    layout.draw(&painter, QPointF(place.left(), place.top() + top), formats);
}

void Label::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (!m_elided)
        return;
    const bool cut = QFontMetrics(font()).horizontalAdvance(text()) > contentsRect().width();
    setToolTip(cut ? text() : QString());
}

} // namespace yibao::ui
