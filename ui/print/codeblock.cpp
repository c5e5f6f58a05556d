// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/codeblock.h"

#include "core/qr/qr.h"
#include "ui/print/textbox.h"

#include <QPainter>

#include <algorithm>

namespace yibao::ui {

namespace {

constexpr qreal codeSide = printMillimetres(26); ///< without its quiet zone
constexpr int quietZone = 4;
constexpr qreal anyWidth = printMillimetres(2000);

void paintCode(QPainter& painter, const qr::QrMatrix& code, qreal module)
{
    for (int y = 0; y < code.size(); ++y) {
        for (int x = 0; x < code.size(); ++x) {
            // A run at a time: between modules painted alone some viewers show a white line.
            int end = x;
            while (code.isDark(end, y))
                ++end;
            if (end > x)
                painter.fillRect(QRectF(x * module, y * module, (end - x) * module, module * 1.005), Qt::black);
            x = end;
        }
    }
}

} // namespace

std::optional<PrintBlock> codeBlock(const PrintPart& part, const PrintType& type, qreal width, CodeWords words)
{
    const auto matrix = qr::encode(part.code, {.quietZone = quietZone});
    if (!matrix)
        return std::nullopt;
    const bool beside = words == CodeWords::Beside;
    const qreal module = codeSide / (matrix->size() - 2 * quietZone);
    const qreal side = module * matrix->size();
    const qreal em = printPoints(type.body);
    const qreal indent = beside ? side + em : 0;
    const qreal points = beside ? type.body : type.hint;
    if (TextBox(part.code, PrintType::font(points), anyWidth).naturalWidth() > width - indent)
        return std::nullopt;
    QList<TextBox> boxes;
    qreal height = 0;
    const auto line = [&](const QString& text, bool isBold) {
        boxes.append(TextBox(text, PrintType::font(points, isBold), width - indent));
        height += boxes.constLast().height();
    };
    for (qsizetype i = 0; i < part.lines.size(); ++i)
        line(part.lines.at(i).text, i == 0);
    line(part.code, false);
    const qreal total = beside ? std::max(side, height) : side + height;
    // Words below begin where the code does, not where its white begins.
    const qreal x = beside ? indent : quietZone * module;
    const qreal top = beside ? (total - height) / 2 : side - quietZone * module / 2;
    return PrintBlock{.before = em * 0.5, .height = total, .paint = [=, code = *matrix](QPainter& painter) {
                          painter.save();
                          if (!beside)
                              painter.translate(-x, 0);
                          paintCode(painter, code, module);
                          painter.setPen(Qt::black);
                          qreal y = top;
                          for (const TextBox& box : boxes) {
                              box.paint(painter, {x, y});
                              y += box.height();
                          }
                          painter.restore();
                      }};
}

} // namespace yibao::ui
