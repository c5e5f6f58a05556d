// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>

namespace yibao::account {

/// Slows down whoever guesses passwords at this station; the portal decides first. After each failed attempt a longer
/// time must pass, after five within 15 minutes ten minutes, and twice as long each time after. Holds digests only.
class AttemptGuard final
{
public:
    explicit AttemptGuard(const Clock& clock);

    /// Seconds until the next attempt for this account may be made; 0: now.
    [[nodiscard]] int waitSeconds(const QString& account) const;
    void failed(const QString& account);
    /// The portal let nobody in without looking at the password; there is nothing to slow down.
    void refused();
    void succeeded(const QString& account);
    /// Is told of every attempt that let nobody in, and not whose it was.
    void setObserver(std::function<void()> observer) { m_observer = std::move(observer); }

private:
    struct Record
    {
        QList<QDateTime> failures; ///< within the window
        int rounds = 0;            ///< how often the limit was reached
        QDateTime until;
        int given = 0; ///< seconds that `until` was ahead when it was set
    };
    [[nodiscard]] QByteArray key(const QString& account) const;

    const Clock& m_clock;
    QByteArray m_salt;
    QHash<QByteArray, Record> m_records;
    std::function<void()> m_observer;
};

} // namespace yibao::account
