// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/print/printblock.h"
#include "ui/print/textbox.h"

#include <QDateTime>
#include <QSizeF>

namespace yibao::ui {

/// A sheet on pages of a size: header and footer on each, nothing parted in the middle of an item, a table's head again
/// where the table goes on. Laid out once; painting a page is cheap.
class SheetLayout final
{
public:
    /// `page`: the printable part of the paper in print units. `printed`: when, local time; it stands in the footer.
    SheetLayout(const PrintSheet& sheet, PrintSize size, QSizeF page, const QDateTime& printed);

    [[nodiscard]] int pageCount() const { return int(m_pages.size()); }
    [[nodiscard]] QSizeF page() const { return m_page; }
    /// Pages count from 0. The painter is in print units, its origin at the top left corner of the printable part.
    void paint(QPainter& painter, int page) const;

private:
    struct Piece
    {
        qsizetype block = 0;
        bool head = false; ///< the head of that block's table in its place
        qreal top = 0;     ///< on the page, below the header
        qreal from = 0, to = 0;
    };

    void flow();
    void newPage();
    void place(qsizetype block);
    void paintHeader(QPainter& painter, int page) const;
    void paintFooter(QPainter& painter, int page) const;

    QString m_title;
    QString m_nature;
    PrintType m_type;
    QSizeF m_page;
    QString m_printed;
    QList<TextBox> m_foot;
    QList<PrintBlock> m_blocks;
    QList<QList<Piece>> m_pages;
    qreal m_headerHeight = 0;
    qreal m_footHeight = 0;
    qreal m_room = 0; ///< between header and footer
    qreal m_at = 0;   ///< where the page being filled is filled to
};

} // namespace yibao::ui
