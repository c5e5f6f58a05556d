// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/passwordreset.h"

#include "core/account/refused.h"
#include "core/base/whendone.h"
#include "core/identity/phone.h"
#include "core/wire/portalfault.h"

using namespace Qt::StringLiterals;

namespace yibao::account {

namespace {

Obstacle mobileObstacle(const QString& typed)
{
    switch (identity::checkMobile(typed).fault) {
    case identity::MobileFault::None:
        return Obstacle::None;
    case identity::MobileFault::Empty:
        return Obstacle::MobileEmpty;
    case identity::MobileFault::Characters:
    case identity::MobileFault::Length:
    case identity::MobileFault::Prefix:
        break;
    }
    return Obstacle::MobileInvalid;
}

} // namespace

PasswordReset::PasswordReset(const wire::AccountCalls& calls, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_calls(calls)
    , m_captcha(calls)
    , m_coolDown(clock)
{
    connect(&m_captcha, &CaptchaBox::changed, this, &PasswordReset::changed);
}

Permission PasswordReset::mayGoOn() const
{
    if (!m_calls.offers(u"checkAccount"_s))
        return {Obstacle::NoService};
    if (m_busy)
        return {Obstacle::Busy};
    if (m_step != Step::Account)
        return {Obstacle::WrongStep};
    return {mobileObstacle(m_mobile)};
}

Permission PasswordReset::mayGoBack() const
{
    if (m_busy)
        return {Obstacle::Busy};
    return {m_step == Step::Verify ? Obstacle::None : Obstacle::WrongStep};
}

Permission PasswordReset::maySendSms() const
{
    if (!m_calls.offers(u"resetSms"_s))
        return {Obstacle::NoService};
    if (m_busy)
        return {Obstacle::Busy};
    if (m_step != Step::Verify)
        return {Obstacle::WrongStep};
    if (const int seconds = m_coolDown.secondsLeft(); seconds > 0)
        return {Obstacle::CoolingDown, seconds};
    return {m_captcha.obstacle()};
}

Permission PasswordReset::maySubmit() const
{
    if (!m_calls.offers(u"resetPassword"_s))
        return {Obstacle::NoService};
    if (m_busy)
        return {Obstacle::Busy};
    if (m_step != Step::Verify || m_ticket.isEmpty())
        return {Obstacle::WrongStep};
    if (const Obstacle password = m_password.obstacle(); password != Obstacle::None)
        return {password};
    if (!m_smsSent)
        return {Obstacle::SmsNotSent};
    return {m_sms.obstacle()};
}

void PasswordReset::setMobile(const QString& typed)
{
    if (m_step != Step::Account)
        return;
    m_mobile = typed;
    m_asked = false;
    Q_EMIT changed();
}

void PasswordReset::setPassword(QString&& typed)
{
    m_password.set(std::move(typed));
    m_asked = false;
    Q_EMIT changed();
}

void PasswordReset::setRepeat(QString&& typed)
{
    m_password.setRepeat(std::move(typed));
    Q_EMIT changed();
}

void PasswordReset::setSmsCode(QString&& typed)
{
    m_sms.set(std::move(typed));
    Q_EMIT changed();
}

template <typename T>
QFuture<Result<T>> PasswordReset::run(const QFuture<Result<T>>& call, std::function<void(const Result<T>&)> then)
{
    m_busy = true;
    m_error.reset();
    Q_EMIT changed();
    return after(call, this, [this, then = std::move(then)](const Result<T>& answer) {
        m_busy = false;
        Result<T> result = answer;
        if (!result) {
            result.error() = atField(result.error());
            m_error = result.error();
        }
        then(result);
        Q_EMIT changed();
        return result;
    });
}

QFuture<Result<bool>> PasswordReset::goOn()
{
    if (!mayGoOn())
        return refused<bool>();
    const QString mobile = identity::checkMobile(m_mobile).number;
    const auto checked = after(m_calls.checkAccount(mobile), this,
                               [this, mobile](const Result<wire::ResetTicket>& ticket) -> Result<bool> {
                                   if (!ticket)
                                       return fail(ticket.error());
                                   if (mobile != m_checked) {
                                       // A message to another number proves nothing for this one.
                                       m_smsSent = false;
                                       m_sms.clear();
                                   }
                                   m_ticket = ticket->ticket;
                                   m_masked = ticket->mobile;
                                   m_checked = mobile;
                                   return true;
                               });
    return run<bool>(checked, [this](const Result<bool>& good) {
        if (!good)
            return;
        m_step = Step::Verify;
        if (!m_captcha.picture() && !m_captcha.isLoading())
            m_captcha.refresh();
    });
}

void PasswordReset::goBack()
{
    if (!mayGoBack())
        return;
    m_step = Step::Account;
    m_error.reset();
    Q_EMIT changed();
}

QFuture<Result<wire::SmsSent>> PasswordReset::sendSms()
{
    if (!maySendSms())
        return refused<wire::SmsSent>();
    return run<wire::SmsSent>(m_calls.sendResetSms(m_checked, m_captcha.picture()->uid, m_captcha.entry()),
                              [this](const Result<wire::SmsSent>& sent) {
                                  if (sent) {
                                      m_smsSent = true;
                                      m_coolDown.start(sent->resendAfter);
                                  } else if (sent.error().portalCode == wire::portalcode::SmsTooOften) {
                                      m_coolDown.start(sent.error().retryAfter > 0 ? sent.error().retryAfter : 60);
                                  }
                                  // Used up, whatever the portal said.
                                  m_captcha.refresh();
                              });
}

QFuture<Result<bool>> PasswordReset::submit()
{
    if (!maySubmit())
        return refused<bool>();
    return run<bool>(m_calls.resetPassword(wire::Secret(m_ticket.view()), m_checked,
                                           wire::Secret(m_sms.secret().view()), m_password.secret()),
                     [this](const Result<bool>& done) {
                         if (done) {
                             m_step = Step::Success;
                             m_ticket.wipe();
                             m_password.clear();
                             m_sms.clear();
                         } else if (done.error().portalCode == wire::portalcode::ResetTicketBad) {
                             m_ticket.wipe();
                             m_step = Step::Account;
                         }
                     });
}

bool PasswordReset::wouldLose() const
{
    return m_step != Step::Success && (!m_mobile.isEmpty() || m_password.isTyped());
}

bool PasswordReset::mayLeave()
{
    if (!wouldLose() || m_asked)
        return true;
    m_asked = true;
    return false;
}

void PasswordReset::clear()
{
    m_step = Step::Account;
    m_mobile.clear();
    m_checked.clear();
    m_masked.clear();
    m_ticket.wipe();
    m_password.clear();
    m_sms.clear();
    m_captcha.setText({});
    m_error.reset();
    m_smsSent = false;
    m_asked = false;
    Q_EMIT changed();
}

} // namespace yibao::account
