// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/qrsigninpane.h"

#include "core/base/supportids.h"
#include "ui/account/activationcard.h"
#include "ui/account/formwords.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/numberedline.h"
#include "ui/widgets/personwords.h"
#include "ui/widgets/phonecodeview.h"
#include "ui/widgets/twocolumns.h"

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
    , m_code(new PhoneCodeView(u"qr"_s, tr("sign in with the App"), sideFor(Look::of(this), context.session.mode())))
    , m_renew(new Button(ButtonRole::Outlined, tr("Another code"), u"refresh"_s, u"F5"_s))
{
    auto* columns = new TwoColumns(m_code, makeSteps(), sideFor(Look::of(this), context.session.mode()), 40);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(columns);
    all->addStretch(1);
    connect(m_renew, &QAbstractButton::clicked, this, &QrSignInPane::renew);
    connect(&m_flow, &account::QrSignIn::changed, this, &QrSignInPane::follow);
    connect(&m_flow, &account::QrSignIn::ticked, this, &QrSignInPane::showTime);
    follow();
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

void QrSignInPane::follow()
{
    const State state = m_flow.state();
    const Telling telling = tellingOf(m_flow);
    m_code->setState(telling.icon, telling.ink, telling.words);
    const QString content = m_flow.content();
    if (content.isEmpty())
        m_code->setNoCode(telling.instead, telling.icon);
    else
        m_code->setCode(content,
                        tr("Scan it with the App “国家医保服务平台”. Without a camera, sign in with your account "
                           "under the other tab."),
                        tr("The code cannot be drawn. Please sign in with your account."), m_flow.secondsLeft());
    showTime(m_flow.secondsLeft());
    if (state == m_told)
        return;
    m_told = state;
    if (state == State::NeedsActivation)
        Q_EMIT activationRequested(m_flow.activation());
    else if (state == State::Failed && m_flow.error() && m_flow.error()->supportId == YIBAO_SUPPORT("ACC-PERSON-01"))
        Q_EMIT otherPerson();
}

void QrSignInPane::showTime(int secondsLeft)
{
    const bool counting = !m_flow.content().isEmpty();
    m_code->setTime(
        secondsLeft,
        counting ? tr("Good for another %1; this page stays as it is after that").arg(words::duration(secondsLeft))
                 : QString());
}

} // namespace yibao::ui
