// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/querypage.h"

#include "ui/pages/answertable.h"
#include "ui/pages/columnchooser.h"
#include "ui/pages/detailcard.h"
#include "ui/pages/exportdialog.h"
#include "ui/pages/jumpdialog.h"
#include "ui/pages/opensheet.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/pagewords.h"
#include "ui/pages/resultline.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/loadinglines.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/offlinestrip.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::AnswerModel;
using models::Phase;
using models::QueryPresenter;

namespace {

constexpr int widestContent = 1680;
constexpr int roomyPage = 1600; ///< from this width on the card is broader

} // namespace

QueryPage::QueryPage(const catalog::Service& service, const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_presenter(std::make_unique<QueryPresenter>(context.source, service))
    , m_hotline(context.source)
{
    setObjectName(u"page."_s + service.id);
    setAccessibleName(catalog::translated(service.title));
    build();
    connectPresenter();
    connectTable();
    addShortcuts();
    const auto columns = m_context.columns.columns(service.id);
    if (!columns.fields.isEmpty())
        model().setChosen(columns.fields);
    m_table->setTwoLines(columns.twoLines);
    followLook();
    refresh();
}

QueryPage::~QueryPage() = default;

const catalog::Service& QueryPage::service() const
{
    return m_presenter->service();
}

// ---- building --------------------------------------------------------------------------------------------------

void QueryPage::build()
{
    const catalog::Catalog& catalog = m_context.source.catalog();
    m_filters = new FilterBar(catalog, service());
    m_filters->setRecentRegions(m_context.regions);
    m_filters->setToday(m_context.source.clock().today());
    m_result = new ResultLine;
    m_strip = new OfflineStrip;
    m_table = new AnswerTable(model());
    m_table->setAccessibleName(catalog::translated(service().title));
    m_empty = new EmptyState;
    m_error = new ErrorState;
    m_loading = new LoadingLines;
    m_body = new QStackedWidget;
    m_body->addWidget(new OpenSheet(m_loading));
    m_body->addWidget(new OpenSheet(m_table));
    for (QWidget* state : QList<QWidget*>{m_empty, m_error}) {
        auto* around = new QWidget;
        auto* column = new QVBoxLayout(around);
        column->setContentsMargins(0, 0, 0, 16);
        column->addWidget(state);
        m_body->addWidget(around);
    }
    m_card = new DetailCard(catalog, service());
    m_card->hide();
    m_notes = new NoteBar;
    m_notes->hide();

    auto* left = new QVBoxLayout;
    left->setObjectName(u"rows"_s);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(m_result);
    m_stripRow = new QWidget;
    auto* strip = new QVBoxLayout(m_stripRow);
    strip->setContentsMargins(0, 0, 0, 8);
    strip->addWidget(m_strip);
    left->addWidget(m_stripRow);
    left->addWidget(m_body, 1);
    auto* right = new QVBoxLayout;
    right->setObjectName(u"cardColumn"_s);
    right->addWidget(m_card);
    auto* rows = new QHBoxLayout;
    rows->setObjectName(u"rowsAndCard"_s);
    rows->addLayout(left, 1);
    rows->addLayout(right);

    auto* content = new QWidget;
    content->setMaximumWidth(widestContent + 48);
    auto* column = new QVBoxLayout(content);
    column->setObjectName(u"content"_s);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addSpacing(12);
    column->addWidget(m_filters);
    column->addLayout(rows, 1);

    auto* across = new QHBoxLayout;
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(content, 1);
    across->addStretch(0);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addLayout(across, 1);
    page->addWidget(m_notes);
    m_toast = new Toast(this);

    connect(m_filters, &FilterBar::edited, this, [this] { m_presenter->setFilters(m_filters->values()); });
    connect(m_filters, &FilterBar::reset, this, [this] { m_presenter->setFilters({}); });
    connect(m_filters, &FilterBar::searchRequested, this, [this] {
        m_presenter->setFilters(m_filters->values());
        m_presenter->search();
    });
    connect(m_strip, &OfflineStrip::reconnectRequested, m_presenter.get(), &QueryPresenter::search);
    connect(m_result, &ResultLine::columnsRequested, this, &QueryPage::chooseColumns);
    connect(m_toast, &Toast::messageShown, this, &QueryPage::messageShown);
    connect(m_notes, &NoteBar::linkActivated, this, [this] {
        if (m_presenter->isStanding())
            m_presenter->search();
        else
            Q_EMIT sourcesRequested();
    });
}

QWidget* QueryPage::buildHead()
{
    auto* head = new PageHead({catalog::groupTitle(service().group)}, catalog::translated(service().title));
    auto* save = new Button(ButtonRole::Compact, tr("Export"), u"export"_s, u"Ctrl E"_s);
    save->setObjectName(u"query.export"_s);
    connect(save, &QAbstractButton::clicked, this, &QueryPage::startExport);
    head->addAction(save);
    m_export = save;
    return head;
}

void QueryPage::connectPresenter()
{
    connect(m_presenter.get(), &QueryPresenter::changed, this, &QueryPage::refresh);
    connect(m_presenter.get(), &QueryPresenter::answered, this, [this] {
        refresh();
        m_result->announce();
    });
    connect(m_presenter.get(), &QueryPresenter::questionChanged, this, [this] {
        m_saidCannotSort = false;
        m_table->scrollToTop();
        refreshHotline();
        refresh();
    });
    connect(&m_hotline, &models::Hotline::changed, this, [this] {
        m_card->setHotline(m_hotline.number(), m_hotline.hasAreaCode());
        refreshNotes();
    });
    connect(m_empty, &EmptyState::suggestionChosen, this, [this](const QString& id) {
        const auto& found = m_presenter->suggestions();
        const qsizetype at = id.toLongLong();
        if (at >= 0 && at < found.size())
            setFilters(found.at(at).filters);
    });
    connect(m_empty, &EmptyState::resetRequested, this, [this] {
        setFilters({});
        m_filters->focusFirst();
    });
    connect(m_empty, &EmptyState::reportRequested, this, [this] {
        QGuiApplication::clipboard()->setText(PageWords::missingReport(*m_presenter));
        m_toast->showMessage(tr("The report is on the clipboard. Please pass it on to the agency."));
    });
    connect(m_empty, &EmptyState::importRequested, this, [this] { Q_EMIT importRequested(service().dataset); });
    connect(m_error, &ErrorState::actionRequested, this, &QueryPage::handleError);
    connect(m_error, &ErrorState::officialPageRequested, this,
            [this] { Q_EMIT officialPageRequested(QUrl(service().officialUrl)); });
    connect(m_error, &ErrorState::copied, this,
            [this](const QString& id) { m_toast->showMessage(tr("%1 is on the clipboard.").arg(id)); });
}

void QueryPage::connectTable()
{
    connect(m_table, &AnswerTable::cardRequested, this, &QueryPage::openCard);
    connect(m_table, &AnswerTable::currentRowChanged, this, &QueryPage::fillCard);
    connect(m_table, &AnswerTable::sortRequested, this, [this](const QString& field) {
        m_saidCannotSort = !m_presenter->cycleSort(field);
        refresh();
    });
    connect(m_table, &AnswerTable::typed, this, [this](const QString& text) {
        auto* edit = m_filters->findChild<QLineEdit*>();
        if (edit == nullptr)
            return;
        edit->setFocus(Qt::OtherFocusReason);
        edit->end(false);
        QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, text);
        QCoreApplication::sendEvent(edit, &key);
    });
    connect(m_table, &AnswerTable::rowsCopied, this, &QueryPage::copied);
    connect(m_table, &AnswerTable::textCopied, this, [this] { m_toast->showMessage(tr("Copied.")); });
    connect(m_toast, &Toast::actionTriggered, this, [this] { m_table->copyRows(true); });
    connect(&model(), &QAbstractItemModel::dataChanged, this, [this] {
        if (!m_awaitedKey.isEmpty())
            showRow(m_awaitedKey);
        fillCard();
    });
    for (const auto signal : {&QAbstractItemModel::columnsInserted, &QAbstractItemModel::columnsRemoved}) {
        connect(&model(), signal, this,
                [this] { m_result->setColumns(model().shownFields().size(), model().chosen().size()); });
    }
    connect(m_card, &DetailCard::closeRequested, this, &QueryPage::closeCard);
    connect(m_card, &DetailCard::sentenceRequested, m_table, &AnswerTable::copySentence);
    connect(m_card, &DetailCard::copied, this,
            //: %1 is the label of a value, for example "Address"
            [this](const QString& what) { m_toast->showMessage(tr("Copied: %1").arg(what)); });
}

void QueryPage::addShortcuts()
{
    const auto on = [this](const QKeySequence& key, auto&& act) {
        auto* shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    on(Qt::CTRL | Qt::Key_E, [this] { startExport(); });
    on(Qt::Key_F5, [this] { m_presenter->search(); });
    on(Qt::CTRL | Qt::Key_R, [this] { setFilters({}); });
    on(Qt::CTRL | Qt::Key_F, [this] { focusFilters(); });
    on(Qt::CTRL | Qt::Key_G, [this] { jumpToRow(); });
    on(Qt::CTRL | Qt::ALT | Qt::Key_C, [this] { m_table->copySentence(); });
    for (int number = 1; number <= 9; ++number) {
        on(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_0 + number)), [this, number] {
            const QString field = m_table->fieldOfColumn(number);
            if (!field.isEmpty())
                Q_EMIT m_table->sortRequested(field);
        });
    }
}

// ---- what comes from outside -----------------------------------------------------------------------------------

void QueryPage::setFilters(const QMap<QString, QString>& filters)
{
    m_filters->setValues(filters);
    m_presenter->setFilters(m_filters->values());
    refreshHotline();
}

void QueryPage::showRow(const QString& key)
{
    m_awaitedKey = key;
    const int row = model().rowOf(key);
    if (row < 0)
        return;
    m_awaitedKey.clear();
    m_table->setCurrentKey(key);
    openCard();
}

void QueryPage::focusFilters()
{
    m_filters->focusFirst();
}

void QueryPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_presenter->open();
    refreshHotline();
}

void QueryPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    followLook();
}

void QueryPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_card != nullptr)
        followLook();
}

void QueryPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        // Clear, then back: the nearest thing first.
        if (m_card->isVisible())
            closeCard();
        else if (!m_presenter->question().filters.isEmpty())
            setFilters({});
        else
            Q_EMIT backRequested();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Down && m_presenter->phase() == Phase::Data && !m_table->hasFocus()) {
        m_table->setFocus(Qt::TabFocusReason);
        event->accept();
        return;
    }
    QWidget::keyPressEvent(event);
}

// ---- showing ---------------------------------------------------------------------------------------------------

void QueryPage::refresh()
{
    m_result->setNarrow(m_card->isVisibleTo(this));
    m_result->showAnswer(*m_presenter);
    m_result->setColumns(model().shownFields().size(), model().chosen().size());
    m_export->setEnabled(m_presenter->phase() == Phase::Data || !model().marks().isEmpty());
    m_export->setToolTip(m_export->isEnabled() ? QString() : tr("There are no rows to export."));
    // A state that fills the page says all there is to say.
    const bool told = m_presenter->phase() != Phase::Failed && m_presenter->phase() != Phase::NothingHeld;
    m_result->setVisible(told);
    findChild<QVBoxLayout*>(u"rows"_s)->setContentsMargins(0, told ? 0 : Look::of(this).sizes().cardGap, 0, 0);
    const bool line = m_presenter->isStanding() && PageWords::isConnection(m_presenter->error()->code);
    m_strip->setAsOf(m_presenter->asOf());
    m_strip->setReconnecting(m_presenter->isChecking());
    m_stripRow->setVisible(line && m_presenter->phase() == Phase::Data && !m_presenter->isFromPortal());
    const auto& question = m_presenter->question();
    m_table->setSortable(m_presenter->canSort());
    m_table->setOrder(question.sort, question.descending,
                      m_presenter->isFromPortal() && !m_presenter->canSort() ? tr("order of the portal")
                                                                             : tr("recommended order"));
    if (m_presenter->error())
        m_filters->setErrors(m_presenter->error()->fieldErrors);
    refreshBody();
    refreshNotes();
}

void QueryPage::refreshBody()
{
    QWidget* body = m_loading;
    switch (m_presenter->phase()) {
    case Phase::Loading:
        break;
    case Phase::Data:
        body = m_table;
        break;
    case Phase::NoHit:
    case Phase::NothingHeld:
        refreshEmpty();
        body = m_empty;
        break;
    case Phase::Failed: {
        const ErrorState::Context context{.when = m_context.source.clock().now(),
                                          .stillSafe = {},
                                          .hotline = m_hotline.number(),
                                          .say =
                                              tr("You want to look up: %1.").arg(catalog::translated(service().title)),
                                          .officialPage = !service().officialUrl.isEmpty()};
        if (m_body->currentWidget() != m_error->parentWidget() || m_error->error() != *m_presenter->error())
            m_error->showError(*m_presenter->error(), context);
        body = m_error;
        break;
    }
    }
    if (body->parentWidget() == m_body->currentWidget())
        return;
    const bool focusWithin = m_body->isAncestorOf(QApplication::focusWidget());
    m_body->setCurrentWidget(body->parentWidget());
    if (body != m_table)
        m_card->hide();
    if (focusWithin)
        m_filters->focusFirst();
}

void QueryPage::refreshEmpty()
{
    if (m_presenter->phase() == Phase::NothingHeld) {
        m_empty->showNothingImported(
            //: %1 is the title of a service
            tr("No list for “%1” is on this computer yet").arg(catalog::translated(service().title)),
            tr("Import an official list, or choose a portal in the settings."));
        return;
    }
    m_empty->showNoMatch(PageWords::noHitHeading(*m_presenter), PageWords::noHitHint(*m_presenter),
                         PageWords::suggestions(*m_presenter));
}

void QueryPage::refreshNotes()
{
    const auto note = PageWords::note(*m_presenter, m_hotline.number(), m_saidCannotSort);
    // The card tells source and age of its row itself.
    const bool trouble = m_presenter->isStanding() || m_saidCannotSort;
    const bool shown = note && (trouble || !m_card->isVisibleTo(this));
    if (shown && m_notes->note() != *note)
        m_notes->setNote(*note);
    m_notes->setVisible(shown);
}

void QueryPage::refreshHotline()
{
    const auto wanted =
        m_card->isVisibleTo(this) && !m_cardKey.isEmpty()
            ? catalog::RegionCode::parse(m_card->row().cells.value(model().dataset().indexOf(u"region"_s)))
            : catalog::RegionCode::parse(m_presenter->question().filters.value(u"region"_s));
    m_hotline.setRegion(wanted.value_or(catalog::RegionCode()));
    m_card->setHotline(m_hotline.number(), m_hotline.hasAreaCode());
}

void QueryPage::followLook()
{
    const Sizes& sizes = Look::of(this).sizes();
    auto* content = findChild<QVBoxLayout*>(u"content"_s);
    content->setContentsMargins(sizes.pagePadding, sizes.pageTop, sizes.pagePadding, 0);
    findChild<QVBoxLayout*>(u"cardColumn"_s)->setContentsMargins(0, sizes.cardGap, 0, 0);
    findChild<QHBoxLayout*>(u"rowsAndCard"_s)->setSpacing(m_card->isVisibleTo(this) ? sizes.columnGap : 0);
    const int standard = width() >= roomyPage ? 520 : 452;
    // A page that is too small for table and card gives the table what it needs for the names.
    m_card->setFixedWidth(
        std::min(standard * sizes.tableRow / 34, std::max(width() - 2 * sizes.pagePadding - 320, 280)));
}

// ---- the card --------------------------------------------------------------------------------------------------

void QueryPage::openCard()
{
    if (!m_table->currentIndex().isValid())
        return;
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
    followLook();
    refresh();
    m_table->setFocus(Qt::OtherFocusReason);
    if (m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
}

void QueryPage::fillCard()
{
    if (!m_card->isVisibleTo(this))
        return;
    const auto row = model().row(m_table->currentRow());
    if (!row || (row->key == m_cardKey && m_card->row() == *row))
        return;
    m_cardKey = row->key;
    m_card->showRow(*row, model().source(*row), m_context.source.clock().today());
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

void QueryPage::startExport()
{
    if (!m_export->isEnabled())
        return;
    auto* dialog = new ExportDialog(m_context, *m_presenter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::exported, this, [this](const QString& file, qint64 rows) {
        m_toast->showMessage(tr("%1 written: %2").arg(catalog::counted(model().dataset().counted, rows), file));
    });
    dialog->open();
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
