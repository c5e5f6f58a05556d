// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/dice.h"
#include "core/catalog/regioncode.h"

namespace yibao::sandbox {

/// The word that every made-up name carries, so that nobody takes one for real.
inline const QString demoMark = QStringLiteral("演示");

/// 演示 and two characters, for example 演示康仁; neighbours in `serial` differ.
[[nodiscard]] QString demoBrand(int serial);
/// A made-up township or ward, for example 演示东.
[[nodiscard]] QString demoQuarter(int serial);
/// Street and number below a place: 演示东路12号.
[[nodiscard]] QString demoStreet(Dice& dice);
/// 第二, 第十三
[[nodiscard]] QString demoOrdinal(int number);

/// A number that no line has: local numbers never begin with a zero, and these begin with four.
[[nodiscard]] QString demoPhone(catalog::RegionCode place, quint32 serial);
/// The subscriber's part alone, as lists write a second number behind the first.
[[nodiscard]] QString demoPhoneTail(quint32 serial);

/// H or P, six digits of the place, five of the serial.
[[nodiscard]] QString demoInstitutionCode(QChar letter, catalog::RegionCode place, int serial);
/// Right in its check character; region 999999, which does not exist.
[[nodiscard]] QString demoCreditCode(QLatin1StringView kind, quint32 serial);

} // namespace yibao::sandbox
