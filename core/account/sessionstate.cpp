// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/sessionstate.h"

#include <array>

namespace yibao::account {

namespace {

struct Transition
{
    SessionState from;
    SessionEvent event;
    SessionState to;
};

using S = SessionState;
using E = SessionEvent;

constexpr std::array table{
    Transition{S::SignedOut, E::Begin, S::SigningIn},
    Transition{S::SigningIn, E::Accepted, S::SignedIn},
    Transition{S::SigningIn, E::Abandon, S::SignedOut},
    Transition{S::SigningIn, E::SignOut, S::Wiping},
    Transition{S::SigningIn, E::Lock, S::Wiping},
    Transition{S::SignedIn, E::Expired, S::Refreshing},
    Transition{S::SignedIn, E::Rejected, S::NeedsSignIn},
    Transition{S::SignedIn, E::SignOut, S::Wiping},
    Transition{S::SignedIn, E::Lock, S::Wiping},
    Transition{S::Refreshing, E::Refreshed, S::SignedIn},
    Transition{S::Refreshing, E::LineFailed, S::SignedIn},
    Transition{S::Refreshing, E::Rejected, S::NeedsSignIn},
    Transition{S::Refreshing, E::SignOut, S::Wiping},
    Transition{S::Refreshing, E::Lock, S::Wiping},
    Transition{S::NeedsSignIn, E::Begin, S::SigningInAgain},
    Transition{S::NeedsSignIn, E::SignOut, S::Wiping},
    Transition{S::NeedsSignIn, E::Lock, S::Wiping},
    Transition{S::SigningInAgain, E::Accepted, S::SignedIn},
    Transition{S::SigningInAgain, E::Abandon, S::NeedsSignIn},
    Transition{S::SigningInAgain, E::Rejected, S::NeedsSignIn},
    Transition{S::SigningInAgain, E::SignOut, S::Wiping},
    Transition{S::SigningInAgain, E::Lock, S::Wiping},
    Transition{S::Wiping, E::WipedOut, S::SignedOut},
    Transition{S::Wiping, E::WipedLocked, S::Locked},
    Transition{S::Locked, E::Begin, S::SigningIn},
    Transition{S::Locked, E::SignOut, S::Wiping},
};

} // namespace

std::optional<SessionState> nextState(SessionState state, SessionEvent event)
{
    for (const Transition& transition : table) {
        if (transition.from == state && transition.event == event)
            return transition.to;
    }
    return std::nullopt;
}

bool holdsPerson(SessionState state)
{
    return state == S::SignedIn || state == S::Refreshing || state == S::NeedsSignIn || state == S::SigningInAgain;
}

} // namespace yibao::account
