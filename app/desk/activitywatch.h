// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/idlelock.h"

namespace yibao::desk {

/// Tells the lock of every key, click, touch and movement anywhere in the program.
class ActivityWatch final : public QObject
{
    Q_OBJECT
public:
    /// Watches `application`, which outlives it.
    ActivityWatch(account::IdleLock& lock, QObject* application);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    account::IdleLock& m_lock;
};

} // namespace yibao::desk
