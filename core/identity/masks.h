// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QString>

namespace yibao::identity {

/// How much of a number stays readable at its ends. Other schools keep 3+4 or 4+4 of a citizen's number.
struct MaskPolicy
{
    int head = 0;
    int tail = 4;

    friend bool operator==(const MaskPolicy&, const MaskPolicy&) = default;
};

inline constexpr MaskPolicy citizenIdPolicy{6, 4};
inline constexpr MaskPolicy mobilePolicy{3, 4};

/// One star for each hidden character. At least four are hidden, at the cost of the head, then of the tail.
[[nodiscard]] QString masked(const QString& text, MaskPolicy policy);

/// 18 characters: 110101********1234; 15: 110101*****1234; other documents by the rule of masked().
[[nodiscard]] QString maskedCitizenId(const QString& id, MaskPolicy policy = citizenIdPolicy);
/// 186****9369
[[nodiscard]] QString maskedMobile(const QString& number, MaskPolicy policy = mobilePolicy);
/// Two characters: the first is hidden (*丽); more: first and last stay (王*明); one: hidden.
[[nodiscard]] QString maskedName(const QString& name);
/// Numbers of persons and cards: four stars and the last four, whatever the length.
[[nodiscard]] QString maskedCard(const QString& number);
/// The address of a person down to the county: 天津市河西区****. Addresses of institutions are never masked.
[[nodiscard]] QString maskedAddress(const QString& address);

} // namespace yibao::identity
