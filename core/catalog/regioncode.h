// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QHash>
#include <QString>

#include <compare>
#include <optional>

namespace yibao::catalog {

/// A division of the healthcare-security system (admdvs): six digits, for example 440300. The zeros of a code say
/// nothing certain about its parent; ask the RegionTree.
class RegionCode
{
public:
    constexpr RegionCode() = default;
    [[nodiscard]] static std::optional<RegionCode> parse(const QString& text);
    [[nodiscard]] static constexpr RegionCode fromNumber(int number) { return RegionCode(number); }

    [[nodiscard]] constexpr bool isNull() const { return m_number == 0; }
    [[nodiscard]] constexpr int number() const { return m_number; }
    [[nodiscard]] QString toString() const;  ///< six digits; empty when null

    friend constexpr auto operator<=>(RegionCode, RegionCode) = default;
    friend size_t qHash(RegionCode code, size_t seed = 0) { return ::qHash(code.m_number, seed); }

private:
    explicit constexpr RegionCode(int number)
        : m_number(number)
    {
    }
    int m_number = 0;
};

} // namespace yibao::catalog
