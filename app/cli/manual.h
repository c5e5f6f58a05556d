// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QString>

namespace CLI {
class App;
}

namespace yibao::cli {

/// The manual page (roff), made from the definition of the command line.
[[nodiscard]] QString manualPage(const CLI::App& app);
/// Completion for bash, zsh or fish from the same definition; empty for another shell.
[[nodiscard]] QString completionScript(const CLI::App& app, const QString& shell, const QStringList& services,
                                       const QStringList& datasets);

} // namespace yibao::cli
