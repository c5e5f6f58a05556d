// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/segment.h"

#include "core/base/supportids.h"
#include "core/directory/search/matching.h"

#include <algorithm>
#include <cstring>
#include <xxhash.h>

using namespace Qt::StringLiterals;

namespace yibao::search {

namespace {

constexpr std::uint64_t lowBits = (std::uint64_t(1) << 56) - 1;

std::string utf8(std::u16string_view text)
{
    return QStringView(text.data(), static_cast<qsizetype>(text.size())).toUtf8().toStdString();
}

} // namespace

std::uint64_t setKey::value(std::uint16_t field, std::u16string_view value)
{
    return make(4, XXH3_64bits_withSeed(value.data(), value.size() * sizeof(char16_t), field) & lowBits);
}

PrefixTable::PrefixTable(const Blob& blob, std::uint32_t firstSection)
    : m_documents(blob, firstSection)
    , m_offsets(blob, firstSection + 1)
    , m_texts(blob, firstSection + 2)
{}

std::string_view PrefixTable::text(std::uint64_t at) const
{
    const auto bounds = m_offsets.span(at, 2);
    if (bounds[1] < bounds[0])
        throw DamagedPage();
    const auto bytes = m_texts.span(bounds[0], bounds[1] - bounds[0]);
    return {bytes.data(), bytes.size()};
}

void PrefixTable::find(std::u16string_view beginning, std::vector<std::uint32_t>& begins,
                       std::vector<std::uint32_t>& exact) const
{
    const std::string wanted = utf8(beginning);
    std::uint64_t low = 0;
    std::uint64_t high = m_documents.size();
    while (low < high) {
        const std::uint64_t middle = (low + high) / 2;
        if (text(middle) < wanted)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < m_documents.size(); ++low) {
        const std::string_view here = text(low);
        if (!here.starts_with(wanted))
            break;
        begins.push_back(m_documents[low]);
        if (here.size() == wanted.size())
            exact.push_back(m_documents[low]);
    }
}

void PrefixTable::write(BlobWriter& writer, std::uint32_t firstSection, std::vector<Entry>& entries)
{
    std::sort(entries.begin(), entries.end());
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    std::vector<std::uint32_t> documents;
    std::vector<std::uint32_t> offsets{0};
    std::vector<char> texts;
    for (const auto& [text, document] : entries) {
        documents.push_back(document);
        texts.insert(texts.end(), text.begin(), text.end());
        offsets.push_back(static_cast<std::uint32_t>(texts.size()));
    }
    writer.column(firstSection, documents);
    writer.column(firstSection + 1, offsets);
    writer.column(firstSection + 2, texts);
}

void writeMeta(BlobWriter& writer, const SegmentMeta& meta)
{
    const Identity& identity = meta.identity;
    std::vector<std::uint64_t> words{meta.documents, meta.pair, identity.sequence, identity.sources.size()};
    for (const auto& [source, rows] : identity.sources) {
        words.push_back(source);
        words.push_back(static_cast<std::uint64_t>(rows));
    }
    for (const std::u16string* text : {&identity.directory, &identity.list}) {
        words.push_back(text->size());
        words.insert(words.end(), text->begin(), text->end());
    }
    writer.column(section::meta, words);
}

SegmentMeta readMeta(const Blob& blob)
{
    const Column<std::uint64_t> words(blob, section::meta);
    std::uint64_t at = 0;
    const auto next = [&] { return words[at++]; };
    SegmentMeta meta;
    meta.documents = static_cast<std::uint32_t>(next());
    meta.pair = next();
    meta.identity.sequence = next();
    for (std::uint64_t sources = next(); sources > 0; --sources) {
        const auto source = static_cast<std::uint32_t>(next());
        meta.identity.sources.emplace_back(source, static_cast<std::int64_t>(next()));
    }
    for (std::u16string* text : {&meta.identity.directory, &meta.identity.list}) {
        for (std::uint64_t units = next(); units > 0; --units)
            text->push_back(static_cast<char16_t>(next()));
    }
    return meta;
}

Segment::Segment(std::shared_ptr<const Blob> main, std::shared_ptr<const Blob> second)
    : m_main(std::move(main))
    , m_second(std::move(second))
    , m_meta(readMeta(*m_main))
    , m_names(*m_main, section::names, true)
    , m_others(*m_main, section::others, false)
    , m_rests(*m_second, section::rests, false)
    , m_sets(*m_main, section::sets)
    , m_codes(*m_main, section::codes)
    , m_phones(*m_second, section::phones)
    , m_rows(*m_main, section::rows)
    , m_rankIndex(*m_main, section::rankIndex)
    , m_ranks(*m_main, section::ranks)
    , m_positions(*m_main, section::positions)
    , m_ties(*m_main, section::ties)
    , m_sources(*m_main, section::sources)
    , m_otherDocuments(*m_main, section::otherDocuments)
{
    const std::uint32_t documents = m_meta.documents;
    if (readMeta(*m_second).pair != m_meta.pair || m_names.size() != documents || m_rests.size() != documents ||
        m_rows.size() != documents || m_rankIndex.size() != documents || m_positions.size() != documents ||
        m_ties.size() != documents || m_sources.size() != documents || m_others.size() != m_otherDocuments.size())
        throw DamagedPage();
}

void Segment::warm(const std::function<bool()>& stop) const
{
    m_names.warm(*m_main, section::names, stop);
    for (const std::uint32_t one : {section::rows, section::sources, section::sets + 1, section::sets + 2})
        m_main->warm(one, stop);
    m_rests.warm(*m_second, section::rests, stop);
    m_main->warmAll(stop);
    m_second->warmAll(stop);
}

void warm(const Segment& segment, const std::function<bool()>& stop)
{
    try {
        segment.warm(stop);
    } catch (const DamagedPage&) {
        // The question that needs the page will tell.
    }
}

Bitmap Segment::documentsOf(const Bitmap& others) const
{
    if (others.isEmpty())
        return {};
    std::vector<std::uint32_t> documents = others.list();
    const std::uint32_t* const checked = m_otherDocuments.checked();
    const std::uint64_t count = m_otherDocuments.size();
    for (std::uint32_t& document : documents)
        document = checked != nullptr && document < count ? checked[document] : m_otherDocuments[document];
    // Several names of one document are neighbours.
    documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
    return Bitmap::of(std::move(documents));
}

int Segment::compare(const Segment& a, std::uint32_t inA, const Segment& b, std::uint32_t inB)
{
    const auto sign = [](auto x, auto y) { return x < y ? -1 : (y < x ? 1 : 0); };
    if (const int order = sign(a.m_ranks[a.m_rankIndex[inA]], b.m_ranks[b.m_rankIndex[inB]]); order != 0)
        return order;
    const auto tie = [](const Segment& segment, std::uint32_t document) {
        return segment.m_ties[document] != 0 ? segment.m_names.text(document) : std::u16string_view();
    };
    if (const int order = compareCodePoints(tie(a, inA), tie(b, inB)); order != 0)
        return order;
    if (const int order = sign(a.m_positions[inA], b.m_positions[inB]); order != 0)
        return order;
    return sign(a.m_rows[inA], b.m_rows[inB]);
}

Result<std::shared_ptr<const Segment>> openSegment(const QString& path)
{
    auto main = Blob::map(path);
    if (!main)
        return fail(main.error());
    auto second = Blob::map(path + u".rest"_s);
    if (!second)
        return fail(second.error());
    try {
        return std::make_shared<const Segment>(std::move(*main), std::move(*second));
    } catch (const DamagedPage&) {
        return fail(ErrorCode::StorageCorrupt, YIBAO_SUPPORT("STO-INDEX-12"), path);
    }
}

const Identity& identityOf(const Segment& segment)
{
    return segment.identity();
}

std::size_t rowsOf(const Segment& segment)
{
    return segment.size();
}

} // namespace yibao::search
