// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/error.h"
#include "core/wire/portal.h"

#include <QTimer>

namespace yibao::wire {

/// Keeps whether the portal can be reached. While it cannot, asks for a probe after 2 s, then ever more rarely, at
/// least once a minute.
class ReachabilityWatch final : public QObject
{
    Q_OBJECT
public:
    explicit ReachabilityWatch(Reachability initial, QObject* parent = nullptr);

    [[nodiscard]] Reachability state() const { return m_state; }
    /// A call ended. Errors that say nothing about the line (cancelled, refused by us) change nothing.
    void succeeded();
    void failed(const Error& error);
    /// A probe ended, whatever it brought: another one follows while the portal cannot be reached.
    void keepTrying();

Q_SIGNALS:
    void changed(yibao::wire::Reachability state);
    void probeWanted();

private:
    void become(Reachability state);

    Reachability m_state;
    QTimer m_timer;
    int m_delayMs = 0;
};

} // namespace yibao::wire
