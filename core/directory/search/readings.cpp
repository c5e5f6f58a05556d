// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/readings.h"

#include "core/directory/search/datatable.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace yibao::search {

namespace {

constexpr std::size_t units = 65536;

bool isSpelling(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Unit of the folded text by which a character of the tables is found.
char16_t asFolded(char16_t unit)
{
    constexpr std::u16string_view words = u"零一二三四五六七八九";
    const std::size_t at = words.find(unit);
    if (unit == u'〇')
        return u'0';
    return at == std::u16string_view::npos ? unit : static_cast<char16_t>(u'0' + at);
}

} // namespace

Readings::Readings()
    : m_only(units, none)
    , m_initials(units, 0)
    , m_first(units + 1, 0)
{
    // Spellings are few and readings many: each is known by a number from its first coming until all are sorted.
    std::unordered_map<std::string, SyllableId> numbers;
    std::vector<std::pair<char16_t, SyllableId>> readings;
    const auto add = [&](QStringView character, QStringView list) {
        if (character.size() != 1)
            return;
        const char16_t unit = asFolded(character[0].unicode());
        std::string spelling;
        const auto end = [&] {
            if (isSpelling(spelling))
                readings.emplace_back(
                    unit, numbers.try_emplace(spelling, static_cast<SyllableId>(numbers.size())).first->second);
            spelling.clear();
        };
        for (const QChar letter : list) {
            if (letter == u' ')
                end();
            else
                spelling += letter.toLatin1();
        }
        end();
    };
    forEachRow(u":/yibao/data/pinyin.tsv"_s, add);
    forEachRow(u":/yibao/data/pinyin-places.tsv"_s, add);
    for (const auto& [spelling, number] : numbers)
        m_spellings.push_back(spelling);
    std::sort(m_spellings.begin(), m_spellings.end());
    std::vector<SyllableId> sorted(m_spellings.size());
    for (const auto& [spelling, number] : numbers)
        sorted[number] = *syllable(spelling);
    for (auto& [unit, syllable] : readings)
        syllable = sorted[syllable];
    std::sort(readings.begin(), readings.end());
    readings.erase(std::unique(readings.begin(), readings.end()), readings.end());
    auto next = readings.cbegin();
    for (std::size_t unit = 0; unit < units; ++unit) {
        m_first[unit] = static_cast<std::uint32_t>(m_syllables.size());
        for (; next != readings.cend() && next->first == static_cast<char16_t>(unit); ++next) {
            m_syllables.push_back(next->second);
            m_initials[unit] |= 1U << (m_spellings[next->second][0] - 'a');
            m_only[unit] = m_only[unit] == none ? next->second : several;
        }
    }
    m_first[units] = static_cast<std::uint32_t>(m_syllables.size());
}

const Readings& Readings::standard()
{
    static const Readings instance;
    return instance;
}

std::span<const SyllableId> Readings::syllables(char16_t unit) const
{
    const std::size_t at = unit;
    return {m_syllables.data() + m_first[at], m_syllables.data() + m_first[at + 1]};
}

bool Readings::hasAnyOfSeveral(char16_t unit, std::uint32_t begin, std::uint32_t end) const
{
    const auto all = syllables(unit);
    return std::any_of(all.begin(), all.end(), [=](SyllableId each) { return each >= begin && each < end; });
}

std::string_view Readings::spelling(SyllableId syllable) const
{
    return syllable < m_spellings.size() ? std::string_view(m_spellings[syllable]) : std::string_view();
}

std::optional<SyllableId> Readings::syllable(std::string_view spelling) const
{
    const auto at = std::lower_bound(m_spellings.begin(), m_spellings.end(), spelling);
    if (at == m_spellings.end() || *at != spelling)
        return std::nullopt;
    return static_cast<SyllableId>(at - m_spellings.begin());
}

std::pair<SyllableId, SyllableId> Readings::beginningWith(std::string_view letters) const
{
    const auto begin = std::lower_bound(m_spellings.begin(), m_spellings.end(), letters);
    auto end = begin;
    while (end != m_spellings.end() && std::string_view(*end).starts_with(letters))
        ++end;
    return {static_cast<SyllableId>(begin - m_spellings.begin()), static_cast<SyllableId>(end - m_spellings.begin())};
}

} // namespace yibao::search
