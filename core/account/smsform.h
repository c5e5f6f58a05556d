// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/captchabox.h"
#include "core/account/entries.h"
#include "core/account/refused.h"
#include "core/base/clock.h"
#include "core/base/whendone.h"

#include <functional>

namespace yibao::account {

/// What registration and the way to a new password share: the picture, the message and its code, the password typed
/// twice, one call at a time. After a failure everything typed stays; only the picture is a new one.
class SmsForm : public QObject
{
    Q_OBJECT
public:
    [[nodiscard]] CaptchaBox& captcha() { return m_captcha; }
    [[nodiscard]] const NewPassword& password() const { return m_password; }
    [[nodiscard]] const QString& mobile() const { return m_mobile; }
    /// What stands in the way of the code alone.
    [[nodiscard]] Obstacle smsObstacle() const { return m_sms.obstacle(); }
    /// Seconds until another message may be sent.
    [[nodiscard]] int coolDownSeconds() const { return m_coolDown.secondsLeft(); }
    /// The last refusal, with its fields; gone with the next attempt.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    void setPassword(QString&& typed);
    void setRepeat(QString&& typed);
    void setSmsCode(QString&& typed);

    /// Something typed would be lost by leaving now.
    [[nodiscard]] virtual bool wouldLose() const = 0;
    /// False the first time when something would be lost: ask the person once.
    [[nodiscard]] bool mayLeave();

Q_SIGNALS:
    void changed();

protected:
    SmsForm(const wire::AccountCalls& calls, const Clock& clock, QObject* parent);

    [[nodiscard]] static Obstacle mobileObstacle(const QString& typed);
    /// Something was typed: a person who was asked is asked again.
    void touched();
    /// Empties what both share.
    void forget();

    template <typename T>
    QFuture<Result<T>> run(const QFuture<Result<T>>& call, std::function<void(const Result<T>&)> then)
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
    /// Waits for a message under way; `sent` is called before the picture, which is used up, is changed.
    QFuture<Result<wire::SmsSent>> send(const QFuture<Result<wire::SmsSent>>& call, std::function<void()> sent);

    wire::AccountCalls m_calls;
    CaptchaBox m_captcha;
    CoolDown m_coolDown;
    QString m_mobile;
    NewPassword m_password;
    SmsEntry m_sms;
    std::optional<Error> m_error;
    bool m_busy = false;

private:
    bool m_asked = false;
};

} // namespace yibao::account
