// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/smsform.h"

#include <QFuture>

namespace yibao::account {

/// Registration, in the portal's order: mobile, password twice, characters of the picture → message → its code, the
/// agreement opened and ticked → registration.
class Registration final : public SmsForm
{
    Q_OBJECT
public:
    enum class State { Idle, Editing, CanSendSms, SmsSent, CanSubmit, Submitting, Done };

    Registration(const wire::AccountCalls& calls, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] State state() const;
    [[nodiscard]] const std::optional<wire::Agreement>& agreement() const { return m_agreement; }
    [[nodiscard]] bool isAgreed() const { return m_agreed; }
    /// A message went to the number that is typed.
    [[nodiscard]] bool isSmsSent() const { return !m_smsMobile.isEmpty(); }

    /// Another number makes a message that was sent to the last one worthless.
    void setMobile(const QString& typed);
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
    [[nodiscard]] bool wouldLose() const override;
    /// Forgets everything typed.
    void clear();

private:
    [[nodiscard]] Obstacle formObstacle() const;

    QString m_smsMobile; ///< to which the last message went; empty: none
    std::optional<wire::Agreement> m_agreement;
    bool m_agreed = false;
    bool m_submitting = false;
    bool m_done = false;
};

} // namespace yibao::account
