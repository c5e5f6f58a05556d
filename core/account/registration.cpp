// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/registration.h"

#include "core/account/refused.h"
#include "core/base/whendone.h"
#include "core/identity/phone.h"
#include "core/wire/portalfault.h"

using namespace Qt::StringLiterals;

namespace yibao::account {

Registration::Registration(const wire::AccountCalls& calls, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_calls(calls)
    , m_captcha(calls)
    , m_coolDown(clock)
{
    connect(&m_captcha, &CaptchaBox::changed, this, &Registration::changed);
}

Obstacle Registration::formObstacle() const
{
    const identity::MobileCheck mobile = identity::checkMobile(m_mobile);
    if (mobile.fault == identity::MobileFault::Empty)
        return Obstacle::MobileEmpty;
    if (mobile.fault != identity::MobileFault::None)
        return Obstacle::MobileInvalid;
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
    Q_EMIT changed();
}

void Registration::setPassword(QString&& typed)
{
    m_password.set(std::move(typed));
    Q_EMIT changed();
}

void Registration::setRepeat(QString&& typed)
{
    m_password.setRepeat(std::move(typed));
    Q_EMIT changed();
}

void Registration::setSmsCode(QString&& typed)
{
    m_sms.set(std::move(typed));
    Q_EMIT changed();
}

bool Registration::setAgreed(bool agreed)
{
    if (agreed && !mayAgree())
        return false;
    m_agreed = agreed;
    Q_EMIT changed();
    return true;
}

template <typename T>
QFuture<Result<T>> Registration::run(const QFuture<Result<T>>& call, std::function<void(const Result<T>&)> then)
{
    m_busy = true;
    m_error.reset();
    Q_EMIT changed();
    return after(call, this, [this, then = std::move(then)](const Result<T>& answer) {
        m_busy = false;
        m_submitting = false;
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

QFuture<Result<wire::SmsSent>> Registration::sendSms()
{
    if (!maySendSms())
        return refused<wire::SmsSent>();
    const QString mobile = identity::checkMobile(m_mobile).number;
    return run<wire::SmsSent>(m_calls.sendRegisterSms(mobile, m_captcha.picture()->uid, m_captcha.entry()),
                              [this, mobile](const Result<wire::SmsSent>& sent) {
                                  if (sent) {
                                      m_coolDown.start(sent->resendAfter);
                                      // Typed on while the message was under way: it belongs to the old number.
                                      if (identity::checkMobile(m_mobile).number == mobile)
                                          m_smsMobile = mobile;
                                  } else if (sent.error().portalCode == wire::portalcode::SmsTooOften) {
                                      m_coolDown.start(sent.error().retryAfter > 0 ? sent.error().retryAfter : 60);
                                  }
                                  // Used up, whatever the portal said.
                                  m_captcha.refresh();
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
                            if (acct) {
                                m_done = true;
                                m_password.clear();
                                m_sms.clear();
                            } else {
                                m_captcha.refresh();
                            }
                        });
}

void Registration::clear()
{
    m_mobile.clear();
    m_password.clear();
    m_sms.clear();
    m_smsMobile.clear();
    m_captcha.setText({});
    m_agreement.reset();
    m_error.reset();
    m_agreed = false;
    m_done = false;
    Q_EMIT changed();
}

} // namespace yibao::account
