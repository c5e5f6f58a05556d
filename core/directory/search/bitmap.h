// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/search/frozen.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

struct roaring_bitmap_s;

namespace yibao::search {

/// A set of document numbers. Few of them, which is what nearly all sets of a question are, stand as they are in
/// ascending order; many in a CRoaring bitmap, its own or a frozen one that lies in a segment and is only looked at.
class Bitmap
{
public:
    Bitmap() = default;
    ~Bitmap() { release(); }
    Bitmap(Bitmap&& other) noexcept
        : m_few(std::exchange(other.m_few, {}))
        , m_many(std::exchange(other.m_many, nullptr))
        , m_frozen(std::exchange(other.m_frozen, {}))
    {}
    Bitmap& operator=(Bitmap&& other) noexcept
    {
        if (this != &other) {
            release();
            m_few = std::exchange(other.m_few, {});
            m_many = std::exchange(other.m_many, nullptr);
            m_frozen = std::exchange(other.m_frozen, {});
        }
        return *this;
    }
    Bitmap(const Bitmap&) = delete;
    Bitmap& operator=(const Bitmap&) = delete;

    /// `documents` ascending, without repeats.
    [[nodiscard]] static Bitmap of(std::span<const std::uint32_t> documents);
    [[nodiscard]] static Bitmap of(std::vector<std::uint32_t>&& documents);
    [[nodiscard]] static Bitmap all(std::uint32_t documents);
    /// `bytes` is 32-byte aligned and was written by freeze(); it must outlive the set. Nothing when it is not
    /// plausible.
    [[nodiscard]] static std::optional<Bitmap> frozen(std::span<const std::byte> bytes);
    [[nodiscard]] Bitmap copy() const;

    [[nodiscard]] std::uint64_t count() const;
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool contains(std::uint32_t document) const;

    [[nodiscard]] Bitmap operator&(const Bitmap& other) const;
    [[nodiscard]] Bitmap operator|(const Bitmap& other) const;
    [[nodiscard]] Bitmap operator-(const Bitmap& other) const;
    Bitmap& operator&=(const Bitmap& other);
    Bitmap& operator|=(const Bitmap& other);
    Bitmap& operator-=(const Bitmap& other);
    /// What of the set is in any of these, which are used up.
    [[nodiscard]] Bitmap among(std::vector<Bitmap>& sets) const;
    [[nodiscard]] std::uint64_t countBoth(const Bitmap& other) const;
    /// How many of the set are smaller than `document`.
    [[nodiscard]] std::uint64_t countBelow(std::uint32_t document) const;
    /// Up to `limit` documents after skipping `offset`, appended.
    void page(std::uint64_t offset, std::uint64_t limit, std::vector<std::uint32_t>& documents) const;
    [[nodiscard]] std::vector<std::uint32_t> list() const;
    /// For a file: with long runs made short, in the frozen form.
    [[nodiscard]] std::vector<std::byte> freeze() const;

    /// The union of many at once, which are used up.
    [[nodiscard]] static Bitmap unite(std::vector<Bitmap>& sets);

private:
    /// Takes over a bitmap of the library; few documents come out of it.
    [[nodiscard]] static Bitmap taken(roaring_bitmap_s* many);
    /// Those of the few numbers of this set that are in `other`, or those that are not.
    [[nodiscard]] Bitmap kept(const Bitmap& other, FrozenSet::Keep keep) const;
    void makeMany();
    void makeOwn();
    void release();

    std::vector<std::uint32_t> m_few;    ///< when m_many is null
    roaring_bitmap_s* m_many = nullptr;  ///< the library hands out frozen ones that must not be changed
    std::span<const std::byte> m_frozen; ///< where a frozen one lies; empty for our own
};

} // namespace yibao::search
