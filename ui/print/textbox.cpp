// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/textbox.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace yibao::ui {

namespace {
constexpr qreal lineFactor = 1.42;
}

TextBox::TextBox(const QString& text, const QFont& font, qreal width, Qt::Alignment alignment)
    : m_layout(std::make_shared<QTextLayout>(QString(text).replace(u'\n', QChar(QChar::LineSeparator)), font))
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->setCacheEnabled(true);
    m_line = font.pixelSize() * lineFactor;
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, m_height + (m_line - line.height()) / 2});
        m_height += m_line;
    }
    m_layout->endLayout();
}

qreal TextBox::naturalWidth() const
{
    qreal widest = 0;
    for (int i = 0; i < m_layout->lineCount(); ++i)
        widest = std::max(widest, m_layout->lineAt(i).naturalTextWidth());
    return widest;
}

QList<qreal> TextBox::lineEnds() const
{
    QList<qreal> ends;
    for (int i = 1; i <= m_layout->lineCount(); ++i)
        ends.append(i * m_line);
    return ends;
}

qreal TextBox::firstMiddle() const
{
    return m_line / 2;
}

void TextBox::paint(QPainter& painter, QPointF at) const
{
    m_layout->draw(&painter, at);
}

} // namespace yibao::ui
