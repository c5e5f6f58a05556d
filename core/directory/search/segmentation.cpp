// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/segmentation.h"

#include <algorithm>

namespace yibao::search {

namespace {

constexpr std::size_t longestSyllable = 6;

/// Murmurs such as "ng" have an entry in the table, but would cut every word into nonsense.
bool isVoiced(std::string_view letters)
{
    return letters.find_first_of("aeiouv") != std::string_view::npos;
}

std::optional<SyllableId> voiced(std::string_view letters, const Readings& readings)
{
    return isVoiced(letters) ? readings.syllable(letters) : std::nullopt;
}

struct Search
{
    std::string_view letters;
    bool begun = false;
    const Readings& readings;
    std::size_t most = 0;
    std::vector<char> possible{}; ///< by place: the rest from there can be read
    std::vector<Element> path{};
    std::vector<std::vector<Element>> found{};

    void prepare()
    {
        possible.assign(letters.size() + 1, 0);
        possible[letters.size()] = begun ? 0 : 1;
        for (std::size_t at = letters.size(); at-- > 0;) {
            if (begun && !begunSyllable(letters.substr(at), readings).empty())
                possible[at] = 1;
            const std::size_t longest = std::min(longestSyllable, letters.size() - at);
            for (std::size_t length = 1; length <= longest && possible[at] == 0; ++length) {
                if (possible[at + length] != 0 && voiced(letters.substr(at, length), readings))
                    possible[at] = 1;
            }
        }
    }

    void walk(std::size_t at)
    {
        if (found.size() >= most || possible[at] == 0)
            return;
        if (begun) {
            if (const auto last = begunSyllable(letters.substr(at), readings); !last.empty()) {
                found.push_back(path);
                found.back().push_back(last.front());
            }
        } else if (at == letters.size()) {
            found.push_back(path);
            return;
        }
        for (std::size_t length = std::min(longestSyllable, letters.size() - at); length > 0; --length) {
            const auto syllable = voiced(letters.substr(at, length), readings);
            if (!syllable || possible[at + length] == 0)
                continue;
            path.push_back({Element::Kind::Syllable, *syllable, 0});
            walk(at + length);
            path.pop_back();
        }
    }
};

} // namespace

bool isSyllable(std::string_view letters, bool begun, const Readings& readings)
{
    return voiced(letters, readings).has_value() || (begun && !begunSyllable(letters, readings).empty());
}

std::vector<Element> begunSyllable(std::string_view letters, const Readings& readings)
{
    if (letters.empty() || letters.size() > longestSyllable)
        return {};
    const auto [first, end] = readings.beginningWith(letters);
    if (first == end)
        return {};
    if (end - first == 1)
        return {{Element::Kind::Syllable, first, 0}};
    return {{Element::Kind::Partial, first, end}};
}

std::vector<std::vector<Element>> segmentations(std::string_view letters, bool begun, const Readings& readings,
                                                std::size_t most)
{
    // Walked depth first, which meets long syllables first; a few more than wanted are kept to choose from.
    Search search{letters, begun, readings, most * 4};
    search.prepare();
    search.walk(0);
    std::stable_sort(search.found.begin(), search.found.end(),
                     [](const auto& left, const auto& right) { return left.size() < right.size(); });
    if (search.found.size() > most)
        search.found.resize(most);
    return search.found;
}

std::vector<Element> initialsOf(std::string_view letters)
{
    std::vector<Element> elements;
    for (const char letter : letters) {
        if (letter < 'a' || letter > 'z' || letter == 'i' || letter == 'u' || letter == 'v')
            return {};
        elements.push_back({Element::Kind::Initial, static_cast<std::uint16_t>(letter - 'a'), 0});
    }
    return elements;
}

} // namespace yibao::search
