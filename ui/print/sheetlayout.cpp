// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/sheetlayout.h"

#include "ui/print/sheetmark.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr qreal hairline = printPoints(0.5);

QString words(const char* source)
{
    return QCoreApplication::translate("yibao::ui::SheetLayout", source);
}

} // namespace

SheetLayout::SheetLayout(const PrintSheet& sheet, PrintSize size, QSizeF page, const QDateTime& printed)
    : m_title(sheet.title)
    , m_nature(sheet.nature)
    , m_type(PrintType::of(size))
    , m_page(page)
    , m_printed(words(QT_TRANSLATE_NOOP("yibao::ui::SheetLayout", "Printed on %1 at %2"))
                    .arg(paperDate(printed.date()), printed.time().toString(u"HH:mm"_s)))
    , m_blocks(blocksOf(sheet, m_type, page.width(), printed.date()))
{
    const QFont small = PrintType::font(m_type.footer);
    for (const QString& line : {sourceWords(sheet), disclaimerWords()})
        m_foot.append(TextBox(line, small, page.width()));
    const qreal line = TextBox(u" "_s, small, page.width()).height();
    m_footHeight = line * 1.5;
    for (const TextBox& box : std::as_const(m_foot))
        m_footHeight += box.height();
    m_headerHeight = line * 2.2;
    m_room = page.height() - m_headerHeight - m_footHeight - line * 0.5;
    flow();
}

void SheetLayout::newPage()
{
    m_pages.append(QList<Piece>());
    m_at = 0;
}

void SheetLayout::flow()
{
    newPage();
    for (qsizetype i = 0; i < m_blocks.size(); ++i) {
        const PrintBlock& block = m_blocks.at(i);
        // A heading goes where the first thing below it goes.
        qreal height = block.height;
        for (qsizetype last = i; m_blocks.at(last).withNext && last + 1 < m_blocks.size(); ++last)
            height += m_blocks.at(last + 1).before + m_blocks.at(last + 1).height;
        const bool continues = m_at > 0 && i > 0 && m_blocks.at(i - 1).withNext;
        if (m_at > 0 && !continues && m_at + block.before + height > m_room)
            newPage();
        place(i);
    }
}

void SheetLayout::place(qsizetype index)
{
    const PrintBlock& block = m_blocks.at(index);
    const auto repeatHead = [&] {
        if (m_at > 0 || block.head == nullptr)
            return;
        m_pages.last().append({.block = index, .head = true, .top = 0, .from = 0, .to = block.head->height});
        m_at = block.head->height;
    };
    if (m_at > 0)
        m_at += block.before;
    repeatHead();
    qreal from = 0;
    while (m_at + block.height - from > m_room) {
        // Higher than what is left, so higher than a page: parted between two lines.
        qreal cut = -1;
        for (const qreal end : block.cuts) {
            if (end > from && m_at + end - from <= m_room)
                cut = end;
        }
        if (cut < 0 && (m_at == 0 || block.cuts.isEmpty()))
            break; // a single line higher than the page: nothing helps
        if (cut >= 0)
            m_pages.last().append({.block = index, .head = false, .top = m_at, .from = from, .to = cut});
        from = std::max(from, cut);
        newPage();
        repeatHead();
    }
    m_pages.last().append({.block = index, .head = false, .top = m_at, .from = from, .to = block.height});
    m_at += block.height - from;
}

void SheetLayout::paint(QPainter& painter, int page) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintHeader(painter, page);
    for (const Piece& piece : m_pages.at(page)) {
        const PrintBlock& block = m_blocks.at(piece.block);
        painter.save();
        painter.translate(0, m_headerHeight + piece.top - piece.from);
        const bool whole = piece.head || (piece.from <= 0 && piece.to >= block.height);
        if (!whole)
            painter.setClipRect(QRectF(0, piece.from, m_page.width(), piece.to - piece.from));
        painter.setPen(Qt::black);
        (piece.head ? *block.head : block).paint(painter);
        painter.restore();
    }
    paintFooter(painter, page);
    painter.restore();
}

void SheetLayout::paintHeader(QPainter& painter, int page) const
{
    const QFont small = PrintType::font(m_type.footer);
    const QFontMetricsF metrics(small);
    const qreal line = metrics.height();
    const qreal mark = line * 1.2;
    paintMark(painter, QRectF(0, 0, mark, mark));
    painter.setPen(Qt::black);
    const QRectF text(mark * 1.4, 0, m_page.width() - mark * 1.4, mark);
    const qreal nature = metrics.horizontalAdvance(m_nature);
    QString left = words(QT_TRANSLATE_NOOP("yibao::ui::SheetLayout", "Yibao Desk"));
    if (page > 0)
        left += u"  ·  "_s + m_title;
    painter.setFont(small);
    painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, m_nature);
    painter.drawText(text.adjusted(0, 0, -nature - line, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(left, Qt::ElideRight, text.width() - nature - line));
    painter.fillRect(QRectF(0, mark + line * 0.3, m_page.width(), hairline), Qt::black);
}

void SheetLayout::paintFooter(QPainter& painter, int page) const
{
    const QFont small = PrintType::font(m_type.footer);
    const qreal line = QFontMetricsF(small).height();
    qreal top = m_page.height() - m_footHeight;
    painter.fillRect(QRectF(0, top, m_page.width(), hairline), Qt::black);
    top += line * 0.3;
    painter.setPen(Qt::black);
    painter.setFont(small);
    const QRectF first(0, top, m_page.width(), line);
    painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter, m_printed);
    painter.drawText(
        first, Qt::AlignRight | Qt::AlignVCenter,
        words(QT_TRANSLATE_NOOP("yibao::ui::SheetLayout", "Page %1 of %2")).arg(page + 1).arg(pageCount()));
    top += line;
    for (const TextBox& box : m_foot) {
        box.paint(painter, {0, top});
        top += box.height();
    }
}

} // namespace yibao::ui
