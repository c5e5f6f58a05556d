// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/desk/desk.h"
#include "core/base/interrupt.h"
#include "core/base/redaction.h"

#include <QApplication>

int main(int argc, char** argv)
{
    const yibao::desk::ParsedOptions parsed = yibao::desk::parseOptions(argc, argv);
    if (parsed.exitCode)
        return *parsed.exitCode;

    yibao::installRedactingLog();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("yibaodesk"));
    QApplication::setApplicationVersion(QStringLiteral(YIBAO_VERSION));
    const yibao::Interrupt interrupt;
    yibao::desk::Desk desk(application, parsed.options);
    QObject::connect(&interrupt, &yibao::Interrupt::heard, &desk, &yibao::desk::Desk::quit);
    if (const auto code = desk.start())
        return *code;
    return QApplication::exec();
}
