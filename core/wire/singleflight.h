// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QFuture>
#include <QHash>
#include <QPromise>
#include <QString>

#include <algorithm>
#include <memory>
#include <unordered_map>
#include <vector>

namespace yibao::wire {

/// Calls under way by what they ask: whoever asks the same joins and gets the same result. For one thread.
template <typename T>
class SingleFlight
{
public:
    struct Seat
    {
        QFuture<T> future;
        quint64 flight = 0;
        bool first = false; ///< nobody asked this before: the caller starts the call
    };

    [[nodiscard]] Seat join(const QString& key)
    {
        auto& flight = m_flights[key];
        const bool first = flight.promises.empty();
        if (first)
            flight.id = ++m_last;
        auto promise = std::make_unique<QPromise<T>>();
        promise->start();
        const Seat seat{.future = promise->future(), .flight = flight.id, .first = first};
        flight.promises.push_back(std::move(promise));
        return seat;
    }

    /// True when nobody waits for it any more: it was landed, or everybody cancelled.
    [[nodiscard]] bool abandoned(const QString& key, quint64 id) const
    {
        const auto at = m_flights.find(key);
        return at == m_flights.end() || at->second.id != id ||
               std::all_of(at->second.promises.begin(), at->second.promises.end(),
                           [](const auto& promise) { return promise->isCanceled(); });
    }

    /// Answers everybody on the flight; a flight that has landed already is left alone.
    void land(const QString& key, quint64 id, const T& result)
    {
        const auto at = m_flights.find(key);
        if (at == m_flights.end() || at->second.id != id)
            return;
        // Taken out first: who is answered may ask again at once.
        const Flight flight = std::move(at->second);
        m_flights.erase(at);
        for (const auto& promise : flight.promises) {
            promise->addResult(result);
            promise->finish();
        }
    }

    void landAll(const T& result)
    {
        while (!m_flights.empty())
            land(QString(m_flights.begin()->first), m_flights.begin()->second.id, result);
    }

private:
    struct Flight
    {
        quint64 id = 0;
        std::vector<std::unique_ptr<QPromise<T>>> promises;
    };
    std::unordered_map<QString, Flight> m_flights;
    quint64 m_last = 0;
};

} // namespace yibao::wire
