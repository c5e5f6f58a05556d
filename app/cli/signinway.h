// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/accountcalls.h"

#include <functional>
#include <optional>

namespace yibao::cli {

enum class SignInWay { None, Qr, Password };

/// Called once: nothing when the person is signed in, else the exit code; why has been told on standard error.
using SignInDone = std::function<void(std::optional<int>)>;

/// Tells how the e-certificate is activated; gives the exit code.
[[nodiscard]] int tellActivation(const wire::Activation& activation);

} // namespace yibao::cli
