// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QList>
#include <QString>

namespace yibao::text {

/// A piece of a string in UTF-16 units, as QString counts.
struct Range
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const Range&, const Range&) = default;
};

/// Where `needle` stands in `shown` when both are compared folded (text.h): "协和(西)" is found in "协和（西）医院".
/// Ranges do not overlap, are in order and cover whole characters; characters that folding drops inside a match
/// belong to it. Several words of the needle are looked up one by one.
[[nodiscard]] QList<Range> matches(const QString& shown, const QString& needle);

} // namespace yibao::text
