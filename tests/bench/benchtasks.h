// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "tests/bench/measuring.h"

#include <QJsonObject>
#include <QString>

namespace yibao::bench {

/// What the whole run is about.
struct Plan
{
    std::size_t hospitals = 0;
    std::size_t pharmacies = 0;
    quint64 seed = 0;
    QString folder;
    int like = 0;
    int trigram = 0;
    int scan = 0;
    bool quick = false;

    [[nodiscard]] QString list(bool ofHospitals) const; ///< the CSV file
    [[nodiscard]] QString database() const;             ///< of the product
    [[nodiscard]] QString engineFolder() const;
    [[nodiscard]] QString competitors() const;
};

/// One measurement, made in a process of its own.
struct Task
{
    Plan plan;
    QString name; ///< import, engine-build, competitors-build, product, engine, scan, like, trigram, cold, update
    QString set = QString();
    int sample = 0; ///< so many questions, evenly from the whole set; 0 for all
    int repeat = 1; ///< the median of so many counts
};

/// In the process of its own: prints what it found as JSON. The value is the exit code.
[[nodiscard]] int runTask(const Task& task);

/// In the parent: starts this program again for the task. Empty when it failed; its words stand on stderr.
[[nodiscard]] QJsonObject startTask(const Task& task);

} // namespace yibao::bench
