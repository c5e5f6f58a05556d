// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// What a person does on QueryPage: card, columns, jumping, export, help with errors.

#include "ui/pages/answertable.h"
#include "ui/pages/columnchooser.h"
#include "ui/pages/detailcard.h"
#include "ui/pages/exportdialog.h"
#include "ui/pages/jumpdialog.h"
#include "ui/pages/querypage.h"
#include "ui/pages/resultline.h"
#include "ui/widgets/button.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::Phase;

// ---- the card --------------------------------------------------------------------------------------------------

void QueryPage::openCard()
{
    if (!m_table->currentIndex().isValid())
        return;
    if (m_manner.openRow) {
        if (const auto row = model().row(m_table->currentRow()))
            m_manner.openRow(*row);
        return;
    }
    m_cardKey.clear();
    m_card->show();
    fillCard();
    if (m_cardKey.isEmpty())
        m_card->setVisible(false);
    followLook();
    refreshHotline();
    refresh();
    m_table->scrollTo(m_table->currentIndex());
}

void QueryPage::closeCard()
{
    m_card->hide();
    m_cardKey.clear();
    refresh();
    followLook();
    focusRows();
}

void QueryPage::fillCard()
{
    if (!m_card->isVisibleTo(this))
        return;
    const auto row = model().row(m_table->currentRow());
    if (!row)
        return;
    const catalog::Hit hit = model().hit(m_table->currentRow());
    if (row->key == m_cardKey && m_card->row() == *row && m_card->hit() == hit)
        return;
    m_cardKey = row->key;
    m_card->showRow(*row, model().source(*row), m_context.source.clock().today(), hit);
    refreshHotline();
}

// ---- what a person does ----------------------------------------------------------------------------------------

void QueryPage::chooseColumns()
{
    auto* chooser = findChild<ColumnChooser*>(u"columnChooser"_s);
    if (chooser == nullptr) {
        chooser = new ColumnChooser(model(), this);
        connect(chooser, &ColumnChooser::chosen, this, [this](const models::ColumnMemory::Choice& choice) {
            m_context.columns.setColumns(service().id, choice);
            QStringList fields = choice.fields;
            for (const catalog::Column& column : service().columns) {
                if (choice.fields.isEmpty() && column.shown)
                    fields.append(column.field);
            }
            m_table->setTwoLines(choice.twoLines);
            model().setChosen(fields);
            m_table->refit();
            refresh();
        });
    }
    chooser->openFor(m_result->columnsButton(), m_context.columns.columns(service().id));
}

void QueryPage::jumpToRow()
{
    if (m_presenter->phase() != Phase::Data)
        return;
    auto* dialog = new JumpDialog(m_presenter->total(), m_table->currentRow(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &JumpDialog::rowChosen, this, [this](int row) {
        m_table->goToRow(row);
        m_table->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void QueryPage::jumpFound(qint64 row)
{
    if (row < 0) {
        m_toast->showMessage(tr("No name in this list begins so."));
        return;
    }
    m_table->goToRow(static_cast<int>(row));
    m_table->scrollTo(m_table->currentIndex(), QAbstractItemView::PositionAtTop);
}

void QueryPage::startExport()
{
    if (!m_export->isEnabled())
        return;
    if (m_manner.beforeExport)
        m_manner.beforeExport([page = QPointer(this)] {
            if (page != nullptr)
                page->showExport();
        });
    else
        showExport();
}

void QueryPage::showExport()
{
    auto* dialog = new ExportDialog(m_context, *m_presenter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const QString& file, qint64 rows) {
        if (m_manner.exported)
            m_manner.exported();
        m_toast->showMessage(tr("%1 written: %2").arg(catalog::counted(model().dataset().counted, rows), file));
    });
    dialog->open();
}

void QueryPage::copyText(const QString& text) const
{
    if (m_manner.copy)
        m_manner.copy(text);
    else
        QGuiApplication::clipboard()->setText(text);
}

void QueryPage::copied(qint64 rows, bool withHeader)
{
    m_toast->showMessage(tr("%n row(s) copied", nullptr, static_cast<int>(rows)),
                         withHeader ? QString() : tr("Copy with titles"));
}

void QueryPage::handleError(ErrorAction action)
{
    switch (action) {
    case ErrorAction::None:
        break;
    case ErrorAction::Retry:
    case ErrorAction::CheckNetwork:
        m_presenter->search();
        break;
    case ErrorAction::SignIn:
        Q_EMIT signInRequested();
        break;
    case ErrorAction::OpenOfficial:
        Q_EMIT officialPageRequested(QUrl(service().officialUrl));
        break;
    case ErrorAction::OpenSettings:
        Q_EMIT settingsRequested();
        break;
    case ErrorAction::ChooseFile:
        Q_EMIT importRequested(service().dataset);
        break;
    case ErrorAction::CorrectFields:
        focusFilters();
        break;
    }
}

} // namespace yibao::ui
