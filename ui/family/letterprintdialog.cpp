// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/letterprintdialog.h"

#include "core/base/whendone.h"
#include "ui/family/letterpages.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/messagestrip.h"

#include <QPagedPaintDevice>
#include <QPainter>
#include <QVBoxLayout>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr int paperWidth = 1654; ///< pixels of a page: 200 to the inch on A4

Status paint(const QList<QImage>& pages, QPagedPaintDevice& device)
{
    QPainter painter(&device);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        if (i > 0)
            device.newPage();
        const QSize room = painter.viewport().size();
        QRect place(QPoint(), pages.at(i).size().scaled(room, Qt::KeepAspectRatio));
        place.moveLeft((room.width() - place.width()) / 2);
        painter.drawImage(place, pages.at(i));
    }
    return {};
}

} // namespace

LetterPrintDialog::LetterPrintDialog(const QByteArray& pdf, Printers& printers, QWidget* parent)
    : AppDialog(tr("Print the letter"), parent)
    , m_pdf(pdf)
    , m_printers(printers)
    , m_printer(new ChoiceField(u"printer"_s, tr("Printer")))
    , m_trouble(new MessageStrip(u"letterprint.trouble"_s))
{
    setObjectName(u"letterPrintDialog"_s);
    setText(tr("It names your relative: take it from the printer yourself."));
    m_printer->setObjectName(u"letterprint.printer"_s);
    m_printer->setPlaceholder(tr("looking…"));
    m_printer->setEnabled(false);
    body()->addWidget(m_printer);
    body()->addWidget(m_trouble);
    addCancel()->setFocus(Qt::OtherFocusReason);
    m_go = addAction(tr("Print"));
    m_go->setObjectName(u"letterprint.go"_s);
    m_go->setEnabled(false);
    connect(m_go, &QAbstractButton::clicked, this, &LetterPrintDialog::draw);
    whenDone(m_printers.names(), this, [this](const QList<PrinterName>& names) { showPrinters(names); });
}

void LetterPrintDialog::showPrinters(const QList<PrinterName>& names)
{
    if (names.isEmpty()) {
        m_printer->hide();
        m_trouble->setMessage(NoteState::Info,
                              tr("No printer is set up on this computer. Save the letter and print it elsewhere."));
        return;
    }
    m_first = names.constFirst().id;
    m_printer->setPlaceholder(names.constFirst().words);
    QList<ChoiceField::Entry> entries;
    for (const PrinterName& name : names.mid(1))
        entries.append({.code = name.id, .label = name.words, .depth = 0, .more = {}});
    m_printer->setEntries(entries);
    m_printer->setEnabled(true);
    m_go->setEnabled(true);
    m_go->setFocus(Qt::OtherFocusReason);
}

void LetterPrintDialog::draw()
{
    m_go->setEnabled(false);
    whenDone(QtConcurrent::run(letterPages, m_pdf, paperWidth), this,
             [this](const QList<QImage>& pages) { print(pages); });
}

void LetterPrintDialog::print(const QList<QImage>& pages)
{
    m_go->setEnabled(true);
    if (pages.isEmpty()) {
        m_trouble->setMessage(NoteState::Stop, tr("The pages cannot be drawn here. Save the letter and print it with a "
                                                  "program for PDF."));
        return;
    }
    const QString printer = m_printer->value().isEmpty() ? m_first : m_printer->value();
    // The job's name stands in queues that everybody sees.
    const Status done = m_printers.print(printer, tr("Letter of commitment"),
                                         [&pages](QPagedPaintDevice& device) { return paint(pages, device); });
    if (!done) {
        m_trouble->setMessage(NoteState::Stop, lineFor(done.error()));
        return;
    }
    Q_EMIT printed();
    accept();
}

} // namespace yibao::ui
