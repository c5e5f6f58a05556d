// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <cstddef>
#include <cstdint>
#include <roaring/roaring.h>
#include <span>
#include <utility>
#include <vector>

namespace yibao::search {

/// A set of document numbers; owns a CRoaring bitmap, or looks at a frozen one that lies in a segment and must then
/// not be changed.
class Bitmap
{
public:
    Bitmap()
        : m_set(roaring_bitmap_create())
    {}
    ~Bitmap() { release(); }
    Bitmap(Bitmap&& other) noexcept
        : m_set(std::exchange(other.m_set, nullptr))
    {}
    Bitmap& operator=(Bitmap&& other) noexcept
    {
        if (this != &other) {
            release();
            m_set = std::exchange(other.m_set, nullptr);
        }
        return *this;
    }
    Bitmap(const Bitmap&) = delete;
    Bitmap& operator=(const Bitmap&) = delete;

    /// `documents` ascending.
    [[nodiscard]] static Bitmap of(std::span<const std::uint32_t> documents)
    {
        return Bitmap(roaring_bitmap_of_ptr(documents.size(), documents.data()));
    }
    [[nodiscard]] static Bitmap all(std::uint32_t documents)
    {
        return documents == 0 ? Bitmap() : Bitmap(roaring_bitmap_from_range(0, documents, 1));
    }
    /// `bytes` is 32-byte aligned and was written by roaring_bitmap_frozen_serialize. Null when it is not plausible.
    [[nodiscard]] static Bitmap frozen(std::span<const std::byte> bytes)
    {
        const auto* view = roaring_bitmap_frozen_view(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        // The library hands out a constant bitmap whose containers lie elsewhere; it is freed like any other.
        return Bitmap(const_cast<roaring_bitmap_t*>(view));
    }
    [[nodiscard]] bool isNull() const { return m_set == nullptr; }
    [[nodiscard]] Bitmap copy() const { return Bitmap(roaring_bitmap_copy(m_set)); }

    [[nodiscard]] std::uint64_t count() const { return roaring_bitmap_get_cardinality(m_set); }
    [[nodiscard]] bool isEmpty() const { return roaring_bitmap_is_empty(m_set); }
    [[nodiscard]] bool contains(std::uint32_t document) const { return roaring_bitmap_contains(m_set, document); }
    void add(std::uint32_t document) { roaring_bitmap_add(m_set, document); }

    [[nodiscard]] Bitmap operator&(const Bitmap& other) const { return Bitmap(roaring_bitmap_and(m_set, other.m_set)); }
    [[nodiscard]] Bitmap operator|(const Bitmap& other) const { return Bitmap(roaring_bitmap_or(m_set, other.m_set)); }
    [[nodiscard]] Bitmap operator-(const Bitmap& other) const
    {
        return Bitmap(roaring_bitmap_andnot(m_set, other.m_set));
    }
    Bitmap& operator&=(const Bitmap& other)
    {
        roaring_bitmap_and_inplace(m_set, other.m_set);
        return *this;
    }
    Bitmap& operator|=(const Bitmap& other)
    {
        roaring_bitmap_or_inplace(m_set, other.m_set);
        return *this;
    }
    Bitmap& operator-=(const Bitmap& other)
    {
        roaring_bitmap_andnot_inplace(m_set, other.m_set);
        return *this;
    }
    [[nodiscard]] std::uint64_t countBoth(const Bitmap& other) const
    {
        return roaring_bitmap_and_cardinality(m_set, other.m_set);
    }
    /// How many of the set are smaller than `document`.
    [[nodiscard]] std::uint64_t countBelow(std::uint32_t document) const
    {
        return document == 0 ? 0 : roaring_bitmap_rank(m_set, document - 1);
    }
    /// Up to `limit` documents after skipping `offset`, appended.
    void page(std::uint64_t offset, std::uint64_t limit, std::vector<std::uint32_t>& documents) const
    {
        std::uint32_t first = 0;
        if (limit == 0 || offset > UINT32_MAX ||
            !roaring_bitmap_select(m_set, static_cast<std::uint32_t>(offset), &first))
            return;
        roaring_uint32_iterator_t it;
        roaring_init_iterator(m_set, &it);
        roaring_move_uint32_iterator_equalorlarger(&it, first);
        for (; it.has_value && limit > 0; --limit) {
            documents.push_back(it.current_value);
            roaring_advance_uint32_iterator(&it);
        }
    }
    [[nodiscard]] std::vector<std::uint32_t> list() const
    {
        std::vector<std::uint32_t> documents(count());
        roaring_bitmap_to_uint32_array(m_set, documents.data());
        return documents;
    }
    /// Makes long runs short and gives the frozen form its best size.
    void optimize() { roaring_bitmap_run_optimize(m_set); }
    [[nodiscard]] std::vector<std::byte> freeze() const
    {
        std::vector<std::byte> bytes(roaring_bitmap_frozen_size_in_bytes(m_set));
        roaring_bitmap_frozen_serialize(m_set, reinterpret_cast<char*>(bytes.data()));
        return bytes;
    }
    [[nodiscard]] const roaring_bitmap_t* get() const { return m_set; }

    /// The union of many at once.
    [[nodiscard]] static Bitmap unite(std::vector<Bitmap>& sets)
    {
        if (sets.empty())
            return {};
        if (sets.size() == 1)
            return std::move(sets.front());
        std::vector<const roaring_bitmap_t*> raw;
        for (const Bitmap& set : sets)
            raw.push_back(set.m_set);
        return Bitmap(roaring_bitmap_or_many(raw.size(), raw.data()));
    }

private:
    explicit Bitmap(roaring_bitmap_t* set)
        : m_set(set)
    {}
    void release()
    {
        if (m_set != nullptr)
            roaring_bitmap_free(m_set);
    }

    roaring_bitmap_t* m_set;
};

} // namespace yibao::search
