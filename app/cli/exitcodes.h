// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

namespace yibao::cli {

inline constexpr int exitAnswered = 0;
inline constexpr int exitNoRows = 1;
inline constexpr int exitUsage = 2;
inline constexpr int exitPortal = 3; ///< portal or network
inline constexpr int exitData = 4;   ///< lists, files, disk

} // namespace yibao::cli
