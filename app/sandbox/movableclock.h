// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace yibao::sandbox {

/// The time by which captchas, codes, QR logins and sessions grow old. Tests move it on; the envelope keeps to the
/// machine's own time, so requests stay welcome. Any thread.
class MovableClock final : public Clock
{
public:
    explicit MovableClock(const Clock& base)
        : m_base(base)
    {}

    [[nodiscard]] QDateTime now() const override { return m_base.now().addSecs(m_ahead); }
    void moveOn(qint64 seconds) { m_ahead += seconds; }
    [[nodiscard]] qint64 ahead() const { return m_ahead; }

private:
    const Clock& m_base;
    std::atomic<qint64> m_ahead = 0;
};

} // namespace yibao::sandbox
