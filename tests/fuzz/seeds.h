// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <cstdint>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace yibao::fuzz {

/// Inputs from which the mutator of driver.cpp sets out; libFuzzer finds its own.
[[nodiscard]] std::vector<std::string> seeds();

} // namespace yibao::fuzz
