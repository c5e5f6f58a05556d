// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QString>

namespace yibao::text {

/// Full-width letters, digits, blanks and punctuation in their usual width (NFKC), blanks trimmed and collapsed.
[[nodiscard]] QString simplified(const QString& raw);

/// The form in which names are compared and looked up: NFKC, lower case, without blanks, quotes, brackets, dots and
/// other marks, so that "深圳普瑞堂中医（综合）诊所" equals "深圳普瑞堂中医(综合)诊所".
[[nodiscard]] QString folded(const QString& raw);

/// True for text that holds control characters other than tab and line ends, or unpaired surrogates.
[[nodiscard]] bool isDamaged(const QString& raw);

} // namespace yibao::text
