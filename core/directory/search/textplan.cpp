// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// How a text index goes about a pattern: which lists a text that matches must be in, and how far they are read.

#include "core/directory/search/textindex.h"

#include <algorithm>
#include <tuple>

namespace yibao::search {

namespace {

/// So many numbers of a list are read in the time of one look at a text.
constexpr std::uint64_t numbersPerLook = 24;
/// So few texts are looked at without more ado.
constexpr std::uint64_t fewLooks = 128;
/// For so many it pays to find out which pairs of a character and a sound there are.
constexpr std::uint64_t manyLooks = 1024;

Alphabet alphabetOf(Element::Kind kind)
{
    switch (kind) {
    case Element::Kind::Initial:
        return Alphabet::Initials;
    case Element::Kind::Syllable:
    case Element::Kind::Partial:
        return Alphabet::Syllables;
    case Element::Kind::Unit:
    case Element::Kind::Any:
        break;
    }
    return Alphabet::Units;
}

} // namespace

const NGrams& TextIndex::gramsFor(Element::Kind kind) const
{
    return m_grams[static_cast<std::size_t>(alphabetOf(kind))];
}

TextIndex::Lists TextIndex::lists(const NGrams& grams, std::uint32_t from, std::uint32_t to)
{
    Lists result{.grams = &grams, .from = from, .to = to};
    for (std::uint32_t node = from; node < to; ++node)
        result.count += grams.count(node);
    return result;
}

std::vector<Bitmap> TextIndex::setsOf(const Lists& lists)
{
    std::vector<Bitmap> sets;
    for (std::uint32_t node = lists.from; node < lists.to; ++node)
        sets.push_back(lists.grams->set(node));
    return sets;
}

Bitmap TextIndex::united(const Lists& lists)
{
    if (lists.leftOver)
        return lists.grams->leftOver(lists.from);
    std::vector<Bitmap> sets = setsOf(lists);
    return Bitmap::unite(sets);
}

const Bitmap& TextIndex::ReadLists::read(const Lists& lists, Bitmap& room)
{
    constexpr std::size_t mostKept = 64;
    // A single list is looked at where it lies; a union takes memory of its own.
    constexpr std::uint64_t largestUnion = 16384;
    const auto kept = std::ranges::find(m_kept, lists, &Kept::lists);
    if (kept != m_kept.end())
        return kept->set;
    if (m_kept.size() < mostKept && (lists.isOne() || lists.count <= largestUnion))
        return m_kept.emplace_back(lists, united(lists)).set;
    room = united(lists);
    return room;
}

/// Covers neighbouring elements of one alphabet with the longest n-grams that the tree holds.
void TextIndex::planRun(const Pattern& pattern, std::size_t from, std::size_t to, Plan& plan) const
{
    const auto& elements = pattern.elements;
    const NGrams& grams = gramsFor(elements[from].kind);
    const bool partial = elements[to - 1].kind == Element::Kind::Partial;
    const std::size_t plainEnd = partial ? to - 1 : to;
    const bool isAll = from == 0 && to == elements.size();
    std::size_t covered = from;
    std::optional<std::uint32_t> before; ///< node of all plain elements
    for (std::size_t start = from; start < plainEnd; ++start) {
        std::uint32_t node = NGrams::root;
        std::size_t end = start;
        for (; end < plainEnd; ++end) {
            const auto child = grams.child(node, elements[end].value);
            if (!child)
                break;
            node = *child;
        }
        // Single symbols and pairs are all in the tree.
        if (end == start || (end == start + 1 && end < plainEnd)) {
            plan.nothing = true;
            return;
        }
        // Where a frequent n-gram does not go on in the tree, it goes on so in few texts, and those are told apart.
        const bool rare = end < plainEnd && end >= start + 2 && grams.count(node) >= frequent;
        if (rare)
            plan.lists.push_back(
                {.grams = &grams, .from = node, .to = node + 1, .leftOver = true, .count = grams.leftCount(node)});
        else if (end > covered)
            plan.lists.push_back(lists(grams, node, node + 1));
        covered = std::max(covered, end);
        if (end == plainEnd) {
            if (start == from)
                before = node;
            break;
        }
    }
    if (!partial) {
        plan.exact = isAll && before;
        if (plan.exact && &grams == &m_grams[0])
            plan.node = before;
        return;
    }
    const Element& last = elements[to - 1];
    std::uint32_t parent = NGrams::root;
    if (plainEnd > from)
        parent = *grams.child(NGrams::root, elements[plainEnd - 1].value);
    const auto [first, over] = grams.children(parent, last.value, last.end);
    if (first >= over) {
        plan.nothing = true;
        return;
    }
    plan.lists.push_back(lists(grams, first, over));
    if (isAll && plainEnd - from <= 1) {
        plan.lists.erase(plan.lists.begin(), plan.lists.end() - 1);
        plan.exact = true;
    } else if (isAll && before) {
        // The frequent continuations; what is left is rare and looked at.
        const auto [sureFirst, sureOver] = grams.children(*before, last.value, last.end);
        if (grams.count(*before) >= frequent) {
            plan.sure = lists(grams, sureFirst, sureOver);
            plan.beforeSure = *before;
        }
    }
}

TextIndex::Plan TextIndex::plan(const Pattern& pattern) const
{
    Plan plan;
    const auto& elements = pattern.elements;
    plan.nothing = elements.empty() || m_size == 0;
    for (std::size_t from = 0; from < elements.size() && !plan.nothing;) {
        if (elements[from].kind == Element::Kind::Any) {
            ++from;
            continue;
        }
        std::size_t to = from + 1;
        while (to < elements.size() && elements[to].kind != Element::Kind::Any &&
               alphabetOf(elements[to].kind) == alphabetOf(elements[from].kind))
            ++to;
        planRun(pattern, from, to, plan);
        from = to;
    }
    std::sort(plan.lists.begin(), plan.lists.end(),
              [](const Lists& a, const Lists& b) { return std::tie(a.count, a.from) < std::tie(b.count, b.from); });
    // A character that stands forty times says no more than twice.
    plan.lists.erase(std::unique(plan.lists.begin(), plan.lists.end()), plan.lists.end());
    return plan;
}

std::uint64_t TextIndex::estimate(const Pattern& pattern) const
{
    const Plan plan = this->plan(pattern);
    if (plan.nothing)
        return 0;
    return plan.lists.empty() ? m_size : plan.lists.front().count;
}

/// What of a set is in the lists of a plan as well, as far as it is faster than to look at the texts.
Bitmap TextIndex::narrowed(const Bitmap& set, std::span<const Lists> lists, ReadLists& read) const
{
    Bitmap left;
    const Bitmap* now = &set;
    for (const Lists& list : lists) {
        const std::uint64_t count = now->count();
        if (count <= fewLooks)
            break;
        if (list.isWhole() ? list.count > count * numbersPerLook : list.count > m_size / 2)
            continue;
        if (list.isOne()) {
            Bitmap room;
            left = *now & read.read(list, room);
        } else {
            std::vector<Bitmap> sets = setsOf(list);
            left = now->among(sets);
        }
        now = &left;
    }
    return now == &set ? set.copy() : std::move(left);
}

/// What of a set holds the pairs of a character and a sound after it: 药房s is 药房 in very many texts, s in nearly
/// all, but 房s in few. As long as that is faster than to look at the texts.
Bitmap TextIndex::narrowedBySounds(Bitmap set, const Pattern& pattern, const Readings& readings) const
{
    const NGrams& grams = m_grams[0];
    for (std::size_t i = 0; i + 1 < pattern.elements.size(); ++i) {
        const std::uint64_t left = set.count();
        if (left <= manyLooks)
            break;
        const Element& sound = pattern.elements[i + 1];
        if (pattern.elements[i].kind != Element::Kind::Unit || sound.kind == Element::Kind::Unit ||
            sound.kind == Element::Kind::Any)
            continue;
        const auto node = grams.child(NGrams::root, pattern.elements[i].value);
        if (!node)
            return {};
        const auto [first, over] = grams.children(*node, 0, 0);
        std::vector<std::uint32_t> pairs;
        std::uint64_t numbers = 0;
        for (std::uint32_t pair = first; pair < over; ++pair) {
            if (!sound.matches(grams.symbol(pair), readings))
                continue;
            pairs.push_back(pair);
            numbers += grams.count(pair);
        }
        if (numbers > left * numbersPerLook)
            continue;
        std::vector<Bitmap> sets;
        for (const std::uint32_t pair : pairs)
            sets.push_back(grams.set(pair));
        set = set.among(sets);
    }
    return set;
}

TextIndex::Candidates TextIndex::candidates(const Plan& plan, const Bitmap* within, ReadLists& read) const
{
    const std::uint64_t allowed = within == nullptr ? m_size : within->count();
    if (plan.lists.empty() ||
        (within != nullptr && allowed <= std::min<std::uint64_t>(shortList, plan.lists.front().count)))
        return {.documents = within == nullptr ? Bitmap::all(m_size).list() : within->list()};
    Bitmap room;
    const Bitmap& first = read.read(plan.lists.front(), room);
    const auto others = std::span(plan.lists).subspan(1);
    const Bitmap left = within == nullptr ? narrowed(first, others, read) : narrowed(first & *within, others, read);
    return {.documents = left.list(), .areSure = plan.exact};
}

} // namespace yibao::search
