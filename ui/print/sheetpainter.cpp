// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/sheetpainter.h"

#include "core/base/supportids.h"
#include "ui/print/pdfwords.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

QPageLayout paper()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait,
            QMarginsF(paperMargin, paperMargin, paperMargin, paperMargin), QPageLayout::Millimeter};
}

Status refused()
{
    return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-PRINT-06"));
}

} // namespace

void setPaper(QPagedPaintDevice& device)
{
    device.setPageLayout(paper());
}

QSizeF usualPage()
{
    return paper().paintRect(QPageLayout::Point).size() * printUnitsPerPoint;
}

Status paintSheet(const PrintSheet& sheet, PrintSize size, const QDateTime& printed, QPagedPaintDevice& device)
{
    QPainter painter(&device);
    if (!painter.isActive())
        return refused();
    const QSizeF page = device.pageLayout().paintRect(QPageLayout::Point).size() * printUnitsPerPoint;
    const SheetLayout layout(sheet, size, page, printed);
    const qreal scale = device.logicalDpiX() / (72 * printUnitsPerPoint);
    painter.scale(scale, scale);
    for (int i = 0; i < layout.pageCount(); ++i) {
        if (i > 0 && !device.newPage())
            return refused();
        layout.paint(painter, i);
    }
    if (!painter.end())
        return refused();
    return {};
}

Status writePdf(const PrintSheet& sheet, PrintSize size, const QDateTime& printed, QIODevice& file)
{
    QByteArray pdf;
    QBuffer buffer(&pdf);
    (void)buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(sheet.title);
    writer.setCreator(u"Yibao Desk"_s);
    setPaper(writer);
    if (const Status painted = paintSheet(sheet, size, printed, writer); !painted)
        return painted;
    buffer.close();
    nameOrdinaryCharacters(pdf, PrintType::font(PrintType::of(size).body));
    if (file.write(pdf) != pdf.size())
        return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-WRITE-01"));
    return {};
}

} // namespace yibao::ui
