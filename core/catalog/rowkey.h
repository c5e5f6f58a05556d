// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/question.h"
#include "core/catalog/service.h"

namespace yibao::catalog {

/// What identifies a row within its dataset, the same for imports and for answers of a portal: the code where the row
/// has one, else the folded words of all identity fields.
[[nodiscard]] QString rowKey(const Dataset& dataset, const Row& row);

/// True when the key of the row rests on a code that is unique in the country.
[[nodiscard]] bool hasCodeKey(const Dataset& dataset, const Row& row);

} // namespace yibao::catalog
