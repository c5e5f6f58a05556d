// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/print/printers.h"
#include "ui/widgets/appdialog.h"

#include <QImage>

namespace yibao::ui {

class ChoiceField;
class MessageStrip;

/// The portal's letter on paper, as it is: which printer. Object names "letterPrintDialog", "letterprint.printer",
/// "letterprint.trouble", "letterprint.go".
class LetterPrintDialog final : public AppDialog
{
    Q_OBJECT
public:
    LetterPrintDialog(const QByteArray& pdf, Printers& printers, QWidget* parent);

Q_SIGNALS:
    void printed();

private:
    void showPrinters(const QList<PrinterName>& names);
    void draw();
    void print(const QList<QImage>& pages);

    QByteArray m_pdf;
    Printers& m_printers;
    QString m_first; ///< the usual printer
    ChoiceField* m_printer;
    MessageStrip* m_trouble;
    Button* m_go;
};

} // namespace yibao::ui
