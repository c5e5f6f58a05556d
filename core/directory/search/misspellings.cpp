// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/draft.h"
#include "core/directory/search/nearpatterns.h"

#include <algorithm>

namespace yibao::search {

namespace {

constexpr std::size_t mostPatterns = 64;
constexpr std::size_t mostHomophones = 8;
constexpr std::size_t mostReadings = 3;

/// The whole word by sound: 协合 is xie he. Units without a reading stay.
std::vector<Pattern> homophones(const std::u16string& word, std::size_t from, const Readings& readings)
{
    std::vector<Pattern> all{Pattern()};
    bool sounds = false;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const char16_t unit = word[at];
        const auto syllables =
            at < from || isDigitUnit(unit) ? std::span<const SyllableId>() : readings.syllables(unit);
        std::vector<Pattern> longer;
        for (const Pattern& pattern : all) {
            if (syllables.empty()) {
                longer.push_back(pattern);
                longer.back().elements.push_back({Element::Kind::Unit, unit, 0});
                continue;
            }
            for (const SyllableId syllable : syllables.first(std::min(syllables.size(), mostReadings))) {
                if (longer.size() == mostHomophones)
                    break;
                longer.push_back(pattern);
                longer.back().elements.push_back({Element::Kind::Syllable, syllable, 0});
            }
        }
        sounds = sounds || !syllables.empty();
        all = std::move(longer);
    }
    return sounds ? all : std::vector<Pattern>();
}

} // namespace

std::vector<Pattern> misspellings(const Anatomy& anatomy, const Readings& readings)
{
    const std::u16string& word = anatomy.word;
    const std::size_t length = word.size();
    const std::size_t from = length - anatomy.core.size();
    if (length < 2)
        return {};
    // 卫生室 alone, or with one character that sounds alike, is like half of all names: that tells nobody anything.
    const std::size_t proper = anatomy.middle.size();
    if (proper == 0)
        return {};
    const bool sounds = proper >= 2 && (length > 2 || std::ranges::any_of(word, isTelling));
    std::vector<Pattern> result = sounds ? homophones(word, from, readings) : std::vector<Pattern>();
    const std::size_t properEnd = from + proper;
    const auto mayBeWrong = [&](std::size_t at) { return !isDigitUnit(word[at]); };
    const auto mayBeTooMuch = [&](std::size_t at) { return mayBeWrong(at) && (at >= properEnd || proper >= 3); };
    Drafts drafts;
    drafts.reserve(3 * length);
    const auto guess = [&drafts](const std::u16string& draft) {
        // One that rests on what half of all names are made of fits everywhere.
        if (std::ranges::any_of(draft, [](char16_t unit) { return unit != anyUnit && isTelling(unit); }))
            put(drafts, draft);
    };
    for (std::size_t at = std::max<std::size_t>(from, 1); length >= 4 && at + 1 < length; ++at) {
        if (!mayBeWrong(at))
            continue;
        std::u16string wrong = word;
        wrong[at] = anyUnit;
        guess(wrong);
    }
    for (std::size_t at = from; length >= 4 && at < length; ++at) {
        if (mayBeTooMuch(at))
            guess(word.substr(0, at) + word.substr(at + 1));
    }
    const bool hasEnding = !anatomy.ending.empty();
    for (std::size_t at = std::max<std::size_t>(from, 1); length >= (hasEnding ? 3 : 4) && at < length; ++at) {
        if (!isDigitUnit(word[at - 1]) || !isDigitUnit(word[at]))
            guess(word.substr(0, at) + anyUnit + word.substr(at));
    }
    const auto more = patterns(drafts, mostPatterns - result.size());
    result.insert(result.end(), more.begin(), more.end());
    return result;
}

} // namespace yibao::search
