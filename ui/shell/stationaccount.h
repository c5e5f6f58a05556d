// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/idlelock.h"
#include "core/account/keyring.h"
#include "ui/account/accountcontext.h"

namespace yibao::ui {

/// The key set that the portal in use needs of this computer. The keys go in and are shown nowhere.
struct GatewayKeys
{
    std::function<QString()> keySet; ///< its name; empty: none is needed
    std::function<bool()> present;
    std::function<QFuture<Result<bool>>(const account::KeyTexts& texts)> set;
    std::function<QFuture<Result<bool>>()> remove;
};

/// Who may be signed in at this station, as far as the window has to do with it. Everything outlives the window.
struct StationAccount
{
    account::Session& session;
    account::AttemptGuard& attempts;
    account::Wiper& wiper;
    account::IdleLock& idle;
    const Clock& clock;
    std::function<std::optional<Error>()> keepingNotice; ///< why nothing secret is kept beyond this run
    GatewayKeys keys;
};

} // namespace yibao::ui
