// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/identity/entries.h"

#include "core/identity/tidied.h"

namespace yibao::identity {
namespace {

constexpr qsizetype passwordMin = 8;
constexpr qsizetype passwordMax = 16;
constexpr qsizetype smsMin = 4;
constexpr qsizetype smsMax = 6;

} // namespace

PasswordFaults checkPassword(const QString& typed)
{
    PasswordFaults faults;
    faults.setFlag(PasswordFault::TooShort, typed.size() < passwordMin);
    faults.setFlag(PasswordFault::TooLong, typed.size() > passwordMax);
    faults |= PasswordFault::NoDigit;
    faults |= PasswordFault::NoLetter;
    for (const QChar c : typed) {
        if (c >= u'0' && c <= u'9')
            faults.setFlag(PasswordFault::NoDigit, false);
        else if ((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'))
            faults.setFlag(PasswordFault::NoLetter, false);
        else
            faults |= PasswordFault::OtherCharacters;
    }
    return faults;
}

EntryCheck checkSmsCode(const QString& typed, int length)
{
    const QString code = tidied(typed);
    if (code.isEmpty())
        return {EntryFault::Empty, {}};
    if (!isDigits(code))
        return {EntryFault::Characters, {}};
    const bool fits = length > 0 ? code.size() == length : code.size() >= smsMin && code.size() <= smsMax;
    return fits ? EntryCheck{EntryFault::None, code} : EntryCheck{EntryFault::Length, {}};
}

EntryCheck checkCaptcha(const QString& typed)
{
    const QString text = typed.normalized(QString::NormalizationForm_KC).trimmed();
    return {text.isEmpty() ? EntryFault::Empty : EntryFault::None, text};
}

} // namespace yibao::identity
