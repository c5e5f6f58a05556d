// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <cstdint>

namespace yibao {

/// Bytes that the machine has; 0 where the system does not say.
[[nodiscard]] std::uint64_t physicalMemory();

/// Whether the machine has sixteen times as much: then so many bytes are read ahead as a whole. A clerk's old computer
/// has other use for its memory.
[[nodiscard]] bool hasPlentyFor(std::uint64_t bytes);

} // namespace yibao
