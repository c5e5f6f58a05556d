// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QList>
#include <QString>

namespace yibao::identity {

enum class MobileFault {
    None,
    Empty,
    Characters, ///< something else than digits
    Length,     ///< not eleven digits
    Prefix,     ///< does not begin with 13 to 19
};

struct MobileCheck
{
    MobileFault fault = MobileFault::None;
    QString number; ///< eleven digits; empty when there is a fault
};

/// A mobile number of the mainland; blanks, hyphens, +86 and 0086 may be there and are taken away.
[[nodiscard]] MobileCheck checkMobile(const QString& typed);

struct Phone
{
    enum class Kind {
        LandLine, ///< area code, 7 or 8 digits, perhaps an extension
        Local,    ///< 7 or 8 digits without any area code to inherit
        Mobile,
        Service, ///< 400 or 800 numbers
        Short,   ///< 12393, 12345, 12333, 95…
        Other,   ///< kept as it is
    };
    Kind kind = Kind::Other;
    QString number; ///< ready to be shown and dialled: "022-83122806", "0591-83660233-5163", "400-600-3120"
    QString note;   ///< what stood in brackets: 总机

    friend bool operator==(const Phone&, const Phone&) = default;
};

/// The numbers in a cell of a list, in their order. A number without an area code inherits that of the one before it,
/// the first one `areaCode`. Nothing is dropped: what is no number comes back as Other.
[[nodiscard]] QList<Phone> splitPhones(const QString& cell, const QString& areaCode = {});

} // namespace yibao::identity
