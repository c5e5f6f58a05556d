// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/qrsignin.h"

#include "core/base/supportids.h"
#include "core/wire/networkfault.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::account {

namespace {

constexpr int shortestLife = 10;
constexpr int longestLife = 600;

} // namespace

QrSignIn::QrSignIn(Session& session, const Clock& clock, int pollMs, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_pollMs(pollMs)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &QrSignIn::poll);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &QrSignIn::tick);
}

QString QrSignIn::content() const
{
    const bool valid = m_state == State::Waiting || m_state == State::Scanned || m_state == State::Offline;
    return valid ? m_code.content : QString();
}

int QrSignIn::secondsLeft() const
{
    if (!m_until.isValid())
        return 0;
    const qint64 left = (m_clock.now().msecsTo(m_until) + 999) / 1000;
    return static_cast<int>(std::clamp<qint64>(left, 0, m_code.expiresIn));
}

bool QrSignIn::mayRenew() const
{
    return m_state != State::Loading && m_state != State::Confirmed;
}

void QrSignIn::show(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void QrSignIn::end(State state)
{
    ++m_showing;
    m_poll.stop();
    m_tick.stop();
    m_until = {};
    m_code = {};
    m_asking = false;
    show(state);
}

void QrSignIn::renew()
{
    const bool open = m_session.state() == SessionState::SigningIn ||
                      m_session.state() == SessionState::SigningInAgain || m_session.beginSignIn();
    if (!open || !mayRenew())
        return;
    m_error.reset();
    m_activation.reset();
    m_faults = 0;
    m_scanned = false;
    end(State::Loading);
    const quint64 number = m_showing;
    whenDone(m_session.calls().loginQrcode(), this, [this, number](const Result<wire::LoginQrcode>& code) {
        if (number == m_showing)
            fetched(code);
    });
}

void QrSignIn::stop()
{
    end(State::Idle);
}

void QrSignIn::fetched(const Result<wire::LoginQrcode>& code)
{
    if (!code) {
        m_error = code.error();
        show(wire::isLineFault(code.error()) ? State::Offline : State::Failed);
        return;
    }
    m_code = *code;
    m_code.expiresIn = std::clamp(m_code.expiresIn, shortestLife, longestLife);
    m_until = m_clock.now().addSecs(m_code.expiresIn);
    m_tick.start();
    m_poll.start(m_pollMs);
    show(State::Waiting);
}

void QrSignIn::tick()
{
    const int left = secondsLeft();
    // The answer that is on its way may be the confirmation; a line that hangs must not keep a dead code on the screen.
    constexpr qint64 graceSeconds = 5;
    if (left == 0 && (!m_asking || m_until.secsTo(m_clock.now()) >= graceSeconds))
        end(State::Expired);
    else
        Q_EMIT ticked(left);
}

void QrSignIn::poll()
{
    if (secondsLeft() == 0) {
        end(State::Expired);
        return;
    }
    m_asking = true;
    const quint64 number = m_showing;
    whenDone(m_session.calls().pollQrcode(m_code.id), this, [this, number](const Result<wire::QrAnswer>& answer) {
        if (number != m_showing)
            return;
        m_asking = false;
        answered(answer);
    });
}

void QrSignIn::answered(const Result<wire::QrAnswer>& answer)
{
    if (!answer) {
        m_error = answer.error();
        if (!wire::isLineFault(answer.error()) && answer.error().code != ErrorCode::RateLimited &&
            answer.error().code != ErrorCode::ServerFault && answer.error().code != ErrorCode::Maintenance) {
            end(State::Failed);
            return;
        }
        // Ever more slowly, but never so slowly that a confirmation is missed.
        m_faults = std::min(m_faults + 1, 4);
        const int wait = std::max(m_pollMs * (1 << m_faults), 1000 * std::min(answer.error().retryAfter, 30));
        m_poll.start(std::min(wait, 30'000));
        show(State::Offline);
        return;
    }
    m_error.reset();
    m_faults = 0;
    if (!answer->id.isEmpty() && answer->id != m_code.id) {
        // About a code that is not on our screen: whoever confirmed it did not mean us.
        m_poll.start(m_pollMs);
        return;
    }
    switch (answer->status) {
    case wire::QrStatus::Waiting:
    case wire::QrStatus::Scanned:
    case wire::QrStatus::Unknown:
        m_scanned = m_scanned || answer->status == wire::QrStatus::Scanned;
        m_poll.start(m_pollMs);
        if (const State state = m_scanned ? State::Scanned : State::Waiting; state != m_state)
            show(state);
        return;
    case wire::QrStatus::Refused:
        end(State::Refused);
        return;
    case wire::QrStatus::Expired:
        end(State::Expired);
        return;
    case wire::QrStatus::Confirmed:
        break;
    }
    if (answer->signIn.activation) {
        m_activation = answer->signIn.activation;
        end(State::NeedsActivation);
        return;
    }
    if (answer->signIn.refusal || !answer->signIn.signedIn) {
        m_error = answer->signIn.refusal;
        end(State::Failed);
        return;
    }
    // The code is used up from here on; a second confirmation finds nothing.
    end(State::Loading);
    const quint64 number = m_showing;
    whenDone(m_session.accept(*answer->signIn.signedIn), this, [this, number](const Result<bool>& accepted) {
        if (number != m_showing)
            return;
        if (!accepted)
            m_error = accepted.error();
        show(accepted ? State::Confirmed : State::Failed);
    });
}

} // namespace yibao::account
