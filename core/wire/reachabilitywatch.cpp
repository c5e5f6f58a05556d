// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/reachabilitywatch.h"

#include "core/wire/networkfault.h"

#include <QRandomGenerator>

#include <algorithm>

namespace yibao::wire {

namespace {

constexpr int firstDelayMs = 2000;
constexpr int longestDelayMs = 60'000;

bool isUnreachable(const Error& error)
{
    // A gateway that answers in the portal's place says that the portal behind it is gone.
    return isLineFault(error) || error.httpStatus == 502 || error.httpStatus == 504;
}

} // namespace

ReachabilityWatch::ReachabilityWatch(Reachability initial, QObject* parent)
    : QObject(parent)
    , m_state(initial)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReachabilityWatch::probeWanted);
}

void ReachabilityWatch::succeeded()
{
    m_timer.stop();
    m_delayMs = 0;
    become(Reachability::Reachable);
}

void ReachabilityWatch::failed(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    if (!isUnreachable(error)) {
        // An answer that we do not like came from somebody.
        if (error.httpStatus != 0)
            succeeded();
        return;
    }
    become(Reachability::Unreachable);
    keepTrying();
}

void ReachabilityWatch::keepTrying()
{
    if (m_state != Reachability::Unreachable || m_timer.isActive())
        return;
    m_delayMs = m_delayMs == 0 ? firstDelayMs : std::min(2 * m_delayMs, longestDelayMs);
    // A little off, so that a hall full of windows does not come back in step.
    m_timer.start(m_delayMs - QRandomGenerator::global()->bounded(m_delayMs / 5));
}

void ReachabilityWatch::become(Reachability state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT changed(state);
}

} // namespace yibao::wire
