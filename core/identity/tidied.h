// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QString>

namespace yibao::identity {

/// What a person typed, in the form in which numbers are kept: full-width characters in their usual width, without
/// blanks, upper case. "１１０１０１ 1880…x" becomes "1101011880…X".
[[nodiscard]] QString tidied(const QString& typed);

/// True when the text is not empty and holds only 0 to 9.
[[nodiscard]] bool isDigits(QStringView text);

} // namespace yibao::identity
