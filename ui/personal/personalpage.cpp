// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/personalpage.h"

#include "core/base/whendone.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/personalcontext.h"
#include "ui/pages/querypage.h"
#include "ui/pages/signinneededpage.h"
#include "ui/personal/accountpanel.h"
#include "ui/personal/contributionpanel.h"
#include "ui/personal/gate.h"
#include "ui/personal/personalsource.h"
#include "ui/personal/personaltext.h"
#include "ui/personal/settlementview.h"
#include "ui/widgets/notebar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using account::SessionState;

namespace {

bool isSettlement(const catalog::Service& service)
{
    return service.id == u"my-settlements" || service.id == u"my-cross-province-settlements";
}

} // namespace

PersonalPage::PersonalPage(const catalog::Service& service, const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_context(context)
    , m_stack(new QStackedWidget)
    , m_gate(new SignInNeededPage(service))
    , m_again(new NoteBar)
    , m_registration(context.personal->wiper.add(u"page."_s + service.id, [this](account::WipeCause) { forget(); }))
{
    setObjectName(u"page."_s + service.id);
    setAccessibleName(catalog::translated(service.title));
    m_gate->setObjectName(u"personal.gate"_s);
    m_again->setObjectName(u"personal.again"_s);
    m_stack->addWidget(m_gate);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_again);
    m_again->setNote({.state = NoteState::Alert,
                      .sentence = tr("The portal asks you to sign in again. What you entered and the rows are still "
                                     "here; what was interrupted goes on then."),
                      .emphasis = {},
                      .muted = {},
                      .link = tr("Sign in"),
                      .key = {}});
    m_again->hide();
    connect(m_again, &NoteBar::linkActivated, this, &PersonalPage::signInRequested);
    connect(m_gate, &SignInNeededPage::signInRequested, this, &PersonalPage::signInRequested);
    connect(m_gate, &SignInNeededPage::officialPageRequested, this, &PersonalPage::officialPageRequested);
    connect(m_gate, &SignInNeededPage::backRequested, this, &PersonalPage::backRequested);
    connect(m_gate->findChild<PageHead*>(), &PageHead::pageRequested, this, &PersonalPage::pageRequested);
    const account::Session& session = m_context.personal->service.session();
    connect(&session, &account::Session::stateChanged, this, &PersonalPage::followSession);
    connect(&m_context.source, &models::AnswerSource::portalReplaced, this,
            [this] { followSession(m_context.personal->service.session().state()); });
    followSession(session.state());
}

PersonalPage::~PersonalPage()
{
    // It holds references into the sources.
    delete m_detail;
    delete m_query;
}

bool PersonalPage::isSettled() const
{
    if (m_detail != nullptr)
        return m_detail->isSettled();
    if (m_query == nullptr)
        return true;
    models::QueryPresenter& presenter = m_query->presenter();
    return presenter.phase() != models::Phase::Loading && !presenter.isChecking() && !presenter.isAsking();
}

void PersonalPage::focusFirst()
{
    if (m_detail != nullptr)
        m_detail->focusFirst();
    else if (m_query == nullptr)
        m_gate->setFocus(Qt::OtherFocusReason);
    else if (m_service.filters.isEmpty())
        m_query->focusRows();
    else
        m_query->focusFilters();
}

void PersonalPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    followSession(m_context.personal->service.session().state());
}

void PersonalPage::followSession(SessionState state)
{
    services::PersonalService& service = m_context.personal->service;
    const bool offered = service.offers(m_service.id);
    if (m_query == nullptr && account::holdsPerson(state) && offered)
        makeQuery();
    m_again->setVisible(m_query != nullptr &&
                        (state == SessionState::NeedsSignIn || state == SessionState::SigningInAgain));
    // What is shown goes with the person, when the Wiper says so.
    if (m_query != nullptr)
        return;
    m_gate->setOffer(gateOffer(service, offered));
    m_stack->setCurrentWidget(m_gate);
}

void PersonalPage::makeQuery()
{
    const PersonalContext& personal = *m_context.personal;
    const bool focus = m_gate->isAncestorOf(focusWidget());
    m_source = std::make_unique<PersonalSource>(personal.service, m_context.source);
    PageManner manner{.personal = true,
                      .copy = [&personal](const QString& text) { personal.clipboard.put(maskedWords(text)); },
                      .beforeExport = [this](std::function<void()> go) { askConsent(std::move(go)); },
                      .exported =
                          [&personal, id = m_service.id] {
                              // The consent before it is what may refuse; this says that it was done.
                              (void)personal.audit.note(account::AuditKind::Export, id);
                          },
                      .openRow = {},
                      .beside = nullptr,
                      .emptyHeading =
                          tr("The portal has nothing of yours here (%1)").arg(catalog::translated(m_service.title)),
                      .emptyHint = tr("Data may come some days late. If something is missing, please ask your insured "
                                      "place or call 12393.")};
    if (isSettlement(m_service))
        manner.openRow = [this](const catalog::Row& row) { openDetail(row); };
    if (m_service.id == u"my-account") {
        manner.beside = new AccountPanel(*m_source);
    } else if (m_service.id == u"my-contributions") {
        m_panelSource = std::make_unique<PersonalSource>(personal.service, m_context.source);
        m_contributions = new ContributionPanel(*m_panelSource);
        manner.beside = m_contributions;
    }
    PageContext context{.source = *m_source,
                        .directory = m_context.directory,
                        .dialogs = m_context.dialogs,
                        .columns = m_context.columns,
                        // Places asked for here are not remembered.
                        .regions = nullptr,
                        .personal = m_context.personal};
    m_query = new QueryPage(m_service, context, std::move(manner));
    m_query->setObjectName(u"personal.query"_s);
    connect(m_query, &QueryPage::backRequested, this, &PersonalPage::backRequested);
    connect(m_query, &QueryPage::officialPageRequested, this, &PersonalPage::officialPageRequested);
    connect(m_query, &QueryPage::settingsRequested, this, &PersonalPage::settingsRequested);
    connect(m_query, &QueryPage::signInRequested, this, &PersonalPage::signInRequested);
    connect(m_query, &QueryPage::messageShown, this, &PersonalPage::messageShown);
    connect(m_query->findChild<PageHead*>(), &PageHead::pageRequested, this, &PersonalPage::pageRequested);
    if (m_contributions != nullptr)
        connect(&m_query->presenter(), &models::QueryPresenter::answered, this, &PersonalPage::followContributions);
    (void)personal.audit.note(account::AuditKind::View, m_service.id);
    m_stack->addWidget(m_query);
    m_stack->setCurrentWidget(m_query);
    if (focus && isVisible())
        focusFirst();
}

void PersonalPage::forget()
{
    // What is not there any more holds nothing: models, words on the screen, fields with what was typed into them.
    m_stack->setCurrentWidget(m_gate);
    m_again->hide();
    delete std::exchange(m_detail, nullptr);
    m_contributions = nullptr;
    delete std::exchange(m_query, nullptr);
    m_panelSource.reset();
    m_source.reset();
}

void PersonalPage::followContributions()
{
    models::QueryPresenter& presenter = m_query->presenter();
    if (!presenter.isFromPortal() || presenter.isStanding())
        return;
    const models::AnswerModel& model = presenter.model();
    const int at = model.dataset().indexOf(u"firstMonth"_s);
    QDate latest;
    for (int row = 0; row < std::min<qint64>(model.total(), model.pageSize()); ++row) {
        const auto held = model.row(row);
        const QString month = held ? held->cells.value(at) : QString();
        const QDate first(month.left(4).toInt(), month.mid(4, 2).toInt(), 1);
        if (first.isValid() && (!latest.isValid() || first > latest))
            latest = first;
    }
    m_contributions->follow(presenter.question(), latest);
}

void PersonalPage::openDetail(const catalog::Row& row)
{
    delete std::exchange(m_detail, nullptr);
    m_detail = new SettlementView(m_service, m_context, row, m_query->presenter().model().source(row));
    connect(m_detail, &SettlementView::backRequested, this, &PersonalPage::closeDetail, Qt::QueuedConnection);
    connect(m_detail, &SettlementView::pageRequested, this, &PersonalPage::pageRequested);
    connect(m_detail, &SettlementView::messageShown, this, &PersonalPage::messageShown);
    m_stack->addWidget(m_detail);
    m_stack->setCurrentWidget(m_detail);
    m_detail->focusFirst();
}

void PersonalPage::closeDetail()
{
    if (m_detail == nullptr || m_query == nullptr)
        return;
    m_stack->setCurrentWidget(m_query);
    delete std::exchange(m_detail, nullptr);
    m_query->focusRows();
}

void PersonalPage::askConsent(std::function<void()> go)
{
    account::ConsentRecord& consent = m_context.personal->consent;
    if (consent.isGiven(account::Purpose::Export, m_service.id)) {
        go();
        return;
    }
    const auto agreed = m_context.dialogs.confirm(
        tr("Write your own data into a file?"),
        tr("The file holds what is personal to you, and whoever has it can read it. On a computer that others use, "
           "take it along and delete it there. Your consent is for this service, until you sign out."),
        tr("Agree and export"));
    whenDone(agreed, this, [this, go](bool yes) {
        if (!yes || m_query == nullptr)
            return;
        // What cannot be noted is not done.
        if (const Status given = m_context.personal->consent.give(account::Purpose::Export, m_service.id))
            go();
        else
            m_context.dialogs.showError(given.error());
    });
}

} // namespace yibao::ui
