// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/bitmap.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <iterator>
#include <roaring/roaring.h>

namespace yibao::search {

namespace {

/// Beyond so many numbers the library's containers are faster than a row of numbers.
constexpr std::size_t mostFew = 16384;
/// What an operation leaves of a large set is looked through faster as a row of numbers.
constexpr std::uint64_t becomesFew = 2048;
/// So many numbers are asked for one by one in a large set; more are made a bitmap first.
constexpr std::size_t askedOneByOne = 128;
/// A set so many times as large is searched for each number instead of walked through.
constexpr std::size_t lopsided = 24;

using Numbers = std::vector<std::uint32_t>;

/// The library fills its containers one number after the other; its portable form, which is no more than the halves of
/// the numbers in a row, is read twenty times faster.
roaring_bitmap_t* manyOf(std::span<const std::uint32_t> documents)
{
    constexpr std::uint32_t cookieWithoutRuns = 12346;
    constexpr std::size_t largestArray = 4096;
    constexpr std::size_t bitsetBytes = 8192;
    struct Chunk
    {
        std::size_t from;
        std::size_t count;
    };
    std::vector<Chunk> chunks;
    for (std::size_t from = 0; from < documents.size();) {
        const std::uint32_t high = documents[from] >> 16;
        const auto over = std::upper_bound(documents.begin() + static_cast<std::ptrdiff_t>(from), documents.end(),
                                           high << 16 | 0xFFFF);
        const auto to = static_cast<std::size_t>(over - documents.begin());
        chunks.push_back({from, to - from});
        from = to;
    }
    const auto bytesOf = [](const Chunk& chunk) {
        return chunk.count > largestArray ? bitsetBytes : chunk.count * sizeof(std::uint16_t);
    };
    std::size_t size = 8 + chunks.size() * 8;
    for (const Chunk& chunk : chunks)
        size += bytesOf(chunk);
    std::vector<char> bytes(size, 0);
    char* out = bytes.data();
    const auto put = [&out](auto value) {
        std::memcpy(out, &value, sizeof value);
        out += sizeof value;
    };
    put(cookieWithoutRuns);
    put(static_cast<std::uint32_t>(chunks.size()));
    for (const Chunk& chunk : chunks) {
        put(static_cast<std::uint16_t>(documents[chunk.from] >> 16));
        put(static_cast<std::uint16_t>(chunk.count - 1));
    }
    auto offset = static_cast<std::uint32_t>(8 + chunks.size() * 8);
    for (const Chunk& chunk : chunks) {
        put(offset);
        offset += static_cast<std::uint32_t>(bytesOf(chunk));
    }
    for (const Chunk& chunk : chunks) {
        const auto numbers = documents.subspan(chunk.from, chunk.count);
        if (chunk.count > largestArray) {
            for (const std::uint32_t number : numbers)
                out[(number & 0xFFFF) >> 3] |= static_cast<char>(1U << (number & 7));
            out += bitsetBytes;
        } else {
            for (const std::uint32_t number : numbers)
                put(static_cast<std::uint16_t>(number));
        }
    }
    return roaring_bitmap_portable_deserialize_safe(bytes.data(), bytes.size());
}

/// Of numbers in any order, with repeats.
Numbers ascending(Numbers numbers)
{
    constexpr std::size_t sortedFaster = 2048;
    if (numbers.size() <= sortedFaster) {
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
        return numbers;
    }
    std::uint32_t smallest = numbers.front();
    std::uint32_t largest = smallest;
    for (const std::uint32_t number : numbers) {
        smallest = std::min(smallest, number);
        largest = std::max(largest, number);
    }
    const std::uint32_t first = smallest / 64;
    std::vector<std::uint64_t> bits(largest / 64 - first + 1, 0);
    for (const std::uint32_t number : numbers)
        bits[number / 64 - first] |= std::uint64_t(1) << (number % 64);
    auto next = numbers.begin();
    for (std::size_t word = 0; word < bits.size(); ++word) {
        const std::uint32_t base = (first + static_cast<std::uint32_t>(word)) * 64;
        for (std::uint64_t left = bits[word]; left != 0; left &= left - 1)
            *next++ = base + static_cast<std::uint32_t>(std::countr_zero(left));
    }
    numbers.erase(next, numbers.end());
    return numbers;
}

std::size_t countBelowIn(const Numbers& numbers, std::uint32_t document)
{
    return static_cast<std::size_t>(std::lower_bound(numbers.begin(), numbers.end(), document) - numbers.begin());
}

/// Calls visit for each number that both hold.
template <typename Visit>
void both(const Numbers& a, const Numbers& b, Visit visit)
{
    const Numbers& fewer = a.size() < b.size() ? a : b;
    const Numbers& more = a.size() < b.size() ? b : a;
    if (fewer.size() * lopsided < more.size()) {
        auto from = more.begin();
        for (const std::uint32_t number : fewer) {
            from = std::lower_bound(from, more.end(), number);
            if (from == more.end())
                return;
            if (*from == number)
                visit(number);
        }
        return;
    }
    for (auto x = fewer.begin(), y = more.begin(); x != fewer.end() && y != more.end();) {
        const std::uint32_t one = *x;
        const std::uint32_t other = *y;
        if (one == other)
            visit(one);
        x += one <= other ? 1 : 0;
        y += other <= one ? 1 : 0;
    }
}

} // namespace

Bitmap Bitmap::of(std::span<const std::uint32_t> documents)
{
    Bitmap set;
    if (documents.size() <= mostFew)
        set.m_few.assign(documents.begin(), documents.end());
    else
        set.m_many = manyOf(documents);
    return set;
}

Bitmap Bitmap::of(std::vector<std::uint32_t>&& documents)
{
    if (documents.size() > mostFew)
        return of(std::span<const std::uint32_t>(documents));
    Bitmap set;
    set.m_few = std::move(documents);
    return set;
}

Bitmap Bitmap::all(std::uint32_t documents)
{
    return documents == 0 ? Bitmap() : taken(roaring_bitmap_from_range(0, documents, 1));
}

std::optional<Bitmap> Bitmap::frozen(std::span<const std::byte> bytes)
{
    const auto* view = roaring_bitmap_frozen_view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (view == nullptr)
        return std::nullopt;
    Bitmap set;
    // The library hands out a constant bitmap whose containers lie elsewhere; it is freed like any other.
    set.m_many = const_cast<roaring_bitmap_t*>(view);
    set.m_frozen = bytes;
    return set;
}

Bitmap Bitmap::taken(roaring_bitmap_t* many)
{
    Bitmap set;
    if (const std::uint64_t count = roaring_bitmap_get_cardinality(many); count <= becomesFew) {
        set.m_few.resize(count);
        roaring_bitmap_to_uint32_array(many, set.m_few.data());
        roaring_bitmap_free(many);
    } else {
        set.m_many = many;
    }
    return set;
}

Bitmap Bitmap::kept(const Bitmap& other, FrozenSet::Keep keep) const
{
    if (const auto frozen = FrozenSet::of(other.m_frozen))
        return of(frozen->among(m_few, keep));
    const bool members = keep == FrozenSet::Keep::Members;
    if (m_few.size() > askedOneByOne) {
        roaring_bitmap_t* const converted = manyOf(m_few);
        Bitmap set = taken(members ? roaring_bitmap_and(converted, other.m_many)
                                   : roaring_bitmap_andnot(converted, other.m_many));
        roaring_bitmap_free(converted);
        return set;
    }
    Bitmap set;
    std::ranges::copy_if(m_few, std::back_inserter(set.m_few), [&](std::uint32_t number) {
        return roaring_bitmap_contains(other.m_many, number) == members;
    });
    return set;
}

Bitmap Bitmap::copy() const
{
    Bitmap set;
    if (m_many != nullptr)
        set.m_many = roaring_bitmap_copy(m_many);
    else
        set.m_few = m_few;
    return set;
}

void Bitmap::makeMany()
{
    if (m_many != nullptr)
        return;
    m_many = manyOf(m_few);
    m_few = {};
}

void Bitmap::makeOwn()
{
    if (!m_frozen.empty())
        *this = copy();
}

void Bitmap::release()
{
    if (m_many != nullptr)
        roaring_bitmap_free(m_many);
    m_many = nullptr;
}

std::uint64_t Bitmap::count() const
{
    return m_many != nullptr ? roaring_bitmap_get_cardinality(m_many) : m_few.size();
}

bool Bitmap::isEmpty() const
{
    return m_many != nullptr ? roaring_bitmap_is_empty(m_many) : m_few.empty();
}

bool Bitmap::contains(std::uint32_t document) const
{
    return m_many != nullptr ? roaring_bitmap_contains(m_many, document)
                             : std::binary_search(m_few.begin(), m_few.end(), document);
}

Bitmap Bitmap::operator&(const Bitmap& other) const
{
    if (m_many != nullptr && other.m_many != nullptr)
        return taken(roaring_bitmap_and(m_many, other.m_many));
    if (m_many != nullptr || other.m_many != nullptr)
        return m_many == nullptr ? kept(other, FrozenSet::Keep::Members) : other.kept(*this, FrozenSet::Keep::Members);
    Bitmap result;
    result.m_few.resize(std::min(m_few.size(), other.m_few.size()));
    auto next = result.m_few.begin();
    both(m_few, other.m_few, [&next](std::uint32_t number) { *next++ = number; });
    result.m_few.erase(next, result.m_few.end());
    return result;
}

Bitmap Bitmap::operator|(const Bitmap& other) const
{
    if (m_many != nullptr && other.m_many != nullptr)
        return taken(roaring_bitmap_or(m_many, other.m_many));
    if (m_many != nullptr || other.m_many != nullptr) {
        const Bitmap& few = m_many == nullptr ? *this : other;
        const Bitmap& many = m_many == nullptr ? other : *this;
        if (few.m_few.empty())
            return many.copy();
        roaring_bitmap_t* converted = manyOf(few.m_few);
        Bitmap result;
        result.m_many = roaring_bitmap_or(many.m_many, converted);
        roaring_bitmap_free(converted);
        return result;
    }
    // Room for all first: whoever asks at each number whether there is some takes twice as long.
    Numbers numbers(m_few.size() + other.m_few.size());
    numbers.erase(std::ranges::set_union(m_few, other.m_few, numbers.begin()).out, numbers.end());
    return of(std::move(numbers));
}

Bitmap Bitmap::operator-(const Bitmap& other) const
{
    if (other.isEmpty())
        return copy();
    if (m_many == nullptr && other.m_many != nullptr)
        return kept(other, FrozenSet::Keep::Others);
    Bitmap result;
    if (m_many == nullptr) {
        result.m_few.resize(m_few.size());
        const auto end = std::ranges::set_difference(m_few, other.m_few, result.m_few.begin()).out;
        result.m_few.erase(end, result.m_few.end());
        return result;
    }
    if (other.m_many != nullptr)
        return taken(roaring_bitmap_andnot(m_many, other.m_many));
    roaring_bitmap_t* converted = manyOf(other.m_few);
    result = taken(roaring_bitmap_andnot(m_many, converted));
    roaring_bitmap_free(converted);
    return result;
}

Bitmap& Bitmap::operator&=(const Bitmap& other)
{
    return *this = *this & other;
}

Bitmap& Bitmap::operator|=(const Bitmap& other)
{
    if (other.isEmpty())
        return *this;
    if (isEmpty())
        return *this = other.copy();
    if (m_many == nullptr && other.m_many == nullptr)
        return *this = *this | other;
    makeOwn();
    makeMany();
    if (other.m_many != nullptr) {
        roaring_bitmap_or_inplace(m_many, other.m_many);
        return *this;
    }
    roaring_bitmap_t* converted = manyOf(other.m_few);
    roaring_bitmap_or_inplace(m_many, converted);
    roaring_bitmap_free(converted);
    return *this;
}

Bitmap& Bitmap::operator-=(const Bitmap& other)
{
    return other.isEmpty() ? *this : *this = *this - other;
}

Bitmap Bitmap::among(std::vector<Bitmap>& sets) const
{
    // What large sets give of a smaller one is little; to unite them first would be more work by far.
    constexpr std::size_t mostOneByOne = 64;
    const auto large = static_cast<std::size_t>(
        std::count_if(sets.begin(), sets.end(), [](const Bitmap& set) { return set.m_many != nullptr; }));
    if (large <= 1 || large > mostOneByOne)
        return *this & unite(sets);
    std::vector<Bitmap> found;
    std::vector<Bitmap> small;
    for (Bitmap& set : sets) {
        if (set.m_many != nullptr)
            found.push_back(*this & set);
        else
            small.push_back(std::move(set));
    }
    found.push_back(*this & unite(small));
    return unite(found);
}

std::uint64_t Bitmap::countBoth(const Bitmap& other) const
{
    if (m_many != nullptr && other.m_many != nullptr)
        return roaring_bitmap_and_cardinality(m_many, other.m_many);
    std::uint64_t count = 0;
    if (m_many == nullptr && other.m_many == nullptr) {
        both(m_few, other.m_few, [&count](std::uint32_t) { ++count; });
        return count;
    }
    const Bitmap& few = m_many == nullptr ? *this : other;
    const Bitmap& many = m_many == nullptr ? other : *this;
    for (const std::uint32_t number : few.m_few)
        count += roaring_bitmap_contains(many.m_many, number) ? 1 : 0;
    return count;
}

std::uint64_t Bitmap::countBelow(std::uint32_t document) const
{
    if (m_many == nullptr)
        return countBelowIn(m_few, document);
    return document == 0 ? 0 : roaring_bitmap_rank(m_many, document - 1);
}

void Bitmap::page(std::uint64_t offset, std::uint64_t limit, std::vector<std::uint32_t>& documents) const
{
    if (limit == 0 || offset >= count())
        return;
    if (m_many == nullptr) {
        const std::uint64_t end = offset + std::min<std::uint64_t>(limit, m_few.size() - offset);
        documents.insert(documents.end(), m_few.begin() + static_cast<std::ptrdiff_t>(offset),
                         m_few.begin() + static_cast<std::ptrdiff_t>(end));
        return;
    }
    std::uint32_t first = 0;
    if (!roaring_bitmap_select(m_many, static_cast<std::uint32_t>(offset), &first))
        return;
    roaring_uint32_iterator_t it;
    roaring_init_iterator(m_many, &it);
    roaring_move_uint32_iterator_equalorlarger(&it, first);
    for (; it.has_value && limit > 0; --limit) {
        documents.push_back(it.current_value);
        roaring_advance_uint32_iterator(&it);
    }
}

std::vector<std::uint32_t> Bitmap::list() const
{
    if (m_many == nullptr)
        return m_few;
    std::vector<std::uint32_t> documents(count());
    roaring_bitmap_to_uint32_array(m_many, documents.data());
    return documents;
}

std::vector<std::byte> Bitmap::freeze() const
{
    Bitmap set = copy();
    set.makeMany();
    roaring_bitmap_run_optimize(set.m_many);
    std::vector<std::byte> bytes(roaring_bitmap_frozen_size_in_bytes(set.m_many));
    roaring_bitmap_frozen_serialize(set.m_many, reinterpret_cast<char*>(bytes.data()));
    return bytes;
}

Bitmap Bitmap::unite(std::vector<Bitmap>& sets)
{
    if (sets.empty())
        return {};
    if (sets.size() == 1)
        return std::move(sets.front());
    // The library unites by way of bitsets that it turns back one by one; up to here numbers in a row are faster.
    constexpr std::uint64_t mostInARow = 65536;
    std::uint64_t total = 0;
    for (const Bitmap& set : sets)
        total += set.count();
    std::vector<const roaring_bitmap_t*> many;
    Numbers few;
    for (const Bitmap& set : sets) {
        if (set.m_many == nullptr) {
            few.insert(few.end(), set.m_few.begin(), set.m_few.end());
        } else if (total <= mostInARow) {
            const std::size_t before = few.size();
            few.resize(before + set.count());
            roaring_bitmap_to_uint32_array(set.m_many, few.data() + before);
        } else {
            many.push_back(set.m_many);
        }
    }
    few = ascending(std::move(few));
    if (many.empty())
        return of(std::move(few));
    roaring_bitmap_t* converted = few.empty() ? nullptr : manyOf(few);
    if (converted != nullptr)
        many.push_back(converted);
    Bitmap result = many.size() == 1 ? taken(roaring_bitmap_copy(many.front()))
                                     : taken(roaring_bitmap_or_many(many.size(), many.data()));
    if (converted != nullptr)
        roaring_bitmap_free(converted);
    return result;
}

} // namespace yibao::search
