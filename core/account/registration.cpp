// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/registration.h"

#include "core/identity/phone.h"

using namespace Qt::StringLiterals;

namespace yibao::account {

Registration::Registration(const wire::AccountCalls& calls, const Clock& clock, QObject* parent)
    : SmsForm(calls, clock, parent)
{}

Obstacle Registration::formObstacle() const
{
    if (const Obstacle mobile = mobileObstacle(m_mobile); mobile != Obstacle::None)
        return mobile;
    return m_password.obstacle();
}

Permission Registration::maySendSms() const
{
    if (!m_calls.offers(u"registerSms"_s))
        return {Obstacle::NoService};
    if (m_busy)
        return {Obstacle::Busy};
    if (m_done)
        return {Obstacle::WrongStep};
    if (const Obstacle form = formObstacle(); form != Obstacle::None)
        return {form};
    if (const int seconds = m_coolDown.secondsLeft(); seconds > 0)
        return {Obstacle::CoolingDown, seconds};
    return {m_captcha.obstacle()};
}

Permission Registration::mayOpenAgreement() const
{
    if (!m_calls.offers(u"agreement"_s))
        return {Obstacle::NoService};
    return {m_busy ? Obstacle::Busy : Obstacle::None};
}

Permission Registration::mayAgree() const
{
    return {m_agreement ? Obstacle::None : Obstacle::AgreementUnopened};
}

Permission Registration::maySubmit() const
{
    if (!m_calls.offers(u"register"_s))
        return {Obstacle::NoService};
    if (m_busy)
        return {Obstacle::Busy};
    if (m_done)
        return {Obstacle::WrongStep};
    if (const Obstacle form = formObstacle(); form != Obstacle::None)
        return {form};
    if (m_smsMobile.isEmpty())
        return {Obstacle::SmsNotSent};
    if (const Obstacle sms = m_sms.obstacle(); sms != Obstacle::None)
        return {sms};
    if (!m_agreement)
        return {Obstacle::AgreementUnopened};
    return {m_agreed ? Obstacle::None : Obstacle::AgreementUnticked};
}

Registration::State Registration::state() const
{
    if (m_done)
        return State::Done;
    if (m_submitting)
        return State::Submitting;
    if (maySubmit())
        return State::CanSubmit;
    if (!m_smsMobile.isEmpty())
        return State::SmsSent;
    if (maySendSms())
        return State::CanSendSms;
    return m_mobile.isEmpty() && !m_password.isTyped() && m_captcha.text().isEmpty() ? State::Idle : State::Editing;
}

void Registration::setMobile(const QString& typed)
{
    m_mobile = typed;
    if (!m_smsMobile.isEmpty() && identity::checkMobile(typed).number != m_smsMobile) {
        m_smsMobile.clear();
        m_sms.clear();
    }
    touched();
}

bool Registration::setAgreed(bool agreed)
{
    if (agreed && !mayAgree())
        return false;
    m_agreed = agreed;
    Q_EMIT changed();
    return true;
}

QFuture<Result<wire::SmsSent>> Registration::sendSms()
{
    if (!maySendSms())
        return refused<wire::SmsSent>();
    const QString mobile = identity::checkMobile(m_mobile).number;
    return send(m_calls.sendRegisterSms(mobile, m_captcha.picture()->uid, m_captcha.entry()), [this, mobile] {
        // Typed on while the message was under way: it belongs to the old number.
        if (identity::checkMobile(m_mobile).number == mobile)
            m_smsMobile = mobile;
    });
}

QFuture<Result<wire::Agreement>> Registration::openAgreement()
{
    if (!mayOpenAgreement())
        return refused<wire::Agreement>();
    return run<wire::Agreement>(m_calls.agreement(), [this](const Result<wire::Agreement>& agreement) {
        if (!agreement)
            return;
        // A tick is for the wording that was read.
        if (m_agreement && m_agreement->version != agreement->version)
            m_agreed = false;
        m_agreement = *agreement;
    });
}

QFuture<Result<QString>> Registration::submit()
{
    if (!maySubmit())
        return refused<QString>();
    m_submitting = true;
    return run<QString>(m_calls.registerAccount(m_smsMobile, m_password.secret(), wire::Secret(m_sms.secret().view()),
                                                m_agreement->version),
                        [this](const Result<QString>& acct) {
                            m_submitting = false;
                            if (acct) {
                                m_done = true;
                                m_password.clear();
                                m_sms.clear();
                            } else {
                                m_captcha.refresh();
                            }
                        });
}

bool Registration::wouldLose() const
{
    return !m_done && (!m_mobile.isEmpty() || m_password.isTyped());
}

void Registration::clear()
{
    forget();
    wire::wipe(m_smsMobile);
    m_agreement.reset();
    m_agreed = false;
    m_done = false;
    Q_EMIT changed();
}

} // namespace yibao::account
