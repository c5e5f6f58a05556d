// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

namespace yibao::account {

/// Whether memory is overwritten when it is freed. Costs a pass over every freed block, so it is on only while a secret
/// may be about.
void overwriteFreedMemory(bool on);
[[nodiscard]] bool canOverwriteFreedMemory();

} // namespace yibao::account
