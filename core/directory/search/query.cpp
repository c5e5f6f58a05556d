// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/query.h"

#include <algorithm>

namespace yibao::search {

bool Pattern::isPinyin() const
{
    return !elements.empty() && std::none_of(elements.begin(), elements.end(), [](const Element& element) {
        return element.kind == Element::Kind::Unit || element.kind == Element::Kind::Any;
    });
}

bool Pattern::isInitials() const
{
    return !elements.empty() && std::all_of(elements.begin(), elements.end(), [](const Element& element) {
        return element.kind == Element::Kind::Initial;
    });
}

std::size_t Pattern::find(std::u16string_view text, const Readings& readings, std::size_t from) const
{
    const std::size_t length = elements.size();
    if (length == 0 || length > text.size())
        return std::u16string_view::npos;
    const std::size_t last = text.size() - length;
    for (std::size_t at = closed ? std::max(from, last) : from; at <= last; ++at) {
        if (matchesAt(text, at, readings))
            return at;
    }
    return std::u16string_view::npos;
}

} // namespace yibao::search
