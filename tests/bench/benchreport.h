// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "tests/bench/benchtasks.h"

namespace yibao::bench {

/// Makes the data, starts every task and prints the tables. 0: everything held; 1: something failed or answered
/// wrongly; 2: a limit was missed (not with --quick, where times say nothing).
[[nodiscard]] int report(const Plan& plan);

} // namespace yibao::bench
