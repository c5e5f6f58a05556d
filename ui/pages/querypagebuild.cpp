// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// How QueryPage is put together, and what its parts tell each other.

#include "ui/pages/answertable.h"
#include "ui/pages/detailcard.h"
#include "ui/pages/opensheet.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/pagewords.h"
#include "ui/pages/querypage.h"
#include "ui/pages/resultline.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/loadinglines.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/offlinestrip.h"
#include "ui/widgets/toast.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::QueryPresenter;

namespace {

constexpr int widestContent = 1680;

} // namespace

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
    if (m_manner.copy) {
        m_table->setClipboard(m_manner.copy);
        m_card->setClipboard(m_manner.copy);
    }
    m_card->setPersonal(m_manner.personal);
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
    if (m_manner.beside != nullptr) {
        right->addWidget(m_manner.beside);
        m_manner.beside->hide();
    }
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
    m_filters->setVisible(!service().filters.isEmpty());
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
    connect(m_filters, &FilterBar::reset, this, [this] { m_presenter->setQuestion({}, {}); });
    connect(m_filters, &FilterBar::searchRequested, this, [this] {
        m_presenter->setFilters(m_filters->values());
        m_presenter->search();
    });
    connect(m_strip, &OfflineStrip::reconnectRequested, m_presenter.get(), &QueryPresenter::search);
    connect(m_result, &ResultLine::columnsRequested, this, &QueryPage::chooseColumns);
    connect(m_result, &ResultLine::textDismissed, this,
            [this] { m_presenter->setQuestion(m_presenter->question().filters, {}); });
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
            setQuestion(found.at(at).filters, found.at(at).text);
    });
    connect(m_empty, &EmptyState::resetRequested, this, [this] {
        setQuestion({}, {});
        m_filters->focusFirst();
    });
    connect(m_empty, &EmptyState::reportRequested, this, [this] {
        copyText(PageWords::missingReport(*m_presenter));
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
    connect(m_table, &AnswerTable::letterTyped, this, [this](QChar letter) { m_presenter->jumpTo(letter); });
    connect(m_presenter.get(), &QueryPresenter::jumpFound, this, &QueryPage::jumpFound);
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
    on(Qt::CTRL | Qt::Key_R, [this] { setQuestion({}, {}); });
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

} // namespace yibao::ui
