// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/pacer.h"

#include <algorithm>

namespace yibao::wire {

Pacer::Pacer(int minIntervalMs, int maxConcurrent, QObject* parent)
    : QObject(parent)
    , m_minIntervalMs(std::max(0, minIntervalMs))
    , m_maxConcurrent(std::max(1, maxConcurrent))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Pacer::startWhatMay);
}

void Pacer::enqueue(Job job)
{
    m_queue.enqueue(std::move(job));
    startWhatMay();
}

void Pacer::release()
{
    m_underWay = std::max(0, m_underWay - 1);
    startWhatMay();
}

void Pacer::clear()
{
    m_queue.clear();
    m_timer.stop();
}

void Pacer::startWhatMay()
{
    while (!m_queue.isEmpty() && m_underWay < m_maxConcurrent) {
        if (m_sinceStart.isValid() && m_sinceStart.elapsed() < m_minIntervalMs) {
            if (!m_timer.isActive())
                m_timer.start(static_cast<int>(m_minIntervalMs - m_sinceStart.elapsed()));
            return;
        }
        const Job job = m_queue.dequeue();
        ++m_underWay;
        m_sinceStart.start();
        job();
    }
}

} // namespace yibao::wire
