// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QStringView>

#include <cstdint>
#include <string>
#include <vector>

namespace yibao::search {

/// A text as index and question see it. One normaliser makes both, so that a difference in writing is no difference.
struct Folded
{
    std::u16string text;               ///< UTF-16 units
    std::vector<std::uint32_t> origin; ///< for each unit of `text` the index of the raw unit that it came from
};

/// NFKC, case folded, traditional characters simplified; blanks, quotes, brackets, dots and other marks dropped;
/// 〇零一二…九 as digits (十 stays), and the letter O between digits as 0. Unpaired surrogates and control characters
/// are dropped.
[[nodiscard]] Folded fold(QStringView raw);
[[nodiscard]] std::u16string folded(QStringView raw);

} // namespace yibao::search
