// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/future.h"
#include "core/qr/qr.h"
#include "ui/print/pdfwords.h"
#include "ui/print/printers.h"
#include "ui/print/sheetpainter.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QPdfWriter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace yibao::testing {

using namespace Qt::StringLiterals;

/// Printers whose paper is a PDF in memory.
class PaperPrinters final : public ui::Printers
{
public:
    QList<ui::PrinterName> there{{u"desk"_s, u"Desk printer"_s}, {u"hall"_s, u"Hall printer"_s}};
    QStringList printedOn;
    QStringList jobs;
    QByteArray paper; ///< what came out last
    bool broken = false;

    [[nodiscard]] QFuture<QList<ui::PrinterName>> names() override { return ready(there); }
    [[nodiscard]] Status print(const QString& printer, const QString& job, const Paint& paint) override
    {
        if (broken)
            return fail(ErrorCode::FileUnwritable, u"OUT-PRINT-06"_s);
        printedOn.append(printer);
        jobs.append(job);
        paper.clear();
        QBuffer buffer(&paper);
        (void)buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        ui::setPaper(writer);
        const Status painted = paint(writer);
        buffer.close();
        ui::nameOrdinaryCharacters(paper, ui::PrintType::font(12));
        return painted;
    }
};

/// A PDF as others read it. The tools are those of poppler; isReadable() says whether this machine has them.
class ReadPaper final
{
public:
    explicit ReadPaper(const QByteArray& pdf)
    {
        QFile file(m_dir.filePath(u"paper.pdf"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(pdf);
    }

    [[nodiscard]] static bool isReadable()
    {
        return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty() &&
               !QStandardPaths::findExecutable(u"pdftoppm"_s).isEmpty();
    }

    /// The words of a page (from 1), or of all; without blanks, since paper breaks lines where it likes.
    [[nodiscard]] QString words(int page = 0) const { return squeezed(text(page)); }
    [[nodiscard]] static QString squeezed(QString text)
    {
        text.removeIf([](QChar c) { return c.isSpace() || c == QChar::LineSeparator; });
        return text;
    }
    [[nodiscard]] QString text(int page = 0) const
    {
        QStringList arguments{u"-raw"_s}; // as it was painted: cells are not mixed with their neighbours
        if (page > 0)
            arguments << u"-f"_s << QString::number(page) << u"-l"_s << QString::number(page);
        return QString::fromUtf8(run(u"pdftotext"_s, arguments + QStringList{u"paper.pdf"_s, u"-"_s}));
    }
    [[nodiscard]] int pages() const
    {
        const QString info = QString::fromUtf8(run(u"pdfinfo"_s, {u"paper.pdf"_s}));
        return info.section(u"Pages:"_s, 1).section(u'\n', 0, 0).trimmed().toInt();
    }
    /// A page as it looks, 150 dots an inch.
    [[nodiscard]] QImage picture(int page = 1) const
    {
        const QString number = QString::number(page);
        run(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-png"_s, u"-singlefile"_s, u"-f"_s, number, u"-l"_s, number,
                            u"paper.pdf"_s, u"page"_s});
        return QImage(m_dir.filePath(u"page.png"_s));
    }
    /// What the code on a page says; empty when there is none.
    [[nodiscard]] QString code(int page = 1) const
    {
        const QImage grey = picture(page).convertToFormat(QImage::Format_Grayscale8);
        const auto read = qr::decode({.pixels = grey.constBits(),
                                      .width = grey.width(),
                                      .height = grey.height(),
                                      .stride = grey.bytesPerLine()});
        return read ? *read : QString();
    }

private:
    QByteArray run(const QString& program, const QStringList& arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_dir.path());
        process.start(program, arguments);
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

    QTemporaryDir m_dir;
};

} // namespace yibao::testing
