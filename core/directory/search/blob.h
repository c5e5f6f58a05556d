// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QFile>
#include <QSaveFile>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

// GCC takes a function that does nothing but fetch ahead for one without effects and drops every call of it, unless it
// is put in place before that is looked at.
#if defined(__GNUC__)
#define YIBAO_ALWAYS_INLINE [[gnu::always_inline]] inline
#else
#define YIBAO_ALWAYS_INLINE inline
#endif

namespace yibao::search {

/// Thrown when a page of a file is not what was written; caught where a question enters the index.
struct DamagedPage
{};

/// Numbered pieces of bytes that lie one after the other, aligned to 32 bytes. In a file every page of 4 KiB bears a
/// checksum, which is looked at when the page is first read, so that opening a large file costs next to nothing.
class Blob
{
public:
    ~Blob();
    Blob(const Blob&) = delete;
    Blob& operator=(const Blob&) = delete;

    [[nodiscard]] static Result<std::shared_ptr<const Blob>> map(const QString& path);

    /// Throws DamagedPage.
    [[nodiscard]] std::span<const std::byte> bytes(std::uint32_t section, std::uint64_t offset,
                                                   std::uint64_t length) const
    {
        const std::uint64_t there = size(section);
        if (offset > there || length > there - offset)
            throw DamagedPage();
        if (length == 0)
            return {};
        return {checked(m_sections[section].offset + offset, length), length};
    }
    [[nodiscard]] std::uint64_t size(std::uint32_t section) const
    {
        return section < m_sections.size() ? m_sections[section].length : 0;
    }
    [[nodiscard]] std::uint64_t totalSize() const { return m_size; }
    /// Reads a section, or so many bytes of it, and looks at its checksums, until `stop` says so. Throws DamagedPage.
    void warm(std::uint32_t section, const std::function<bool()>& stop, std::uint64_t bytes = UINT64_MAX) const;
    /// No page of the section needs a look any more.
    [[nodiscard]] bool isChecked(std::uint32_t section) const
    {
        return m_checksums == nullptr ||
               (section < m_sections.size() && m_checkedSections[section].load(std::memory_order_relaxed));
    }
    /// All of it, where the machine has plenty of memory for that; nothing otherwise. Throws DamagedPage.
    void warmAll(const std::function<bool()>& stop) const;

private:
    friend class BlobWriter;
    template <typename T>
    friend class Column;
    struct Section
    {
        std::uint64_t offset = 0;
        std::uint64_t length = 0;
    };
    Blob() = default;
    static constexpr std::uint64_t pageSize = 4096;
    /// Reading ahead is ours: how far the system reads around a page that is missing differs by a factor of a hundred.
    static constexpr std::uint64_t pagesAhead = 32;
    /// Bytes of a section, at least one; `at` from the beginning of the blob.
    [[nodiscard]] const std::byte* checked(std::uint64_t at, std::uint64_t length) const
    {
        if (m_checksums != nullptr) {
            const std::uint64_t last = (at + length - 1) / pageSize;
            for (std::uint64_t page = at / pageSize; page <= last; ++page) {
                if ((m_checked[page / 64].load(std::memory_order_relaxed) >> (page % 64) & 1) == 0)
                    check(page);
            }
        }
        return m_data + at;
    }
    void check(std::uint64_t page) const;
    void readAhead(std::uint64_t page) const;
    [[nodiscard]] Status readHeader();

    std::unique_ptr<QFile> m_file; ///< null in memory
    std::vector<std::byte> m_memory;
    const std::byte* m_data = nullptr;
    std::uint64_t m_size = 0;
    std::vector<Section> m_sections;
    const std::uint32_t* m_checksums = nullptr;
    mutable std::unique_ptr<std::atomic<std::uint64_t>[]> m_checked;   ///< one bit a page
    mutable std::unique_ptr<std::atomic<std::uint64_t>[]> m_readAhead; ///< one bit for pagesAhead pages
    mutable std::unique_ptr<std::atomic<bool>[]> m_checkedSections;
};

/// An array in a section of a blob; `at` checks its bounds and the page.
template <typename T>
class Column
{
public:
    Column() = default;
    Column(const Blob& blob, std::uint32_t section)
        : m_blob(&blob)
        , m_section(section)
        , m_at(section < blob.m_sections.size() ? blob.m_sections[section].offset : 0)
        , m_count(blob.size(section) / sizeof(T))
    {}
    [[nodiscard]] std::uint64_t size() const { return m_count; }
    [[nodiscard]] T operator[](std::uint64_t at) const { return *span(at, 1).data(); }
    /// All of it when no page needs a look any more, else null.
    [[nodiscard]] const T* checked() const
    {
        const bool known = m_blob != nullptr && m_count > 0 && m_blob->isChecked(m_section);
        return known ? reinterpret_cast<const T*>(m_blob->m_data + m_at) : nullptr;
    }
    /// Lets the processor fetch what will be looked at soon. Nothing is checked.
    YIBAO_ALWAYS_INLINE void expect(std::uint64_t at) const
    {
#if defined(__GNUC__)
        if (at < m_count)
            __builtin_prefetch(m_blob->m_data + m_at + at * sizeof(T));
#endif
    }
    [[nodiscard]] std::span<const T> span(std::uint64_t at, std::uint64_t count) const
    {
        if (at > m_count || count > m_count - at)
            throw DamagedPage();
        if (count == 0)
            return {};
        const std::byte* const bytes = m_blob->isChecked(m_section)
                                           ? m_blob->m_data + m_at + at * sizeof(T)
                                           : m_blob->checked(m_at + at * sizeof(T), count * sizeof(T));
        return {reinterpret_cast<const T*>(bytes), count};
    }

private:
    const Blob* m_blob = nullptr;
    std::uint32_t m_section = 0;
    std::uint64_t m_at = 0; ///< of the section in the blob
    std::uint64_t m_count = 0;
};

/// Writes a blob from its first byte to its last, into memory or a file that appears whole or not at all.
class BlobWriter
{
public:
    BlobWriter(); ///< in memory
    explicit BlobWriter(const QString& path);
    ~BlobWriter();

    void begin(std::uint32_t section); ///< sections in any order, each once
    /// Offset within the section.
    std::uint64_t append(std::span<const std::byte> bytes);
    std::uint64_t appendAligned(std::span<const std::byte> bytes);
    template <typename T>
    void column(std::uint32_t section, const std::vector<T>& values)
    {
        begin(section);
        append(std::as_bytes(std::span(values)));
    }
    [[nodiscard]] Status finish();                    ///< a file
    [[nodiscard]] std::shared_ptr<const Blob> take(); ///< memory
    [[nodiscard]] bool failed() const { return m_failed; }
    void giveUp() { m_failed = true; } ///< what is to be written does not fit the form

private:
    void put(const std::byte* data, std::size_t size);
    void pad(std::size_t alignment);
    void endSection();
    void flushPage();

    std::unique_ptr<QSaveFile> m_file;
    std::vector<std::byte> m_memory;
    std::vector<std::byte> m_page; ///< what of the current page is not yet written
    std::vector<std::uint32_t> m_checksums;
    std::vector<Blob::Section> m_sections;
    std::uint64_t m_at = 0;
    int m_open = -1;
    bool m_failed = false;
};

} // namespace yibao::search
