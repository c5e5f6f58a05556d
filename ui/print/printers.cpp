// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/printers.h"

#include "core/base/supportids.h"
#include "ui/print/sheetpainter.h"

#include <QPrinter>
#include <QPrinterInfo>
#include <QtConcurrent>

namespace yibao::ui {

namespace {

QList<PrinterName> ask()
{
    QStringList ids = QPrinterInfo::availablePrinterNames();
    const QString usual = QPrinterInfo::defaultPrinterName();
    if (ids.removeOne(usual))
        ids.prepend(usual);
    QList<PrinterName> names;
    for (const QString& id : std::as_const(ids))
        names.append({.id = id, .words = id});
    return names;
}

} // namespace

QFuture<QList<PrinterName>> SystemPrinters::names()
{
    return QtConcurrent::run(ask);
}

Status SystemPrinters::print(const QString& printer, const QString& job, const Paint& paint)
{
    QPrinter device(QPrinter::HighResolution);
    device.setPrinterName(printer);
    // Without such a printer QPrinter would write a PDF somewhere.
    if (!device.isValid() || device.outputFormat() != QPrinter::NativeFormat)
        return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-PRINT-06"));
    device.setDocName(job);
    device.setDuplex(QPrinter::DuplexNone);
    setPaper(device);
    const Status painted = paint(device);
    if (painted && device.printerState() == QPrinter::Error)
        return fail(ErrorCode::FileUnwritable, YIBAO_SUPPORT("OUT-PRINT-06"));
    return painted;
}

} // namespace yibao::ui
