// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

namespace yibao::account {

/// Why an action of a form is not enabled, in the order in which a person meets them.
enum class Obstacle {
    None,
    NoService, ///< no portal is configured, or it does not offer this
    Busy,      ///< a call is under way
    WrongStep,
    AccountEmpty,
    AccountInvalid, ///< no mobile, citizen or e-mail number
    MobileEmpty,
    MobileInvalid,
    PasswordEmpty,
    PasswordInvalid, ///< not 8 to 16 letters and digits with both
    RepeatEmpty,
    PasswordsDiffer,
    CaptchaLoading, ///< no picture is there
    CaptchaEmpty,
    CoolingDown, ///< `seconds` until a message may be sent again
    SmsNotSent,
    SmsEmpty,
    SmsInvalid,
    AgreementUnopened,
    AgreementUnticked,
    TooManyAttempts, ///< `seconds` until the next
};

/// Whether an action may be taken now, and what is in the way.
struct Permission
{
    Obstacle obstacle = Obstacle::None;
    int seconds = 0;

    explicit operator bool() const { return obstacle == Obstacle::None; }
    friend bool operator==(const Permission&, const Permission&) = default;
};

} // namespace yibao::account
