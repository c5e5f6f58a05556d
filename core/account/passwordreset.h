// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/smsform.h"

#include <QFuture>

namespace yibao::account {

/// A forgotten password, in three steps: the account, the proof by short message with the new password, success. Going
/// back keeps what was typed; the mobile number is carried over. Password and code belong to the second step.
class PasswordReset final : public SmsForm
{
    Q_OBJECT
public:
    enum class Step { Account, Verify, Success };

    PasswordReset(const wire::AccountCalls& calls, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    /// The portal's own masked number of the account.
    [[nodiscard]] const QString& maskedMobile() const { return m_masked; }
    [[nodiscard]] bool isSmsSent() const { return m_smsSent; }

    /// In the first step; the second carries the number over.
    void setMobile(const QString& typed);

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
    [[nodiscard]] bool wouldLose() const override;
    /// Forgets everything, at the first step again.
    void clear();

private:
    Step m_step = Step::Account;
    QString m_checked; ///< the number that the ticket is for
    QString m_masked;
    wire::Secret m_ticket;
    bool m_smsSent = false;
};

} // namespace yibao::account
