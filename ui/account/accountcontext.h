// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/attemptguard.h"
#include "core/account/session.h"
#include "core/base/clock.h"
#include "ui/widgets/dialogs.h"

#include <QUrl>

#include <functional>

namespace yibao::ui {

/// The two ways of signing in, as tabs.
enum class SignInWay { Qr, Account };

/// What the dialogs of the account share. Everything outlives them. Station mode, portal and its calls are those of
/// the session.
struct AccountContext
{
    account::Session& session;
    account::AttemptGuard& attempts; ///< one for the station, whoever signs in
    account::Wiper& wiper;           ///< what is typed goes with everything else of a person
    const Clock& clock;
    Dialogs& dialogs; ///< asks once before something typed is lost
    /// Opens a page in the person's browser; false when none could be started. Null: no browser here (kiosk).
    std::function<bool(const QUrl& page)> openPage;
    /// The tab used last, and its keeping; null: for as long as the program runs nothing is remembered. Not asked in a
    /// kiosk, where the code comes first.
    std::function<SignInWay()> lastWay;
    std::function<void(SignInWay way)> rememberWay;
    /// Why secrets cannot be kept beyond this session (SecretVault::notice()); null: they can.
    std::function<std::optional<Error>()> keepingNotice;
    int pollMs = 2000; ///< pace of asking about a code
};

} // namespace yibao::ui
