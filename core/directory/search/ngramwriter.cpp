// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/ngrams.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <numeric>

namespace yibao::search {

namespace {

constexpr std::uint32_t none = UINT32_MAX;

/// Numbers for keys in the order of their first coming.
class KeyMap
{
public:
    KeyMap() { grow(1 << 16); }
    std::uint32_t number(std::uint64_t key)
    {
        std::size_t at = slot(key);
        for (; m_numbers[at] != none; at = (at + 1) & m_mask) {
            if (m_slots[at] == key)
                return m_numbers[at];
        }
        m_slots[at] = key;
        m_numbers[at] = static_cast<std::uint32_t>(m_keys.size());
        m_keys.push_back(key);
        if (m_keys.size() * 2 > m_slots.size())
            grow(m_slots.size() * 2);
        return static_cast<std::uint32_t>(m_keys.size() - 1);
    }
    [[nodiscard]] const std::vector<std::uint64_t>& keys() const { return m_keys; }

private:
    [[nodiscard]] std::size_t slot(std::uint64_t key) const
    {
        return static_cast<std::size_t>((key * 0x9e3779b97f4a7c15ULL) >> m_shift);
    }
    void grow(std::size_t slots)
    {
        m_slots.assign(slots, 0);
        m_numbers.assign(slots, none);
        m_mask = slots - 1;
        m_shift = 64 - std::countr_zero(slots);
        for (std::uint32_t number = 0; number < m_keys.size(); ++number) {
            std::size_t at = slot(m_keys[number]);
            while (m_numbers[at] != none)
                at = (at + 1) & m_mask;
            m_slots[at] = m_keys[number];
            m_numbers[at] = number;
        }
    }

    std::vector<std::uint64_t> m_slots;
    std::vector<std::uint32_t> m_numbers;
    std::vector<std::uint64_t> m_keys;
    std::size_t m_mask = 0;
    int m_shift = 0;
};

/// An n-gram that stands at a place of the texts and may grow.
struct Occurrence
{
    std::uint32_t at = 0;
    std::uint32_t node = 0;
};

/// The symbols that a unit stands for.
class Symbols
{
public:
    Symbols(Alphabet alphabet, const Readings& readings)
        : m_alphabet(alphabet)
        , m_readings(readings)
    {}
    [[nodiscard]] std::span<const std::uint16_t> of(char16_t unit)
    {
        if (unit == u'\n')
            return {};
        switch (m_alphabet) {
        case Alphabet::Units:
            m_few[0] = unit;
            return {m_few.data(), 1};
        case Alphabet::Initials: {
            std::size_t count = 0;
            for (std::uint32_t bits = m_readings.initials(unit); bits != 0; bits &= bits - 1)
                m_few[count++] = static_cast<std::uint16_t>(std::countr_zero(bits));
            return {m_few.data(), count};
        }
        case Alphabet::Syllables:
            return m_readings.syllables(unit);
        }
        return {};
    }

private:
    Alphabet m_alphabet;
    const Readings& m_readings;
    std::array<std::uint16_t, 32> m_few{};
};

} // namespace

class NGramsWriter
{
public:
    NGramsWriter(BlobWriter& out, std::uint32_t firstSection, const Texts& texts, const Readings& readings,
                 const NGrams::Options& options)
        : m_out(out)
        , m_section(firstSection)
        , m_texts(texts)
        , m_symbols(options.alphabet, readings)
        , m_options(options)
    {}

    bool write()
    {
        m_out.begin(m_section);
        bool more = level(1);
        for (std::uint32_t length = 2; more; ++length)
            more = level(length);
        if (m_stopped)
            return false;
        m_out.column(m_section + 1, m_nodeSymbols);
        m_out.column(m_section + 2, nodes());
        writeEdges();
        return true;
    }

private:
    /// Calls visit(text, place, key) for every n-gram of this length that is to be looked at.
    template <typename Visit>
    void each(std::uint32_t length, Visit visit)
    {
        const auto& offsets = m_texts.offsets;
        const auto& units = m_texts.units;
        const auto texts = static_cast<std::uint32_t>(m_texts.size());
        const auto stopped = [this](std::uint32_t text) {
            m_stopped = m_stopped || (text % 4096 == 0 && m_options.stop && m_options.stop());
            return m_stopped;
        };
        if (length == 1) {
            for (std::uint32_t text = 0; text < texts && !stopped(text); ++text) {
                for (std::uint32_t at = offsets[text]; at < offsets[text + 1]; ++at) {
                    for (const std::uint16_t symbol : m_symbols.of(units[at]))
                        visit(text, at, std::uint64_t(symbol));
                }
            }
        } else if (length == 2) {
            // All of them, frequent or not.
            std::vector<std::uint16_t> before;
            for (std::uint32_t text = 0; text < texts && !stopped(text); ++text) {
                before.clear();
                for (std::uint32_t at = offsets[text]; at < offsets[text + 1]; ++at) {
                    const auto now = m_symbols.of(units[at]);
                    for (const std::uint16_t first : before) {
                        for (const std::uint16_t second : now)
                            visit(text, at - 1, std::uint64_t(m_ofSymbol[first]) << 16 | second);
                    }
                    before.assign(now.begin(), now.end());
                }
            }
        } else {
            std::uint32_t text = 0;
            for (const Occurrence& shorter : m_growing) {
                while (offsets[text + 1] <= shorter.at)
                    ++text;
                const std::uint32_t next = shorter.at + length - 1;
                if (next >= offsets[text + 1])
                    continue;
                for (const std::uint16_t symbol : m_symbols.of(units[next]))
                    visit(text, shorter.at, std::uint64_t(shorter.node) << 16 | symbol);
            }
            stopped(0);
        }
    }

    /// Writes the lists of all n-grams of one length; false when none can grow.
    bool level(std::uint32_t length)
    {
        KeyMap map;
        std::vector<std::uint32_t> counts;
        std::vector<std::uint32_t> last;
        each(length, [&](std::uint32_t text, std::uint32_t, std::uint64_t key) {
            const std::uint32_t number = map.number(key);
            if (number == counts.size()) {
                counts.push_back(0);
                last.push_back(none);
            }
            if (last[number] != text) {
                last[number] = text;
                ++counts[number];
            }
        });
        if (m_stopped)
            return false;

        // Nodes are numbered in the order of their keys, so that the children of a node are neighbours.
        const auto& keys = map.keys();
        std::vector<std::uint32_t> order(keys.size());
        std::iota(order.begin(), order.end(), 0U);
        if (length > 2)
            std::erase_if(order, [&](std::uint32_t number) {
                return counts[number] < (length == 3 ? m_options.keptThirds : m_options.frequent);
            });
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
        const auto base = static_cast<std::uint32_t>(m_places.size());
        std::vector<std::uint32_t> nodeOf(keys.size(), none);
        std::vector<std::uint64_t> fill(order.size() + 1, 0);
        for (std::uint32_t i = 0; i < order.size(); ++i) {
            nodeOf[order[i]] = i;
            fill[i + 1] = fill[i] + counts[order[i]];
        }
        std::vector<std::uint32_t> documents(fill.back());
        std::vector<std::uint64_t> next(fill.begin(), fill.end() - 1);
        std::fill(last.begin(), last.end(), none);
        std::vector<Occurrence> growing;
        std::vector<std::vector<std::uint32_t>> starts(m_options.edges ? order.size() : 0);
        std::vector<std::vector<std::uint32_t>> ends(starts.size());
        each(length, [&](std::uint32_t text, std::uint32_t at, std::uint64_t key) {
            const std::uint32_t number = map.number(key);
            const std::uint32_t node = nodeOf[number];
            if (node == none) {
                auto& left = m_left[static_cast<std::uint32_t>(key >> 16)];
                if (left.empty() || left.back() != text)
                    left.push_back(text);
                return;
            }
            if (last[number] != text) {
                last[number] = text;
                documents[next[node]++] = text;
            }
            if (counts[number] < m_options.frequent)
                return;
            if (length > 1)
                growing.push_back({.at = at, .node = base + node});
            if (m_options.edges && at == m_texts.offsets[text] && (starts[node].empty() || starts[node].back() != text))
                starts[node].push_back(text);
            if (m_options.edges && at + length == m_texts.offsets[text + 1] &&
                (ends[node].empty() || ends[node].back() != text))
                ends[node].push_back(text);
        });
        if (m_stopped)
            return false;

        for (std::uint32_t i = 0; i < order.size(); ++i) {
            const std::uint64_t key = keys[order[i]];
            const auto list = std::span(documents).subspan(fill[i], fill[i + 1] - fill[i]);
            const ListPlace place = writeList(m_out, list, m_options.packedUpTo);
            m_nodeSymbols.push_back(static_cast<std::uint16_t>(key));
            m_parents.push_back(length == 1 ? NGrams::root : static_cast<std::uint32_t>(key >> 16));
            m_places.push_back(place);
            if (length == 1)
                m_ofSymbol[static_cast<std::uint16_t>(key)] = base + i;
            if (m_options.edges && place.count >= m_options.frequent) {
                m_edgeNodes.push_back(base + i);
                m_edges.push_back(std::move(starts[i]));
                m_edges.push_back(std::move(ends[i]));
            }
        }
        m_growing = std::move(growing);
        return length == 1 ? !order.empty() : !m_growing.empty();
    }

    [[nodiscard]] std::vector<NGrams::Node> nodes() const
    {
        std::vector<NGrams::Node> nodes(m_places.size() + 2);
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            const ListPlace& place = m_places[i];
            // Thirty times the country would not fill it.
            if (place.offset > UINT32_MAX)
                m_out.giveUp();
            nodes[i + 1] = {
                .count = place.count, .length = place.length, .offset = static_cast<std::uint32_t>(place.offset)};
        }
        // Parents ascend with the root before all, so children lie in the order of their parents.
        for (const std::uint32_t parent : m_parents)
            ++nodes[static_cast<std::uint32_t>(parent + 1) + 1].first;
        for (std::size_t i = 1; i < nodes.size(); ++i)
            nodes[i].first += nodes[i - 1].first;
        return nodes;
    }

    void writeEdges()
    {
        std::vector<ListPlace> places;
        m_out.begin(m_section + 5);
        for (const auto& edge : m_edges)
            places.push_back(writeList(m_out, edge));
        std::vector<std::uint32_t> leftNodes;
        std::vector<ListPlace> leftPlaces;
        for (const auto& [node, documents] : m_left) {
            leftNodes.push_back(node);
            leftPlaces.push_back(writeList(m_out, documents, m_options.packedUpTo));
        }
        m_out.column(m_section + 3, m_edgeNodes);
        m_out.column(m_section + 4, places);
        m_out.column(m_section + 6, leftNodes);
        m_out.column(m_section + 7, leftPlaces);
    }

    BlobWriter& m_out;
    std::uint32_t m_section;
    const Texts& m_texts;
    Symbols m_symbols;
    const NGrams::Options& m_options;
    bool m_stopped = false;

    std::vector<Occurrence> m_growing;
    std::vector<std::uint32_t> m_ofSymbol = std::vector<std::uint32_t>(65536, none);
    std::vector<std::uint16_t> m_nodeSymbols;
    std::vector<std::uint32_t> m_parents;
    std::vector<ListPlace> m_places;
    std::vector<std::uint32_t> m_edgeNodes;
    std::vector<std::vector<std::uint32_t>> m_edges;            ///< starts and ends in turn
    std::map<std::uint32_t, std::vector<std::uint32_t>> m_left; ///< by node, as NGrams::leftOver
};

bool NGrams::write(BlobWriter& writer, std::uint32_t firstSection, const Texts& texts, const Readings& readings,
                   const Options& options)
{
    return NGramsWriter(writer, firstSection, texts, readings, options).write();
}

} // namespace yibao::search
