// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/membersview.h"

#include "core/base/whendone.h"
#include "core/wire/networkfault.h"
#include "ui/family/familywords.h"
#include "ui/pages/cardlayout.h"
#include "ui/pages/pagehead.h"
#include "ui/theme/look.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/loadinglines.h"
#include "ui/widgets/maskedtext.h"
#include "ui/widgets/messagestrip.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using Phase = services::FamilyApplication::Phase;

namespace {

constexpr int widest = 1680;

QString stateOf(Phase phase)
{
    switch (phase) {
    case Phase::Filling:
        return MembersView::tr("An application is not finished yet; nothing of it has been sent.");
    case Phase::Sending:
        return MembersView::tr("An application is being sent.");
    case Phase::Unclear:
        return MembersView::tr("Nobody knows whether an application arrived at the portal.");
    case Phase::Face:
        return MembersView::tr("An application waits for the face check.");
    case Phase::Review:
        return MembersView::tr("An application is with the portal.");
    case Phase::Refused:
        return MembersView::tr("The portal did not accept an application; it can be corrected.");
    case Phase::Expired:
        return MembersView::tr("The code for the face check has run out; the application can be sent again.");
    case Phase::Bound:
        break;
    }
    return {};
}

} // namespace

MembersView::MembersView(const services::FamilyService& service, services::FamilyApplication& application,
                         const FamilyTools& tools, QWidget* parent)
    : QWidget(parent)
    , m_service(service)
    , m_application(application)
    , m_tools(tools)
    , m_cards(new QVBoxLayout)
    , m_add(new Button(ButtonRole::Primary, tr("Add a relative"), u"plus"_s))
    , m_refresh(new Button(ButtonRole::Compact, tr("Refresh"), u"refresh"_s, u"F5"_s))
    , m_begun(new MessageStrip(u"family.begun"_s))
    , m_trouble(new MessageStrip(u"family.trouble"_s))
    , m_source(new Label({}, TextRole::Label, Ink::Secondary))
    , m_loading(new LoadingLines)
    , m_empty(new EmptyState)
    , m_error(new ErrorState)
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* content = new QWidget;
    m_content = content;
    m_column = new QVBoxLayout(content);
    auto* head = new PageHead({tr("My insurance")}, tr("Family account"));
    connect(head, &PageHead::pageRequested, this, &MembersView::pageRequested);
    m_refresh->setObjectName(u"family.refresh"_s);
    m_refresh->setShortcut(QKeySequence(Qt::Key_F5));
    head->addAction(m_refresh);
    if (m_service.offersPasswordCode()) {
        auto* password = new Button(ButtonRole::Compact, tr("医保码 password…"), u"lock"_s);
        password->setObjectName(u"family.password"_s);
        connect(password, &QAbstractButton::clicked, this, &MembersView::passwordRequested);
        head->addAction(password);
    }
    m_column->addWidget(head);
    for (MessageStrip* strip : {m_begun, m_trouble}) {
        strip->setAmongCards(true);
        m_column->addWidget(strip);
    }
    auto* line = new QHBoxLayout;
    m_add->setObjectName(u"family.add"_s);
    line->addWidget(m_add);
    line->addSpacing(Look::of(this).sizes().space(12));
    m_source->setWordWrap(true);
    line->addWidget(m_source, 1);
    if (m_tools.personal.service.session().calls().portal().profile().synthetic)
        line->addWidget(new SyntheticBadge);
    m_column->addLayout(line);
    m_column->addLayout(m_cards);
    m_column->addWidget(m_loading);
    m_column->addWidget(m_empty, 1);
    m_column->addWidget(m_error, 1);
    auto* guide = new LinkLabel(tr("What the family account is, and what it is not"));
    guide->setObjectName(u"family.guide"_s);
    m_column->addWidget(guide, 0, Qt::AlignLeft);
    m_column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"family.area"_s);
    scroll->setAccessibleName(tr("Family account"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    outer->addWidget(scroll);
    connect(m_refresh, &QAbstractButton::clicked, this, &MembersView::refresh);
    connect(m_add, &QAbstractButton::clicked, this, &MembersView::applicationRequested);
    connect(m_begun, &MessageStrip::linkActivated, this, &MembersView::applicationRequested);
    connect(guide, &QAbstractButton::clicked, this, &MembersView::guideRequested);
    connect(m_error, &ErrorState::actionRequested, this, [this](ErrorAction action) {
        if (action == ErrorAction::SignIn)
            Q_EMIT signInRequested();
        else if (action == ErrorAction::OpenSettings)
            Q_EMIT settingsRequested();
        else
            refresh();
    });
    connect(m_error, &ErrorState::officialPageRequested, this, &MembersView::officialPageRequested);
    connect(&m_application, &services::FamilyApplication::changed, this, &MembersView::follow);
    m_empty->showNothing(tr("Nobody has been added yet"),
                         tr("Add a child, a parent or a newborn, and show their 医保码 on your phone."));
    followLook();
    showMembers();
    follow();
}

void MembersView::follow()
{
    const bool begun = m_application.isBegun();
    const bool trouble = m_application.phase() == Phase::Refused || m_application.phase() == Phase::Unclear;
    m_begun->setMessage(trouble ? NoteState::Alert : NoteState::Info,
                        begun ? stateOf(m_application.phase()) : QString(), begun ? tr("Go on with it") : QString());
    m_add->setEnabled(!begun);
    m_add->setAccessibleDescription(begun ? tr("First finish the application that was begun, or give it up")
                                          : QString());
}

void MembersView::refresh()
{
    if (m_asking)
        return;
    m_asking = true;
    m_trouble->setMessage(NoteState::Info, {});
    showMembers();
    whenDone(m_service.members(), this,
             [this](const Result<QList<wire::FamilyMember>>& members) { answered(members); });
}

void MembersView::answered(const Result<QList<wire::FamilyMember>>& members)
{
    m_asking = false;
    if (members) {
        m_answered = true;
        m_members = *members;
        m_asOf = m_tools.context.source.clock().now();
    } else if (members.error().code == ErrorCode::Cancelled) {
        return;
    } else if (m_answered) {
        // What was there stays there, as old as it is.
        m_trouble->setMessage(wire::isLineFault(members.error()) ? NoteState::Offline : NoteState::Stop,
                              tr("This is what the portal said before. %1").arg(lineFor(members.error())));
    } else {
        m_error->showError(members.error(), {.when = m_tools.context.source.clock().now(),
                                             .stillSafe = tr("An application that was begun is still here."),
                                             .hotline = {},
                                             .say = tr("see the family account"),
                                             .officialPage = true});
        m_error->setVisible(true);
    }
    showMembers();
}

void MembersView::showMembers()
{
    cardlayout::clear(*m_cards);
    for (int i = 0; i < m_members.size(); ++i)
        m_cards->addWidget(makeMember(i));
    m_loading->setVisible(m_asking && !m_answered);
    m_empty->setVisible(m_answered && m_members.isEmpty());
    m_error->setVisible(!m_asking && !m_answered && !m_error->error().supportId.isEmpty());
    const wire::PortalProfile& profile = m_tools.personal.service.session().calls().portal().profile();
    const QString title = profile.title(locale().language() == QLocale::Chinese ? u"zh_CN"_s : u"en"_s);
    //: %1 the portal, %2 time of day
    m_source->setText(m_answered ? tr("%n member(s) · %1, %2", nullptr, static_cast<int>(m_members.size()))
                                       .arg(title, locale().toString(m_asOf.toLocalTime().time(), u"HH:mm"_s))
                                 : QString());
    m_refresh->setEnabled(!m_asking);
}

QWidget* MembersView::makeMember(int at)
{
    const wire::FamilyMember& member = m_members.at(at);
    const Sizes& sizes = Look::of(this).sizes();
    const PersonalContext& personal = m_tools.personal;
    auto* card = new Card;
    card->setObjectName(u"family.member.%1"_s.arg(at));
    card->setAccessibleName(tr("Member %1").arg(at + 1));
    card->setBodyPadding(20, 16);
    auto* line = new QHBoxLayout;
    line->setSpacing(sizes.space(12));
    auto* icon = new IconLabel(u"user"_s, Ink::AccentSoftText);
    icon->setTile(true);
    line->addWidget(icon, 0, Qt::AlignTop);
    auto* facts = new QVBoxLayout;
    facts->setSpacing(sizes.space(4));
    const auto masked = [&](MaskedText::Kind kind, const QString& label, const QString& value, const QString& name) {
        auto* shown = new MaskedText(kind, label);
        shown->setObjectName(name);
        shown->setValue(value);
        if (personal.mode == account::StationMode::Window)
            shown->setGate([&personal] { return personal.audit.note(account::AuditKind::Reveal).has_value(); });
        return shown;
    };
    auto* first = new QHBoxLayout;
    first->setSpacing(sizes.space(8));
    first->addWidget(masked(MaskedText::Kind::Name, tr("Name"), member.name, u"family.member.name.%1"_s.arg(at)));
    if (!member.relation.isEmpty())
        first->addWidget(new Badge(BadgeKind::Neutral, member.relation), 0, Qt::AlignVCenter);
    first->addStretch(1);
    facts->addLayout(first);
    if (!member.certNo.isEmpty()) {
        auto* second = new QHBoxLayout;
        second->setSpacing(sizes.space(8));
        second->addWidget(new Label(tr("Certificate number"), TextRole::Label, Ink::Muted));
        second->addWidget(masked(MaskedText::Kind::CitizenId, tr("Certificate number"), member.certNo,
                                 u"family.member.certNo.%1"_s.arg(at)));
        second->addStretch(1);
        facts->addLayout(second);
    }
    QStringList how;
    if (member.boundAt.isValid())
        how.append(tr("since %1").arg(member.boundAt.toLocalTime().date().toString(Qt::ISODate)));
    if (!member.way.isEmpty())
        how.append(words::bindWay(member.way));
    for (auto it = member.extra.cbegin(); it != member.extra.cend(); ++it)
        how.append(it.key() + u": "_s + it.value());
    if (!how.isEmpty()) {
        auto* third = new Label(how.join(u" · "_s), TextRole::Label, Ink::Secondary);
        third->setWordWrap(true);
        facts->addWidget(third);
    }
    line->addLayout(facts, 1);
    if (!member.id.isEmpty()) {
        auto* away = new Button(ButtonRole::Outlined, tr("Unbind…"));
        away->setObjectName(u"family.unbind.%1"_s.arg(at));
        //: %1 is the number of the member in the list
        away->setAccessibleName(tr("Unbind member %1…").arg(at + 1));
        // The list is made anew; the button must have come back from its click by then.
        connect(
            away, &QAbstractButton::clicked, this, [this, member] { unbind(member); }, Qt::QueuedConnection);
        line->addWidget(away, 0, Qt::AlignVCenter);
    }
    card->body()->addLayout(line);
    return card;
}

void MembersView::unbind(const wire::FamilyMember& member)
{
    const auto asked = m_tools.context.dialogs.confirm(
        tr("Unbind this member?"),
        tr("Their 医保码 can no longer be shown on your phone. Their insurance and money are not touched. Adding them "
           "again needs the papers once more."),
        tr("Unbind"), true);
    whenDone(asked, this, [this, id = member.id](bool yes) {
        if (!yes || m_asking)
            return;
        m_asking = true;
        showMembers();
        whenDone(m_service.unbind(id), this, [this](const Result<bool>& done) {
            m_asking = false;
            if (done)
                m_tools.say(tr("Unbound."));
            else
                m_trouble->setMessage(NoteState::Stop, wire::isLineFault(done.error())
                                                           ? tr("The connection broke; look at the list to see whether "
                                                                "it was done. %1")
                                                                 .arg(lineFor(done.error()))
                                                           : lineFor(done.error()));
            const QString trouble = m_trouble->words();
            refresh();
            if (!done)
                m_trouble->setMessage(NoteState::Stop, trouble);
        });
    });
}

void MembersView::focusFirst()
{
    if (m_add->isEnabled())
        m_add->setFocus(Qt::OtherFocusReason);
    else if (auto* link = m_begun->findChild<LinkLabel*>())
        link->setFocus(Qt::OtherFocusReason);
}

void MembersView::followLook()
{
    const Sizes& sizes = Look::of(this).sizes();
    m_content->setMaximumWidth(sizes.space(widest));
    m_column->setContentsMargins(sizes.pagePadding, sizes.pageTop, sizes.pagePadding, sizes.pagePadding);
    m_column->setSpacing(sizes.cardGap);
    m_cards->setSpacing(sizes.cardGap);
}

void MembersView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column != nullptr)
        followLook();
}

} // namespace yibao::ui
