// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/fold.h"
#include "core/directory/search/queryparser.h"

#include <algorithm>
#include <array>

namespace yibao::search {

namespace {

// Longer ones first: of several that fit, the longest is the ending.
constexpr std::array<std::u16string_view, 16> endings{
    u"特别行政区", u"自治区", u"自治州", u"自治县", u"自治旗", u"地区", u"林区", u"特区",
    u"矿区",       u"新区",   u"盟",     u"省",     u"市",     u"区",   u"县",   u"旗"};

constexpr std::array<std::u16string_view, 58> peoples{
    u"蒙古族",     u"回族",     u"藏族",     u"维吾尔族", u"苗族",     u"彝族",   u"壮族",     u"布依族", u"朝鲜族",
    u"满族",       u"侗族",     u"瑶族",     u"白族",     u"土家族",   u"哈尼族", u"哈萨克族", u"傣族",   u"黎族",
    u"傈僳族",     u"佤族",     u"畲族",     u"高山族",   u"拉祜族",   u"水族",   u"东乡族",   u"纳西族", u"景颇族",
    u"柯尔克孜族", u"土族",     u"达斡尔族", u"仫佬族",   u"羌族",     u"布朗族", u"撒拉族",   u"毛南族", u"仡佬族",
    u"锡伯族",     u"阿昌族",   u"普米族",   u"塔吉克族", u"怒族",     u"裕固族", u"京族",     u"独龙族", u"鄂伦春族",
    u"赫哲族",     u"门巴族",   u"珞巴族",   u"基诺族",   u"鄂温克族", u"保安族", u"德昂族",   u"各族",   u"蒙古",
    u"哈萨克",     u"柯尔克孜", u"维吾尔",   u"塔吉克"};

constexpr std::size_t shortestName = 2;
constexpr std::size_t letterCount = 26;

bool strip(std::u16string& name, std::u16string_view ending)
{
    if (name.size() < ending.size() + shortestName || !name.ends_with(ending))
        return false;
    name.resize(name.size() - ending.size());
    return true;
}

QString key(std::u16string_view text)
{
    return QString::fromUtf16(text.data(), static_cast<qsizetype>(text.size()));
}

/// Whether the letters are the initials of the name.
bool hasInitials(std::u16string_view name, std::string_view letters, const Readings& readings)
{
    if (name.size() != letters.size())
        return false;
    for (std::size_t i = 0; i < name.size(); ++i) {
        if ((readings.initials(name[i]) >> (letters[i] - 'a') & 1U) == 0)
            return false;
    }
    return true;
}

/// Whether the letters spell the name in full.
bool hasSpelling(std::u16string_view name, std::string_view letters, const Readings& readings)
{
    if (name.empty())
        return letters.empty();
    const auto all = readings.syllables(name[0]);
    return std::any_of(all.begin(), all.end(), [&](SyllableId each) {
        const std::string_view spelling = readings.spelling(each);
        return letters.starts_with(spelling) && hasSpelling(name.substr(1), letters.substr(spelling.size()), readings);
    });
}

} // namespace

Gazetteer::Gazetteer(std::vector<Place> places)
    : m_places(std::move(places))
    , m_byLetter(letterCount)
{
    const Readings& readings = Readings::standard();
    for (int i = 0; i < static_cast<int>(m_places.size()); ++i) {
        const Place& place = m_places[static_cast<std::size_t>(i)];
        m_byName[key(place.name)].append(i);
        if (place.bare != place.name)
            m_byName[key(place.bare)].append(i);
        m_byCode.insert(place.code, i);
        m_byParent[place.parent].append(i);
        m_longest = std::max(m_longest, place.name.size());
        const std::uint32_t initials = place.name.empty() ? 0 : readings.initials(place.name[0]);
        for (std::size_t letter = 0; letter < letterCount; ++letter) {
            if ((initials >> letter & 1U) != 0)
                m_byLetter[letter].push_back(static_cast<std::uint32_t>(i));
        }
    }
    m_byName.remove(QString());
}

Gazetteer::Place Gazetteer::place(std::uint32_t code, std::uint32_t parent, const QString& name)
{
    Place result{code, parent, folded(name), {}};
    result.bare = result.name;
    for (const std::u16string_view ending : endings) {
        if (!strip(result.bare, ending))
            continue;
        // 三江侗族自治县 is called 三江.
        if (ending.starts_with(u"自治")) {
            while (std::any_of(peoples.begin(), peoples.end(),
                               [&](std::u16string_view people) { return strip(result.bare, people); })) {
            }
        }
        break;
    }
    return result;
}

std::vector<std::uint32_t> Gazetteer::named(std::u16string_view folded) const
{
    std::vector<std::uint32_t> codes;
    if (folded.size() < shortestName || folded.size() > m_longest)
        return codes;
    for (const int at : m_byName.value(key(folded)))
        codes.push_back(m_places[static_cast<std::size_t>(at)].code);
    return codes;
}

std::vector<std::uint32_t> Gazetteer::spelled(std::string_view letters) const
{
    std::vector<std::uint32_t> codes;
    const bool lower = std::all_of(letters.begin(), letters.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (letters.size() < 2 || !lower || m_byLetter.empty())
        return codes;
    const Readings& readings = Readings::standard();
    for (const std::uint32_t at : m_byLetter[static_cast<std::size_t>(letters[0] - 'a')]) {
        const Place& place = m_places[at];
        const auto fits = [&](const std::u16string& name) {
            return hasInitials(name, letters, readings) || hasSpelling(name, letters, readings);
        };
        if (fits(place.bare) || fits(place.name))
            codes.push_back(place.code);
    }
    return codes;
}

std::size_t Gazetteer::leadingName(std::u16string_view folded) const
{
    if (folded.starts_with(u"解放军")) // not 解放区
        return 0;
    for (std::size_t length = std::min(m_longest, folded.size()); length >= shortestName; --length) {
        if (m_byName.contains(key(folded.substr(0, length))))
            return length;
    }
    return 0;
}

std::vector<std::u16string> Gazetteer::namesOf(std::uint32_t code) const
{
    const auto at = m_byCode.constFind(code);
    if (at == m_byCode.constEnd())
        return {};
    const Place& place = m_places[static_cast<std::size_t>(*at)];
    return {place.name, place.bare};
}

std::vector<std::u16string> Gazetteer::below(const std::vector<std::uint32_t>& codes) const
{
    std::vector<std::u16string> names;
    for (const std::uint32_t code : codes) {
        for (const int at : m_byParent.value(code))
            names.push_back(m_places[static_cast<std::size_t>(at)].bare);
    }
    return names;
}

std::vector<std::u16string> Gazetteer::above(const std::vector<std::uint32_t>& codes) const
{
    std::vector<std::u16string> names;
    for (const std::uint32_t code : codes) {
        const auto at = m_byCode.constFind(code);
        if (at == m_byCode.constEnd())
            continue;
        const auto parent = m_byCode.constFind(m_places[static_cast<std::size_t>(*at)].parent);
        if (parent == m_byCode.constEnd())
            continue;
        const Place& place = m_places[static_cast<std::size_t>(*parent)];
        if (m_byCode.contains(place.parent) && std::find(names.begin(), names.end(), place.bare) == names.end())
            names.push_back(place.bare);
    }
    return names;
}

} // namespace yibao::search
