// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/sheetmark.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("yibao::ui::PrintSheet", source);
}

} // namespace

void paintMark(QPainter& painter, const QRectF& rect)
{
    const qreal unit = rect.width() / 24;
    const auto at = [&](qreal x, qreal y) { return rect.topLeft() + QPointF(x * unit, y * unit); };
    QPainterPath ground;
    ground.addRoundedRect(rect, 6 * unit, 6 * unit);
    painter.fillPath(ground, Qt::black);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 1.6 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawRoundedRect(QRectF(at(6.5, 5), at(17.5, 14.5)), 1.8 * unit, 1.8 * unit);
    painter.drawLine(at(9.5, 8.4), at(14.5, 8.4));
    painter.drawLine(at(9.5, 11.2), at(12.5, 11.2));
    painter.drawLine(at(4.5, 18.2), at(19.5, 18.2));
}

QString paperDate(QDate date)
{
    if (!date.isValid())
        return words(QT_TRANSLATE_NOOP("yibao::ui::PrintSheet", "date unknown"));
    //: A date on paper, as QDate::toString() takes it
    return QLocale(QLocale::English).toString(date, words(QT_TRANSLATE_NOOP("yibao::ui::PrintSheet", "d MMMM yyyy")));
}

QString sourceWords(const PrintSheet& sheet)
{
    const QString from =
        words(QT_TRANSLATE_NOOP("yibao::ui::PrintSheet", "Source: %1 (%2)")).arg(sheet.source, paperDate(sheet.asOf));
    if (!sheet.comparedOn.isValid())
        return from;
    return from + words(QT_TRANSLATE_NOOP("yibao::ui::PrintSheet", "; compared with it on %1"))
                      .arg(paperDate(sheet.comparedOn));
}

QString disclaimerWords()
{
    return words(QT_TRANSLATE_NOOP("yibao::ui::PrintSheet",
                                   "For reference only; what the 医保 agency says holds. Telephone 12393."));
}

} // namespace yibao::ui
