// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QStringList>

#include <utility>

namespace yibao::sandbox {

/// Repeatable chance: the same seed and subject give the same throws on every machine, which the generators of the
/// standard library do not promise for their distributions.
class Dice
{
public:
    constexpr Dice(quint64 seed, quint64 subject)
        : m_state(mixed(seed) ^ mixed(subject * 0x9e3779b97f4a7c15U + 1))
    {}

    constexpr quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        return mixed(m_state);
    }
    /// 0 … sides-1
    constexpr int below(int sides) { return static_cast<int>(next() % static_cast<quint64>(sides)); }
    /// first … last
    constexpr int between(int first, int last) { return first + below(last - first + 1); }
    constexpr bool chance(int percent) { return below(100) < percent; }
    const QString& pick(const QStringList& words) { return words.at(below(static_cast<int>(words.size()))); }

private:
    static constexpr quint64 mixed(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    quint64 m_state;
};

} // namespace yibao::sandbox
