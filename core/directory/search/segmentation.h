// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/query.h"

namespace yibao::search {

/// Whether the letters are one syllable, or with `begun` the beginning of one.
[[nodiscard]] bool isSyllable(std::string_view letters, bool begun, const Readings& readings);

/// What the letters at the end of a word may still become; nothing when no syllable begins so.
[[nodiscard]] std::vector<Element> begunSyllable(std::string_view letters, const Readings& readings);

/// Ways of reading the letters as syllables, those of few syllables first, at most `most`. With `begun` the last one
/// may be half typed.
[[nodiscard]] std::vector<std::vector<Element>> segmentations(std::string_view letters, bool begun,
                                                              const Readings& readings, std::size_t most);

/// One element for each letter; nothing when no character is read beginning with one of them.
[[nodiscard]] std::vector<Element> initialsOf(std::string_view letters);

} // namespace yibao::search
