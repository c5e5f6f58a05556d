// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/terminaltable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::cli {

namespace {

/// East Asian Wide and Fullwidth of UAX #11, as far as names of places and institutions go.
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0x303e) || (c >= 0x3041 && c <= 0x33ff) ||
           (c >= 0x3400 && c <= 0x4dbf) || (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xa000 && c <= 0xa4cf) ||
           (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) ||
           (c >= 0xff00 && c <= 0xff60) || (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) ||
           (c >= 0x20000 && c <= 0x3fffd);
}

QString oneLine(QString text)
{
    // A cell with line ends or escape sequences must not reach the terminal as such.
    for (QChar& c : text) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return text;
}

} // namespace

int terminalWidth(const QString& text)
{
    int width = 0;
    for (const char32_t c : text.toStdU32String()) {
        if (QChar::category(c) == QChar::Mark_NonSpacing || QChar::category(c) == QChar::Other_Format)
            continue;
        width += isWide(c) ? 2 : 1;
    }
    return width;
}

QString terminalTable(const QStringList& titles, const QList<QStringList>& rows)
{
    QList<int> widths;
    for (const QString& title : titles)
        widths.append(terminalWidth(title));
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < std::min(row.size(), widths.size()); ++i)
            widths[i] = std::max(widths.at(i), terminalWidth(oneLine(row.at(i))));
    }
    QString result;
    const auto line = [&](const QStringList& cells) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const QString cell = oneLine(cells.at(i));
            result += cell;
            if (i + 1 < cells.size())
                result += QString(widths.value(i) - terminalWidth(cell) + 2, u' ');
        }
        result += u'\n';
    };
    line(titles);
    for (const QStringList& row : rows)
        line(row);
    return result;
}

} // namespace yibao::cli
