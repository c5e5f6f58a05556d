// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/draft.h"

#include <algorithm>

namespace yibao::search {

void put(Drafts& drafts, std::u16string text, bool closed)
{
    if (text.empty() || text.front() == anyUnit || text.back() == anyUnit)
        return;
    Draft draft{std::move(text), closed};
    if (std::find(drafts.begin(), drafts.end(), draft) == drafts.end())
        drafts.push_back(std::move(draft));
}

Pattern literal(std::u16string_view text)
{
    Pattern pattern;
    pattern.elements.reserve(text.size());
    for (const char16_t unit : text) {
        const bool any = unit == anyUnit;
        pattern.elements.push_back(
            {any ? Element::Kind::Any : Element::Kind::Unit, any ? std::uint16_t{0} : std::uint16_t{unit}, 0});
    }
    return pattern;
}

std::vector<Pattern> patterns(const Drafts& drafts, std::size_t most)
{
    std::vector<Pattern> result;
    for (const Draft& draft : drafts) {
        if (result.size() == most)
            break;
        result.push_back(literal(draft.text));
        result.back().closed = draft.closed;
    }
    return result;
}

bool isDigitUnit(char16_t unit)
{
    return unit >= u'0' && unit <= u'9';
}

bool isNumeral(char16_t unit)
{
    return isDigitUnit(unit) || unit == u'十';
}

bool isLetterUnit(char16_t unit)
{
    return unit >= u'a' && unit <= u'z';
}

bool isTelling(char16_t unit)
{
    constexpr std::u16string_view common =
        u"大药房店医院卫生室街道社区中心人民服务诊所门部有限公司连锁省市县区镇乡村路号第新国东西南北0123456789";
    return common.find(unit) == std::u16string_view::npos;
}

} // namespace yibao::search
