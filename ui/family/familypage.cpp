// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/familypage.h"

#include "ui/family/applicationview.h"
#include "ui/family/devicecamera.h"
#include "ui/family/familytools.h"
#include "ui/family/membersview.h"
#include "ui/family/passwordcodedialog.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/signinneededpage.h"
#include "ui/pages/target.h"
#include "ui/personal/gate.h"
#include "ui/widgets/notebar.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using account::SessionState;

namespace {

const QString official = u"https://fuwu.nhsa.gov.cn/"_s;
const QString guide = u"family-account"_s;

} // namespace

FamilyPage::FamilyPage(const PageContext& context, std::unique_ptr<Camera> camera, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_camera(camera != nullptr ? std::move(camera) : std::make_unique<DeviceCamera>())
    , m_tools(std::make_unique<FamilyTools>(
          FamilyTools{m_context, *m_context.personal, *m_camera,
                      [this](const QString& sentence) { Q_EMIT messageShown(sentence); }}))
    , m_service(context.personal->family.service())
    , m_application(context.personal->family.application())
    , m_stack(new QStackedWidget)
    , m_gate(new SignInNeededPage(tr("My insurance"), title(), QUrl(official, QUrl::StrictMode)))
    , m_again(new NoteBar)
    , m_registration(context.personal->wiper.add(u"page.family"_s, [this](account::WipeCause) { forget(); }))
{
    setObjectName(u"page."_s + pagename::family);
    setAccessibleName(title());
    m_gate->setObjectName(u"family.gate"_s);
    m_again->setObjectName(u"family.again"_s);
    m_stack->addWidget(m_gate);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_again);
    m_again->setNote(
        {.state = NoteState::Alert,
         .sentence = tr("The portal asks you to sign in again. What you filled in and the photos are still "
                        "here; what was interrupted goes on then."),
         .emphasis = {},
         .muted = {},
         .link = tr("Sign in"),
         .key = {}});
    m_again->hide();
    connect(m_again, &NoteBar::linkActivated, this, &FamilyPage::signInRequested);
    connect(m_gate, &SignInNeededPage::signInRequested, this, &FamilyPage::signInRequested);
    connect(m_gate, &SignInNeededPage::officialPageRequested, this, &FamilyPage::officialPageRequested);
    connect(m_gate, &SignInNeededPage::backRequested, this, &FamilyPage::backRequested);
    connect(m_gate->findChild<PageHead*>(), &PageHead::pageRequested, this, &FamilyPage::pageRequested);
    const account::Session& session = m_service.session();
    connect(&session, &account::Session::stateChanged, this, &FamilyPage::followSession);
    connect(&m_context.source, &models::AnswerSource::portalReplaced, this,
            [this] { followSession(m_service.session().state()); });
    followSession(session.state());
}

QString FamilyPage::title()
{
    return tr("Family account");
}

FamilyPage::~FamilyPage()
{
    // They refer to the application.
    delete m_members;
    delete m_view;
}

void FamilyPage::followSession(SessionState state)
{
    const bool offered = m_service.offersFamily();
    if (m_members == nullptr && account::holdsPerson(state) && offered)
        makeViews();
    m_again->setVisible(m_members != nullptr &&
                        (state == SessionState::NeedsSignIn || state == SessionState::SigningInAgain));
    // What is shown goes with the person, when the Wiper says so.
    if (m_members != nullptr)
        return;
    m_gate->setOffer(gateOffer(m_context.personal->service, offered));
    m_stack->setCurrentWidget(m_gate);
}

void FamilyPage::makeViews()
{
    const bool focus = m_gate->isAncestorOf(focusWidget());
    m_members = new MembersView(m_service, m_application, *m_tools);
    m_members->setObjectName(u"family.members"_s);
    m_view = new ApplicationView(m_application, *m_tools);
    m_view->setObjectName(u"family.application"_s);
    m_stack->addWidget(m_members);
    m_stack->addWidget(m_view);
    connect(m_members, &MembersView::applicationRequested, this, &FamilyPage::showApplication);
    connect(m_members, &MembersView::pageRequested, this, &FamilyPage::pageRequested);
    connect(m_members, &MembersView::settingsRequested, this, &FamilyPage::settingsRequested);
    connect(m_members, &MembersView::signInRequested, this, &FamilyPage::signInRequested);
    connect(m_members, &MembersView::guideRequested, this, [this] { Q_EMIT guideRequested(guide); });
    connect(m_members, &MembersView::officialPageRequested, this,
            [this] { Q_EMIT officialPageRequested(QUrl(official, QUrl::StrictMode)); });
    connect(m_members, &MembersView::passwordRequested, this, [this] {
        auto* dialog = new PasswordCodeDialog(m_service, m_context.source.clock(), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_view, &ApplicationView::left, this, &FamilyPage::showMembers, Qt::QueuedConnection);
    connect(m_view, &ApplicationView::pageRequested, this, &FamilyPage::pageRequested);
    // Somebody was added while one looked at something else.
    connect(&m_application, &services::FamilyApplication::changed, m_members, [this] {
        if (m_application.phase() == services::FamilyApplication::Phase::Bound)
            m_members->refresh();
    });
    (void)m_context.personal->audit.note(account::AuditKind::View, pagename::family);
    m_stack->setCurrentWidget(m_members);
    m_members->refresh();
    if (m_application.isBegun()) {
        m_stack->setCurrentWidget(m_view);
        m_view->resume();
    }
    if (focus && isVisible())
        focusFirst();
}

void FamilyPage::forget()
{
    // What is not there any more holds nothing: names, photos, letters, codes. Dialogs go with the window's.
    m_stack->setCurrentWidget(m_gate);
    m_again->hide();
    m_camera->stop();
    delete std::exchange(m_view, nullptr);
    delete std::exchange(m_members, nullptr);
}

void FamilyPage::showApplication()
{
    m_stack->setCurrentWidget(m_view);
    m_view->resume();
    m_view->focusFirst();
}

void FamilyPage::showMembers()
{
    if (m_members == nullptr)
        return;
    m_stack->setCurrentWidget(m_members);
    m_members->focusFirst();
}

bool FamilyPage::isSettled() const
{
    return m_members == nullptr || (m_members->isSettled() && !m_application.isFetching() &&
                                    m_application.phase() != services::FamilyApplication::Phase::Sending);
}

void FamilyPage::focusFirst()
{
    if (m_members == nullptr)
        m_gate->setFocus(Qt::OtherFocusReason);
    else if (m_stack->currentWidget() == m_view)
        m_view->focusFirst();
    else
        m_members->focusFirst();
}

void FamilyPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    followSession(m_service.session().state());
}

void FamilyPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace yibao::ui
