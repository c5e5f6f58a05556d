// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/permission.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/identity/entries.h"
#include "core/wire/accountcalls.h"
#include "core/wire/secret.h"

#include <optional>

namespace yibao::account {

/// Names of the fields of the forms in Error::fieldErrors.
namespace field {
inline constexpr QLatin1StringView account("account");
inline constexpr QLatin1StringView mobile("mobile");
inline constexpr QLatin1StringView password("password");
inline constexpr QLatin1StringView captcha("captcha");
inline constexpr QLatin1StringView smsCode("smsCode");
} // namespace field

/// A new password and its repetition. What is typed is held as secrets only.
class NewPassword final
{
public:
    /// Takes the text; the caller's is overwritten.
    void set(QString&& typed);
    void setRepeat(QString&& typed);
    void clear();

    [[nodiscard]] const wire::Secret& secret() const { return m_password; }
    [[nodiscard]] identity::PasswordFaults faults() const { return m_faults; }
    [[nodiscard]] bool isTyped() const { return !m_password.isEmpty() || !m_repeat.isEmpty(); }
    [[nodiscard]] Obstacle obstacle() const;

private:
    wire::Secret m_password;
    wire::Secret m_repeat;
    identity::PasswordFaults m_faults = identity::PasswordFault::TooShort;
};

/// The code of a short message as it is typed.
class SmsEntry final
{
public:
    void set(QString&& typed);
    void clear();

    [[nodiscard]] const wire::Secret& secret() const { return m_code; }
    [[nodiscard]] Obstacle obstacle() const;

private:
    wire::Secret m_code;
    identity::EntryFault m_fault = identity::EntryFault::Empty;
};

/// A time that must pass before something may be done again.
class CoolDown final
{
public:
    explicit CoolDown(const Clock& clock)
        : m_clock(clock)
    {}

    void start(int seconds);
    void stop() { m_until = {}; }
    /// Never more than it was started with, also when the clock is set back.
    [[nodiscard]] int secondsLeft() const;

private:
    const Clock& m_clock;
    QDateTime m_until;
    int m_seconds = 0;
};

/// What somebody signs in as.
struct AccountEntry
{
    wire::AccountKind kind = wire::AccountKind::Mobile;
    QString text; ///< as the portal wants it
};

/// Tells mobile numbers, citizen IDs and e-mail addresses apart; nothing for what is none of them.
[[nodiscard]] std::optional<AccountEntry> readAccount(const QString& typed, QDate today);

/// The portal's refusal with the field that it is about under our names.
[[nodiscard]] Error atField(Error error);

} // namespace yibao::account
