// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/question.h"

namespace yibao::ui {

/// A question asked lately. Only open services are ever kept.
struct RecentEntry
{
    catalog::Question question; ///< service and filters; page and order are the usual ones
    qint64 total = 0;           ///< rows that it had
    QDateTime time;             ///< UTC

    friend bool operator==(const RecentEntry&, const RecentEntry&) = default;
};

} // namespace yibao::ui
