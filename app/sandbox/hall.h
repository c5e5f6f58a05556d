// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/accounts.h"
#include "app/sandbox/captcha.h"
#include "app/sandbox/families.h"
#include "app/sandbox/movableclock.h"
#include "app/sandbox/qrlogins.h"
#include "app/sandbox/sessions.h"
#include "app/sandbox/smscodes.h"

#include <array>

namespace yibao::sandbox {

/// Seconds that things live.
struct HallLives
{
    Sessions::Lives session;
    qint64 qr = 120;
};

/// The part of the portal that knows people: all that changes while it runs stands here. Any thread.
struct Hall
{
    Hall(const Clock& base, const catalog::RegionTree& tree, const Lists* lists, quint64 seed, HallLives lives)
        : clock(base)
        , people(tree, lists, seed)
        , accounts(people, base.now())
        , sessions(lives.session)
        , qr(lives.qr)
    {}
    Q_DISABLE_COPY_MOVE(Hall)

    /// All that a phone may scan.
    [[nodiscard]] std::array<PhoneCodes*, 3> phoneCodes() { return {&qr.codes(), &families.codes(), &passwords}; }
    /// `person` may be null for who scanned.
    [[nodiscard]] PhoneCodes::PhoneResult decideByPhone(const QString& content, const PersonPtr& person, bool confirmed)
    {
        const QDateTime now = clock.now();
        const auto unknown = PhoneCodes::PhoneResult::NoSuchCode;
        if (const auto result = families.decide(content, person, confirmed, now); result != unknown)
            return result;
        if (const auto result = qr.codes().decide(content, person, confirmed, now).result; result != unknown)
            return result;
        return passwords.decide(content, person, confirmed, now).result;
    }

    static constexpr qint64 secondsOfPasswordCode = 120;

    MovableClock clock;
    const People people;
    Captchas captchas;
    Accounts accounts;
    Sessions sessions;
    SmsCodes sms;
    QrLogins qr;
    Families families;
    /// For the password of the 医保码, which is set on the phone and never told here.
    PhoneCodes passwords{QStringLiteral("password"), secondsOfPasswordCode};
};

} // namespace yibao::sandbox
