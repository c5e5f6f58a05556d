// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/expansions.h"

#include <algorithm>
#include <array>
#include <optional>

namespace yibao::search {

namespace {

using Text = std::u16string;
using View = std::u16string_view;
using Texts = std::vector<Text>;

constexpr std::size_t most = 24;

struct Pair
{
    View one;
    View other;
};

// The same institution under either ending.
constexpr std::array<Pair, 14> endings{{{u"中医医院", u"中医院"},
                                        {u"中医院", u"中医医院"},
                                        {u"妇幼保健医院", u"妇幼保健院"},
                                        {u"妇幼保健院", u"妇幼保健医院"},
                                        {u"妇保院", u"妇幼保健院"},
                                        {u"红十字会医院", u"红十字医院"},
                                        {u"红十字医院", u"红十字会医院"},
                                        {u"精神病医院", u"精神病院"},
                                        {u"精神病院", u"精神病医院"},
                                        {u"传染病院", u"传染病医院"},
                                        {u"总院", u"总医院"},
                                        {u"分院", u"院区"},
                                        {u"院区", u"分院"},
                                        {u"人医", u"人民医院"}}};

// Army hospitals whose number stayed in use after they had a name; public knowledge of the reform of 2018.
constexpr std::array<Pair, 11> armyNumbers{{{u"301", u"解放军总医院"},
                                            {u"302", u"解放军总医院第5医学中心"},
                                            {u"304", u"解放军总医院第4医学中心"},
                                            {u"306", u"战略支援部队特色医学中心"},
                                            {u"307", u"解放军总医院第5医学中心"},
                                            {u"309", u"解放军总医院第8医学中心"},
                                            {u"81", u"东部战区总医院秦淮医疗区"},
                                            {u"175", u"陆军第73集团军医院"},
                                            {u"180", u"联勤保障部队第910医院"},
                                            {u"401", u"海军第971医院"},
                                            {u"458", u"南部战区空军医院"}}};

void add(Texts& texts, Text text)
{
    if (texts.size() < most && std::find(texts.begin(), texts.end(), text) == texts.end())
        texts.push_back(std::move(text));
}

bool takeEnd(View& text, View end)
{
    if (!text.ends_with(end))
        return false;
    text.remove_suffix(end.size());
    return true;
}

/// 浙大 -> 浙江大学, 广中医 -> 广州中医药大学; the first letter of a place stands for two or three.
Texts universities(View head)
{
    struct Kind
    {
        View brief;
        std::array<View, 3> full;
    };
    static constexpr std::array<Kind, 6> kinds{{{u"中医药大", {u"中医药大学", {}, {}}},
                                                {u"中医大", {u"中医药大学", {}, {}}},
                                                {u"中医", {u"中医药大学", u"中医学院", {}}},
                                                {u"医大", {u"医科大学", {}, {}}},
                                                {u"医", {u"医科大学", u"医学院", u"大学"}},
                                                {u"大", {u"大学", u"大学医学院", {}}}}};
    Texts names;
    for (const Kind& kind : kinds) {
        View place = head;
        // 中医大 alone tells what school, if not where; 医大 and 大 do not.
        constexpr std::size_t telling = 3;
        if (!takeEnd(place, kind.brief) || place.size() > 3 || (place.empty() && kind.brief.size() < telling))
            continue;
        for (const View full : kind.full) {
            if (full.empty())
                continue;
            if (place.size() != 1) {
                add(names, Text(place) + Text(full));
                continue;
            }
            add(names, Text(place) + anyUnit + Text(full));
            add(names, Text(place) + anyUnit + anyUnit + Text(full));
        }
        break;
    }
    return names;
}

bool isSchool(View head)
{
    return head.ends_with(u"大学") || head.ends_with(u"学院") || head.ends_with(u"学校");
}

/// The number at the end of an abbreviated or full name: 附二院, 附属第二医院, 二附院, 第二附属医院, 二院, 第二医院.
struct Numbered
{
    View head;
    View number;
    bool affiliated = false;
    bool written = false; ///< with 第
};

std::optional<Numbered> numbered(View word)
{
    Numbered result;
    View rest = word;
    if (!takeEnd(rest, u"医院") && !takeEnd(rest, u"院"))
        return std::nullopt;
    result.affiliated = takeEnd(rest, u"附属") || takeEnd(rest, u"附");
    if (rest.empty() || !isNumeral(rest.back()))
        return std::nullopt;
    result.number = rest.substr(rest.size() - 1);
    rest.remove_suffix(1);
    if (!rest.empty() && isNumeral(rest.back()))
        return std::nullopt; // 301医院
    result.written = takeEnd(rest, u"第");
    if (takeEnd(rest, u"附属") || takeEnd(rest, u"附"))
        result.affiliated = true;
    result.head = rest;
    return result;
}

void addAffiliated(Texts& texts, const Text& head, View number)
{
    add(texts, head + u"附属第" + Text(number) + u"医院");
    add(texts, head + u"第" + Text(number) + u"附属医院");
    if (!head.empty())
        add(texts, head + u"第" + Text(number) + u"医院");
}

void expandNumber(Texts& texts, const Text& word)
{
    const auto number = numbered(word);
    if (!number) {
        View head = word;
        if ((takeEnd(head, u"附属医院") || takeEnd(head, u"附院")) && !head.empty()) {
            add(texts, Text(head) + u"附属医院");
            for (const Text& name : universities(head))
                add(texts, name + u"附属医院");
        } else if (head = word; takeEnd(head, u"医院") && head.size() <= 4 && head.ends_with(u'大')) {
            for (const Text& name : universities(head)) {
                add(texts, name + u"第1医院");
                add(texts, name + u"附属医院");
            }
        }
        return;
    }
    const Text head(number->head);
    const Texts names = isSchool(head) ? Texts{} : universities(head);
    if (number->affiliated || isSchool(head))
        addAffiliated(texts, head, number->number);
    if (!number->affiliated && !number->written) {
        add(texts, head + u"第" + Text(number->number) + u"医院");
        add(texts, head + u"第" + Text(number->number) + u"人民医院");
    }
    for (const Text& name : names)
        addAffiliated(texts, name, number->number);
    // 中山三院 is that of the university as well as that of the town.
    if (!number->affiliated && !number->written && names.empty() && head.size() >= 2 && head.size() <= 4)
        addAffiliated(texts, head + u"大学", number->number);
}

/// 中国医大口腔医院 is 中国医科大学附属口腔医院, 浙大儿童医院 that of 浙江大学.
void expandSchool(Texts& texts, const Text& word)
{
    constexpr std::size_t longestBrief = 6;
    const std::size_t over = word.find(u'大') + 1;
    if (over < 2 || over > longestBrief || !word.ends_with(u"医院") || word.size() < over + 4)
        return;
    const View tail = View(word).substr(over);
    // 大学, 大一院 and 大附属 are no briefs, or read elsewhere.
    if (isNumeral(tail.front()) || View(u"学第附").find(tail.front()) != View::npos)
        return;
    for (const Text& name : universities(View(word).substr(0, over)))
        add(texts, name + u"附属" + Text(tail));
}

void expandArmy(Texts& texts, const Text& word)
{
    constexpr View army = u"解放军";
    constexpr View full = u"中国人民解放军";
    View rest = word;
    if (rest.starts_with(full)) {
        add(texts, word.substr(full.size() - army.size()));
        rest.remove_prefix(full.size());
    } else if (rest.starts_with(army)) {
        rest.remove_prefix(army.size());
    }
    if (rest.starts_with(u'第'))
        rest.remove_prefix(1);
    const bool soldiers = rest.size() + 1 < word.size();
    std::size_t digits = 0;
    while (digits < rest.size() && isDigitUnit(rest[digits]))
        ++digits;
    const View tail = rest.substr(digits);
    if (digits < 2 || digits > 3 || !(tail.empty() || tail == u"医院" || tail == u"院"))
        return;
    const Text number(rest.substr(0, digits));
    if (soldiers)
        add(texts, u"解放军第" + number + Text(tail));
    if (tail.empty() && !soldiers)
        return; // a bare number is a number
    for (const Pair& pair : armyNumbers) {
        if (pair.one == number)
            add(texts, Text(pair.other));
    }
}

/// 三明第一 as well as 三明市第一, for each of the places that the word begins with.
void expandPlaces(Texts& texts, const Text& word, const Gazetteer& gazetteer)
{
    Texts heads{Text()};
    View rest = word;
    for (int depth = 0; depth < 3; ++depth) {
        const std::size_t length = gazetteer.leadingName(rest);
        if (length == 0 || length >= rest.size())
            break;
        const View typed = rest.substr(0, length);
        Texts names{Text(typed)};
        for (const std::uint32_t code : gazetteer.named(typed)) {
            for (const Text& name : gazetteer.namesOf(code)) {
                if (names.size() < 4 && std::find(names.begin(), names.end(), name) == names.end())
                    names.push_back(name);
            }
        }
        Texts longer;
        for (const Text& head : heads) {
            for (const Text& name : names)
                add(longer, head + name);
        }
        heads = std::move(longer);
        rest.remove_prefix(length);
    }
    if (rest.size() == word.size())
        return;
    for (const Text& head : heads)
        add(texts, head + Text(rest));
}

bool wantsEnding(View word)
{
    constexpr View closing = u"院所中心站室部店房堂司厂校局馆";
    return word.size() >= 2 && closing.find(word.back()) == View::npos;
}

} // namespace

std::u16string_view institutionEnding(std::u16string_view word)
{
    constexpr std::array<View, 16> kinds{u"社区卫生服务中心",
                                         u"社区卫生服务站",
                                         u"中心卫生院",
                                         u"妇幼保健医院",
                                         u"中西医结合医院",
                                         u"妇幼保健院",
                                         u"卫生院",
                                         u"卫生所",
                                         u"卫生室",
                                         u"门诊部",
                                         u"中医医院",
                                         u"中医院",
                                         u"医院",
                                         u"诊所",
                                         u"分院",
                                         u"院"};
    for (const View kind : kinds) {
        if (word.size() > kind.size() && word.ends_with(kind))
            return kind;
    }
    return {};
}

Drafts sameMeaning(const std::u16string& word, const Gazetteer& gazetteer)
{
    Texts texts{word};
    for (const Pair& pair : endings) {
        View head = word;
        if (takeEnd(head, pair.one) && !(pair.one == u"总院" && head.empty()))
            add(texts, Text(head) + Text(pair.other));
    }
    expandNumber(texts, word);
    expandSchool(texts, word);
    expandArmy(texts, word);
    const Texts base = texts;
    for (const Text& text : base)
        expandPlaces(texts, text, gazetteer);
    Drafts drafts;
    for (const Text& text : texts)
        put(drafts, text);
    for (const Text& text : texts) {
        if (wantsEnding(text) && drafts.size() < most)
            put(drafts, text + u"医院", true);
    }
    return drafts;
}

} // namespace yibao::search
