// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/shell/commandtable.h"

namespace yibao::ui {

class MainWindow;
struct ShellContext;

/// Everything the window can do, with its keys. Keys that a page handles itself stand here too, without a handler, so
/// that the help names them and no other command takes them.
void addShellCommands(CommandTable& table, MainWindow& window, const ShellContext& context);

} // namespace yibao::ui
