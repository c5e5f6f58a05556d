// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/captchabox.h"
#include "core/account/entries.h"
#include "core/base/clock.h"

#include <QFuture>

namespace yibao::account {

/// A forgotten password, in three steps: the account, the proof by short message with the new password, success. Going
/// back keeps what was typed; the mobile number is carried over.
class PasswordReset final : public QObject
{
    Q_OBJECT
public:
    enum class Step { Account, Verify, Success };

    PasswordReset(const wire::AccountCalls& calls, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] CaptchaBox& captcha() { return m_captcha; }
    [[nodiscard]] const NewPassword& password() const { return m_password; }
    /// What the second step shows for a number: the typed one, carried over.
    [[nodiscard]] const QString& mobile() const { return m_mobile; }
    /// The portal's own masked number of the account.
    [[nodiscard]] const QString& maskedMobile() const { return m_masked; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

    /// In the first step.
    void setMobile(const QString& typed);
    /// In the second.
    void setPassword(QString&& typed);
    void setRepeat(QString&& typed);
    void setSmsCode(QString&& typed);

    [[nodiscard]] Permission mayGoOn() const;
    [[nodiscard]] Permission mayGoBack() const;
    [[nodiscard]] Permission maySendSms() const;
    [[nodiscard]] Permission maySubmit() const;

    /// 下一步. Errors of the actions: Validation with ACC-STATE-03 when it may not be done now; the portal's, by field.
    [[nodiscard]] QFuture<Result<bool>> goOn();
    /// 返回上一步
    void goBack();
    [[nodiscard]] QFuture<Result<wire::SmsSent>> sendSms();
    /// 立即认证. A ticket that ran out leads back to the first step, with everything typed kept.
    [[nodiscard]] QFuture<Result<bool>> submit();
    /// Something typed would be lost by leaving now.
    [[nodiscard]] bool wouldLose() const;
    /// False the first time when something would be lost: ask the person once.
    [[nodiscard]] bool mayLeave();
    /// Forgets everything, at the first step again.
    void clear();

Q_SIGNALS:
    void changed();

private:
    template <typename T>
    QFuture<Result<T>> run(const QFuture<Result<T>>& call, std::function<void(const Result<T>&)> then);

    wire::AccountCalls m_calls;
    CaptchaBox m_captcha;
    CoolDown m_coolDown;
    Step m_step = Step::Account;
    QString m_mobile;
    QString m_checked; ///< the number that the ticket is for
    QString m_masked;
    wire::Secret m_ticket;
    NewPassword m_password;
    SmsEntry m_sms;
    std::optional<Error> m_error;
    bool m_smsSent = false;
    bool m_busy = false;
    bool m_asked = false;
};

} // namespace yibao::account
