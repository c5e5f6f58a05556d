// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QFlags>
#include <QString>

namespace yibao::identity {

/// What a web password lacks, all at once, so that a form can tick off its conditions while one types.
enum class PasswordFault {
    TooShort = 1, ///< fewer than 8 characters
    TooLong = 2,  ///< more than 16
    NoDigit = 4,
    NoLetter = 8,
    OtherCharacters = 16, ///< the portal takes letters and digits only
};
Q_DECLARE_FLAGS(PasswordFaults, PasswordFault)
Q_DECLARE_OPERATORS_FOR_FLAGS(PasswordFaults)

/// Nothing is normalised: what a person types is the password. No faults means that the portal will take it.
[[nodiscard]] PasswordFaults checkPassword(const QString& typed);

enum class EntryFault { None, Empty, Characters, Length };

struct EntryCheck
{
    EntryFault fault = EntryFault::None;
    QString text; ///< tidied; empty when there is a fault
};

/// The code of a short message: `length` digits, or 4 to 6 where the service does not say (0).
[[nodiscard]] EntryCheck checkSmsCode(const QString& typed, int length = 0);
/// The characters of a picture: anything but blank; upper and lower case as typed.
[[nodiscard]] EntryCheck checkCaptcha(const QString& typed);

} // namespace yibao::identity
