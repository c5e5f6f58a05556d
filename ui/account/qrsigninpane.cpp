// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/qrsigninpane.h"

#include "core/base/supportids.h"
#include "core/qr/qr.h"
#include "ui/account/activationcard.h"
#include "ui/account/formwords.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberedline.h"
#include "ui/widgets/qrview.h"
#include "ui/widgets/twocolumns.h"

#include <QAccessible>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using State = account::QrSignIn::State;

namespace {

constexpr int side = 248;
constexpr int largestSide = 300; ///< pixels: with larger type the state below must stay in sight
constexpr int kioskSide = 320;   ///< pixels: more than 8 cm on a usual screen

/// In the standard step.
int sideFor(const Look& look, account::StationMode mode)
{
    const int pixels =
        mode == account::StationMode::Kiosk ? kioskSide : std::min(look.sizes().space(side), largestSide);
    return 100 * pixels / look.sizes().space(100);
}

struct Telling
{
    QString icon;
    Ink ink = Ink::Text;
    QString words;
    QString instead; ///< in place of the code, where there is none
};

Telling tellingOf(const account::QrSignIn& flow)
{
    switch (flow.state()) {
    case State::Idle:
    case State::Loading:
        return {u"qr"_s, Ink::Secondary, QrSignInPane::tr("Fetching a code…"),
                QrSignInPane::tr("The code comes here.")};
    case State::Waiting:
        return {u"mobile"_s, Ink::Text, QrSignInPane::tr("Waiting for the scan"), {}};
    case State::Scanned:
        return {u"ok"_s, Ink::Success, QrSignInPane::tr("Scanned. Please agree on the telephone"), {}};
    case State::Confirmed:
        return {u"ok"_s, Ink::Success, QrSignInPane::tr("Signed in"), QrSignInPane::tr("The code has been used.")};
    case State::NeedsActivation:
        return {u"info"_s, Ink::Info, QrSignInPane::tr("The e-certificate is not activated yet"),
                QrSignInPane::tr("Activate it on the telephone, then scan another code.")};
    case State::Refused:
        return {u"stop"_s, Ink::Danger, QrSignInPane::tr("Refused on the telephone"),
                QrSignInPane::tr("If that was not you, nothing has happened. For another try fetch another code.")};
    case State::Expired:
        return {u"alert"_s, Ink::Warning, QrSignInPane::tr("The code has run out"),
                QrSignInPane::tr("One press brings another code.")};
    case State::Offline:
        return {u"offline"_s, Ink::Info,
                flow.content().isEmpty() ? QrSignInPane::tr("The portal cannot be reached")
                                         : QrSignInPane::tr("No connection; the code is kept"),
                QrSignInPane::tr("Check the network, then fetch another code.")};
    case State::Failed:
        break;
    }
    const bool other = flow.error() && flow.error()->supportId == YIBAO_SUPPORT("ACC-PERSON-01");
    if (other)
        return {u"stop"_s, Ink::Danger, QrSignInPane::tr("This is another person"),
                QrSignInPane::tr("Only the person who was signed in can go on here.")};
    return {u"stop"_s, Ink::Danger, QrSignInPane::tr("No sign-in came of it"),
            flow.error() ? words::trouble(*flow.error()).summary : QString()};
}

} // namespace

QrSignInPane::QrSignInPane(const AccountContext& context, QWidget* parent)
    : QWidget(parent)
    , m_flow(context.session, context.clock, context.pollMs)
    , m_view(new QrView)
    , m_icon(new IconLabel(u"qr"_s, Ink::Secondary))
    , m_state(new Label({}, TextRole::Lead))
    , m_bar(new QProgressBar)
    , m_time(new Label({}, TextRole::Label, Ink::Secondary))
    , m_renew(new Button(ButtonRole::Outlined, tr("Another code"), u"refresh"_s, u"F5"_s))
{
    const int codeSide = sideFor(Look::of(this), context.session.mode());
    m_view->setSide(codeSide);
    auto* columns = new TwoColumns(makeCode(), makeSteps(), codeSide, 40);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(columns);
    all->addStretch(1);
    connect(m_renew, &QAbstractButton::clicked, this, &QrSignInPane::renew);
    connect(&m_flow, &account::QrSignIn::changed, this, &QrSignInPane::follow);
    connect(&m_flow, &account::QrSignIn::ticked, this, &QrSignInPane::showTime);
    follow();
}

QWidget* QrSignInPane::makeCode()
{
    m_view->setObjectName(u"qr.view"_s);
    m_view->setPurpose(tr("sign in with the App"));
    m_state->setObjectName(u"qr.state"_s);
    m_state->setWordWrap(true);
    m_state->setAlignment(Qt::AlignCenter);
    m_time->setObjectName(u"qr.time"_s);
    m_time->setWordWrap(true);
    m_time->setAlignment(Qt::AlignCenter);
    m_bar->setObjectName(u"qr.bar"_s);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Time left for this code"));
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(Sizes::frameInset, 0, Sizes::frameInset, 0);
    column->setSpacing(Look::of(this).sizes().space(2));
    column->addWidget(m_view, 0, Qt::AlignHCenter);
    column->addSpacing(Look::of(this).sizes().space(6));
    auto* line = new QHBoxLayout;
    line->setSpacing(Look::of(this).sizes().space(6));
    line->addStretch(1);
    line->addWidget(m_icon);
    line->addWidget(m_state);
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(m_bar);
    column->addWidget(m_time);
    return part;
}

QWidget* QrSignInPane::makeSteps()
{
    m_renew->setObjectName(u"qr.renew"_s);
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(Sizes::frameInset, 0, Sizes::frameInset, Sizes::frameInset);
    const Sizes& sizes = Look::of(this).sizes();
    column->setSpacing(sizes.space(12));
    auto* title = new Label(tr("Confirm on the telephone, without a password"), TextRole::Lead);
    title->setWordWrap(true);
    column->addWidget(title);
    const QStringList lines{tr("Open the App “国家医保服务平台” on the telephone"),
                            tr("Press scan at its top right, and point it at the code"),
                            tr("Press 【同意授权】 on the telephone; here it goes on by itself")};
    for (int i = 0; i < lines.size(); ++i)
        column->addWidget(new NumberedLine(i + 1, lines.at(i)));
    auto* line = new QHBoxLayout;
    line->addWidget(m_renew);
    line->addStretch(1);
    column->addSpacing(sizes.space(4));
    column->addLayout(line);
    column->addSpacing(sizes.space(4));
    auto* card = new ActivationCard(u"qr.help"_s);
    connect(card, &ActivationCard::helpRequested, this, [this] { Q_EMIT activationRequested(std::nullopt); });
    column->addWidget(card);
    return part;
}

void QrSignInPane::start()
{
    if (m_flow.content().isEmpty() && m_flow.state() != State::Loading)
        m_flow.renew();
}

void QrSignInPane::stop()
{
    m_flow.stop();
}

void QrSignInPane::renew()
{
    m_flow.renew();
}

void QrSignInPane::focusFirst()
{
    m_renew->setFocus(Qt::OtherFocusReason);
}

void QrSignInPane::showCode(const QString& content)
{
    if (content == m_shown && (content.isEmpty() || m_view->hasCode()))
        return;
    m_shown = content;
    if (content.isEmpty())
        return;
    m_life = m_flow.secondsLeft();
    const auto matrix = qr::encode(content);
    if (matrix)
        m_view->setCode(*matrix,
                        tr("Scan it with the App “国家医保服务平台”. Without a camera, sign in with your account "
                           "under the other tab."));
    else
        m_view->clear(tr("The code cannot be drawn. Please sign in with your account."), u"stop"_s);
}

void QrSignInPane::follow()
{
    const State state = m_flow.state();
    const Telling telling = tellingOf(m_flow);
    m_icon->setIcon(telling.icon, telling.ink);
    m_state->setText(telling.words);
    m_state->setInk(telling.ink == Ink::Secondary ? Ink::Text : telling.ink);
    // On one line with its icon in the middle where it fits, else as wide as the code.
    const Sizes& sizes = Look::of(this).sizes();
    const int room = m_view->sizeHint().width() - sizes.iconText - 3 * sizes.space(6);
    m_state->setMinimumWidth(qMin(m_state->fontMetrics().horizontalAdvance(telling.words) + 2, room));
    const QString content = m_flow.content();
    showCode(content);
    if (content.isEmpty())
        m_view->clear(telling.instead, telling.icon);
    showTime(m_flow.secondsLeft());
    if (state == m_told)
        return;
    m_told = state;
    if (isVisible()) {
        QAccessibleEvent alert(m_state, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    if (state == State::NeedsActivation)
        Q_EMIT activationRequested(m_flow.activation());
    else if (state == State::Failed && m_flow.error() && m_flow.error()->supportId == YIBAO_SUPPORT("ACC-PERSON-01"))
        Q_EMIT otherPerson();
}

void QrSignInPane::showTime(int secondsLeft)
{
    const bool counting = !m_flow.content().isEmpty();
    m_bar->setRange(0, qMax(1, m_life));
    m_bar->setValue(counting ? qMin(secondsLeft, m_life) : 0);
    m_time->setText(
        counting ? tr("Good for another %1; this page stays as it is after that").arg(words::duration(secondsLeft))
                 : QString(QChar::Nbsp));
}

} // namespace yibao::ui
