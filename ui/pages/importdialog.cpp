// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/importdialog.h"

#include "core/base/whendone.h"
#include "ui/pages/importform.h"
#include "ui/pages/importreportview.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <atomic>

using namespace Qt::StringLiterals;

namespace yibao::ui {

class ImportDialog::Private
{
public:
    Private(ImportDialog* dialog, const PageContext& pages)
        : q(dialog)
        , context(pages)
        , form(new ImportForm(pages.source.catalog(), pages.source.clock(), pages.regions))
        , report(new ImportReportView)
    {}

    void build();
    void chooseFile();
    void begin();
    void ended(const Result<directory::ImportReport>& result);
    void setStep(QWidget* step);

    ImportDialog* q;
    PageContext context;
    ImportForm* form;
    ImportReportView* report;
    QStackedWidget* steps = nullptr;
    QWidget* running = nullptr;
    Label* count = nullptr;
    QProgressBar* progress = nullptr;
    Button* cancel = nullptr;
    Button* go = nullptr;
    Button* copy = nullptr;
    std::shared_ptr<std::atomic_bool> stop;        ///< set while an import is under way
    std::shared_ptr<std::atomic<qint64>> rowsRead; ///< written by the thread that reads
    QTimer ticker;
};

void ImportDialog::Private::build()
{
    running = new QWidget;
    auto* column = new QVBoxLayout(running);
    column->setContentsMargins(0, 0, 0, 0);
    count = new Label({}, TextRole::Body, Ink::Secondary);
    progress = new QProgressBar;
    progress->setObjectName(u"import.progress"_s);
    progress->setAccessibleName(ImportDialog::tr("Rows read"));
    progress->setTextVisible(false);
    progress->setRange(0, 0);
    column->addWidget(count);
    column->addWidget(progress);
    column->addStretch(1);

    steps = new QStackedWidget;
    for (QWidget* step : QList<QWidget*>{form, running, report})
        steps->addWidget(step);
    q->body()->addWidget(steps, 1);
    cancel = q->addCancel();
    copy = q->addAction(ImportDialog::tr("Copy the report"), Action::Outlined);
    copy->setObjectName(u"import.copy"_s);
    go = q->addAction(ImportDialog::tr("Import"));
    go->setObjectName(u"import.go"_s);

    QObject::connect(form, &ImportForm::fileWanted, q, [this] { chooseFile(); });
    QObject::connect(go, &QAbstractButton::clicked, q, [this] {
        if (steps->currentWidget() == report)
            q->accept();
        else
            begin();
    });
    QObject::connect(copy, &QAbstractButton::clicked, q,
                     [this] { QGuiApplication::clipboard()->setText(report->text()); });
    QObject::connect(&ticker, &QTimer::timeout, q, [this] {
        count->setText(ImportDialog::tr("%1 rows read").arg(QLocale(QLocale::English).toString(rowsRead->load())));
    });
    setStep(form);
}

void ImportDialog::Private::setStep(QWidget* step)
{
    steps->setCurrentWidget(step);
    const bool done = step == report;
    q->setTitle(done              ? ImportDialog::tr("The list is here")
                : step == running ? ImportDialog::tr("Importing the list")
                                  : ImportDialog::tr("Import which list?"));
    q->setText(step == form ? ImportDialog::tr("An official list as CSV or TSV. All of it is taken in, or nothing.")
                            : QString());
    go->setText(done ? ImportDialog::tr("Close") : ImportDialog::tr("Import"));
    go->setVisible(step != running);
    copy->setVisible(done);
    cancel->setVisible(!done);
    cancel->setText(step == running ? ImportDialog::tr("Stop") : ImportDialog::tr("Cancel"));
    if (step == running)
        cancel->setFocus(Qt::OtherFocusReason);
    else if (done)
        go->setFocus(Qt::OtherFocusReason);
}

void ImportDialog::Private::chooseFile()
{
    whenDone(context.dialogs.openFile(ImportDialog::tr("Import a list"),
                                      ImportDialog::tr("Lists (*.csv *.tsv *.txt);;All files (*)")),
             q, [this](const QString& file) {
                 if (!file.isEmpty())
                     form->setFile(file);
             });
}

void ImportDialog::Private::begin()
{
    if (!form->check())
        return;
    stop = std::make_shared<std::atomic_bool>(false);
    count->setText(ImportDialog::tr("Beginning…"));
    setStep(running);
    rowsRead = std::make_shared<std::atomic<qint64>>(0);
    ticker.start(100);
    const auto told = [read = rowsRead](qint64 rows) { *read = rows; };
    whenDone(context.directory.import(form->job(), told, stop), q,
             [this](const Result<directory::ImportReport>& result) { ended(result); });
}

void ImportDialog::Private::ended(const Result<directory::ImportReport>& result)
{
    stop.reset();
    ticker.stop();
    if (result) {
        report->showReport(context.source.catalog(), *result);
        setStep(report);
        Q_EMIT q->imported(*result);
        return;
    }
    // What was filled in is still there.
    setStep(form);
    if (result.error().code == ErrorCode::Cancelled) {
        form->showTrouble(ImportDialog::tr("Stopped. Nothing was changed."));
        return;
    }
    const ErrorText text = textFor(result.error());
    form->showTrouble(
        ImportDialog::tr("%1. %2 %3 (%4)").arg(text.title, text.whatHappened, text.whatToDo, result.error().supportId));
}

ImportDialog::ImportDialog(const PageContext& context, QWidget* parent)
    : AppDialog(tr("Import which list?"), parent)
    , d(std::make_unique<Private>(this, context))
{
    setObjectName(u"importDialog"_s);
    setBaseWidth(880);
    d->build();
    d->form->focusFirst();
}

ImportDialog::~ImportDialog()
{
    if (d->stop)
        *d->stop = true;
}

void ImportDialog::setFile(const QString& file)
{
    if (!file.isEmpty())
        d->form->setFile(file);
}

void ImportDialog::setDataset(const QString& dataset)
{
    if (!dataset.isEmpty())
        d->form->setDataset(dataset);
}

QString ImportDialog::fileOf(const QMimeData* data)
{
    if (data == nullptr || data->urls().size() != 1 || !data->urls().first().isLocalFile())
        return {};
    const QFileInfo file(data->urls().first().toLocalFile());
    static const QStringList endings{u"csv"_s, u"tsv"_s, u"txt"_s, u"tab"_s};
    return file.isFile() && endings.contains(file.suffix().toLower()) ? file.absoluteFilePath() : QString();
}

bool ImportDialog::takes(const QMimeData* data)
{
    return !fileOf(data).isEmpty();
}

void ImportDialog::reject()
{
    if (d->stop) {
        *d->stop = true;
        return;
    }
    AppDialog::reject();
}

} // namespace yibao::ui
