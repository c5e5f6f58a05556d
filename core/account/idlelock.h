// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/sessionstate.h"
#include "core/base/clock.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace yibao::account {

struct IdleLimits
{
    int idleSeconds = 0;     ///< without anybody touching anything; 0: never
    int warningSeconds = 0;  ///< before that
    int absoluteSeconds = 0; ///< of a session, whatever happens; 0: never

    /// Home 15 min and window 10 min, warned of one minute before, both 8 h; kiosk 60 s, warned of at 40 s, 30 min.
    [[nodiscard]] static IdleLimits forMode(StationMode mode);
    /// An administrator may only shorten; 0 changes nothing.
    [[nodiscard]] IdleLimits tightened(const IdleLimits& by) const;
};

/// Watches over a session that is left alone. Time counts by the machine's running time or by the clock, whichever says
/// more: a clock set back wins nothing, and a machine that slept has been left alone.
class IdleLock final : public QObject
{
    Q_OBJECT
public:
    enum class Reason { Idle, Absolute };

    IdleLock(const IdleLimits& limits, const Clock& clock, QObject* parent = nullptr);

    /// A session begins; again: from the start.
    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    /// Somebody is there: a key, a movement, 继续使用.
    void touch();
    /// Counts the time since the last look; the timer does so once a second.
    void check();
    /// Seconds until the lock; -1 when there is no limit.
    [[nodiscard]] int secondsLeft() const;
    [[nodiscard]] bool isWarning() const { return m_warning; }
    [[nodiscard]] const IdleLimits& limits() const { return m_limits; }

Q_SIGNALS:
    void warned(int secondsLeft); ///< once, when the warning time begins
    void relieved();              ///< somebody was there after all
    void lockDue(yibao::account::IdleLock::Reason reason);

private:
    void count();

    IdleLimits m_limits;
    const Clock& m_clock;
    QTimer m_timer;
    QElapsedTimer m_sinceLook;
    QDateTime m_lastLook;
    qint64 m_idleMs = 0;
    qint64 m_sessionMs = 0;
    bool m_warning = false;
};

} // namespace yibao::account
