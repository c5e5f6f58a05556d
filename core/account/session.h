// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/processguard.h"
#include "core/account/secretstore.h"
#include "core/account/sessionstate.h"
#include "core/account/wiper.h"
#include "core/base/clock.h"
#include "core/base/whendone.h"
#include "core/wire/accountcalls.h"
#include "core/wire/landing.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace yibao::account {

/// Who is signed in, and every call in that person's name. When the access token runs out it is renewed once, for all
/// calls that wait, and what was interrupted is asked again; a line that fails signs nobody out; when the portal takes
/// the refresh token no more, interrupted calls wait until the same person has signed in again, or everything is wiped.
/// Tokens of another person are refused. Lives on the thread that made it; what it is given must outlive it.
class Session final : public QObject
{
    Q_OBJECT
public:
    Session(const wire::AccountCalls& calls, SecretStore& store, Wiper& wiper, StationMode mode,
            QObject* parent = nullptr);
    ~Session() override;

    [[nodiscard]] SessionState state() const { return m_state; }
    [[nodiscard]] StationMode mode() const { return m_mode; }
    [[nodiscard]] const wire::AccountCalls& calls() const { return m_calls; }
    /// Another portal is taken in use: whoever is signed in is signed out of the one before, which must live on for a
    /// moment to hear of it. Flows of a sign-in made before must be gone or never asked again.
    void rebind(const wire::AccountCalls& calls);
    /// Masked by the portal; nothing until it said who it is.
    [[nodiscard]] const std::optional<wire::Person>& person() const { return m_person; }
    /// Calls that wait for the person to sign in again.
    [[nodiscard]] qsizetype waiting() const { return static_cast<qsizetype>(m_waiting.size()); }

    /// A sign-in is on the screen. False when it has no place now.
    bool beginSignIn();
    void abandonSignIn();
    /// What a sign-in brought. Errors: Forbidden with ACC-PERSON-01 for another person than the one whose calls wait;
    /// Unauthenticated with ACC-ENDED-02 when nobody was signing in any more.
    [[nodiscard]] QFuture<Result<bool>> accept(const wire::SignedIn& signedIn);

    /// Makes a call in the person's name. Errors besides the call's own: Unauthenticated with APP-SIGNIN-06 when nobody
    /// is signed in, with ACC-ENDED-02 when the session ended meanwhile; then the answer is dropped.
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> call(std::function<QFuture<Result<T>>(const wire::Secret& accessToken)> make)
    {
        const auto landing = std::make_shared<wire::Landing<T>>();
        attempt<T>(std::move(make), landing, false);
        return landing->future();
    }

    /// Ends the session here at once, at the portal as soon as it hears of it, and removes the kept token.
    void signOut();
    /// Everything of the person goes; a kept token stays kept.
    void lock(WipeCause cause = WipeCause::Lock);

    /// Keeps the refresh token in the store, at home only; off until asked for. False elsewhere. Signing out ends it.
    bool setStaySignedIn(bool stay);
    [[nodiscard]] bool staysSignedIn() const { return m_stay; }
    /// Signs in with the kept token. Errors: NotFound with SEC-NONE-06 when there is none; those of the portal, which
    /// remove the token only when it was refused.
    [[nodiscard]] QFuture<Result<bool>> resume();

Q_SIGNALS:
    void stateChanged(yibao::account::SessionState state);
    /// The portal gave a token of somebody else; it was thrown away and a sign-in is needed.
    void otherPersonRefused();
    /// After a session ended: the portal has been told, or could not be.
    void portalTold();

private:
    struct Waiting
    {
        std::function<void()> go;
        std::function<void(const Error&)> drop;
    };

    template <typename T>
    void attempt(std::function<QFuture<Result<T>>(const wire::Secret&)> make,
                 const std::shared_ptr<wire::Landing<T>>& landing, bool replayed)
    {
        admit({.go =
                   [this, make, landing, replayed] {
                       const quint64 generation = m_generation;
                       const quint64 epoch = m_epoch;
                       whenDone(make(m_tokens.access), this,
                                [this, make, landing, replayed, generation, epoch](const Result<T>& result) {
                                    if (epoch != m_epoch) {
                                        landing->land(fail(ended()));
                                    } else if (result || !mayAskAgain(result.error(), generation, replayed)) {
                                        landing->land(result);
                                    } else {
                                        attempt<T>(make, landing, true);
                                    }
                                });
                   },
               .drop = [landing](const Error& error) { landing->land(fail(error)); }});
    }

    static Error ended();
    bool move(SessionEvent event);
    void admit(const Waiting& what);
    [[nodiscard]] bool mayAskAgain(const Error& error, quint64 generation, bool replayed);
    void renew();
    void fetchTokens();
    void prove(std::function<void(const Status&)> done);
    void renewed(const Status& outcome);
    void take(const wire::Tokens& tokens);
    void refuseTokens();
    void endAtPortal();
    void release();
    void dropAll(const Error& error);
    void wipe(WipeCause cause);
    void forget();
    void keepToken();
    [[nodiscard]] QString entryName() const;

    wire::AccountCalls m_calls;
    SecretStore& m_store;
    Wiper& m_wiper;
    StationMode m_mode;
    SessionState m_state = SessionState::SignedOut;
    wire::Tokens m_tokens;
    std::optional<wire::Person> m_person;
    QString m_acct;
    std::vector<Waiting> m_waiting;
    quint64 m_generation = 0; ///< of the access token
    quint64 m_epoch = 0;      ///< of the person
    bool m_stale = false;     ///< the access token ran out
    bool m_proven = false;    ///< the access token is known to be this person's
    bool m_renewing = false;
    bool m_stay = false;
    std::shared_ptr<ProcessGuard> m_guard;
    Wiper::Registration m_registration;
};

} // namespace yibao::account
