// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/document.h"

namespace yibao::directory {

/// Why a row was found, in cells of the row. Nothing is explained where the row matches none of the queries, which only
/// a row that changed meanwhile does.
[[nodiscard]] catalog::Hit hitOf(const std::vector<search::Query>& queries, const catalog::Row& row,
                                 const DocumentMaker& maker);

[[nodiscard]] catalog::MatchKind matchKind(search::Match match);

} // namespace yibao::directory
