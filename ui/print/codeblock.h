// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/print/printblock.h"

#include <optional>

namespace yibao::ui {

enum class CodeWords { Beside, Below };

/// A QR code of at least 25 mm, its quiet zone around it, with what it does and its content in words. Nothing for what
/// does not fit into a code, or when the content does not fit into a line of `width`.
[[nodiscard]] std::optional<PrintBlock> codeBlock(const PrintPart& part, const PrintType& type, qreal width,
                                                  CodeWords words);

} // namespace yibao::ui
