// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QString>

namespace yibao::identity {

enum class CodeFault {
    None,
    Empty,
    Length,
    Characters, ///< characters that such a code cannot hold
    Prefix,     ///< institution codes: neither H nor P
    Check,      ///< the last character does not fit the others
};

struct CodeCheck
{
    CodeFault fault = CodeFault::None;
    QString code; ///< tidied; empty when there is a fault
};

/// Unified social credit code after GB 32100: 18 characters without I, O, S, V, Z.
[[nodiscard]] CodeCheck checkCreditCode(const QString& typed);

/// National code of an institution (H) or pharmacy (P): the letter and eleven digits.
[[nodiscard]] CodeCheck checkInstitutionCode(const QString& typed);

} // namespace yibao::identity
