// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QQueue>
#include <QTimer>

#include <functional>

namespace yibao::wire {

/// Starts jobs in the order they came, never more than so many at a time and never sooner than so long after the one
/// before. A job says that it ended by release().
class Pacer final : public QObject
{
    Q_OBJECT
public:
    using Job = std::function<void()>;

    Pacer(int minIntervalMs, int maxConcurrent, QObject* parent = nullptr);

    /// May start the job before it returns.
    void enqueue(Job job);
    /// One started job has ended.
    void release();
    /// Forgets the jobs that wait; those under way still release.
    void clear();
    [[nodiscard]] int underWay() const { return m_underWay; }
    [[nodiscard]] qsizetype waiting() const { return m_queue.size(); }

private:
    void startWhatMay();

    int m_minIntervalMs;
    int m_maxConcurrent;
    int m_underWay = 0;
    QQueue<Job> m_queue;
    QElapsedTimer m_sinceStart;
    QTimer m_timer;
};

} // namespace yibao::wire
