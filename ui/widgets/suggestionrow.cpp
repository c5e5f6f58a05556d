// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/suggestionrow.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace yibao::ui {

SuggestionRow::SuggestionRow(const QString& icon, const QString& text, const QString& match, const QString& count,
                             QWidget* parent)
    : QAbstractButton(parent)
    , m_icon(icon)
    , m_match(match)
    , m_count(count)
{
    setText(text);
    setAccessibleName(text + u", "_s + count);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setRing(this, Ring::Control, -1, 0);
}

QSize SuggestionRow::sizeHint() const
{
    const Look& look = Look::of(this);
    const QFontMetrics metrics(look.font(TextRole::Body));
    const int words = metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(m_count);
    return {words + look.sizes().iconText + 5 * look.sizes().space(16), look.sizes().control + 4};
}

QSize SuggestionRow::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void SuggestionRow::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const Sizes& sizes = look.sizes();
    QPainter painter(this);
    const bool lit = underMouse() || isDown();
    paint::frame(painter, rect(), sizes.radiusControl, lit ? theme.hover : theme.surface,
                 lit ? theme.borderStrong : theme.border, sizes.borderWidth);
    const QRect icon(sizes.space(16), 0, sizes.iconText, height());
    paint::icon(painter, icon, look, m_icon, theme.textSecondary, sizes.iconText);
    const QFont body = look.font(TextRole::Body);
    QRect count = rect().adjusted(0, 0, -sizes.space(16), 0);
    const int countWidth = QFontMetrics(body).horizontalAdvance(m_count) + 1;
    count.setLeft(count.right() - countWidth);
    paint::text(painter, count, m_count, body, theme.textSecondary);
    QRect words(icon.right() + 1 + sizes.space(8) + 1, 0, 0, height());
    words.setRight(count.left() - sizes.space(16));
    QList<std::pair<int, int>> marks;
    const qsizetype at = m_match.isEmpty() ? -1 : text().indexOf(m_match);
    if (at >= 0)
        marks.append({static_cast<int>(at), static_cast<int>(m_match.size())});
    paint::markedText(painter, words, text(), marks, body, theme.text, look);
}

void SuggestionRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace yibao::ui
