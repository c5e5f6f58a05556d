// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/importform.h"

#include "core/base/whendone.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choicefield.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/label.h"
#include "ui/widgets/regionfield.h"
#include "ui/widgets/textfield.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using directory::ImportJob;
using directory::ImportPreview;

namespace {

QString separatorWords(QChar separator)
{
    if (separator == u'\t')
        return ImportForm::tr("parted by tabs");
    if (separator == u',')
        return ImportForm::tr("parted by commas");
    if (separator == u';')
        return ImportForm::tr("parted by semicolons");
    return ImportForm::tr("parted by “%1”").arg(separator);
}

} // namespace

ImportForm::ImportForm(const catalog::Catalog& catalog, const Clock& clock,
                       const std::shared_ptr<RecentRegions>& regions, QWidget* parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_clock(clock)
    , m_fileName(new Label(tr("No file chosen"), TextRole::Body, Ink::Muted))
    , m_choose(new Button(ButtonRole::Outlined, tr("Choose a file"), u"db"_s))
    , m_dataset(new ChoiceField(u"dataset"_s, tr("Kind of list")))
    , m_source(new TextField(u"source"_s, tr("Source")))
    , m_asOf(new DateField(u"asOf"_s, tr("As of")))
    , m_region(new RegionField(u"region"_s, tr("Place of the list"), catalog.regions()))
    , m_told(new Label({}, TextRole::Label, Ink::Muted))
    , m_table(new QTableWidget)
    , m_trouble(new Label({}, TextRole::Body, Ink::Danger))
{
    build(regions);
}

ImportForm::~ImportForm() = default;

void ImportForm::build(const std::shared_ptr<RecentRegions>& regions)
{
    m_fileName->setObjectName(u"import.file"_s);
    m_fileName->setElided(true);
    m_choose->setObjectName(u"import.choose"_s);
    m_dataset->setObjectName(u"import.dataset"_s);
    m_source->setObjectName(u"import.source"_s);
    m_asOf->setObjectName(u"import.asOf"_s);
    m_region->setObjectName(u"import.region"_s);
    m_table->setObjectName(u"import.preview"_s);
    m_trouble->setObjectName(u"import.trouble"_s);

    QList<ChoiceField::Entry> kinds;
    for (const catalog::Dataset& dataset : m_catalog.datasets())
        kinds.append(ChoiceField::Entry{
            .code = dataset.id, .label = catalog::translated(dataset.title), .depth = 0, .more = {dataset.id}});
    m_dataset->setEntries(kinds);
    m_dataset->setPlaceholder(tr("guessed from the columns"));
    m_source->setPlaceholder(tr("Who published it, and what it is called"));
    m_asOf->setPlaceholder(tr("as printed on the list"));
    m_asOf->setToday(m_clock.today());
    m_region->setPlaceholder(tr("Whole country"));
    if (regions)
        m_region->setRecentRegions(regions);

    m_table->setAccessibleName(tr("First rows of the list"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setMinimumHeight(260);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_trouble->setWordWrap(true);
    m_trouble->hide();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_choose);
    first->addWidget(m_fileName, 1);
    column->addLayout(first);
    auto* second = new QHBoxLayout;
    second->setSpacing(8);
    second->addWidget(m_dataset, 3);
    second->addWidget(m_asOf, 2);
    column->addLayout(second);
    auto* third = new QHBoxLayout;
    third->setSpacing(8);
    third->addWidget(m_source, 3);
    third->addWidget(m_region, 2);
    column->addLayout(third);
    column->addWidget(m_told);
    column->addWidget(m_table, 1);
    column->addWidget(m_trouble);
    m_told->hide();
    m_table->hide();

    connect(m_choose, &QAbstractButton::clicked, this, &ImportForm::fileWanted);
    connect(m_source, &FilterField::edited, this, [this] { m_sourceTouched = true; });
    connect(m_asOf, &FilterField::edited, this, [this] { m_dateTouched = true; });
    connect(m_region, &FilterField::edited, this, [this] {
        m_regionTouched = true;
        refreshMissing();
    });
    connect(m_dataset, &FilterField::edited, this, [this] {
        m_wantedDataset = m_dataset->value();
        look();
    });
}

void ImportForm::setFile(const QString& file)
{
    m_file = file;
    m_fileName->setText(QFileInfo(file).fileName());
    m_fileName->setToolTip(file);
    m_fileName->setInk(Ink::Text);
    m_trouble->hide();
    look();
}

void ImportForm::setDataset(const QString& dataset)
{
    m_wantedDataset = dataset;
    m_dataset->setValue(dataset);
}

void ImportForm::look()
{
    if (m_file.isEmpty())
        return;
    const int generation = ++m_generation;
    const auto& catalog = m_catalog;
    whenDone(QtConcurrent::run([&catalog, file = m_file, dataset = m_wantedDataset, today = m_clock.today()] {
                 return guessImport(catalog, file, dataset, today);
             }),
             this, [this, generation](const ImportGuess& guess) {
                 if (generation == m_generation)
                     lookedAt(guess);
             });
}

void ImportForm::lookedAt(const ImportGuess& guess)
{
    if (guess.error) {
        const ErrorText text = textFor(*guess.error);
        m_preview.reset();
        m_table->hide();
        m_told->hide();
        showTrouble(tr("%1. %2 %3 (%4)").arg(text.title, text.whatHappened, text.whatToDo, guess.error->supportId));
        return;
    }
    m_dataset->setValue(guess.dataset);
    if (!m_sourceTouched)
        m_source->setValue(guess.source);
    if (!m_dateTouched && guess.asOf.isValid())
        m_asOf->setDate(guess.asOf);
    if (!m_regionTouched && !guess.region.isNull())
        m_region->setRegion(guess.region);
    if (guess.preview)
        showPreview(*guess.preview);
}

void ImportForm::showPreview(const ImportPreview& preview)
{
    m_filling = true;
    m_preview = preview;
    const catalog::Dataset* dataset = m_catalog.dataset(m_dataset->value());
    const int columns = static_cast<int>(preview.columns.size());
    m_told->setText(tr("%1, %2, %n column(s). What each column means can be changed below.", nullptr, columns)
                        .arg(preview.encoding, separatorWords(preview.separator)));
    m_table->clear();
    m_columns.clear();
    m_table->setColumnCount(columns);
    m_table->setRowCount(static_cast<int>(preview.rows.size()) + 1);
    m_table->setHorizontalHeaderLabels(preview.columns);
    const Sizes& sizes = Look::of(this).sizes();
    m_table->verticalHeader()->setDefaultSectionSize(sizes.tableRow);
    m_table->setRowHeight(0, sizes.control + 8);
    for (int column = 0; column < columns && dataset != nullptr; ++column) {
        auto* box = new QComboBox;
        box->setObjectName(u"import.column.%1"_s.arg(column));
        //: %1 is the title of a column of the list
        box->setAccessibleName(tr("Meaning of the column %1").arg(preview.columns.at(column)));
        box->addItem(tr("kept aside"), QString());
        for (const catalog::Field& field : dataset->fields)
            box->addItem(catalog::translated(field.label), field.id);
        box->setCurrentIndex(std::max(0, box->findData(preview.mapping.value(preview.columns.at(column)))));
        connect(box, &QComboBox::currentIndexChanged, this, [this, column] { columnChosen(column); });
        m_columns.append(box);
        m_table->setCellWidget(0, column, box);
        m_table->setColumnWidth(
            column, std::max(150, std::min(320, 14 * static_cast<int>(preview.rows.isEmpty()
                                                                          ? 10
                                                                          : preview.rows.first().value(column).size()) +
                                                    24)));
        for (int row = 0; row < preview.rows.size(); ++row) {
            auto* item = new QTableWidgetItem(preview.rows.at(row).value(column));
            item->setToolTip(item->text().toHtmlEscaped());
            m_table->setItem(row + 1, column, item);
        }
    }
    m_told->show();
    m_table->show();
    m_filling = false;
    refreshMissing();
}

void ImportForm::columnChosen(int column)
{
    if (m_filling)
        return;
    // A field stands in one column: the one chosen last.
    const QString field = m_columns.at(column)->currentData().toString();
    m_filling = true;
    for (int other = 0; other < m_columns.size(); ++other) {
        if (other != column && !field.isEmpty() && m_columns.at(other)->currentData().toString() == field)
            m_columns.at(other)->setCurrentIndex(0);
    }
    m_filling = false;
    refreshMissing();
}

QStringList ImportForm::missingFields() const
{
    const catalog::Dataset* dataset = m_catalog.dataset(m_dataset->value());
    QStringList missing;
    for (qsizetype i = 0; dataset != nullptr && i < dataset->fields.size(); ++i) {
        const catalog::Field& field = dataset->fields.at(i);
        bool there = !field.required || (field.kind == catalog::FieldKind::Region && !m_region->region().isNull());
        for (const QComboBox* box : m_columns)
            there = there || box->currentData().toString() == field.id;
        if (!there)
            missing.append(catalog::translated(field.label));
    }
    return missing;
}

void ImportForm::refreshMissing()
{
    if (!m_preview)
        return;
    const QStringList missing = missingFields();
    if (missing.isEmpty())
        m_trouble->hide();
    else
        showTrouble(tr("No column says: %1. Choose it above a column.").arg(missing.join(tr(", "))));
}

directory::ImportJob ImportForm::job() const
{
    ImportJob job;
    job.file = m_file;
    job.dataset = m_dataset->value();
    job.source = m_source->value();
    job.asOf = m_asOf->date();
    job.region = m_region->region();
    for (qsizetype i = 0; m_preview && i < m_columns.size(); ++i)
        job.columnMap.insert(m_preview->columns.at(i), m_columns.at(i)->currentData().toString());
    return job;
}

bool ImportForm::check()
{
    if (m_file.isEmpty()) {
        showTrouble(tr("Please choose the file of the list first."));
        m_choose->setFocus(Qt::OtherFocusReason);
        return false;
    }
    if (!m_preview || m_dataset->value().isEmpty()) {
        if (m_trouble->isHidden())
            showTrouble(tr("The file is still being looked at."));
        return false;
    }
    if (m_source->value().trimmed().isEmpty()) {
        m_source->setError(tr("Please say where the list comes from; it stands beside every row."));
        m_source->edit()->setFocus(Qt::OtherFocusReason);
        return false;
    }
    if (!m_asOf->error().isEmpty())
        return false;
    if (!missingFields().isEmpty()) {
        refreshMissing();
        return false;
    }
    return true;
}

void ImportForm::showTrouble(const QString& words)
{
    m_trouble->setText(words);
    m_trouble->show();
}

void ImportForm::focusFirst()
{
    m_choose->setFocus(Qt::OtherFocusReason);
}

} // namespace yibao::ui
