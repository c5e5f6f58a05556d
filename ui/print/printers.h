// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QList>
#include <QString>

#include <functional>

class QPagedPaintDevice;

namespace yibao::ui {

struct PrinterName
{
    QString id;    ///< what print() takes
    QString words; ///< for people

    friend bool operator==(const PrinterName&, const PrinterName&) = default;
};

/// The printers of this machine, so that tests and kiosks can stand others in their place.
class Printers
{
public:
    using Paint = std::function<Status(QPagedPaintDevice&)>;

    Printers() = default;
    virtual ~Printers() = default;
    Q_DISABLE_COPY_MOVE(Printers)

    /// The usual one first; empty when none is set up. Asking a print server takes its time: never on the caller's.
    [[nodiscard]] virtual QFuture<QList<PrinterName>> names() = 0;
    /// Paints on that printer's paper, one-sided, and gives it to the spooler. `job` is the name of the job there:
    /// never of a person. Errors: those of `paint`, and FileUnwritable with OUT-PRINT-06 when there is no such printer
    /// or it takes nothing.
    [[nodiscard]] virtual Status print(const QString& printer, const QString& job, const Paint& paint) = 0;
};

/// Those of the operating system.
class SystemPrinters final : public Printers
{
public:
    [[nodiscard]] QFuture<QList<PrinterName>> names() override;
    [[nodiscard]] Status print(const QString& printer, const QString& job, const Paint& paint) override;
};

} // namespace yibao::ui
