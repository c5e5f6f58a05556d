// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/personal/personalcentre.h"

#include "core/catalog/celltext.h"
#include "core/identity/masks.h"
#include "core/wire/portal.h"
#include "ui/pages/cardlayout.h"
#include "ui/pages/pagehead.h"
#include "ui/pages/personalcontext.h"
#include "ui/pages/target.h"
#include "ui/pages/tasktile.h"
#include "ui/personal/gate.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/maskedtext.h"

#include <QAbstractButton>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using account::SessionState;

namespace {

constexpr int widestContent = 1680;
constexpr int factLabel = 120;
constexpr int factWidth = 360; ///< label and value beside each other
constexpr int tileWidth = 300;
const QString official = QStringLiteral("https://fuwu.nhsa.gov.cn/");

} // namespace

PersonalCentre::PersonalCentre(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_stack(new QStackedWidget)
    , m_gate(new SignInNeededPage(catalog::groupTitle(catalog::MenuGroup::MyInsurance), tr("Personal centre"),
                                  QUrl(official, QUrl::StrictMode)))
    , m_registration(context.personal->wiper.add(u"page.personal-centre"_s, [this](account::WipeCause) { forget(); }))
{
    setObjectName(u"page."_s + pagename::personal);
    setAccessibleName(tr("Personal centre"));
    m_gate->setObjectName(u"personal.gate"_s);
    m_content = build();
    m_stack->addWidget(m_gate);
    m_stack->addWidget(m_content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    for (PageHead* head : findChildren<PageHead*>())
        connect(head, &PageHead::pageRequested, this, &PersonalCentre::pageRequested);
    connect(m_gate, &SignInNeededPage::signInRequested, this, &PersonalCentre::signInRequested);
    connect(m_gate, &SignInNeededPage::officialPageRequested, this, &PersonalCentre::officialPageRequested);
    connect(m_gate, &SignInNeededPage::backRequested, this, &PersonalCentre::backRequested);
    const account::Session& session = m_context.personal->service.session();
    connect(&session, &account::Session::stateChanged, this, &PersonalCentre::followSession);
    connect(&m_context.source, &models::AnswerSource::portalReplaced, this,
            [this] { followSession(m_context.personal->service.session().state()); });
    followSession(session.state());
}

PersonalCentre::~PersonalCentre() = default;

QWidget* PersonalCentre::build()
{
    auto* inside = new QWidget;
    inside->setMaximumWidth(widestContent);
    inside->setAutoFillBackground(false);
    m_column = new QVBoxLayout(inside);
    auto* head = new PageHead({catalog::groupTitle(catalog::MenuGroup::MyInsurance)}, tr("Personal centre"));
    auto* out = new Button(ButtonRole::Compact, tr("Sign out"));
    out->setObjectName(u"centre.signOut"_s);
    // The session takes this page apart; the button must have come back from its click by then.
    connect(
        out, &QAbstractButton::clicked, this, [this] { m_context.personal->service.session().signOut(); },
        Qt::QueuedConnection);
    head->addAction(out);
    m_column->addWidget(head);

    auto* card = new Card;
    card->setBodyPadding(20, 16);
    card->body()->setSpacing(6);
    auto* top = new QHBoxLayout;
    top->setSpacing(12);
    auto* icon = new IconLabel(u"user"_s, Ink::AccentSoftText);
    icon->setTile(true);
    top->addWidget(icon);
    m_greeting = new Label({}, TextRole::Heading);
    m_greeting->setObjectName(u"centre.greeting"_s);
    top->addWidget(m_greeting);
    m_synthetic = new SyntheticBadge;
    m_synthetic->setObjectName(u"centre.synthetic"_s);
    m_synthetic->hide();
    top->addWidget(m_synthetic, 0, Qt::AlignVCenter);
    top->addStretch(1);
    card->body()->addLayout(top);
    card->body()->addSpacing(6);
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(24);
    m_facts->setVerticalSpacing(6);
    card->body()->addLayout(m_facts);
    m_column->addWidget(card);

    m_column->addWidget(new Label(tr("My services"), TextRole::Lead));
    m_tiles = new QGridLayout;
    m_column->addLayout(m_tiles);
    for (const catalog::Service& service : m_context.source.catalog().services()) {
        if (service.access != catalog::Access::SignedIn)
            continue;
        auto* tile =
            new TaskTile(service.icon, catalog::translated(service.title), catalog::translated(service.hint), {});
        tile->setObjectName(u"centre.service."_s + service.id);
        connect(tile, &QAbstractButton::clicked, this, [this, id = service.id] { Q_EMIT pageRequested(id); });
        m_services.append(tile);
    }
    auto* family = new TaskTile(u"users"_s, tr("Family account"),
                                tr("Whose 医保码 you may show; add a relative, or unbind one"), {});
    family->setObjectName(u"centre.family"_s);
    connect(family, &QAbstractButton::clicked, this, [this] { Q_EMIT pageRequested(pagename::family); });
    m_services.append(family);
    m_column->addStretch(1);

    auto* area = new QScrollArea;
    area->setObjectName(u"centre.area"_s);
    area->setAccessibleName(tr("Personal centre"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(inside);
    return area;
}

void PersonalCentre::followSession(SessionState state)
{
    const bool held = account::holdsPerson(state);
    if (held) {
        fillPerson();
        m_stack->setCurrentWidget(m_content);
    } else {
        m_gate->setOffer(gateOffer(m_context.personal->service, true));
        m_stack->setCurrentWidget(m_gate);
    }
}

void PersonalCentre::addFact(const QString& label, QWidget* value)
{
    auto* holder = new QWidget;
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    auto* title = new Label(label, TextRole::Label, Ink::Muted);
    title->setFixedWidth(factLabel * Look::of(this).sizes().tableRow / 34);
    line->addWidget(title);
    line->addWidget(value, 1);
    m_factLines.append(holder);
    arrange();
}

void PersonalCentre::fillPerson()
{
    m_factLines.clear();
    cardlayout::clear(*m_facts);
    const PersonalContext& personal = *m_context.personal;
    m_synthetic->setVisible(personal.service.session().calls().portal().profile().synthetic);
    const auto& person = personal.service.session().person();
    if (!person) {
        m_greeting->setText(tr("Welcome"));
        addFact(tr("Identity"),
                new Label(tr("The portal has not said yet who is signed in."), TextRole::Body, Ink::Secondary));
        return;
    }
    //: %1 is a masked name
    m_greeting->setText(tr("Welcome, %1").arg(identity::maskedName(person->name)));
    const auto masked = [&](MaskedText::Kind kind, const QString& label, const QString& value, const QString& name) {
        if (value.isEmpty())
            return;
        auto* shown = new MaskedText(kind, label);
        shown->setObjectName(name);
        shown->setValue(value);
        if (personal.mode == account::StationMode::Window)
            shown->setGate([&personal] { return personal.audit.note(account::AuditKind::Reveal).has_value(); });
        addFact(label, shown);
    };
    masked(MaskedText::Kind::Name, tr("Name"), person->name, u"centre.name"_s);
    masked(MaskedText::Kind::CitizenId, tr("ID number"), person->certNo, u"centre.certNo"_s);
    masked(MaskedText::Kind::Mobile, tr("Mobile"), person->mobile, u"centre.mobile"_s);
    if (!person->insuredState.isEmpty()) {
        catalog::Filter states;
        states.kind = catalog::FilterKind::Choice;
        states.dictionary = u"enrolment-status"_s;
        addFact(
            tr("Insurance"),
            new Label(catalog::CellText(m_context.source.catalog()).filterValueInWords(states, person->insuredState)));
    }
    auto* state = new QWidget;
    auto* line = new QHBoxLayout(state);
    line->setContentsMargins(0, 0, 0, 0);
    const BadgeKind kind = !person->eCertificate   ? BadgeKind::Neutral
                           : *person->eCertificate ? BadgeKind::Success
                                                   : BadgeKind::Warning;
    line->addWidget(new Badge(kind,
                              !person->eCertificate   ? tr("unknown")
                              : *person->eCertificate ? tr("activated")
                                                      : tr("not activated"),
                              Badge::iconOf(kind)));
    line->addStretch(1);
    addFact(tr("E-certificate"), state);
}

void PersonalCentre::forget()
{
    m_stack->setCurrentWidget(m_gate);
    m_greeting->clear();
    m_factLines.clear();
    cardlayout::clear(*m_facts);
}

void PersonalCentre::focusFirst()
{
    if (m_stack->currentWidget() == m_gate)
        m_gate->setFocus(Qt::OtherFocusReason);
    else if (!m_services.isEmpty())
        m_services.constFirst()->setFocus(Qt::OtherFocusReason);
}

void PersonalCentre::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // Who it is may have become known without a change of state.
    followSession(m_context.personal->service.session().state());
}

void PersonalCentre::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        QWidget::keyPressEvent(event);
}

void PersonalCentre::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PersonalCentre::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_column != nullptr) {
        arrange();
        followSession(m_context.personal->service.session().state());
    }
}

void PersonalCentre::arrange()
{
    const Sizes& sizes = Look::of(this).sizes();
    m_column->setContentsMargins(sizes.pagePadding, sizes.pageTop, sizes.pagePadding, sizes.pagePadding);
    m_column->setSpacing(sizes.cardGap);
    m_tiles->setSpacing(sizes.cardGap);
    const int room = std::min(width(), widestContent) - 2 * sizes.pagePadding;
    const int columns = std::clamp(room / (tileWidth * sizes.tableRow / 34), 1, 3);
    // Two facts beside each other where they fit; read line by line.
    const int pairs = room >= 2 * factWidth * sizes.tableRow / 34 ? 2 : 1;
    for (qsizetype i = 0; i < m_factLines.size(); ++i)
        m_facts->addWidget(m_factLines.at(i), static_cast<int>(i) / pairs, static_cast<int>(i) % pairs);
    m_facts->setColumnStretch(0, 1);
    m_facts->setColumnStretch(1, pairs - 1);
    for (qsizetype i = 0; i < m_services.size(); ++i)
        m_tiles->addWidget(m_services.at(i), static_cast<int>(i) / columns, static_cast<int>(i) % columns);
}

} // namespace yibao::ui
