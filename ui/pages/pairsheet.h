// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/pages/pairwords.h"
#include "ui/print/printsheet.h"

namespace yibao::ui {

/// The answer for a pair of places on paper: the sentence with its reason, what it rests on with sources and dates, the
/// institutions that were marked (`chosen`, a sentence each), whom to call.
[[nodiscard]] PrintSheet pairSheet(const PairWords& words, const services::RegionPair& pair, const QString& hotline,
                                   const QStringList& chosen);

} // namespace yibao::ui
