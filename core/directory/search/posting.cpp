// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/posting.h"

namespace yibao::search {

namespace {

constexpr std::uint32_t packed = 0x80000000U;

std::vector<std::uint32_t> unpacked(std::span<const std::byte> bytes, std::uint32_t count)
{
    if (count > bytes.size())
        throw DamagedPage();
    std::vector<std::uint32_t> documents(count);
    const auto* at = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto* const end = at + bytes.size();
    std::uint32_t last = 0;
    for (std::uint32_t& document : documents) {
        if (at == end)
            throw DamagedPage();
        std::uint32_t step = *at++;
        if (step >= 0x80) {
            step &= 0x7f;
            for (int shift = 7;; shift += 7) {
                if (at == end || shift > 28)
                    throw DamagedPage();
                const std::uint32_t byte = *at++;
                step |= (byte & 0x7f) << shift;
                if (byte < 0x80)
                    break;
            }
        }
        if (step > UINT32_MAX - last || (step == 0 && &document != documents.data()))
            throw DamagedPage();
        last += step;
        document = last;
    }
    return documents;
}

} // namespace

ListPlace writeList(BlobWriter& writer, std::span<const std::uint32_t> documents, std::uint32_t packedUpTo)
{
    ListPlace place{.count = static_cast<std::uint32_t>(documents.size())};
    std::vector<std::byte> bytes;
    const bool isPacked = documents.size() <= packedUpTo;
    if (isPacked) {
        std::uint32_t last = 0;
        for (const std::uint32_t document : documents) {
            std::uint32_t step = document - last;
            last = document;
            for (; step >= 0x80; step >>= 7)
                bytes.push_back(static_cast<std::byte>((step & 0x7f) | 0x80));
            bytes.push_back(static_cast<std::byte>(step));
        }
        place.offset = writer.append(bytes);
    } else {
        bytes = Bitmap::of(documents).freeze();
        place.offset = writer.appendAligned(bytes);
    }
    place.length = static_cast<std::uint32_t>(bytes.size()) | (isPacked ? packed : 0);
    return place;
}

Bitmap readSet(const Blob& blob, std::uint32_t section, const ListPlace& place)
{
    if (place.isPacked())
        return Bitmap::of(unpacked(blob.bytes(section, place.offset, place.length & ~packed), place.count));
    auto set = Bitmap::frozen(blob.bytes(section, place.offset, place.length));
    if (!set)
        throw DamagedPage();
    return std::move(*set);
}

KeyedSets::KeyedSets(const Blob& blob, std::uint32_t firstSection)
    : m_blob(&blob)
    , m_lists(firstSection)
    , m_keys(blob, firstSection + 1)
    , m_counts(blob, firstSection + 2)
    , m_lengths(blob, firstSection + 3)
    , m_offsets(blob, firstSection + 4)
{}

std::uint64_t KeyedSets::indexOf(std::uint64_t key) const
{
    std::uint64_t low = 0;
    std::uint64_t high = m_keys.size();
    while (low < high) {
        const std::uint64_t middle = (low + high) / 2;
        if (m_keys[middle] < key)
            low = middle + 1;
        else
            high = middle;
    }
    return low < m_keys.size() && m_keys[low] == key ? low : m_keys.size();
}

Bitmap KeyedSets::set(std::uint64_t key) const
{
    const std::uint64_t at = indexOf(key);
    if (at == m_keys.size())
        return {};
    return readSet(*m_blob, m_lists, {.count = m_counts[at], .length = m_lengths[at], .offset = m_offsets[at]});
}

std::uint32_t KeyedSets::count(std::uint64_t key) const
{
    const std::uint64_t at = indexOf(key);
    return at == m_keys.size() ? 0 : m_counts[at];
}

void KeyedSets::write(BlobWriter& writer, std::uint32_t firstSection, const std::vector<std::uint64_t>& keys,
                      const std::vector<std::uint32_t>& counts, std::span<const std::uint32_t> documents)
{
    std::vector<std::uint32_t> lengths;
    std::vector<std::uint64_t> offsets;
    writer.begin(firstSection);
    std::size_t at = 0;
    for (const std::uint32_t count : counts) {
        const ListPlace place = writeList(writer, documents.subspan(at, count));
        at += count;
        lengths.push_back(place.length);
        offsets.push_back(place.offset);
    }
    writer.column(firstSection + 1, keys);
    writer.column(firstSection + 2, counts);
    writer.column(firstSection + 3, lengths);
    writer.column(firstSection + 4, offsets);
}

} // namespace yibao::search
