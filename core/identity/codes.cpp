// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/identity/codes.h"

#include "core/identity/tidied.h"

#include <string_view>

namespace yibao::identity {
namespace {

constexpr std::u16string_view creditCharacters(u"0123456789ABCDEFGHJKLMNPQRTUWXY");
constexpr qsizetype creditLength = 18;
constexpr qsizetype institutionLength = 12;

CodeFault creditFault(const QString& code)
{
    if (code.isEmpty())
        return CodeFault::Empty;
    if (code.size() != creditLength)
        return CodeFault::Length;
    std::size_t sum = 0;
    std::size_t weight = 1;
    for (const QChar c : QStringView(code).chopped(1)) {
        const std::size_t value = creditCharacters.find(c.unicode());
        if (value == std::u16string_view::npos)
            return CodeFault::Characters;
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    // The outer remainder turns 31 into 0; a text in circulation forgets it.
    const char16_t expected = creditCharacters[(31 - sum % 31) % 31];
    return code.back() == expected ? CodeFault::None : CodeFault::Check;
}

CodeFault institutionFault(const QString& code)
{
    if (code.isEmpty())
        return CodeFault::Empty;
    if (code.size() != institutionLength)
        return CodeFault::Length;
    if (!isDigits(QStringView(code).sliced(1)))
        return CodeFault::Characters;
    return code.front() == u'H' || code.front() == u'P' ? CodeFault::None : CodeFault::Prefix;
}

CodeCheck checked(const QString& code, CodeFault fault)
{
    return {fault, fault == CodeFault::None ? code : QString()};
}

} // namespace

CodeCheck checkCreditCode(const QString& typed)
{
    const QString code = tidied(typed);
    return checked(code, creditFault(code));
}

CodeCheck checkInstitutionCode(const QString& typed)
{
    const QString code = tidied(typed);
    return checked(code, institutionFault(code));
}

} // namespace yibao::identity
