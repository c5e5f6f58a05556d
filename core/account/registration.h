// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/captchabox.h"
#include "core/account/entries.h"
#include "core/base/clock.h"

#include <QFuture>

namespace yibao::account {

/// Registration, in the portal's order: mobile, password twice, characters of the picture → message → its code, the
/// agreement opened and ticked → registration. After a failure everything typed stays; only the picture is a new one.
class Registration final : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Editing, CanSendSms, SmsSent, CanSubmit, Submitting, Done };

    Registration(const wire::AccountCalls& calls, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] State state() const;
    [[nodiscard]] CaptchaBox& captcha() { return m_captcha; }
    [[nodiscard]] const NewPassword& password() const { return m_password; }
    [[nodiscard]] const QString& mobile() const { return m_mobile; }
    [[nodiscard]] const std::optional<wire::Agreement>& agreement() const { return m_agreement; }
    [[nodiscard]] bool isAgreed() const { return m_agreed; }
    /// The last refusal, with its fields; gone with the next attempt.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// Another number makes a message that was sent to the last one worthless.
    void setMobile(const QString& typed);
    void setPassword(QString&& typed);
    void setRepeat(QString&& typed);
    void setSmsCode(QString&& typed);
    /// Refused (false) until the agreement has been opened.
    bool setAgreed(bool agreed);

    [[nodiscard]] Permission maySendSms() const;
    [[nodiscard]] Permission mayOpenAgreement() const;
    [[nodiscard]] Permission mayAgree() const;
    [[nodiscard]] Permission maySubmit() const;

    /// Errors of the next three: Validation with ACC-STATE-03 when it may not be done now; the portal's, by field.
    [[nodiscard]] QFuture<Result<wire::SmsSent>> sendSms();
    [[nodiscard]] QFuture<Result<wire::Agreement>> openAgreement();
    /// The account's name. On success the secrets are overwritten.
    [[nodiscard]] QFuture<Result<QString>> submit();
    /// Forgets everything typed.
    void clear();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Obstacle formObstacle() const;
    template <typename T>
    QFuture<Result<T>> run(const QFuture<Result<T>>& call, std::function<void(const Result<T>&)> then);

    wire::AccountCalls m_calls;
    CaptchaBox m_captcha;
    CoolDown m_coolDown;
    QString m_mobile;
    NewPassword m_password;
    SmsEntry m_sms;
    QString m_smsMobile; ///< to which the last message went; empty: none
    std::optional<wire::Agreement> m_agreement;
    std::optional<Error> m_error;
    bool m_agreed = false;
    bool m_busy = false;
    bool m_submitting = false;
    bool m_done = false;
};

} // namespace yibao::account
