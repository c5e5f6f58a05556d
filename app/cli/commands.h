// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/cli/session.h"

#include <functional>

namespace yibao::cli {

/// Called once with the exit code.
using Done = std::function<void(int)>;

void runServices(Session& session, const Done& done);
void runFind(Session& session, const Done& done);
void runGuide(Session& session, const Done& done);
void runImport(Session& session, const Done& done);
void runQuery(Session& session, const Done& done);
void runPortalCheck(Session& session, const Done& done);
void runPortalSetKeys(Session& session, const Done& done);
void runDataStatus(Session& session, const Done& done);

/// Tells the error on standard error and gives its exit code.
[[nodiscard]] int refuse(const Error& error);

} // namespace yibao::cli
