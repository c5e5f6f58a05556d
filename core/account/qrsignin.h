// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/session.h"

#include <QTimer>

namespace yibao::account {

/// Sign-in with a code that the App scans. Asks about the code that is shown at a steady pace until it is confirmed,
/// refused or expired; answers about any other code, or after the end, are ignored. A line that fails changes nothing
/// but the state: the code stays, and asking goes on.
class QrSignIn final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Idle,
        Loading,
        Waiting,
        Scanned,
        Confirmed, ///< signed in
        NeedsActivation,
        Refused,
        Expired,
        Offline, ///< with a code: it is asked about again by itself; without: renew()
        Failed,  ///< error() says why; renew()
    };

    QrSignIn(Session& session, const Clock& clock, int pollMs = 2000, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// What the code shows, exactly; empty while there is none that may be scanned.
    [[nodiscard]] QString content() const;
    /// Seconds until it expires.
    [[nodiscard]] int secondsLeft() const;
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] const std::optional<wire::Activation>& activation() const { return m_activation; }
    [[nodiscard]] bool mayRenew() const;

    /// Fetches a code, in place of the one that is there. Does nothing when nobody may sign in now.
    void renew();
    /// Stops asking; the code is worthless to us from now on.
    void stop();

Q_SIGNALS:
    void changed();
    /// Once a second while a code is shown.
    void ticked(int secondsLeft);

private:
    void show(State state);
    void end(State state);
    void fetched(const Result<wire::LoginQrcode>& code);
    void poll();
    void answered(const Result<wire::QrAnswer>& answer);
    void tick();

    Session& m_session;
    const Clock& m_clock;
    wire::LoginQrcode m_code;
    QDateTime m_until;
    QTimer m_poll;
    QTimer m_tick;
    std::optional<Error> m_error;
    std::optional<wire::Activation> m_activation;
    State m_state = State::Idle;
    int m_pollMs;
    int m_faults = 0;      ///< in a row
    quint64 m_showing = 0; ///< number of the code that is shown; answers of others are ignored
    bool m_asking = false;
    bool m_scanned = false;
};

} // namespace yibao::account
