// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/cli/terminalcode.h"

#ifdef Q_OS_UNIX
#include <sys/ioctl.h>
#include <unistd.h>
#else
#include <cstdio>
#include <io.h>
#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace yibao::cli {

QStringList terminalCode(const qr::QrMatrix& matrix, bool colours)
{
    // Of the 256 colours the upper ones are fixed; the first sixteen are whatever the person's theme makes of them.
    const QString on = colours ? u"\x1b[38;5;16;48;5;231m"_s : QString();
    const QString off = colours ? u"\x1b[0m"_s : QString();
    QStringList lines;
    for (int y = 0; y < matrix.size(); y += 2) {
        QString line;
        for (int x = 0; x < matrix.size(); ++x) {
            const bool upper = matrix.isDark(x, y);
            const bool lower = matrix.isDark(x, y + 1);
            line += upper && lower ? u'█' : upper ? u'▀' : lower ? u'▄' : u' ';
        }
        lines.append(on + line + off);
    }
    return lines;
}

int terminalColumns()
{
#ifdef Q_OS_UNIX
    if (::isatty(STDERR_FILENO) == 0)
        return 0;
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
#else
    CONSOLE_SCREEN_BUFFER_INFO info{};
    if (::_isatty(2) == 0)
        return 0;
    return ::GetConsoleScreenBufferInfo(::GetStdHandle(STD_ERROR_HANDLE), &info) != 0 ? info.dwSize.X : 80;
#endif
}

} // namespace yibao::cli
