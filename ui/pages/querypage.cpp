// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/querypage.h"

#include "ui/pages/answertable.h"
#include "ui/pages/detailcard.h"
#include "ui/pages/pagewords.h"
#include "ui/pages/resultline.h"
#include "ui/theme/look.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/filterbar.h"
#include "ui/widgets/loadinglines.h"
#include "ui/widgets/notebar.h"
#include "ui/widgets/offlinestrip.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::AnswerModel;
using models::Phase;
using models::QueryPresenter;

namespace {

constexpr int roomyPage = 1600; ///< from this width on the card is broader

} // namespace

QueryPage::QueryPage(const catalog::Service& service, const PageContext& context, QWidget* parent)
    : QueryPage(service, context, PageManner(), parent)
{}

QueryPage::QueryPage(const catalog::Service& service, const PageContext& context, PageManner manner, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_manner(std::move(manner))
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

// ---- what comes from outside -----------------------------------------------------------------------------------

void QueryPage::setFilters(const QMap<QString, QString>& filters)
{
    setQuestion(filters, m_presenter->question().text);
}

void QueryPage::setQuestion(const QMap<QString, QString>& filters, const QString& text)
{
    m_filters->setValues(filters);
    m_presenter->setQuestion(m_filters->values(), text);
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

void QueryPage::focusRows()
{
    m_table->setFocus(Qt::OtherFocusReason);
    if (m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
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
        else if (!m_presenter->question().filters.isEmpty() || !m_presenter->question().text.isEmpty())
            setQuestion({}, {});
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
    showBeside();
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
    m_stripRow->setVisible(line && m_presenter->phase() == Phase::Data && !m_presenter->isFromPortal() &&
                           !m_manner.personal);
    const auto& question = m_presenter->question();
    m_table->setSortable(m_presenter->canSort());
    m_table->setJumping(m_presenter->canJump());
    // A person's own rows come as the portal keeps them; nobody recommends anything there.
    const bool portalOrder = m_presenter->isFromPortal() && !m_presenter->canSort();
    m_table->setOrder(question.sort, question.descending,
                      portalOrder         ? tr("order of the portal")
                      : m_manner.personal ? QString()
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
    followLook();
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
    const catalog::Question& question = m_presenter->question();
    if (!m_manner.emptyHeading.isEmpty() && question.filters.isEmpty() && question.text.isEmpty()) {
        m_empty->showNothing(m_manner.emptyHeading, m_manner.emptyHint);
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

void QueryPage::showBeside()
{
    // Where both would be cut, the rows stay: they hold what the picture shows.
    constexpr int leastForBoth = 640;
    const bool room = width() >= leastForBoth * Look::of(this).sizes().tableRow / 34;
    if (m_manner.beside != nullptr)
        m_manner.beside->setVisible(room && m_presenter->phase() == Phase::Data && !m_card->isVisibleTo(this));
    m_result->setNarrow(m_card->isVisibleTo(this) ||
                        (m_manner.beside != nullptr && m_manner.beside->isVisibleTo(this)));
}

void QueryPage::followLook()
{
    showBeside();
    const Sizes& sizes = Look::of(this).sizes();
    auto* content = findChild<QVBoxLayout*>(u"content"_s);
    content->setContentsMargins(sizes.pagePadding, sizes.pageTop, sizes.pagePadding, 0);
    findChild<QVBoxLayout*>(u"cardColumn"_s)->setContentsMargins(0, sizes.cardGap, 0, 0);
    findChild<QHBoxLayout*>(u"rowsAndCard"_s)
        ->setSpacing(m_card->isVisibleTo(this) || (m_manner.beside != nullptr && m_manner.beside->isVisibleTo(this))
                         ? sizes.columnGap
                         : 0);
    const int standard = width() >= roomyPage ? 520 : 452;
    // A page that is too small for table and card gives the table what it needs for the names.
    const int room = std::min(standard * sizes.tableRow / 34, std::max(width() - 2 * sizes.pagePadding - 320, 280));
    m_card->setFixedWidth(room);
    if (m_manner.beside != nullptr)
        // Rows come before pictures where there is room for little.
        m_manner.beside->setFixedWidth(std::min(room, (width() - 2 * sizes.pagePadding) * 9 / 20));
}

} // namespace yibao::ui
