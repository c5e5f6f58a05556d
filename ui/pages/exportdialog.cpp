// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/exportdialog.h"

#include "core/base/whendone.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QButtonGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr qint64 asksFrom = 100'000;

QRadioButton* choice(const QString& name, const QString& words, QButtonGroup* group, QLayout* layout)
{
    auto* button = new QRadioButton(words);
    button->setObjectName(name);
    group->addButton(button);
    layout->addWidget(button);
    return button;
}

QString fileFilter(output::Format format)
{
    switch (format) {
    case output::Format::Csv:
        return ExportDialog::tr("Comma-separated table (*.csv)");
    case output::Format::Xlsx:
        return ExportDialog::tr("Spreadsheet (*.xlsx)");
    case output::Format::Json:
        return ExportDialog::tr("JSON (*.json)");
    }
    return {};
}

} // namespace

ExportDialog::ExportDialog(const PageContext& context, models::QueryPresenter& presenter, QWidget* parent)
    : AppDialog(tr("Export which rows?"), parent)
    , m_context(context)
    , m_presenter(presenter)
{
    setObjectName(u"exportDialog"_s);
    build();
    setRunning(false);
}

ExportDialog::~ExportDialog() = default;

bool ExportDialog::wholeListFromPortal() const
{
    return m_presenter.isFromPortal() && m_context.source.portalAllowsBulk() &&
           m_presenter.total() > m_presenter.model().pageSize();
}

void ExportDialog::build()
{
    const catalog::Dataset& dataset = m_presenter.model().dataset();
    const qint64 marked = m_presenter.model().markedCount();
    m_choices = new QWidget;
    auto* choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(4);
    const auto heading = [&](const QString& words) {
        auto* label = new Label(words, TextRole::Label, Ink::Muted);
        label->setContentsMargins(0, choices->count() == 0 ? 0 : 12, 0, 2);
        choices->addWidget(label);
    };

    heading(tr("Rows"));
    auto* rows = new QButtonGroup(this);
    const bool onlyHeld =
        m_presenter.isFromPortal() && !wholeListFromPortal() && m_presenter.total() > m_presenter.model().pageSize();
    const QString all = catalog::counted(dataset.counted, m_presenter.total());
    m_all = choice(u"export.rows.all"_s,
                   onlyHeld ? tr("What this computer holds of %1 (this portal gives no whole lists)").arg(all)
                            : tr("All that was found: %1").arg(all),
                   rows, choices);
    m_marked =
        choice(u"export.rows.marked"_s, tr("Marked: %1").arg(catalog::counted(dataset.counted, marked)), rows, choices);
    m_marked->setEnabled(marked > 0);
    m_all->setEnabled(m_presenter.total() > 0);
    (marked > 0 ? m_marked : m_all)->setChecked(true);

    heading(tr("Columns"));
    auto* columns = new QButtonGroup(this);
    m_shownColumns = choice(u"export.columns.shown"_s,
                            tr("As shown (%n)", nullptr, static_cast<int>(m_presenter.model().shownFields().size())),
                            columns, choices);
    choice(u"export.columns.all"_s, tr("All (%n)", nullptr, static_cast<int>(m_presenter.service().columns.size())),
           columns, choices)
        ->setChecked(true);

    heading(tr("Format"));
    auto* line = new QHBoxLayout;
    line->setSpacing(20);
    m_formats = new QButtonGroup(this);
    choice(u"export.xlsx"_s, tr("Spreadsheet (XLSX)"), m_formats, line)->setChecked(true);
    choice(u"export.csv"_s, u"CSV"_s, m_formats, line);
    choice(u"export.json"_s, u"JSON"_s, m_formats, line);
    line->addStretch(1);
    choices->addLayout(line);
    body()->addWidget(m_choices);

    m_running = new QWidget;
    auto* running = new QVBoxLayout(m_running);
    running->setContentsMargins(0, 0, 0, 0);
    m_count = new Label({}, TextRole::Body, Ink::Secondary);
    m_progress = new QProgressBar;
    m_progress->setObjectName(u"export.progress"_s);
    m_progress->setAccessibleName(tr("Rows written"));
    m_progress->setTextVisible(false);
    running->addWidget(m_count);
    running->addWidget(m_progress);
    body()->addWidget(m_running);
    m_trouble = new Label({}, TextRole::Body, Ink::Danger);
    m_trouble->setObjectName(u"export.trouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    body()->addWidget(m_trouble);

    m_cancel = addCancel();
    m_go = addAction(tr("Choose a file and export"));
    m_go->setObjectName(u"export.go"_s);
    m_go->setDefault(true);
    connect(m_go, &QAbstractButton::clicked, this, &ExportDialog::askForFile);
}

output::Format ExportDialog::format() const
{
    const QString name = m_formats->checkedButton()->objectName();
    return output::formatFromName(name.mid(7)).value_or(output::Format::Csv);
}

qint64 ExportDialog::rowsWanted() const
{
    return m_marked->isChecked() ? m_presenter.model().markedCount() : m_presenter.total();
}

ExportRequest ExportDialog::request(const QString& file) const
{
    ExportRequest request;
    request.fromPortal = wholeListFromPortal();
    request.rows = m_marked->isChecked() ? ExportRequest::Rows::Marked
                   : request.fromPortal  ? ExportRequest::Rows::Portal
                                         : ExportRequest::Rows::Held;
    request.marks = m_presenter.model().marks();
    request.question = m_presenter.question();
    if (m_shownColumns->isChecked()) {
        request.fields = m_presenter.model().shownFields();
    } else {
        for (const catalog::Column& column : m_presenter.service().columns)
            request.fields.append(column.field);
    }
    request.format = format();
    request.file = file;
    return request;
}

void ExportDialog::askForFile()
{
    m_trouble->hide();
    const output::Format chosen = format();
    catalog::Question named = m_presenter.question();
    // What a person looked for among own data has no place in the name of a file.
    if (m_presenter.service().access == catalog::Access::SignedIn)
        named.filters.clear();
    const QString suggested = output::suggestedFileName(m_context.source.catalog(), named, m_presenter.asOf(),
                                                        m_context.source.clock().today(), chosen);
    const auto file = [this, chosen, suggested] {
        whenDone(m_context.dialogs.saveFile(tr("Export"), suggested, fileFilter(chosen)), this,
                 [this](const QString& name) {
                     if (!name.isEmpty())
                         begin(name);
                 });
    };
    if (rowsWanted() <= asksFrom) {
        file();
        return;
    }
    whenDone(m_context.dialogs.confirm(tr("Export %1 rows?").arg(QLocale(QLocale::English).toString(rowsWanted())),
                                       tr("This takes a while and makes a large file. You can stop it at any time."),
                                       tr("Export")),
             this, [file](bool agreed) {
                 if (agreed)
                     file();
             });
}

void ExportDialog::begin(const QString& file)
{
    m_file = file;
    const QString ending = u'.' + output::formatSuffix(format());
    if (QFileInfo(m_file).suffix().isEmpty())
        m_file += ending;
    m_job = std::make_unique<ExportJob>(m_context.source, request(m_file));
    const qint64 wanted = rowsWanted();
    m_progress->setRange(0, static_cast<int>(std::clamp<qint64>(wanted, 1, 1'000'000'000)));
    connect(m_job.get(), &ExportJob::progressed, this, [this, wanted](qint64 rows) {
        m_progress->setValue(static_cast<int>(std::min<qint64>(rows, m_progress->maximum())));
        m_count->setText(
            tr("%1 of %2 rows written")
                .arg(QLocale(QLocale::English).toString(rows), QLocale(QLocale::English).toString(wanted)));
    });
    connect(m_job.get(), &ExportJob::finished, this, &ExportDialog::ended);
    m_progress->setValue(0);
    m_count->setText(tr("Beginning…"));
    setRunning(true);
    m_job->start();
}

void ExportDialog::ended(const Result<qint64>& rows)
{
    m_job.release()->deleteLater();
    setRunning(false);
    if (rows) {
        Q_EMIT exported(QFileInfo(m_file).fileName(), *rows);
        accept();
        return;
    }
    if (rows.error().code == ErrorCode::Cancelled) {
        showTrouble(tr("Stopped. No file was written."));
        return;
    }
    const ErrorText text = textFor(rows.error());
    showTrouble(tr("%1. %2 %3 (%4)").arg(text.title, text.whatHappened, text.whatToDo, rows.error().supportId));
}

void ExportDialog::showTrouble(const QString& words)
{
    m_trouble->setText(words);
    m_trouble->show();
}

void ExportDialog::setRunning(bool running)
{
    m_choices->setVisible(!running);
    m_running->setVisible(running);
    m_trouble->hide();
    m_go->setEnabled(!running);
    m_cancel->setText(running ? tr("Stop") : tr("Cancel"));
    m_cancel->setFocus();
    adjustSize();
}

void ExportDialog::reject()
{
    if (m_job) {
        m_job->cancel();
        return;
    }
    AppDialog::reject();
}

} // namespace yibao::ui
