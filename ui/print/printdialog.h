// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"
#include "ui/print/pagepreview.h"
#include "ui/print/printers.h"
#include "ui/widgets/appdialog.h"
#include "ui/widgets/dialogs.h"

class QRadioButton;

namespace yibao::ui {

class ChoiceField;
class IconButton;
class MessageStrip;

/// With what things are handed over.
struct PrintTools
{
    const Clock& clock;
    Dialogs& dialogs;
    Printers& printers;
};

/// A sheet before it goes to the printer: its pages, the size of type, the printer, and a PDF instead of paper. Where
/// there is no printer it says so and offers the PDF. Object name "printDialog"; parts "print.preview", "print.before",
/// "print.after", "print.page", "print.normal", "print.large", "print.printer", "print.trouble", "print.pdf",
/// "print.go".
class PrintDialog final : public AppDialog
{
    Q_OBJECT
public:
    PrintDialog(const PrintSheet& sheet, const PrintTools& tools, QWidget* parent);
    ~PrintDialog() override;

    [[nodiscard]] PrintSize size() const;

Q_SIGNALS:
    /// Printed or written; a sentence for the status bar.
    void done(const QString& sentence);

private:
    [[nodiscard]] QWidget* makePreview();
    [[nodiscard]] QWidget* makeChoices();
    void layOut();
    void showPage();
    void showPrinters(const QList<PrinterName>& names);
    void print();
    void savePdf();
    void write(const QString& file);
    void tell(const Error& error);
    [[nodiscard]] QDateTime now() const;

    PrintSheet m_sheet;
    PrintTools m_tools;
    QList<PrinterName> m_names;
    PagePreview* m_preview;
    IconButton* m_before = nullptr;
    IconButton* m_after = nullptr;
    Label* m_page = nullptr;
    QRadioButton* m_normal = nullptr;
    QRadioButton* m_large = nullptr;
    ChoiceField* m_printer = nullptr;
    MessageStrip* m_trouble = nullptr;
    Button* m_pdf = nullptr;
    Button* m_go = nullptr;
};

} // namespace yibao::ui
