// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/draft.h"
#include "core/directory/search/queryparser.h"

namespace yibao::search {

/// Ways of writing the same institution, the word itself first: 附二院 and 附属第二医院, 浙大 and 浙江大学, places with
/// and without their ending, 医院 where it was left out.
[[nodiscard]] Drafts sameMeaning(const std::u16string& word, const Gazetteer& gazetteer);

/// The kind of institution that the word ends with (医院, 卫生院 …), empty when it does not or is nothing else.
[[nodiscard]] std::u16string_view institutionEnding(std::u16string_view word);

} // namespace yibao::search
