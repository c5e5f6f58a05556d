// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace yibao::bench {

/// Time since some moment, in milliseconds: of the whole process on all its threads, and on the wall.
struct Times
{
    double cpu = 0;
    double wall = 0;

    [[nodiscard]] static Times now();
    friend Times operator-(const Times& a, const Times& b) { return {.cpu = a.cpu - b.cpu, .wall = a.wall - b.wall}; }
};

/// One question as it was answered.
struct Sample
{
    Times times;
    qint64 total = 0;
    qint64 near = 0;
    int rows = 0;  ///< full rows that were fetched
    int index = 0; ///< which question of its set
    bool failed = false;
};

struct Spread
{
    double p50 = 0;
    double p95 = 0;
    double p99 = 0;
    double max = 0;
};
enum class Clocked { Cpu, Wall };
/// Of the samples sorted, the value at the place ⌈p·n⌉.
[[nodiscard]] Spread spread(const QList<Sample>& samples, Clocked by);

struct Memory
{
    double residentMegabytes = 0;
    double anonymousMegabytes = 0;
};
[[nodiscard]] Memory memoryOfThisProcess();

[[nodiscard]] double megabytes(const QString& file); ///< 0 when there is none
/// Drops what the system keeps of these files, so that the next read is from the disk.
void forget(const QStringList& files);

[[nodiscard]] QString machine(); ///< processor, cores, memory, system

[[nodiscard]] QJsonObject toJson(const QList<Sample>& samples);
[[nodiscard]] QList<Sample> fromJson(const QJsonObject& object);

} // namespace yibao::bench
