// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/passwordreset.h"

#include "core/identity/phone.h"
#include "core/wire/portalfault.h"

using namespace Qt::StringLiterals;

namespace yibao::account {

PasswordReset::PasswordReset(const wire::AccountCalls& calls, const Clock& clock, QObject* parent)
    : SmsForm(calls, clock, parent)
{}

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
    touched();
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
    return send(m_calls.sendResetSms(m_checked, m_captcha.picture()->uid, m_captcha.entry()),
                [this] { m_smsSent = true; });
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

void PasswordReset::clear()
{
    forget();
    m_step = Step::Account;
    wire::wipe(m_checked);
    m_masked.clear();
    m_ticket.wipe();
    m_smsSent = false;
    Q_EMIT changed();
}

} // namespace yibao::account
