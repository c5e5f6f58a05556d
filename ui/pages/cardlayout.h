// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/label.h"

class QLayout;

/// What the parts of the detail card share.
namespace yibao::ui::cardlayout {

/// Takes everything out and deletes it.
void clear(QLayout& layout);
[[nodiscard]] Label* wrapped(const QString& text, TextRole role = TextRole::Body, Ink ink = Ink::Text,
                             bool bold = false);

} // namespace yibao::ui::cardlayout
