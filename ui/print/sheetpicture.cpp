// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/sheetpicture.h"

#include "ui/print/printblock.h"
#include "ui/print/sheetmark.h"
#include "ui/print/textbox.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int pictureWidth = 1080;
constexpr qreal scale = 0.27; ///< pixels for a print unit: body is 38 px, as chats show their own words
constexpr qreal padding = printPoints(20);
constexpr PrintType type{.title = 20, .statement = 16, .heading = 14.5, .body = 14, .hint = 12, .footer = 11};

QString words(const char* source)
{
    return QCoreApplication::translate("yibao::ui::SheetPicture", source);
}

} // namespace

QImage pictureOf(const PrintSheet& sheet, QDate today)
{
    const qreal width = pictureWidth / scale - 2 * padding;
    const QList<PrintBlock> blocks = blocksOf(sheet, type, width, today);
    const QFont small = PrintType::font(type.footer);
    const qreal mark = printPoints(type.footer) * 1.5;
    const TextBox head(words(QT_TRANSLATE_NOOP("yibao::ui::SheetPicture", "Yibao Desk")) + u"  ·  "_s + sheet.nature,
                       small, width - mark * 1.4);
    const TextBox foot(sourceWords(sheet) + u'\n' + disclaimerWords(), small, width);
    const qreal headHeight = std::max(mark, head.height()) + printPoints(14);

    qreal height = headHeight;
    for (const PrintBlock& block : blocks)
        height += block.before + block.height;
    const qreal footTop = height + printPoints(18);
    height = footTop + printPoints(8) + foot.height();

    QImage picture(pictureWidth, qCeil((height + 2 * padding) * scale), QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.translate(padding, padding);
    paintMark(painter, QRectF(0, (head.firstMiddle() - mark / 2), mark, mark));
    painter.setPen(Qt::black);
    head.paint(painter, {mark * 1.4, 0});
    qreal top = headHeight;
    for (const PrintBlock& block : blocks) {
        top += block.before;
        painter.save();
        painter.translate(0, top);
        painter.setPen(Qt::black);
        block.paint(painter);
        painter.restore();
        top += block.height;
    }
    painter.fillRect(QRectF(0, footTop, width, printPoints(0.75)), Qt::black);
    painter.setPen(Qt::black);
    foot.paint(painter, {0, footTop + printPoints(8)});
    return picture;
}

} // namespace yibao::ui
