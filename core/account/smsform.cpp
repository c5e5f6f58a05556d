// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/smsform.h"

#include "core/identity/phone.h"
#include "core/wire/portalfault.h"

namespace yibao::account {

namespace {

constexpr int usualPause = 60; ///< where the portal refuses and does not say for how long

} // namespace

SmsForm::SmsForm(const wire::AccountCalls& calls, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_calls(calls)
    , m_captcha(calls)
    , m_coolDown(clock)
{
    connect(&m_captcha, &CaptchaBox::changed, this, &SmsForm::changed);
}

Obstacle SmsForm::mobileObstacle(const QString& typed)
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

void SmsForm::touched()
{
    m_asked = false;
    Q_EMIT changed();
}

void SmsForm::setPassword(QString&& typed)
{
    m_password.set(std::move(typed));
    touched();
}

void SmsForm::setRepeat(QString&& typed)
{
    m_password.setRepeat(std::move(typed));
    touched();
}

void SmsForm::setSmsCode(QString&& typed)
{
    m_sms.set(std::move(typed));
    touched();
}

bool SmsForm::mayLeave()
{
    if (!wouldLose() || m_asked)
        return true;
    m_asked = true;
    return false;
}

void SmsForm::forget()
{
    wire::wipe(m_mobile);
    m_password.clear();
    m_sms.clear();
    m_captcha.setText({});
    m_error.reset();
    m_asked = false;
}

QFuture<Result<wire::SmsSent>> SmsForm::send(const QFuture<Result<wire::SmsSent>>& call, std::function<void()> sent)
{
    return run<wire::SmsSent>(call, [this, sent = std::move(sent)](const Result<wire::SmsSent>& answer) {
        if (answer) {
            m_coolDown.start(answer->resendAfter);
            sent();
        } else if (answer.error().portalCode == wire::portalcode::SmsTooOften) {
            m_coolDown.start(answer.error().retryAfter > 0 ? answer.error().retryAfter : usualPause);
        }
        // Used up, whatever the portal said.
        m_captcha.refresh();
    });
}

} // namespace yibao::account
