// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/queryparser.h"

#include "core/directory/search/expansions.h"
#include "core/directory/search/fold.h"
#include "core/directory/search/nearpatterns.h"
#include "core/directory/search/segmentation.h"

#include <algorithm>

namespace yibao::search {

namespace {

using Text = std::u16string;
using Texts = std::vector<Text>;

constexpr std::size_t mostWords = 32;
constexpr std::size_t longestWord = 64;
constexpr qsizetype longestInput = 8192;
constexpr std::size_t mostSegmentations = 12;
constexpr std::size_t mostPatterns = 24;
constexpr std::size_t mostWordsOfName = 4; ///< more words are no name

bool isLetters(const Text& word)
{
    return std::all_of(word.begin(), word.end(), isLetterUnit);
}

bool isDigits(const Text& word)
{
    return std::all_of(word.begin(), word.end(), isDigitUnit);
}

std::string letters(std::u16string_view word)
{
    return {word.begin(), word.end()};
}

/// 0755 83330000 is one number.
void joinAreaCodes(Texts& words)
{
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        const bool area = isDigits(words[at]) && words[at][0] == u'0' && words[at].size() >= 3 && words[at].size() <= 4;
        if (area && isDigits(words[at + 1]) && words[at + 1].size() >= 7 && words[at + 1].size() <= 8) {
            words[at] += words[at + 1];
            words.erase(words.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        }
    }
}

Texts wordsOf(const QString& typed)
{
    Texts words;
    const QStringView all = QStringView(typed).left(longestInput);
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= all.size() && words.size() < mostWords; ++at) {
        if (at < all.size() && !all[at].isSpace())
            continue;
        Text word = folded(all.mid(begin, at - begin));
        begin = at + 1;
        if (word.size() > longestWord)
            word.resize(QChar::isHighSurrogate(word[longestWord - 1]) ? longestWord - 1 : longestWord);
        if (!word.empty())
            words.push_back(std::move(word));
    }
    joinAreaCodes(words);
    return words;
}

/// Local number without area code; empty when these are too few digits or none.
Text localNumber(const Text& word)
{
    constexpr std::size_t fewest = 5;
    if (!isDigits(word))
        return {};
    Text number = word;
    if (number[0] == u'0' && number.size() > fewest) {
        const bool brief = number[1] == u'1' || number[1] == u'2'; // 010, 021 …; all others have three digits more
        number.erase(0, brief ? 3 : 4);
    }
    return number.size() >= fewest ? number : Text();
}

Text codeOf(const Text& word)
{
    constexpr std::size_t fewest = 3;
    const bool plain =
        std::all_of(word.begin(), word.end(), [](char16_t unit) { return isDigitUnit(unit) || isLetterUnit(unit); });
    return plain && word.size() >= fewest && std::any_of(word.begin(), word.end(), isDigitUnit) ? word : Text();
}

void add(std::vector<Pattern>& patterns, Pattern pattern)
{
    if (patterns.size() < mostPatterns && !pattern.elements.empty() &&
        std::find(patterns.begin(), patterns.end(), pattern) == patterns.end())
        patterns.push_back(std::move(pattern));
}

/// Ways of reading letters that stand before or behind characters.
std::vector<std::vector<Element>> pinyinOf(const Text& word, bool last, const Readings& readings)
{
    std::vector<std::vector<Element>> ways;
    if (auto initials = initialsOf(letters(word)); !initials.empty())
        ways.push_back(std::move(initials));
    // One letter at the end is an initial, which says the same.
    if (word.size() > 1 || !last || ways.empty()) {
        for (auto& way : segmentations(letters(word), last, readings, mostSegmentations))
            ways.push_back(std::move(way));
    }
    return ways;
}

/// 北京xh, xh医院: each run of letters as pinyin, the rest as it stands.
void addMixed(std::vector<Pattern>& patterns, const Text& word, const Readings& readings)
{
    std::vector<Pattern> ways{Pattern()};
    for (std::size_t at = 0; at < word.size();) {
        std::size_t end = at + 1;
        while (end < word.size() && isLetterUnit(word[end]) == isLetterUnit(word[at]))
            ++end;
        const Text run = word.substr(at, end - at);
        std::vector<std::vector<Element>> parts;
        if (isLetterUnit(word[at]))
            parts = pinyinOf(run, end == word.size(), readings);
        if (parts.empty())
            parts.push_back(literal(run).elements);
        std::vector<Pattern> longer;
        for (const auto& part : parts) {
            for (const Pattern& way : ways) {
                if (longer.size() == mostPatterns)
                    break;
                longer.push_back(way);
                longer.back().elements.insert(longer.back().elements.end(), part.begin(), part.end());
            }
        }
        ways = std::move(longer);
        at = end;
    }
    for (Pattern& way : ways)
        add(patterns, std::move(way));
}

enum class Script { Letters, Characters, Mixed };

Script scriptOf(const Text& word)
{
    const auto count = std::count_if(word.begin(), word.end(), isLetterUnit);
    return count == 0                                       ? Script::Characters
           : static_cast<std::size_t>(count) == word.size() ? Script::Letters
                                                            : Script::Mixed;
}

Term termOf(const Text& word, const Readings& readings, const Gazetteer& gazetteer)
{
    Term term;
    term.typed = word;
    switch (scriptOf(word)) {
    case Script::Letters:
        add(term.patterns, literal(word));
        for (auto& way : pinyinOf(word, true, readings))
            add(term.patterns, {std::move(way), false});
        term.regions = gazetteer.spelled(letters(word));
        break;
    case Script::Mixed:
        add(term.patterns, literal(word));
        addMixed(term.patterns, word, readings);
        break;
    case Script::Characters:
        term.patterns = patterns(sameMeaning(word, gazetteer), mostPatterns);
        term.regions = gazetteer.named(word);
        break;
    }
    term.code = codeOf(word);
    term.phone = localNumber(word);
    return term;
}

/// "ren min yi y" is one name when each word is a syllable, the last one perhaps half typed.
std::optional<Term> phraseOf(const Texts& words, const Readings& readings)
{
    Term term;
    Pattern pattern;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool last = i + 1 == words.size();
        if (!isLetters(words[i]) || !isSyllable(letters(words[i]), last, readings))
            return std::nullopt;
        term.typed += words[i];
        if (last)
            pattern.elements.push_back(begunSyllable(letters(words[i]), readings).front());
        else
            pattern.elements.push_back({Element::Kind::Syllable, *readings.syllable(letters(words[i])), 0});
    }
    term.patterns.push_back(std::move(pattern));
    return term;
}

Text joined(const Texts& words)
{
    Text all;
    for (const Text& word : words)
        all += word;
    return all;
}

/// The tiers after the first for one name in characters.
void addNear(Query& query, const Text& word, const Readings& readings, const Gazetteer& gazetteer)
{
    const Anatomy parts = anatomy(word, gazetteer);
    if (Term term{word, misspellings(parts, readings), {}, {}, {}}; !term.patterns.empty())
        query.tiers.push_back({Reading{{std::move(term)}}});
    for (auto& tier : relatives(parts, gazetteer))
        query.tiers.push_back(std::move(tier));
}

} // namespace

Query QueryParser::parse(const QString& typed, Scope scope) const
{
    Query query;
    query.scope = scope;
    const Texts words = wordsOf(typed);
    if (words.empty())
        return query;
    if (scope == Scope::Rest) {
        Reading reading;
        for (const Text& word : words)
            reading.terms.push_back({word, {literal(word)}, {}, {}, {}});
        query.tiers.push_back({std::move(reading)});
        return query;
    }

    Reading apart;
    for (const Text& word : words)
        apart.terms.push_back(termOf(word, m_readings, m_gazetteer));
    const bool characters =
        std::all_of(words.begin(), words.end(), [](const Text& word) { return scriptOf(word) == Script::Characters; });
    const Text whole = joined(words);
    if (words.size() == 1) {
        query.tiers.push_back({std::move(apart)});
        if (scriptOf(whole) != Script::Letters && !isDigits(whole) && codeOf(whole).empty())
            addNear(query, whole, m_readings, m_gazetteer);
        return query;
    }
    if (auto phrase = phraseOf(words, m_readings)) {
        query.tiers.push_back({Reading{{std::move(*phrase)}}});
        query.tiers.push_back({std::move(apart)});
        return query;
    }

    const bool oneName = characters && whole.size() <= longestWord && words.size() <= mostWordsOfName;
    std::vector<Reading> first{apart};
    if (oneName)
        first.push_back({{termOf(whole, m_readings, m_gazetteer)}});
    query.tiers.push_back(std::move(first));

    Reading loose = std::move(apart);
    for (Term& term : loose.terms) {
        if (scriptOf(term.typed) != Script::Characters || isDigits(term.typed))
            continue;
        const Anatomy parts = anatomy(term.typed, m_gazetteer);
        // One character beside an ending is too little to guess by when other words stand beside it.
        if (parts.middle.size() < 2)
            continue;
        const auto wrong = misspellings(parts, m_readings);
        term.patterns.insert(term.patterns.end(), wrong.begin(), wrong.end());
    }
    query.tiers.push_back({std::move(loose)});
    if (oneName && !isDigits(whole))
        addNear(query, whole, m_readings, m_gazetteer);
    return query;
}

} // namespace yibao::search
