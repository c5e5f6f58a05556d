// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/base/supportids.h"
#include "core/directory/search/matching.h"
#include "core/directory/search/segment.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <xxhash.h>

using namespace Qt::StringLiterals;

namespace yibao::search {

namespace {

/// Addresses are looked up less often than names, and their lists would be the largest part on the disk.
constexpr std::uint32_t packedAddressLists = 1 << 16;

/// Texts of which each belongs to a document.
struct Belonging
{
    Texts texts;
    std::vector<std::uint32_t> documents;
};

std::string utf8(std::u16string_view text)
{
    return QStringView(text.data(), static_cast<qsizetype>(text.size())).toUtf8().toStdString();
}

} // namespace

/// Rows as they came, packed: a list of a million rows must not become a million little strings.
class SegmentBuilder::Private
{
public:
    explicit Private(const Readings& table)
        : readings(table)
    {}

    const Readings& readings;
    std::vector<std::int64_t> rows;
    std::vector<std::int64_t> ranks;
    std::vector<std::uint32_t> positions;
    std::vector<std::uint8_t> ties;
    std::vector<std::uint32_t> sources;
    Texts names;
    Texts rests;
    Belonging others;
    Belonging codes;
    Belonging phones;
    std::unordered_map<std::uint64_t, std::uint32_t> keyNumbers;
    std::vector<std::uint64_t> keys;
    std::vector<std::uint32_t> setStarts{0}; ///< of each row, in `setNumbers`
    std::vector<std::uint32_t> setNumbers;

    void put(std::uint64_t key)
    {
        const auto [at, isNew] = keyNumbers.try_emplace(key, static_cast<std::uint32_t>(keys.size()));
        if (isNew)
            keys.push_back(key);
        setNumbers.push_back(at->second);
    }

    /// The same for the same rows, so that their files are the same on every machine.
    [[nodiscard]] SegmentMeta meta(const Identity& identity) const
    {
        std::uint64_t hash = identity.sequence;
        const auto mix = [&hash](const auto& values) {
            hash = XXH3_64bits_withSeed(values.data(), values.size() * sizeof(values[0]), hash);
        };
        mix(identity.directory);
        mix(identity.list);
        mix(rows);
        mix(ranks);
        mix(names.units);
        mix(rests.units);
        mix(phones.texts.units);
        return {.identity = identity, .documents = static_cast<std::uint32_t>(rows.size()), .pair = hash};
    }

    /// Rows in the recommended order.
    [[nodiscard]] std::vector<std::uint32_t> order() const
    {
        std::vector<std::uint32_t> result(rows.size());
        std::iota(result.begin(), result.end(), 0U);
        std::sort(result.begin(), result.end(), [this](std::uint32_t a, std::uint32_t b) {
            if (ranks[a] != ranks[b])
                return ranks[a] < ranks[b];
            const auto tie = [this](std::uint32_t row) { return ties[row] != 0 ? names[row] : std::u16string_view(); };
            if (const int order = compareCodePoints(tie(a), tie(b)); order != 0)
                return order < 0;
            if (positions[a] != positions[b])
                return positions[a] < positions[b];
            return rows[a] < rows[b];
        });
        return result;
    }

    template <typename T>
    [[nodiscard]] static std::vector<T> arranged(const std::vector<T>& values, const std::vector<std::uint32_t>& order)
    {
        std::vector<T> result;
        result.reserve(values.size());
        for (const std::uint32_t row : order)
            result.push_back(values[row]);
        return result;
    }
    [[nodiscard]] static Texts arranged(const Texts& texts, const std::vector<std::uint32_t>& order)
    {
        Texts result;
        result.units.reserve(texts.units.size());
        result.offsets.reserve(texts.offsets.size());
        for (const std::uint32_t row : order)
            result.add(texts[row]);
        return result;
    }
    [[nodiscard]] static std::vector<PrefixTable::Entry> entries(const Belonging& belonging,
                                                                 const std::vector<std::uint32_t>& place)
    {
        std::vector<PrefixTable::Entry> result;
        for (std::size_t i = 0; i < belonging.documents.size(); ++i)
            result.emplace_back(utf8(belonging.texts[i]), place[belonging.documents[i]]);
        return result;
    }

    bool writeMain(BlobWriter& writer, const SegmentMeta& meta, const std::vector<std::uint32_t>& order,
                   const std::vector<std::uint32_t>& place, const Stop& stop)
    {
        writeMeta(writer, meta);
        writer.column(section::rows, arranged(rows, order));
        writeOrder(writer, order);
        writer.column(section::sources, arranged(sources, order));
        writeSets(writer, order);
        auto codeEntries = entries(codes, place);
        PrefixTable::write(writer, section::codes, codeEntries);
        if (!writeOthers(writer, place, stop))
            return false;
        return TextIndex::write(writer, section::names, arranged(names, order), readings,
                                {.pinyin = true, .edges = true, .stop = stop});
    }

    bool writeSecond(BlobWriter& writer, const SegmentMeta& meta, const std::vector<std::uint32_t>& order,
                     const std::vector<std::uint32_t>& place, const Stop& stop)
    {
        writeMeta(writer, meta);
        auto phoneEntries = entries(phones, place);
        PrefixTable::write(writer, section::phones, phoneEntries);
        return TextIndex::write(writer, section::rests, arranged(rests, order), readings,
                                {.pinyin = false, .edges = false, .packedUpTo = packedAddressLists, .stop = stop});
    }

private:
    void writeOrder(BlobWriter& writer, const std::vector<std::uint32_t>& order) const
    {
        std::vector<std::int64_t> distinct;
        std::vector<std::uint32_t> index;
        for (const std::uint32_t row : order) {
            if (distinct.empty() || distinct.back() != ranks[row])
                distinct.push_back(ranks[row]);
            index.push_back(static_cast<std::uint32_t>(distinct.size() - 1));
        }
        writer.column(section::rankIndex, index);
        writer.column(section::ranks, distinct);
        writer.column(section::positions, arranged(positions, order));
        writer.column(section::ties, arranged(ties, order));
    }

    void writeSets(BlobWriter& writer, const std::vector<std::uint32_t>& order) const
    {
        std::vector<std::uint32_t> byKey(keys.size());
        std::iota(byKey.begin(), byKey.end(), 0U);
        std::sort(byKey.begin(), byKey.end(), [this](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
        std::vector<std::uint32_t> rankOf(keys.size());
        for (std::uint32_t i = 0; i < byKey.size(); ++i)
            rankOf[byKey[i]] = i;
        std::vector<std::uint32_t> counts(keys.size(), 0);
        std::vector<std::uint32_t> last(keys.size(), UINT32_MAX);
        const auto each = [&](auto visit) {
            std::fill(last.begin(), last.end(), UINT32_MAX);
            for (std::uint32_t document = 0; document < order.size(); ++document) {
                const std::uint32_t row = order[document];
                for (std::uint32_t at = setStarts[row]; at < setStarts[row + 1]; ++at) {
                    const std::uint32_t set = rankOf[setNumbers[at]];
                    if (std::exchange(last[set], document) != document)
                        visit(set, document);
                }
            }
        };
        each([&](std::uint32_t set, std::uint32_t) { ++counts[set]; });
        std::vector<std::size_t> next(keys.size() + 1, 0);
        std::partial_sum(counts.begin(), counts.end(), next.begin() + 1);
        std::vector<std::uint32_t> documents(next.back());
        each([&](std::uint32_t set, std::uint32_t document) { documents[next[set]++] = document; });
        KeyedSets::write(writer, section::sets, arranged(keys, byKey), counts, documents);
    }

    bool writeOthers(BlobWriter& writer, const std::vector<std::uint32_t>& place, const Stop& stop) const
    {
        // In the order of their documents, so that ascending numbers of names are ascending documents.
        std::vector<std::uint32_t> order(others.documents.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return place[others.documents[a]] < place[others.documents[b]];
        });
        std::vector<std::uint32_t> documents;
        for (const std::uint32_t other : order)
            documents.push_back(place[others.documents[other]]);
        writer.column(section::otherDocuments, documents);
        return TextIndex::write(writer, section::others, arranged(others.texts, order), readings,
                                {.pinyin = true, .edges = false, .stop = stop});
    }
};

SegmentBuilder::SegmentBuilder(const Readings& readings)
    : d(std::make_unique<Private>(readings))
{}

SegmentBuilder::~SegmentBuilder() = default;

std::size_t SegmentBuilder::size() const
{
    return d->rows.size();
}

void SegmentBuilder::add(Document document)
{
    const auto number = static_cast<std::uint32_t>(d->rows.size());
    d->rows.push_back(document.row);
    d->ranks.push_back(document.rank);
    d->positions.push_back(document.position);
    d->ties.push_back(document.tieByName ? 1 : 0);
    d->sources.push_back(document.source);
    d->names.add(document.name);
    d->rests.add(document.rest);
    const auto belong = [number](Belonging& belonging, const std::vector<std::u16string>& texts) {
        for (const std::u16string& text : texts) {
            if (text.empty())
                continue;
            belonging.texts.add(text);
            belonging.documents.push_back(number);
        }
    };
    belong(d->others, document.otherNames);
    belong(d->codes, document.codes);
    belong(d->phones, document.phones);
    d->put(setKey::source(document.source));
    if (document.hidden)
        d->put(setKey::hidden);
    for (const std::uint32_t region : document.regions)
        d->put(setKey::region(region));
    for (const Document::Value& value : document.values)
        d->put(setKey::value(value.field, value.value));
    d->setStarts.push_back(static_cast<std::uint32_t>(d->setNumbers.size()));
}

namespace {

std::vector<std::uint32_t> inverse(const std::vector<std::uint32_t>& order)
{
    std::vector<std::uint32_t> place(order.size());
    for (std::uint32_t document = 0; document < order.size(); ++document)
        place[order[document]] = document;
    return place;
}

} // namespace

std::shared_ptr<const Segment> SegmentBuilder::build(const Identity& identity, const Stop& stop)
{
    const SegmentMeta meta = d->meta(identity);
    const std::vector<std::uint32_t> order = d->order();
    const std::vector<std::uint32_t> place = inverse(order);
    BlobWriter main;
    BlobWriter second;
    if (!d->writeMain(main, meta, order, place, stop) || !d->writeSecond(second, meta, order, place, stop))
        return nullptr;
    return std::make_shared<const Segment>(main.take(), second.take());
}

Status SegmentBuilder::write(const Identity& identity, const QString& path, const Stop& stop)
{
    const SegmentMeta meta = d->meta(identity);
    const std::vector<std::uint32_t> order = d->order();
    const std::vector<std::uint32_t> place = inverse(order);
    // Both are written whole before the first takes its place; two that do not belong together are told apart.
    BlobWriter second(path + u".rest"_s);
    BlobWriter main(path);
    if (!d->writeSecond(second, meta, order, place, stop) || !d->writeMain(main, meta, order, place, stop))
        return fail(ErrorCode::Cancelled, YIBAO_SUPPORT("STO-STOPPED-13"), path);
    return second.finish().and_then([&main] { return main.finish(); });
}

} // namespace yibao::search
