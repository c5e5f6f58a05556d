// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// Words as painting.h offers them. Shaping is what costs: a text is shaped once, to be measured and painted.

#include "ui/theme/painting.h"

#include <QFontMetrics>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <climits>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace yibao::ui::paint {
namespace {

/// One line, however long.
class Line final
{
public:
    using Formats = QList<QTextLayout::FormatRange>;
    explicit Line(const QString& text, const QFont& font, const Formats& formats = {})
        : m_layout(inOneLine(text), font)
    {
        if (!formats.isEmpty())
            m_layout.setFormats(formats);
        QTextOption option(Qt::AlignLeft | Qt::AlignAbsolute);
        option.setWrapMode(QTextOption::NoWrap);
        option.setTextDirection(Qt::LeftToRight); // what stands to the right of what is for the caller
        m_layout.setTextOption(option);
        m_layout.setCacheEnabled(true);
        m_layout.beginLayout();
        m_line = m_layout.createLine();
        if (m_line.isValid())
            m_line.setLineWidth(INT_MAX / 256);
        m_layout.endLayout();
    }

    /// From the start to a character.
    [[nodiscard]] qreal x(qsizetype character) const
    {
        return m_line.isValid() ? m_line.cursorToX(static_cast<int>(character)) : 0;
    }
    [[nodiscard]] qreal end() const { return x(m_layout.text().size()); }

    void draw(QPainter& painter, int left, int base) const
    {
        if (m_line.isValid())
            m_layout.draw(&painter, QPointF(left, base - m_line.ascent()));
    }

private:
    /// A layout begins a new line at these.
    static QString inOneLine(const QString& text)
    {
        QString line = text;
        for (const QChar sign : {QChar(QChar::LineFeed), QChar(QChar::CarriageReturn), QChar(QChar::LineSeparator),
                                 QChar(QChar::ParagraphSeparator)})
            line.replace(sign, u' ');
        return line;
    }

    QTextLayout m_layout;
    QTextLine m_line;
};

// Baseline so that the line of text stands in the middle of the rectangle, as wide scripts and Latin both expect.
int baseline(const QRect& rect, const QFontMetrics& metrics)
{
    return rect.top() + (rect.height() - metrics.height() + 1) / 2 + metrics.ascent();
}

int startOf(const QRect& rect, int width, Qt::Alignment alignment)
{
    if (alignment & Qt::AlignRight)
        return rect.right() + 1 - width;
    if (alignment & Qt::AlignHCenter)
        return rect.left() + (rect.width() - width) / 2;
    return rect.left();
}

/// The marks that lie within so many characters, one behind the other.
QList<std::pair<int, int>> within(const QList<std::pair<int, int>>& marks, qsizetype characters)
{
    QList<std::pair<int, int>> kept;
    int done = 0;
    for (const auto& [start, length] : marks) {
        const qint64 end = std::min<qint64>(characters, qint64(start) + length);
        const int from = std::max(start, done);
        if (length <= 0 || start < 0 || from >= end)
            continue;
        done = static_cast<int>(end);
        kept.append({from, done - from});
    }
    return kept;
}

Line::Formats formatsOf(const QList<std::pair<int, int>>& marks, const QColor& ink)
{
    Line::Formats formats;
    for (const auto& [start, length] : marks) {
        QTextLayout::FormatRange range{.start = start, .length = length, .format = {}};
        range.format.setForeground(ink);
        formats.append(range);
    }
    return formats;
}

} // namespace

int textWidth(const QString& text, const QFont& font)
{
    return static_cast<int>(std::ceil(QFontMetricsF(font).horizontalAdvance(text) + 0.01));
}

int text(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& colour,
         Qt::Alignment alignment)
{
    const QFontMetrics metrics(font);
    std::optional<Line> line(std::in_place, text, font);
    if (line->end() > rect.width())
        line.emplace(metrics.elidedText(text, Qt::ElideRight, rect.width()), font);
    const int width = qRound(line->end());
    painter.setPen(colour);
    line->draw(painter, startOf(rect, width, alignment), baseline(rect, metrics));
    return width;
}

int markedText(QPainter& painter, const QRect& rect, const QString& text, const QList<std::pair<int, int>>& marks,
               const QFont& font, const QColor& colour, const Look& look)
{
    const QFontMetrics metrics(font);
    const QColor ink = look.theme().matchText;
    QList<std::pair<int, int>> shown = within(marks, text.size());
    std::optional<Line> line(std::in_place, text, font, formatsOf(shown, ink));
    if (line->end() > rect.width()) {
        const QString elided = metrics.elidedText(text, Qt::ElideRight, rect.width());
        // The ellipsis is not part of the text, so a mark that reaches it ends before.
        const auto same = std::mismatch(elided.begin(), elided.end(), text.begin(), text.end()).first;
        shown = within(marks, same - elided.begin());
        line.emplace(elided, font, formatsOf(shown, ink));
    }
    const int height = std::min(rect.height(), metrics.height());
    for (const auto& [start, length] : std::as_const(shown)) {
        const int left = rect.left() + qRound(line->x(start));
        const int right = rect.left() + qRound(line->x(start + length));
        frame(painter, QRectF(left, rect.top() + (rect.height() - height) / 2.0, right - left, height), 3,
              look.theme().match, QColor());
    }
    painter.setPen(colour);
    line->draw(painter, rect.left(), baseline(rect, metrics));
    return qRound(line->end());
}

void digits(QPainter& painter, const QRect& rect, const QString& number, const QFont& font, const QColor& colour,
            const Look& look)
{
    if (look.hasTabularDigits()) {
        text(painter, rect, number, font, colour, Qt::AlignRight);
        return;
    }
    const QFontMetrics metrics(font);
    int cell = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        cell = std::max(cell, metrics.horizontalAdvance(QChar(digit)));
    painter.setFont(font);
    painter.setPen(colour);
    int right = rect.right() + 1;
    for (auto at = number.crbegin(); at != number.crend() && right > rect.left(); ++at) {
        const int width = metrics.horizontalAdvance(*at);
        const int taken = at->isDigit() ? cell : width;
        painter.drawText(right - taken + (taken - width) / 2, baseline(rect, metrics), QString(*at));
        right -= taken;
    }
}

} // namespace yibao::ui::paint
