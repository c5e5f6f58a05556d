// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/attemptguard.h"
#include "core/account/captchabox.h"
#include "core/account/entries.h"
#include "core/account/session.h"

namespace yibao::account {

/// Sign-in with account, password and the characters of a picture. What is typed stays after a failure; the picture is
/// a new one. The session is told when it succeeds.
class PasswordSignIn final : public QObject
{
    Q_OBJECT
public:
    enum class Outcome {
        None,
        SignedIn,
        NeedsActivation, ///< of the e-certificate; `activation()` tells how, then the sign-in is tried again
        WrongCredential, ///< account or password; never told which. `triesLeft()`
        CaptchaWrong,
        Locked, ///< `lockedSeconds()`
        OtherPerson,
        Offline,
        NoService,
        Failed, ///< otherwise; `error()` says why
    };

    PasswordSignIn(Session& session, AttemptGuard& attempts, const Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] CaptchaBox& captcha() { return m_captcha; }
    [[nodiscard]] const QString& account() const { return m_account; }
    [[nodiscard]] Outcome outcome() const { return m_outcome; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] const std::optional<wire::Activation>& activation() const { return m_activation; }
    [[nodiscard]] int triesLeft() const { return m_triesLeft; } ///< -1: not known
    [[nodiscard]] int lockedSeconds() const { return m_error ? m_error->retryAfter : 0; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    void setAccount(const QString& typed);
    void setPassword(QString&& typed);
    [[nodiscard]] Permission maySubmit() const;
    /// Brings the outcome. Errors: Validation with ACC-STATE-03, RateLimited with ACC-WAIT-04 when it may not be done.
    [[nodiscard]] QFuture<Result<Outcome>> submit();
    /// Forgets everything typed.
    void clear();

Q_SIGNALS:
    void changed();

private:
    Outcome judge(const Error& error);
    void finish(Outcome outcome);

    Session& m_session;
    AttemptGuard& m_attempts;
    const Clock& m_clock;
    CaptchaBox m_captcha;
    QString m_account;
    wire::Secret m_password;
    std::optional<wire::Activation> m_activation;
    std::optional<Error> m_error;
    Outcome m_outcome = Outcome::None;
    int m_triesLeft = -1;
    bool m_busy = false;
};

} // namespace yibao::account
