// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QDateTime>

namespace yibao {

/// The time, so that tests can set it. All times are UTC; dates are local, as a person reads them.
class Clock
{
public:
    Clock() = default;
    virtual ~Clock() = default;
    Q_DISABLE_COPY_MOVE(Clock)

    [[nodiscard]] virtual QDateTime now() const = 0;
    [[nodiscard]] QDate today() const { return now().toLocalTime().date(); }
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// Stands still until it is moved.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(const QDateTime& time)
        : m_time(time.toUTC())
    {}
    [[nodiscard]] QDateTime now() const override { return m_time; }
    void set(const QDateTime& time) { m_time = time.toUTC(); }

private:
    QDateTime m_time;
};

} // namespace yibao
