// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/bench/measuring.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace yibao::bench {

namespace {

double milliseconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// The value of a line "Name:   123 kB" or "model name : text".
QString valueOf(const QString& file, const QByteArray& name)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray& line : in.readAll().split('\n'))
        if (line.startsWith(name))
            return QString::fromUtf8(line.mid(line.indexOf(':') + 1)).trimmed();
    return {};
}

double kilobytes(const QString& file, const QByteArray& name)
{
    return valueOf(file, name).section(u' ', 0, 0).toDouble();
}

} // namespace

Times Times::now()
{
    return {.cpu = milliseconds(CLOCK_PROCESS_CPUTIME_ID), .wall = milliseconds(CLOCK_MONOTONIC)};
}

Spread spread(const QList<Sample>& samples, Clocked by)
{
    QList<double> values;
    for (const Sample& sample : samples)
        values.append(by == Clocked::Cpu ? sample.times.cpu : sample.times.wall);
    if (values.isEmpty())
        return {};
    std::ranges::sort(values);
    const auto at = [&](double share) {
        const auto place = static_cast<qsizetype>(std::ceil(share * static_cast<double>(values.size())));
        return values.at(std::clamp<qsizetype>(place - 1, 0, values.size() - 1));
    };
    return {.p50 = at(0.5), .p95 = at(0.95), .p99 = at(0.99), .max = values.constLast()};
}

Memory memoryOfThisProcess()
{
    const QString file = u"/proc/self/smaps_rollup"_s;
    return {.residentMegabytes = kilobytes(file, "Rss:") / 1024,
            .anonymousMegabytes = kilobytes(file, "Anonymous:") / 1024};
}

double megabytes(const QString& file)
{
    return static_cast<double>(QFileInfo(file).size()) / 1e6;
}

void forget(const QStringList& files)
{
    for (const QString& name : files) {
        const int file = open(QFile::encodeName(name).constData(), O_RDONLY);
        if (file < 0)
            continue;
        fdatasync(file);
        posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        close(file);
    }
}

QString machine()
{
    return u"%1, %2 cores, %3 GiB, %4"_s.arg(valueOf(u"/proc/cpuinfo"_s, "model name"))
        .arg(QThread::idealThreadCount())
        .arg(kilobytes(u"/proc/meminfo"_s, "MemTotal") / 1024 / 1024, 0, 'f', 0)
        .arg(QSysInfo::prettyProductName());
}

QJsonObject toJson(const QList<Sample>& samples)
{
    QJsonArray list;
    for (const Sample& sample : samples)
        list.append(QJsonArray{sample.index, sample.times.cpu, sample.times.wall, sample.total, sample.near,
                               sample.rows, sample.failed});
    return {{u"samples"_s, list}};
}

QList<Sample> fromJson(const QJsonObject& object)
{
    QList<Sample> samples;
    const QJsonArray list = object.value(u"samples"_s).toArray();
    for (const QJsonValue& value : list) {
        const QJsonArray one = value.toArray();
        samples.append({.times = {.cpu = one.at(1).toDouble(), .wall = one.at(2).toDouble()},
                        .total = one.at(3).toInteger(),
                        .near = one.at(4).toInteger(),
                        .rows = one.at(5).toInt(),
                        .index = one.at(0).toInt(),
                        .failed = one.at(6).toBool()});
    }
    return samples;
}

} // namespace yibao::bench
