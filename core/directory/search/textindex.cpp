// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/textindex.h"

#include "core/directory/search/patternfinder.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace yibao::search {

namespace {

/// An n-gram in at least so many texts is frequent.
constexpr std::uint32_t frequent = 2048;
/// So many numbers of a list are read in the time of one look at a text.
constexpr std::uint64_t numbersPerLook = 24;
/// So few texts are looked at without more ado.
constexpr std::uint64_t fewLooks = 128;
/// For so many it pays to find out which pairs of a character and a sound there are.
constexpr std::uint64_t manyLooks = 1024;
/// A walk through the tree that branches out further is no short way.
constexpr std::size_t widestWalk = 512;

constexpr std::uint32_t gramSection(std::uint32_t first, Alphabet alphabet)
{
    return first + 2 + KeyedSets::sections + static_cast<std::uint32_t>(alphabet) * NGrams::sections;
}

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

void writeLengths(BlobWriter& writer, std::uint32_t section, const Texts& texts)
{
    std::vector<std::uint32_t> order(texts.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto length = [&](std::uint32_t text) { return texts.offsets[text + 1] - texts.offsets[text]; };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return length(a) < length(b); });
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> counts;
    for (const std::uint32_t text : order) {
        if (keys.empty() || keys.back() != length(text)) {
            keys.push_back(length(text));
            counts.push_back(0);
        }
        ++counts.back();
    }
    KeyedSets::write(writer, section, keys, counts, order);
}

} // namespace

TextIndex::TextIndex(const Blob& blob, std::uint32_t firstSection, bool edges)
    : m_edges(edges)
    , m_offsets(blob, firstSection)
    , m_units(blob, firstSection + 1)
    , m_lengths(blob, firstSection + 2)
{
    m_size = m_offsets.size() == 0 ? 0 : static_cast<std::uint32_t>(m_offsets.size() - 1);
    for (const Alphabet alphabet : {Alphabet::Units, Alphabet::Initials, Alphabet::Syllables})
        m_grams[static_cast<std::size_t>(alphabet)] = NGrams(blob, gramSection(firstSection, alphabet));
}

bool TextIndex::write(BlobWriter& writer, std::uint32_t firstSection, const Texts& texts, const Readings& readings,
                      const Options& options)
{
    writer.column(firstSection, texts.offsets);
    writer.column(firstSection + 1, texts.units);
    writeLengths(writer, firstSection + 2, texts);
    for (const Alphabet alphabet : {Alphabet::Units, Alphabet::Initials, Alphabet::Syllables}) {
        if (alphabet != Alphabet::Units && !options.pinyin)
            continue;
        const NGrams::Options grams{
            .alphabet = alphabet,
            .edges = options.edges && alphabet == Alphabet::Units,
            .frequent = frequent,
            // There are few letters and syllables, so three of them leave the most texts to look at.
            .keptThirds = alphabet == Alphabet::Units ? frequent : 512U,
            .packedUpTo = options.packedUpTo,
            .stop = options.stop};
        if (!NGrams::write(writer, gramSection(firstSection, alphabet), texts, readings, grams))
            return false;
    }
    return true;
}

std::vector<std::uint32_t> TextIndex::common(std::uint32_t firstSection)
{
    std::vector<std::uint32_t> sections{firstSection, firstSection + 1};
    for (const Alphabet alphabet : {Alphabet::Units, Alphabet::Initials, Alphabet::Syllables}) {
        for (std::uint32_t array = 0; array < NGrams::sections; ++array) {
            if (std::ranges::find(NGrams::lists, array) == std::end(NGrams::lists))
                sections.push_back(gramSection(firstSection, alphabet) + array);
        }
    }
    return sections;
}

void TextIndex::warm(const Blob& blob, std::uint32_t firstSection, const std::function<bool()>& stop) const
{
    for (const std::uint32_t section : common(firstSection))
        blob.warm(section, stop);
    // The lists of single symbols come first; they are the long ones that the first letter of everybody asks for.
    for (const Alphabet alphabet : {Alphabet::Units, Alphabet::Initials, Alphabet::Syllables}) {
        if (const std::uint64_t bytes = m_grams[static_cast<std::size_t>(alphabet)].bytesOfSingles(); bytes > 0)
            blob.warm(gramSection(firstSection, alphabet), stop, bytes);
    }
}

std::u16string_view TextIndex::text(std::uint32_t at) const
{
    const auto bounds = m_offsets.span(at, 2);
    if (bounds[1] < bounds[0])
        throw DamagedPage();
    const auto units = m_units.span(bounds[0], bounds[1] - bounds[0]);
    return {units.data(), units.size()};
}

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

Bitmap TextIndex::united(const Lists& lists)
{
    if (lists.leftOver)
        return lists.grams->leftOver(lists.from);
    std::vector<Bitmap> sets;
    for (std::uint32_t node = lists.from; node < lists.to; ++node)
        sets.push_back(lists.grams->set(node));
    return Bitmap::unite(sets);
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

std::optional<TextIndex::Places> TextIndex::known(const Plan& plan, const Pattern& pattern, const Bitmap* within) const
{
    if (!plan.exact)
        return std::nullopt;
    std::optional<NGrams::Edges> edges;
    if (m_edges && plan.node)
        edges = m_grams[0].edges(*plan.node);
    // Beginnings and ends of rare n-grams are not kept; closed patterns are all about ends.
    if ((m_edges && plan.node && !edges) || (pattern.closed && !edges))
        return std::nullopt;
    const auto among = [within](Bitmap set) { return within == nullptr ? std::move(set) : set & *within; };
    Places places;
    places.any = among(pattern.closed ? std::move(edges->ends) : united(plan.lists.front()));
    places.whole = places.any & m_lengths.set(pattern.elements.size());
    if (edges && !pattern.closed) {
        places.start = among(std::move(edges->starts));
        places.end = among(std::move(edges->ends));
    } else if (pattern.closed) {
        places.end = places.any.copy();
    }
    return places;
}

/// What of a set is in the lists of a plan as well, as far as it is faster than to look at the texts.
Bitmap TextIndex::narrowed(Bitmap set, std::span<const Lists> lists) const
{
    for (const Lists& list : lists) {
        const std::uint64_t left = set.count();
        if (left <= fewLooks)
            break;
        if (list.isWhole() ? list.count > left * numbersPerLook : list.count > m_size / 2)
            continue;
        set &= united(list);
    }
    return set;
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
        set &= Bitmap::unite(sets);
    }
    return set;
}

std::vector<std::uint32_t> TextIndex::candidates(const Plan& plan, const Bitmap* within) const
{
    const std::uint64_t allowed = within == nullptr ? m_size : within->count();
    if (plan.lists.empty() ||
        (within != nullptr && allowed <= std::min<std::uint64_t>(shortList, plan.lists.front().count)))
        return within == nullptr ? Bitmap::all(m_size).list() : within->list();
    Bitmap set = united(plan.lists.front());
    if (within != nullptr)
        set = set & *within;
    return narrowed(std::move(set), std::span(plan.lists).subspan(1)).list();
}

void TextIndex::look(const Pattern& pattern, const Readings& readings, std::span<const std::uint32_t> candidates,
                     Places& places) const
{
    const std::size_t length = pattern.elements.size();
    std::vector<std::uint32_t> any;
    std::vector<std::uint32_t> whole;
    std::vector<std::uint32_t> start;
    std::vector<std::uint32_t> end;
    const PatternFinder finder(pattern, readings);
    // The texts lie anywhere in memory; waiting for each of them would take longer than all that is done with them.
    constexpr std::size_t ahead = 24;
    constexpr std::uint64_t expectedLength = 24;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (i + 2 * ahead < candidates.size())
            m_offsets.expect(candidates[i + 2 * ahead]);
        if (i + ahead < candidates.size()) {
            const std::uint64_t begin = m_offsets[candidates[i + ahead]];
            m_units.expect(begin);
            m_units.expect(begin + expectedLength);
        }
        const std::uint32_t document = candidates[i];
        const std::u16string_view text = this->text(document);
        if (text.size() < length)
            continue;
        const bool atEnd =
            (m_edges || pattern.closed || text.size() == length) && finder.fits(text, text.size() - length);
        if (text.size() == length) {
            if (!atEnd)
                continue;
            any.push_back(document);
            whole.push_back(document);
            start.push_back(document);
            end.push_back(document);
            continue;
        }
        if (pattern.closed) {
            if (atEnd) {
                any.push_back(document);
                end.push_back(document);
            }
            continue;
        }
        const std::size_t first = finder.find(text);
        if (first == PatternFinder::nowhere)
            continue;
        any.push_back(document);
        if (first == 0)
            start.push_back(document);
        if (atEnd)
            end.push_back(document);
    }
    places.any = Bitmap::of(std::move(any));
    places.whole = Bitmap::of(std::move(whole));
    places.start = Bitmap::of(std::move(start));
    places.end = Bitmap::of(std::move(end));
}

/// Follows a pattern of characters and other elements through the tree of characters, all branches that fit at once.
/// What the tree holds to the end needs no look; where it ends before, the texts there do. Nothing when it gets too
/// wide.
std::optional<TextIndex::Places> TextIndex::walk(const Pattern& pattern, const Readings& readings, const Plan& plan,
                                                 const Bitmap* within) const
{
    const NGrams& grams = m_grams[0];
    std::vector<Bitmap> open;
    std::vector<std::uint32_t> reached{NGrams::root};
    for (std::size_t depth = 0; depth < pattern.elements.size(); ++depth) {
        const Element& element = pattern.elements[depth];
        std::vector<std::uint32_t> next;
        for (const std::uint32_t node : reached) {
            if (depth >= 2 && grams.count(node) < frequent) {
                open.push_back(grams.set(node));
                continue;
            }
            if (depth >= 2)
                open.push_back(grams.leftOver(node));
            if (element.kind == Element::Kind::Unit) {
                if (const auto child = grams.child(node, element.value))
                    next.push_back(*child);
                continue;
            }
            const auto [first, over] = grams.children(node, 0, 0);
            for (std::uint32_t child = first; child < over; ++child) {
                if (element.matches(grams.symbol(child), readings))
                    next.push_back(child);
            }
        }
        if (next.size() > widestWalk || open.size() > widestWalk)
            return std::nullopt;
        reached = std::move(next);
    }
    Places places;
    const auto among = [within](Bitmap set) { return within == nullptr ? std::move(set) : set & *within; };
    std::vector<Bitmap> any;
    std::vector<Bitmap> starts;
    std::vector<Bitmap> ends;
    for (const std::uint32_t node : reached) {
        std::optional<NGrams::Edges> edges = m_edges ? grams.edges(node) : std::nullopt;
        if ((m_edges || pattern.closed) && !edges) {
            open.push_back(grams.set(node));
            continue;
        }
        if (!pattern.closed)
            any.push_back(grams.set(node));
        if (edges) {
            starts.push_back(std::move(edges->starts));
            ends.push_back(std::move(edges->ends));
        }
    }
    places.end = among(Bitmap::unite(ends));
    places.any = pattern.closed ? places.end.copy() : among(Bitmap::unite(any));
    if (!pattern.closed)
        places.start = among(Bitmap::unite(starts));
    const Bitmap rest = narrowedBySounds(narrowed(among(Bitmap::unite(open)), plan.lists), pattern, readings);
    Places looked;
    look(pattern, readings, rest.list(), looked);
    places.any |= looked.any;
    places.start |= looked.start;
    places.end |= looked.end;
    places.whole = places.any & m_lengths.set(pattern.elements.size());
    return places;
}

TextIndex::Places TextIndex::find(const Pattern& pattern, const Readings& readings, const Bitmap* within) const
{
    const Plan plan = this->plan(pattern);
    if (plan.nothing)
        return {};
    const auto isUnit = [](const Element& element) { return element.kind == Element::Kind::Unit; };
    if (isUnit(pattern.elements.front()) && !std::ranges::all_of(pattern.elements, isUnit)) {
        const bool few = plan.lists.front().count <= shortList || (within != nullptr && within->count() <= shortList);
        if (auto places = few ? std::nullopt : walk(pattern, readings, plan, within))
            return std::move(*places);
    }
    if (auto places = known(plan, pattern, within))
        return std::move(*places);
    Places places;
    if (!plan.sure || pattern.closed) {
        look(pattern, readings, candidates(plan, within), places);
        return places;
    }
    Bitmap sure = united(*plan.sure);
    if (within != nullptr)
        sure = sure & *within;
    // Only what is not sure needs a look.
    Bitmap rest = plan.sure->grams->leftOver(plan.beforeSure) - sure;
    if (within != nullptr)
        rest &= *within;
    look(pattern, readings, narrowed(std::move(rest), plan.lists).list(), places);
    places.any = places.any | sure;
    places.whole = places.any & m_lengths.set(pattern.elements.size());
    return places;
}

} // namespace yibao::search
