// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/passwordsignin.h"

#include "core/account/refused.h"
#include "core/wire/networkfault.h"
#include "core/wire/portalfault.h"

using namespace Qt::StringLiterals;

namespace yibao::account {

PasswordSignIn::PasswordSignIn(Session& session, AttemptGuard& attempts, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_attempts(attempts)
    , m_clock(clock)
    , m_captcha(session.calls())
{
    connect(&m_captcha, &CaptchaBox::changed, this, &PasswordSignIn::changed);
}

void PasswordSignIn::setAccount(const QString& typed)
{
    m_account = typed;
    Q_EMIT changed();
}

void PasswordSignIn::setPassword(QString&& typed)
{
    m_password.wipe();
    m_password = wire::Secret::take(std::move(typed));
    Q_EMIT changed();
}

Permission PasswordSignIn::maySubmit() const
{
    if (!m_session.calls().offers(u"login"_s))
        return {Obstacle::NoService};
    if (m_busy)
        return {Obstacle::Busy};
    if (m_account.trimmed().isEmpty())
        return {Obstacle::AccountEmpty};
    const auto account = readAccount(m_account, m_clock.today());
    if (!account)
        return {Obstacle::AccountInvalid};
    // Whether it keeps today's rule for passwords is the portal's to say: it may be an old one.
    if (m_password.isEmpty())
        return {Obstacle::PasswordEmpty};
    if (const int seconds = m_attempts.waitSeconds(account->text); seconds > 0)
        return {Obstacle::TooManyAttempts, seconds};
    return {m_captcha.obstacle()};
}

PasswordSignIn::Outcome PasswordSignIn::judge(const Error& error)
{
    m_error = atField(error);
    if (error.portalCode == wire::portalcode::WrongCredential)
        return Outcome::WrongCredential;
    if (error.portalCode == wire::portalcode::AccountLocked)
        return Outcome::Locked;
    if (error.portalCode == wire::portalcode::CaptchaWrong)
        return Outcome::CaptchaWrong;
    if (error.supportId == YIBAO_SUPPORT("ACC-PERSON-01"))
        return Outcome::OtherPerson;
    if (error.code == ErrorCode::NotOffered || error.supportId == YIBAO_SUPPORT("NET-OFFLINE-01"))
        return Outcome::NoService;
    return wire::isLineFault(error) ? Outcome::Offline : Outcome::Failed;
}

void PasswordSignIn::finish(Outcome outcome)
{
    m_busy = false;
    m_outcome = outcome;
    if (outcome == Outcome::SignedIn)
        m_password.wipe();
    else
        m_captcha.refresh();
    Q_EMIT changed();
}

QFuture<Result<PasswordSignIn::Outcome>> PasswordSignIn::submit()
{
    const Permission permission = maySubmit();
    if (permission.obstacle == Obstacle::TooManyAttempts) {
        Error wait{.code = ErrorCode::RateLimited, .supportId = YIBAO_SUPPORT("ACC-WAIT-04")};
        wait.retryAfter = permission.seconds;
        return ready<Result<Outcome>>(fail(wait));
    }
    const bool open = permission && (m_session.state() == SessionState::SigningIn ||
                                     m_session.state() == SessionState::SigningInAgain || m_session.beginSignIn());
    if (!open)
        return refused<Outcome>();
    const AccountEntry account = *readAccount(m_account, m_clock.today());
    m_busy = true;
    m_error.reset();
    m_activation.reset();
    m_triesLeft = -1;
    Q_EMIT changed();
    // A copy of its own: what is typed may change and be overwritten meanwhile.
    const wire::Secret password(m_password.view());
    const auto asked =
        m_session.calls().login(account.text, account.kind, password, m_captcha.picture()->uid, m_captcha.entry());
    return after(asked, this, [this, account](const Result<wire::SignInAnswer>& answer) {
        if (!answer) {
            finish(judge(answer.error()));
            return ready<Result<Outcome>>(m_outcome);
        }
        if (answer->refusal) {
            m_triesLeft = answer->triesLeft;
            const Outcome outcome = judge(*answer->refusal);
            if (outcome == Outcome::WrongCredential)
                m_attempts.failed(account.text);
            else if (outcome == Outcome::Locked)
                m_attempts.refused();
            finish(outcome);
            return ready<Result<Outcome>>(m_outcome);
        }
        m_attempts.succeeded(account.text);
        if (answer->activation) {
            m_activation = answer->activation;
            finish(Outcome::NeedsActivation);
            return ready<Result<Outcome>>(m_outcome);
        }
        return after(m_session.accept(*answer->signedIn), this,
                     [this](const Result<bool>& accepted) -> Result<Outcome> {
                         finish(accepted ? Outcome::SignedIn : judge(accepted.error()));
                         return m_outcome;
                     });
    });
}

void PasswordSignIn::clear()
{
    m_account.clear();
    m_password.wipe();
    m_captcha.setText({});
    m_activation.reset();
    m_error.reset();
    m_outcome = Outcome::None;
    m_triesLeft = -1;
    Q_EMIT changed();
}

} // namespace yibao::account
