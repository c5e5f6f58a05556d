// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/accounts.h"
#include "app/sandbox/captcha.h"
#include "app/sandbox/movableclock.h"
#include "app/sandbox/qrlogins.h"
#include "app/sandbox/sessions.h"
#include "app/sandbox/smscodes.h"

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

    MovableClock clock;
    const People people;
    Captchas captchas;
    Accounts accounts;
    Sessions sessions;
    SmsCodes sms;
    QrLogins qr;
};

} // namespace yibao::sandbox
