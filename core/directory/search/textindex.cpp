// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/textindex.h"

#include "core/directory/search/patternfinder.h"

#include <algorithm>
#include <numeric>

namespace yibao::search {

namespace {

/// A walk through the tree that branches out further is no short way.
constexpr std::size_t widestWalk = 512;

constexpr std::uint32_t gramSection(std::uint32_t first, Alphabet alphabet)
{
    return first + 2 + KeyedSets::sections + static_cast<std::uint32_t>(alphabet) * NGrams::sections;
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

/// Texts that were looked at, ascending.
struct Seen
{
    std::vector<std::uint32_t> any;
    std::vector<std::uint32_t> whole;
    std::vector<std::uint32_t> start;
    std::vector<std::uint32_t> end;

    [[nodiscard]] TextIndex::Places places() &&
    {
        TextIndex::Places places;
        places.any = Bitmap::of(std::move(any));
        places.whole = Bitmap::of(std::move(whole));
        places.start = Bitmap::of(std::move(start));
        places.end = Bitmap::of(std::move(end));
        return places;
    }
};

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

std::optional<TextIndex::Places> TextIndex::known(const Plan& plan, const Pattern& pattern, const Bitmap* within,
                                                  Tell tell) const
{
    if (!plan.exact)
        return std::nullopt;
    const auto among = [within](Bitmap set) { return within == nullptr ? std::move(set) : set & *within; };
    const bool wantsEdges = pattern.closed || (tell == Tell::Edges && m_edges && plan.node);
    Places places;
    if (wantsEdges) {
        auto edges = m_edges && plan.node ? m_grams[0].edges(*plan.node) : std::nullopt;
        // Beginnings and ends of rare n-grams are not kept.
        if (!edges)
            return std::nullopt;
        places.end = among(std::move(edges->ends));
        if (!pattern.closed)
            places.start = among(std::move(edges->starts));
    }
    places.any = pattern.closed ? places.end.copy() : among(united(plan.lists.front()));
    if (tell == Tell::Edges)
        places.whole = places.any & m_lengths.set(pattern.elements.size());
    return places;
}

/// Calls visit(document, text) for each.
template <typename Visit>
void TextIndex::eachText(std::span<const std::uint32_t> documents, Visit visit) const
{
    // The texts lie anywhere in memory; waiting for each of them would take longer than all that is done with them.
    constexpr std::size_t ahead = 24;
    constexpr std::uint64_t expectedLength = 24;
    const std::uint32_t* const offsets = m_offsets.checked();
    const char16_t* const units = m_units.checked();
    const bool areChecked = offsets != nullptr && units != nullptr;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (i + 2 * ahead < documents.size())
            m_offsets.expect(documents[i + 2 * ahead]);
        if (i + ahead < documents.size()) {
            const std::uint64_t begin = m_offsets[documents[i + ahead]];
            m_units.expect(begin);
            m_units.expect(begin + expectedLength);
        }
        const std::uint32_t document = documents[i];
        if (!areChecked || document >= m_size) {
            visit(document, text(document));
            continue;
        }
        const std::uint32_t begin = offsets[document];
        const std::uint32_t end = offsets[document + 1];
        if (end < begin || end > m_units.size())
            throw DamagedPage();
        visit(document, std::u16string_view(units + begin, end - begin));
    }
}

Bitmap TextIndex::holding(const Pattern& pattern, const Readings& readings,
                          std::span<const std::uint32_t> documents) const
{
    const std::size_t length = pattern.elements.size();
    const PatternFinder finder(pattern, readings);
    std::vector<std::uint32_t> holding;
    eachText(documents, [&](std::uint32_t document, std::u16string_view text) {
        if (text.size() < length)
            return;
        if (pattern.closed ? finder.fits(text, text.size() - length) : finder.find(text) != PatternFinder::nowhere)
            holding.push_back(document);
    });
    return Bitmap::of(std::move(holding));
}

TextIndex::Places TextIndex::look(const Pattern& pattern, const Readings& readings,
                                  std::span<const std::uint32_t> documents, Tell tell) const
{
    if (tell == Tell::Any) {
        Places places;
        places.any = holding(pattern, readings, documents);
        return places;
    }
    const std::size_t length = pattern.elements.size();
    Seen seen;
    const PatternFinder finder(pattern, readings);
    eachText(documents, [&](std::uint32_t document, std::u16string_view text) {
        if (text.size() < length)
            return;
        const bool atEnd =
            (m_edges || pattern.closed || text.size() == length) && finder.fits(text, text.size() - length);
        if (text.size() == length) {
            if (!atEnd)
                return;
            seen.any.push_back(document);
            seen.whole.push_back(document);
            seen.start.push_back(document);
            seen.end.push_back(document);
            return;
        }
        if (pattern.closed) {
            if (atEnd) {
                seen.any.push_back(document);
                seen.end.push_back(document);
            }
            return;
        }
        const std::size_t first = finder.find(text);
        if (first == PatternFinder::nowhere)
            return;
        seen.any.push_back(document);
        if (first == 0)
            seen.start.push_back(document);
        if (atEnd)
            seen.end.push_back(document);
    });
    return std::move(seen).places();
}

/// The same for texts that are known to hold the pattern.
TextIndex::Places TextIndex::lookAtEdges(const Pattern& pattern, const Readings& readings,
                                         std::vector<std::uint32_t>&& documents) const
{
    const std::size_t length = pattern.elements.size();
    Seen seen{.any = std::move(documents)};
    const PatternFinder finder(pattern, readings);
    eachText(seen.any, [&](std::uint32_t document, std::u16string_view text) {
        if (text.size() < length)
            return;
        if (finder.fits(text, text.size() - length))
            seen.end.push_back(document);
        if (!finder.fits(text, 0))
            return;
        seen.start.push_back(document);
        if (text.size() == length)
            seen.whole.push_back(document);
    });
    return std::move(seen).places();
}

/// Follows a pattern of characters and other elements through the tree of characters, all branches that fit at once.
/// What the tree holds to the end needs no look; where it ends before, the texts there do. Nothing when it gets too
/// wide.
std::optional<TextIndex::Places> TextIndex::walk(const Pattern& pattern, const Readings& readings, const Plan& plan,
                                                 const Bitmap* within, Tell tell, ReadLists& read) const
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
    const bool wantsEdges = pattern.closed || (tell == Tell::Edges && m_edges);
    std::vector<Bitmap> any;
    std::vector<Bitmap> starts;
    std::vector<Bitmap> ends;
    for (const std::uint32_t node : reached) {
        std::optional<NGrams::Edges> edges = wantsEdges && m_edges ? grams.edges(node) : std::nullopt;
        if (wantsEdges && !edges) {
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
    const Bitmap rest = narrowedBySounds(narrowed(among(Bitmap::unite(open)), plan.lists, read), pattern, readings);
    const Places looked = look(pattern, readings, rest.list(), tell);
    places.any |= looked.any;
    places.start |= looked.start;
    places.end |= looked.end;
    if (tell == Tell::Edges)
        places.whole = places.any & m_lengths.set(pattern.elements.size());
    return places;
}

TextIndex::Places TextIndex::find(const Pattern& pattern, const Readings& readings, const Bitmap* within, Tell tell,
                                  ReadLists& read) const
{
    const Plan plan = this->plan(pattern);
    if (plan.nothing)
        return {};
    const auto isUnit = [](const Element& element) { return element.kind == Element::Kind::Unit; };
    if (isUnit(pattern.elements.front()) && !std::ranges::all_of(pattern.elements, isUnit)) {
        const bool few = plan.lists.front().count <= shortList || (within != nullptr && within->count() <= shortList);
        if (auto places = few ? std::nullopt : walk(pattern, readings, plan, within, tell, read))
            return std::move(*places);
    }
    if (auto places = known(plan, pattern, within, tell))
        return std::move(*places);
    if (!plan.sure || pattern.closed) {
        Candidates candidates = this->candidates(plan, within, read);
        return candidates.areSure && !pattern.closed ? lookAtEdges(pattern, readings, std::move(candidates.documents))
                                                     : look(pattern, readings, candidates.documents, tell);
    }
    Bitmap sure = united(*plan.sure);
    if (within != nullptr)
        sure = sure & *within;
    // Only what is not sure needs a look.
    Bitmap rest = plan.sure->grams->leftOver(plan.beforeSure) - sure;
    if (within != nullptr)
        rest &= *within;
    Places places = look(pattern, readings, narrowed(rest, plan.lists, read).list(), tell);
    places.any = places.any | sure;
    if (tell == Tell::Edges)
        places.whole = places.any & m_lengths.set(pattern.elements.size());
    return places;
}

} // namespace yibao::search
