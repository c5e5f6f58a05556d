// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/question.h"

namespace yibao::ui {

/// The same words with every number of a person masked in them: citizen numbers and mobiles that stand alone.
[[nodiscard]] QString maskedWords(const QString& text);
/// What a portal tells besides the fields that are known may name the person: names and numbers become masked.
void maskExtra(catalog::Row& row);

} // namespace yibao::ui
