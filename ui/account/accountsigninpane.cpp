// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/account/accountsigninpane.h"

#include "core/base/whendone.h"
#include "ui/account/activationcard.h"
#include "ui/account/captchafield.h"
#include "ui/account/formwords.h"
#include "ui/theme/look.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linklabel.h"
#include "ui/widgets/messagestrip.h"
#include "ui/widgets/passwordfield.h"
#include "ui/widgets/personwords.h"
#include "ui/widgets/twocolumns.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using account::Obstacle;
using Outcome = account::PasswordSignIn::Outcome;

namespace {

constexpr int formWidth = 388;

} // namespace

AccountSignInPane::AccountSignInPane(const AccountContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_flow(context.session, context.attempts, context.clock)
    , m_trouble(new MessageStrip(u"signIn.trouble"_s))
    , m_account(new FormField(u"signIn.account"_s, tr("Mobile number, ID number or e-mail")))
    , m_password(new PasswordField(u"signIn.password"_s, tr("Password")))
    , m_captcha(new CaptchaField(u"signIn.captcha"_s, m_flow.captcha()))
    , m_go(new Button(ButtonRole::Primary, tr("Sign in")))
    , m_missing(new Label({}, TextRole::Label, Ink::Secondary))
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(new TwoColumns(makeForm(), makeAside(), formWidth, 40));
    all->addStretch(1);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &AccountSignInPane::follow);
    connect(&m_flow, &account::PasswordSignIn::changed, this, &AccountSignInPane::follow);
    follow();
}

QWidget* AccountSignInPane::makeForm()
{
    m_go->setObjectName(u"signIn.go"_s);
    m_go->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_missing->setObjectName(u"signIn.missing"_s);
    m_missing->setWordWrap(true);
    m_account->setRequired(true);
    m_account->setPlaceholder(tr("Please type a mobile number, ID number or e-mail"));
    m_account->edit()->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_password->setRequired(true);
    m_password->setPlaceholder(tr("Please type the password"));
    m_captcha->setAlternative(
        tr("Who cannot see the picture signs in by QR code under the other tab, or calls 12393."));

    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    const Sizes& sizes = Look::of(this).sizes();
    column->setSpacing(sizes.space(12));
    column->addWidget(m_trouble);
    column->addWidget(m_account);
    column->addWidget(m_password);
    column->addWidget(m_captcha);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(Sizes::frameInset, 0, Sizes::frameInset, Sizes::frameInset);
    foot->setSpacing(sizes.space(8));
    foot->addWidget(m_go);
    auto* line = new QHBoxLayout;
    line->setSpacing(sizes.space(12));
    line->addWidget(m_missing, 1);
    auto* forgotten = new LinkLabel(tr("Forgotten the password"), TextRole::Label);
    forgotten->setObjectName(u"signIn.forgotten"_s);
    connect(forgotten, &QAbstractButton::clicked, this, &AccountSignInPane::resetRequested);
    line->addWidget(forgotten, 0, Qt::AlignTop);
    foot->addLayout(line);
    column->addLayout(foot);

    connect(m_account, &FormField::edited, this, [this] { m_flow.setAccount(m_account->text()); });
    connect(m_account, &FormField::left, this, [this] {
        if (!m_account->text().trimmed().isEmpty())
            m_account->setError(words::accountFault(m_account->text(), m_context.clock.today()));
    });
    connect(m_password, &FormField::edited, this, [this] { m_flow.setPassword(m_password->typed()); });
    for (FormField* field : {m_account, static_cast<FormField*>(m_password), static_cast<FormField*>(m_captcha)})
        connect(field, &FormField::submitted, this, &AccountSignInPane::submit);
    connect(m_go, &QAbstractButton::clicked, this, &AccountSignInPane::submit);
    return part;
}

QWidget* AccountSignInPane::makeAside()
{
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    const Sizes& sizes = Look::of(this).sizes();
    column->setSpacing(sizes.space(12));
    auto* card = new Card(nullptr, Card::Kind::Sunken);
    card->setBodyPadding(16, 12);
    auto* line = new QHBoxLayout;
    line->setSpacing(sizes.space(12));
    line->addWidget(new IconLabel(u"qr"_s, Ink::Secondary), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(sizes.space(2));
    auto* title = new Label(tr("The picture cannot be made out?"));
    title->setRole(TextRole::Body, true);
    title->setWordWrap(true);
    auto* text = new Label(tr("Press the picture to enlarge it, F5 for another. By QR code it goes without picture and "
                              "password."),
                           TextRole::Label, Ink::Secondary);
    text->setWordWrap(true);
    auto* link = new LinkLabel(tr("Sign in by QR code"), TextRole::Label);
    link->setObjectName(u"signIn.toCode"_s);
    connect(link, &QAbstractButton::clicked, this, &AccountSignInPane::codeRequested);
    words->addWidget(title);
    words->addWidget(text);
    words->addWidget(link, 0, Qt::AlignLeft);
    line->addLayout(words, 1);
    card->body()->addLayout(line);
    column->addWidget(card);
    auto* activation = new ActivationCard(u"signIn.help"_s);
    connect(activation, &ActivationCard::helpRequested, this, [this] { Q_EMIT activationRequested(std::nullopt); });
    column->addWidget(activation);
    return part;
}

void AccountSignInPane::start()
{
    if (m_context.session.calls().offers(u"captcha"_s) && !m_flow.captcha().picture() && !m_flow.captcha().isLoading())
        m_captcha->refresh();
}

void AccountSignInPane::wipePassword()
{
    m_password->wipe();
    m_flow.setPassword({});
}

void AccountSignInPane::clear()
{
    m_password->wipe();
    m_flow.clear();
    m_account->setText({});
    m_account->setError({});
    m_captcha->setError({});
    m_trouble->setMessage(NoteState::Info, {});
}

void AccountSignInPane::refreshCaptcha()
{
    m_captcha->refresh();
}

void AccountSignInPane::setAccount(const QString& account)
{
    m_account->setText(account);
    m_account->setError({});
    m_flow.setAccount(account);
}

void AccountSignInPane::focusFirst()
{
    FormField* first = m_account->text().isEmpty()    ? m_account
                       : m_password->text().isEmpty() ? static_cast<FormField*>(m_password)
                                                      : static_cast<FormField*>(m_captcha);
    first->setFocus(Qt::OtherFocusReason);
}

void AccountSignInPane::follow()
{
    const account::Permission permission = m_flow.maySubmit();
    const bool busy = permission.obstacle == Obstacle::Busy;
    m_go->setEnabled(static_cast<bool>(permission));
    m_go->setText(busy ? tr("Signing in…") : tr("Sign in"));
    const QString missing = words::missing(permission);
    m_missing->setText(missing);
    m_go->setAccessibleDescription(missing);
    const bool counting = permission.obstacle == Obstacle::TooManyAttempts;
    if (counting != m_tick.isActive())
        counting ? m_tick.start() : m_tick.stop();
}

void AccountSignInPane::goTo(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::AccountEmpty:
    case Obstacle::AccountInvalid:
        m_account->setError(words::accountFault(m_account->text(), m_context.clock.today()));
        m_account->setFocus(Qt::OtherFocusReason);
        break;
    case Obstacle::PasswordEmpty:
        m_password->setError(words::fieldFault(obstacle));
        m_password->setFocus(Qt::OtherFocusReason);
        break;
    case Obstacle::CaptchaEmpty:
    case Obstacle::CaptchaLoading:
        // Enter in the field before it goes on to it; a sentence comes when somebody stays.
        if (m_captcha->edit()->hasFocus())
            m_captcha->setError(words::fieldFault(obstacle));
        m_captcha->setFocus(Qt::OtherFocusReason);
        break;
    default:
        break;
    }
}

void AccountSignInPane::submit()
{
    const account::Permission permission = m_flow.maySubmit();
    if (!permission) {
        goTo(permission.obstacle);
        return;
    }
    m_trouble->setMessage(NoteState::Info, {});
    whenDone(m_flow.submit(), this, [this](const Result<Outcome>& result) { finished(result); });
}

void AccountSignInPane::finished(const Result<Outcome>& result)
{
    if (!result) {
        m_trouble->setMessage(NoteState::Stop, words::trouble(result.error()).summary);
        return;
    }
    const words::Trouble trouble = m_flow.error() ? words::trouble(*m_flow.error()) : words::Trouble();
    switch (*result) {
    case Outcome::None:
        break;
    case Outcome::SignedIn:
        wipePassword();
        break;
    case Outcome::NeedsActivation:
        Q_EMIT activationRequested(m_flow.activation());
        break;
    case Outcome::WrongCredential: {
        const QString tries = m_flow.triesLeft() >= 0 ? tr("%n more tries.", nullptr, m_flow.triesLeft()) : QString();
        m_trouble->setMessage(NoteState::Stop, tr("Account or password does not match. %1 You can also sign in by QR "
                                                  "code.")
                                                   .arg(tries)
                                                   .simplified());
        m_account->setError(tr("Account and password do not match."));
        m_password->setError(tr("Account and password do not match."));
        m_password->setFocus(Qt::OtherFocusReason);
        break;
    }
    case Outcome::CaptchaWrong:
        m_trouble->setMessage(NoteState::Stop, trouble.summary);
        m_captcha->setError(trouble.fields.value(account::field::captcha));
        m_captcha->setFocus(Qt::OtherFocusReason);
        break;
    case Outcome::Locked:
        m_trouble->setMessage(
            NoteState::Stop,
            m_flow.lockedSeconds() > 0
                ? tr("The portal has locked this account for %1. Sign in by QR code, or reset the password.")
                      .arg(words::duration(m_flow.lockedSeconds()))
                : tr("The portal has locked this account for a while. Sign in by QR code, or reset the password."));
        break;
    case Outcome::OtherPerson:
        m_trouble->setMessage(NoteState::Stop, tr("This is the account of another person. Only the person who was "
                                                  "signed in can go on here."));
        Q_EMIT otherPerson();
        break;
    case Outcome::Offline:
        m_trouble->setMessage(NoteState::Offline, trouble.summary);
        break;
    case Outcome::NoService:
        m_trouble->setMessage(NoteState::Help, tr("No sign-in service is set up here, so nobody can sign in."));
        break;
    case Outcome::Failed:
        m_trouble->setMessage(NoteState::Stop, trouble.summary);
        if (trouble.fields.contains(account::field::account))
            m_account->setError(trouble.fields.value(account::field::account));
        if (trouble.fields.contains(account::field::password))
            m_password->setError(trouble.fields.value(account::field::password));
        if (trouble.fields.contains(account::field::captcha))
            m_captcha->setError(trouble.fields.value(account::field::captcha));
        break;
    }
}

} // namespace yibao::ui
