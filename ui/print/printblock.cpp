// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/printblock.h"

#include "core/catalog/question.h"
#include "ui/print/codeblock.h"
#include "ui/print/textbox.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr qreal thin = printPoints(0.5);
constexpr qreal bold = printPoints(1.5);
constexpr qreal codeColumn = printMillimetres(56);
constexpr qreal leastForTwo = printMillimetres(160);

QString words(const char* source)
{
    return QCoreApplication::translate("yibao::ui::PrintSheet", source);
}

void frame(QPainter& painter, const QRectF& rect, qreal width, qreal radius = 0)
{
    painter.setPen(QPen(Qt::black, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2), radius, radius);
}

void tick(QPainter& painter, const QRectF& box)
{
    const QPolygonF line({box.topLeft() + QPointF(box.width() * 0.2, box.height() * 0.52),
                          box.topLeft() + QPointF(box.width() * 0.43, box.height() * 0.76),
                          box.topLeft() + QPointF(box.width() * 0.84, box.height() * 0.24)});
    painter.setPen(QPen(Qt::black, box.width() * 0.14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

/// A triangle with a stroke and a dot: legible without any colour.
void alertSign(QPainter& painter, const QRectF& rect)
{
    const qreal side = rect.width();
    painter.setPen(QPen(Qt::black, side * 0.09, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(
        QPolygonF({rect.topLeft() + QPointF(side * 0.5, side * 0.08), rect.topLeft() + QPointF(side * 0.96, side * 0.9),
                   rect.topLeft() + QPointF(side * 0.04, side * 0.9)}));
    painter.drawLine(rect.topLeft() + QPointF(side * 0.5, side * 0.38),
                     rect.topLeft() + QPointF(side * 0.5, side * 0.6));
    painter.drawPoint(rect.topLeft() + QPointF(side * 0.5, side * 0.75));
}

class Maker
{
public:
    Maker(const PrintType& type, qreal width)
        : m_type(type)
        , m_width(width)
    {}

    [[nodiscard]] const QList<PrintBlock>& blocks() const { return m_blocks; }

    void text(const QString& words, qreal points, bool isBold, qreal before, bool withNext = false)
    {
        if (words.isEmpty())
            return;
        const TextBox box(words, PrintType::font(points, isBold), m_width);
        add({.before = before,
             .height = box.height(),
             .paint = [box](QPainter& painter) { box.paint(painter, {}); },
             .cuts = box.lineEnds(),
             .withNext = withNext});
    }

    /// The answer, with a bar at its left.
    void statement(const QString& statement, const QString& lead)
    {
        if (statement.isEmpty() && lead.isEmpty())
            return;
        const qreal indent = em() * 0.9;
        const TextBox first(statement, PrintType::font(m_type.statement, true), m_width - indent);
        const TextBox second(lead, PrintType::font(m_type.body), m_width - indent);
        const qreal top = statement.isEmpty() ? 0 : first.height();
        const qreal height = top + (lead.isEmpty() ? 0 : second.height());
        QList<qreal> cuts;
        if (!statement.isEmpty())
            cuts = first.lineEnds();
        if (!lead.isEmpty()) {
            for (const qreal end : second.lineEnds())
                cuts.append(top + end);
        }
        add({.before = em(),
             .height = height,
             .paint =
                 [=](QPainter& painter) {
                     painter.fillRect(QRectF(0, height * 0.04, printPoints(3), height * 0.92), Qt::black);
                     if (!statement.isEmpty())
                         first.paint(painter, {indent, 0});
                     if (!lead.isEmpty())
                         second.paint(painter, {indent, top});
                 },
             .cuts = cuts});
    }

    /// Words in a frame behind a sign.
    void warning(const QString& text, qreal before, qreal points, qreal line)
    {
        const qreal pad = em() * 0.6;
        const qreal sign = printPoints(points) * 1.35;
        const qreal indent = pad + sign + pad;
        const TextBox box(text, PrintType::font(points, true), m_width - indent - pad);
        const qreal height = box.height() + 2 * pad;
        QList<qreal> cuts;
        for (const qreal end : box.lineEnds())
            cuts.append(pad + end);
        const qreal width = m_width;
        add({.before = before,
             .height = height,
             .paint =
                 [=](QPainter& painter) {
                     frame(painter, QRectF(0, 0, width, height), line, printPoints(4));
                     alertSign(painter, QRectF(pad, pad + box.firstMiddle() - sign * 0.52, sign, sign));
                     box.paint(painter, {indent, pad});
                 },
             .cuts = cuts});
    }

    void part(const PrintPart& part)
    {
        text(part.title, m_type.heading, true, em(), true);
        switch (part.kind) {
        case PrintPart::Kind::Plain:
        case PrintPart::Kind::Bullets:
        case PrintPart::Kind::Numbered:
        case PrintPart::Kind::Boxes:
            for (qsizetype i = 0; i < part.lines.size(); ++i)
                item(part.kind, part.lines.at(i), i + 1);
            break;
        case PrintPart::Kind::Warning:
            for (const PrintLine& line : part.lines)
                warning(line.text, em() * 0.5, std::max(m_type.body, m_type.statement - 1), bold);
            break;
        case PrintPart::Kind::Table:
            table(part);
            break;
        case PrintPart::Kind::Code:
            code(part);
            break;
        }
    }

    /// What is done, and at its right the code that begins it. False where there is no room for both.
    [[nodiscard]] bool actsBesideCode(const PrintPart& acts, const PrintPart& code)
    {
        if (m_width < leastForTwo)
            return false;
        const auto right = codeBlock(code, m_type, codeColumn, CodeWords::Below);
        if (!right)
            return false;
        Maker left(m_type, m_width - codeColumn - em());
        left.part({.kind = acts.kind, .lines = acts.lines});
        const QList<PrintBlock> lines = left.blocks();
        QList<qreal> tops;
        QList<qreal> cuts;
        qreal height = 0;
        for (const PrintBlock& line : lines) {
            tops.append(height + (tops.isEmpty() ? 0 : line.before));
            height = tops.constLast() + line.height;
            if (height > right->height)
                cuts.append(height);
        }
        text(acts.title, m_type.heading, true, em(), true);
        const qreal x = m_width - codeColumn;
        add({.before = em() * 0.3,
             .height = std::max(height, right->height),
             .paint =
                 [=](QPainter& painter) {
                     for (qsizetype i = 0; i < lines.size(); ++i) {
                         painter.save();
                         painter.translate(0, tops.at(i));
                         lines.at(i).paint(painter);
                         painter.restore();
                     }
                     painter.save();
                     painter.translate(x, 0);
                     right->paint(painter);
                     painter.restore();
                 },
             .cuts = cuts});
        return true;
    }

private:
    [[nodiscard]] qreal em() const { return printPoints(m_type.body); }
    void add(PrintBlock block) { m_blocks.append(std::move(block)); }

    void item(PrintPart::Kind kind, const PrintLine& line, qsizetype number)
    {
        const bool boxes = kind == PrintPart::Kind::Boxes;
        const qreal indent = kind == PrintPart::Kind::Plain ? 0 : boxes ? em() * 2 : em() * 1.9;
        const TextBox text(line.text, PrintType::font(m_type.body, boxes), m_width - indent);
        const TextBox hint(line.hint, PrintType::font(m_type.hint), m_width - indent);
        const qreal height = text.height() + (line.hint.isEmpty() ? 0 : hint.height());
        QList<qreal> cuts = text.lineEnds();
        if (!line.hint.isEmpty()) {
            for (const qreal end : hint.lineEnds())
                cuts.append(text.height() + end);
        }
        const TextBox mark(kind == PrintPart::Kind::Numbered  ? QString::number(number) + u'.'
                           : kind == PrintPart::Kind::Bullets ? u"·"_s
                                                              : QString(),
                           PrintType::font(m_type.body, true), em() * 1.6, Qt::AlignRight);
        const qreal side = em() * 1.15;
        add({.before = em() * (boxes ? 0.5 : 0.3),
             .height = height,
             .paint =
                 [=](QPainter& painter) {
                     if (boxes) {
                         const QRectF box(0, text.firstMiddle() - side / 2, side, side);
                         frame(painter, box, printPoints(1));
                         if (line.ticked)
                             tick(painter, box);
                     } else if (kind != PrintPart::Kind::Plain) {
                         painter.setPen(Qt::black);
                         mark.paint(painter, {0, 0});
                     }
                     painter.setPen(Qt::black);
                     text.paint(painter, {indent, 0});
                     if (!line.hint.isEmpty())
                         hint.paint(painter, {indent, text.height()});
                 },
             .cuts = cuts});
    }

    void table(const PrintPart& part)
    {
        // The first column names what the others say.
        const qreal shares = 2 + 3 * qreal(part.columns.size() - 1);
        QList<qreal> widths;
        for (qsizetype i = 0; i < part.columns.size(); ++i)
            widths.append(m_width * (part.columns.size() == 1 ? 1 : (i == 0 ? 2 : 3) / shares));
        auto head = std::make_shared<PrintBlock>(row(part.columns, widths, true));
        head->before = em() * (part.title.isEmpty() ? 1.0 : 0.5);
        head->withNext = true;
        add(*head);
        for (const QStringList& cells : part.rows) {
            PrintBlock block = row(cells, widths, false);
            block.head = head;
            add(std::move(block));
        }
    }

    [[nodiscard]] PrintBlock row(const QStringList& cells, const QList<qreal>& widths, bool isHead) const
    {
        const qreal pad = em() * 0.4;
        QList<TextBox> boxes;
        qreal height = 0;
        QList<qreal> cuts;
        for (qsizetype i = 0; i < std::min(cells.size(), widths.size()); ++i) {
            boxes.append(TextBox(cells.at(i), PrintType::font(m_type.body, isHead || i == 0), widths.at(i) - 2 * pad));
            if (boxes.constLast().height() > height) {
                height = boxes.constLast().height();
                cuts = boxes.constLast().lineEnds();
            }
        }
        height += 2 * pad;
        for (qreal& cut : cuts)
            cut += pad;
        return {.height = height,
                .paint =
                    [=](QPainter& painter) {
                        qreal x = 0;
                        for (qsizetype i = 0; i < boxes.size(); ++i) {
                            // The line between two rows is the lower edge of the upper one.
                            frame(painter, QRectF(x, isHead ? 0 : -thin, widths.at(i) + thin, height + thin), thin);
                            painter.setPen(Qt::black);
                            boxes.at(i).paint(painter, {x + pad, pad});
                            x += widths.at(i);
                        }
                        if (isHead)
                            painter.fillRect(QRectF(0, height - bold, x, bold), Qt::black);
                    },
                .cuts = cuts};
    }

    void code(const PrintPart& part)
    {
        if (auto block = codeBlock(part, m_type, m_width, CodeWords::Beside))
            add(*std::move(block));
    }

    const PrintType& m_type;
    qreal m_width;
    QList<PrintBlock> m_blocks;
};

} // namespace

QString ageWarning(const PrintSheet& sheet, QDate today)
{
    switch (catalog::freshness(sheet.asOf, today)) {
    case catalog::Freshness::Latest:
    case catalog::Freshness::Recent:
        return {};
    case catalog::Freshness::MayHaveChanged:
        return words(QT_TRANSLATE_NOOP("yibao::ui::PrintSheet", "This may have changed since %1. Check with 12393."))
            .arg(sheet.asOf.toString(Qt::ISODate));
    case catalog::Freshness::Expired:
        return words(QT_TRANSLATE_NOOP("yibao::ui::PrintSheet",
                                       "The source is of %1, more than 90 days old. Call 12393 before you go."))
            .arg(sheet.asOf.toString(Qt::ISODate));
    case catalog::Freshness::Unknown:
        break;
    }
    return words(QT_TRANSLATE_NOOP("yibao::ui::PrintSheet", "The source bears no date. Call 12393 before you go."));
}

QList<PrintBlock> blocksOf(const PrintSheet& sheet, const PrintType& type, qreal width, QDate today)
{
    Maker maker(type, width);
    const qreal em = printPoints(type.body);
    maker.text(sheet.title, type.title, true, 0);
    maker.text(sheet.way, type.hint, false, em * 0.2);
    maker.statement(sheet.statement, sheet.lead);
    if (const QString age = ageWarning(sheet, today); !age.isEmpty())
        maker.warning(age, em * 0.8, type.hint, thin * 1.5);
    for (qsizetype i = 0; i < sheet.parts.size(); ++i) {
        const PrintPart& part = sheet.parts.at(i);
        const bool beside = part.kind == PrintPart::Kind::Numbered && i + 1 < sheet.parts.size() &&
                            sheet.parts.at(i + 1).kind == PrintPart::Kind::Code &&
                            maker.actsBesideCode(part, sheet.parts.at(i + 1));
        if (beside)
            ++i;
        else
            maker.part(part);
    }
    return maker.blocks();
}

} // namespace yibao::ui
