// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace yibao {

/// An amount in fen (1 yuan = 100 fen). Never a floating-point number.
class Money
{
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fromFen(qint64 fen) { return Money(fen); }
    /// Reads yuan as the portal writes them: optional sign, digits, at most two decimals ("1234.5", "-0.01").
    [[nodiscard]] static std::optional<Money> fromYuan(const QString& text);

    [[nodiscard]] constexpr qint64 fen() const { return m_fen; }
    /// Yuan with two decimals and thousands commas: "1,234.50".
    [[nodiscard]] QString toString() const;

    friend constexpr auto operator<=>(const Money&, const Money&) = default;
    friend constexpr Money operator+(Money a, Money b) { return Money(a.m_fen + b.m_fen); }
    friend constexpr Money operator-(Money a, Money b) { return Money(a.m_fen - b.m_fen); }

private:
    explicit constexpr Money(qint64 fen)
        : m_fen(fen)
    {}
    qint64 m_fen = 0;
};

} // namespace yibao
