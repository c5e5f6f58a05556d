// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QMetaType>

#include <optional>

namespace yibao::account {

enum class SessionState {
    SignedOut,
    SigningIn, ///< somebody is asked who they are, or a kept token is tried
    SignedIn,
    Refreshing,     ///< the access token ran out; calls wait for the new one
    NeedsSignIn,    ///< the portal wants the same person again; what was interrupted is kept
    SigningInAgain, ///< that person is asked
    Locked,         ///< everything of the person is gone and the screen says so
    Wiping,
};

enum class SessionEvent {
    Begin,    ///< a sign-in starts
    Abandon,  ///< it was given up or failed
    Accepted, ///< the portal gave tokens of the right person
    Expired,  ///< the access token ran out
    Refreshed,
    LineFailed, ///< the new token could not be fetched; nobody is signed out for that
    Rejected,   ///< the portal takes neither token any more
    SignOut,
    Lock,
    WipedOut,    ///< after a sign-out
    WipedLocked, ///< after a lock
};

/// The one table. Nothing: the event has no meaning in that state and is ignored.
[[nodiscard]] std::optional<SessionState> nextState(SessionState state, SessionEvent event);

/// A person's tokens are held, good or not.
[[nodiscard]] bool holdsPerson(SessionState state);

/// Where the program stands; decides about time limits and what may be kept.
enum class StationMode { Home, Window, Kiosk };

} // namespace yibao::account

Q_DECLARE_METATYPE(yibao::account::SessionState)
