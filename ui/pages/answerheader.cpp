// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/answerheader.h"

#include "ui/models/answermodel.h"
#include "ui/theme/painting.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace yibao::ui {

using models::AnswerModel;

AnswerHeader::AnswerHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false); // presses are handled here: the first column is not sorted by
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(24);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
}

void AnswerHeader::setOrder(const QString& field, bool descending, const QString& recommendedWords)
{
    m_field = field;
    m_descending = descending;
    m_recommended = recommendedWords;
    viewport()->update();
}

void AnswerHeader::setSortable(bool sortable)
{
    m_sortable = sortable;
    viewport()->update();
}

int AnswerHeader::orderWidth() const
{
    const Look& look = Look::of(this);
    return m_field.isEmpty() && !m_recommended.isEmpty()
               ? paint::textWidth(m_recommended, look.font(TextRole::Caption)) + look.sizes().space(12)
               : 0;
}

QString AnswerHeader::fieldOf(int section) const
{
    return section < 0 || model() == nullptr
               ? QString()
               : model()->headerData(section, Qt::Horizontal, AnswerModel::FieldRole).toString();
}

QSize AnswerHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(Look::of(this).sizes().tableHeader);
    return size;
}

int AnswerHeader::titleWidth(int section) const
{
    const Look& look = Look::of(this);
    const int padding = look.sizes().space(12);
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    int width = QFontMetrics(look.font(TextRole::Label, true)).horizontalAdvance(title) + 2 * padding + 2;
    if (!m_field.isEmpty() && fieldOf(section) == m_field)
        width += look.sizes().space(20);
    return width;
}

void AnswerHeader::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    QPainter painter(viewport());
    const QRect all = viewport()->rect();
    // The corners are those of the frame around the table.
    paint::frame(painter, QRectF(all), look.sizes().radiusCard - 1, 0, theme.sunken, QColor());
    painter.fillRect(QRect(0, all.bottom(), all.width(), 1), theme.border);
    for (int visual = 0; visual < count(); ++visual) {
        const int section = logicalIndex(visual);
        if (!isSectionHidden(section))
            paintTitle(painter, section,
                       QRect(sectionViewportPosition(section), 0, sectionSize(section), all.height() - 1));
    }
}

void AnswerHeader::paintTitle(QPainter& painter, int section, const QRect& rect) const
{
    const QString field = fieldOf(section);
    if (field.isEmpty())
        return;
    const Look& look = Look::of(this);
    const Theme& theme = look.theme();
    const int padding = look.sizes().space(12);
    QRect inner = rect.adjusted(padding, 0, -padding, 0);
    const bool hovered = m_sortable && section == m_hovered;
    const bool first = section == AnswerModel::markColumn + 1;
    const bool recommended = m_field.isEmpty() && first && !m_recommended.isEmpty();
    const bool ordered = recommended || (!m_field.isEmpty() && field == m_field);
    const QString words = model()->headerData(section, Qt::Horizontal).toString();
    // Titles of amounts stand over their last digit.
    if (model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() == Qt::AlignRight) {
        const int wanted =
            paint::textWidth(words, look.font(TextRole::Label, true)) + (ordered ? look.sizes().space(16) : 0);
        inner.setLeft(std::max(inner.left(), inner.right() + 1 - wanted));
    }
    QRect title = inner;
    if (ordered)
        title.setRight(inner.right() - look.sizes().space(16));
    const QColor ink = hovered ? theme.text : theme.textSecondary;
    const int used = paint::text(painter, title, words, look.font(TextRole::Label, true), ink);
    if (!ordered)
        return;
    const int side = look.sizes().space(8);
    const qreal left = inner.left() + used + look.sizes().space(6);
    const qreal middle = rect.center().y() + 0.5;
    const qreal up = m_descending && !recommended ? -1 : 1;
    QPainterPath triangle;
    triangle.moveTo(left, middle + up * side / 2.3);
    triangle.lineTo(left + side, middle + up * side / 2.3);
    triangle.lineTo(left + side / 2.0, middle - up * side / 2.3);
    triangle.closeSubpath();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(triangle, theme.accent);
    if (recommended) {
        QRect rest = inner;
        rest.setLeft(static_cast<int>(left) + side + look.sizes().space(6));
        if (rest.width() > 2 * padding)
            paint::text(painter, rest, m_recommended, look.font(TextRole::Caption), theme.textMuted);
    }
}

void AnswerHeader::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->button() == Qt::LeftButton ? logicalIndexAt(event->position().toPoint()) : -1;
    event->accept();
}

void AnswerHeader::mouseMoveEvent(QMouseEvent* event)
{
    const int section = logicalIndexAt(event->position().toPoint());
    if (section == m_hovered)
        return;
    m_hovered = section;
    setCursor(m_sortable && !fieldOf(section).isEmpty() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void AnswerHeader::mouseReleaseEvent(QMouseEvent* event)
{
    const int section = logicalIndexAt(event->position().toPoint());
    const QString field = fieldOf(section);
    if (section == m_pressed && !field.isEmpty())
        Q_EMIT sortRequested(field);
    m_pressed = -1;
    event->accept();
}

void AnswerHeader::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    viewport()->update();
    QHeaderView::leaveEvent(event);
}

} // namespace yibao::ui
