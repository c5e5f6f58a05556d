// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/idlelock.h"

#include <algorithm>

namespace yibao::account {

namespace {

int shorter(int own, int other)
{
    if (own == 0 || other == 0)
        return own + other;
    return std::min(own, other);
}

} // namespace

IdleLimits IdleLimits::forMode(StationMode mode)
{
    switch (mode) {
    case StationMode::Home:
        return {.idleSeconds = 15 * 60, .warningSeconds = 60, .absoluteSeconds = 8 * 3600};
    case StationMode::Window:
        return {.idleSeconds = 10 * 60, .warningSeconds = 60, .absoluteSeconds = 8 * 3600};
    case StationMode::Kiosk:
        return {.idleSeconds = 60, .warningSeconds = 20, .absoluteSeconds = 30 * 60};
    }
    return {};
}

IdleLimits IdleLimits::tightened(const IdleLimits& by) const
{
    IdleLimits result{.idleSeconds = shorter(idleSeconds, by.idleSeconds),
                      .warningSeconds = warningSeconds,
                      .absoluteSeconds = shorter(absoluteSeconds, by.absoluteSeconds)};
    // At least 20 s of warning, as far as there are so many.
    result.warningSeconds = std::min({std::max(20, warningSeconds), result.idleSeconds});
    return result;
}

IdleLock::IdleLock(const IdleLimits& limits, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_limits(limits)
    , m_clock(clock)
{
    m_timer.setInterval(1000);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::check);
}

void IdleLock::start()
{
    m_idleMs = 0;
    m_sessionMs = 0;
    m_warning = false;
    m_lastLook = m_clock.now();
    m_sinceLook.start();
    m_timer.start();
}

void IdleLock::stop()
{
    m_timer.stop();
    m_warning = false;
}

void IdleLock::count()
{
    const QDateTime now = m_clock.now();
    const qint64 passed = std::max({qint64(0), m_sinceLook.restart(), m_lastLook.msecsTo(now)});
    m_lastLook = now;
    m_idleMs += passed;
    m_sessionMs += passed;
}

void IdleLock::touch()
{
    if (!isRunning())
        return;
    // A touch after the machine slept comes too late.
    check();
    if (!isRunning())
        return;
    m_idleMs = 0;
    if (m_warning) {
        m_warning = false;
        Q_EMIT relieved();
    }
}

void IdleLock::check()
{
    if (!isRunning())
        return;
    count();
    const bool idle = m_limits.idleSeconds > 0 && m_idleMs >= 1000LL * m_limits.idleSeconds;
    const bool over = m_limits.absoluteSeconds > 0 && m_sessionMs >= 1000LL * m_limits.absoluteSeconds;
    if (idle || over) {
        stop();
        Q_EMIT lockDue(idle ? Reason::Idle : Reason::Absolute);
        return;
    }
    const int left = secondsLeft();
    if (!m_warning && left >= 0 && left <= m_limits.warningSeconds) {
        m_warning = true;
        Q_EMIT warned(left);
    }
}

int IdleLock::secondsLeft() const
{
    if (m_limits.idleSeconds <= 0)
        return -1;
    return static_cast<int>(std::max<qint64>(0, m_limits.idleSeconds - m_idleMs / 1000));
}

} // namespace yibao::account
