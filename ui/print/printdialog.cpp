// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/printdialog.h"

#include "core/base/supportids.h"
#include "core/base/whendone.h"
#include "ui/print/savefile.h"
#include "ui/print/sheetpainter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/label.h"
#include "ui/widgets/messagestrip.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {
constexpr int choicesWidth = 330;
}

PrintDialog::PrintDialog(const PrintSheet& sheet, const PrintTools& tools, QWidget* parent)
    : AppDialog(tr("Print this sheet"), parent)
    , m_sheet(sheet)
    , m_tools(tools)
    , m_preview(new PagePreview)
{
    setObjectName(u"printDialog"_s);
    setBaseWidth(780);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(Look::of(this).sizes().space(24));
    columns->addWidget(makePreview(), 1);
    columns->addWidget(makeChoices());
    body()->addLayout(columns, 1);

    addCancel();
    m_pdf = addAction(tr("Save as PDF"), Action::Outlined);
    m_pdf->setObjectName(u"print.pdf"_s);
    connect(m_pdf, &QAbstractButton::clicked, this, &PrintDialog::savePdf);
    m_go = addAction(tr("Print"));
    m_go->setObjectName(u"print.go"_s);
    m_go->setIconName(u"print"_s);
    m_go->setEnabled(false);
    connect(m_go, &QAbstractButton::clicked, this, &PrintDialog::print);
    layOut();
    m_pdf->setFocus(Qt::OtherFocusReason);
    whenDone(m_tools.printers.names(), this, [this](const QList<PrinterName>& names) { showPrinters(names); });
}

PrintDialog::~PrintDialog() = default;

QWidget* PrintDialog::makePreview()
{
    auto* column = new QWidget;
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->addWidget(m_preview, 1);
    auto* turn = new QHBoxLayout;
    m_before = new IconButton(u"left"_s, tr("Page before"), tr("Page Up"));
    m_before->setObjectName(u"print.before"_s);
    m_after = new IconButton(u"right"_s, tr("Next page"), tr("Page Down"));
    m_after->setObjectName(u"print.after"_s);
    m_page = new Label({}, TextRole::Label, Ink::Secondary);
    m_page->setObjectName(u"print.page"_s);
    turn->addStretch(1);
    turn->addWidget(m_before);
    turn->addWidget(m_page);
    turn->addWidget(m_after);
    turn->addStretch(1);
    lines->addLayout(turn);
    connect(m_before, &QAbstractButton::clicked, m_preview, [this] { m_preview->setPage(m_preview->page() - 1); });
    connect(m_after, &QAbstractButton::clicked, m_preview, [this] { m_preview->setPage(m_preview->page() + 1); });
    connect(m_preview, &PagePreview::pageChanged, this, &PrintDialog::showPage);
    return column;
}

QWidget* PrintDialog::makeChoices()
{
    const Sizes& sizes = Look::of(this).sizes();
    // In large type it is higher than a window may be.
    auto* column = new FormScroll(tr("How it is printed"));
    column->setFixedWidth(sizes.space(choicesWidth));
    QVBoxLayout* lines = column->form();
    lines->setSpacing(sizes.space(8));
    const QString age = ageWarning(m_sheet, m_tools.clock.today());
    if (!age.isEmpty()) {
        auto* words = new MessageStrip(u"print.age"_s);
        lines->addWidget(words);
        words->setMessage(NoteState::Alert, age);
    }
    lines->addWidget(new Label(tr("Size of type"), TextRole::Label, Ink::Muted));
    auto* group = new QButtonGroup(this);
    const auto choice = [&](const QString& name, const QString& words) {
        auto* button = new QRadioButton(words);
        button->setObjectName(name);
        group->addButton(button);
        lines->addWidget(button);
        return button;
    };
    m_normal = choice(u"print.normal"_s, tr("Standard"));
    m_large = choice(u"print.large"_s, tr("Large, for tired eyes"));
    // Who reads the screen in large type will want the paper so.
    (Look::of(this).step() >= TextStep::Elder ? m_large : m_normal)->setChecked(true);
    connect(m_large, &QRadioButton::toggled, this, &PrintDialog::layOut);
    lines->addSpacing(sizes.space(8));
    m_printer = new ChoiceField(u"printer"_s, tr("Printer"));
    m_printer->setObjectName(u"print.printer"_s);
    m_printer->setPlaceholder(tr("looking…"));
    m_printer->setEnabled(false);
    lines->addWidget(m_printer);
    m_trouble = new MessageStrip(u"print.trouble"_s);
    m_trouble->hide();
    lines->addWidget(m_trouble);
    lines->addStretch(1);
    auto* note = new Label(tr("A4, one-sided. Nothing about you is printed."), TextRole::Label, Ink::Secondary);
    note->setWordWrap(true);
    lines->addWidget(note);
    return column;
}

PrintSize PrintDialog::size() const
{
    return m_large->isChecked() ? PrintSize::Large : PrintSize::Normal;
}

QDateTime PrintDialog::now() const
{
    return m_tools.clock.now().toLocalTime();
}

void PrintDialog::layOut()
{
    m_preview->setPages(std::make_shared<const SheetLayout>(m_sheet, size(), usualPage(), now()));
}

void PrintDialog::showPage()
{
    const int count = m_preview->pageCount();
    m_page->setText(tr("Page %1 of %2").arg(m_preview->page() + 1).arg(count));
    m_before->setEnabled(m_preview->page() > 0);
    m_after->setEnabled(m_preview->page() + 1 < count);
}

void PrintDialog::showPrinters(const QList<PrinterName>& names)
{
    m_names = names;
    if (names.isEmpty()) {
        m_printer->hide();
        m_trouble->setMessage(NoteState::Info, tr("No printer is set up on this computer. Save a PDF and print it "
                                                  "elsewhere."));
        m_pdf->setRole(ButtonRole::Primary);
        m_pdf->setDefault(true);
        m_go->hide();
        return;
    }
    QList<ChoiceField::Entry> entries;
    for (const PrinterName& name : names.mid(1))
        entries.append({.code = name.id, .label = name.words});
    m_printer->setPlaceholder(names.constFirst().words);
    m_printer->setEntries(entries);
    m_printer->setEnabled(true);
    m_go->setEnabled(true);
    m_go->setDefault(true);
    m_go->setFocus(Qt::OtherFocusReason);
}

void PrintDialog::print()
{
    m_trouble->setMessage(NoteState::Info, {});
    const QString printer = m_printer->value().isEmpty() ? m_names.constFirst().id : m_printer->value();
    const Status printed = m_tools.printers.print(printer, m_sheet.title, [this](QPagedPaintDevice& device) {
        return paintSheet(m_sheet, size(), now(), device);
    });
    if (!printed)
        return tell(printed.error());
    Q_EMIT done(tr("Sent to the printer %1.").arg(printer));
    accept();
}

void PrintDialog::savePdf()
{
    m_trouble->setMessage(NoteState::Info, {});
    whenDone(m_tools.dialogs.saveFile(tr("Save as PDF"), fileNameOf(m_sheet.title, u"pdf"_s), tr("PDF (*.pdf)")), this,
             [this](const QString& file) {
                 if (!file.isEmpty())
                     write(file);
             });
}

void PrintDialog::write(const QString& file)
{
    const Status written =
        writeFile(file, [this](QIODevice& device) { return writePdf(m_sheet, size(), now(), device); });
    if (!written)
        return tell(written.error());
    Q_EMIT done(tr("Saved as %1.").arg(QFileInfo(file).fileName()));
    accept();
}

void PrintDialog::tell(const Error& error)
{
    const ErrorText text = textFor(error);
    m_trouble->setMessage(NoteState::Stop,
                          tr("%1. %2 %3 (%4)").arg(text.title, text.whatHappened, text.whatToDo, error.supportId));
}

} // namespace yibao::ui
