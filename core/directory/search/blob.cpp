// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/blob.h"

#include "core/base/physicalmemory.h"
#include "core/base/supportids.h"

#include <QFileInfo>

#include <algorithm>
#include <cstring>
#include <tuple>
#include <xxhash.h>

#ifdef Q_OS_UNIX
#include <sys/mman.h>
#endif

using namespace Qt::StringLiterals;

namespace yibao::search {

namespace {

constexpr std::size_t alignment = 32;
constexpr std::uint32_t version = 3;
constexpr std::uint32_t byteOrder = 0x01020304;
constexpr std::size_t maxSections = 256;
constexpr char magic[8] = {'y', 'i', 'b', 'a', 'o', 's', 'r', '1'};

/// The last bytes of a file, after the table of checksums.
struct Trailer
{
    char magic[8];
    std::uint32_t version;
    std::uint32_t byteOrder;
    std::uint64_t size;      ///< of the whole file
    std::uint64_t checksums; ///< where the table begins; what lies before it is pages
    std::uint64_t sectionTable;
    std::uint64_t sections;
    std::uint64_t tableHash; ///< of both tables
    std::uint64_t ownHash;   ///< of the trailer up to here
};

std::uint32_t hashOf(const std::byte* data, std::size_t size)
{
    return static_cast<std::uint32_t>(XXH3_64bits(data, size));
}

enum class Access { AnyOrder, Soon };

/// A hint; where the system takes none it reads as it likes.
void advise([[maybe_unused]] const std::byte* begin, [[maybe_unused]] std::uint64_t size,
            [[maybe_unused]] Access access)
{
#ifdef Q_OS_UNIX
    auto* const start = const_cast<std::byte*>(begin);
    std::ignore = posix_madvise(start, size, access == Access::Soon ? POSIX_MADV_WILLNEED : POSIX_MADV_RANDOM);
#endif
}

tl::unexpected<Error> damaged(const QString& path, const QString& what)
{
    return fail(ErrorCode::StorageCorrupt, YIBAO_SUPPORT("STO-INDEX-12"), path + u": "_s + what);
}

} // namespace

Blob::~Blob() = default;

Result<std::shared_ptr<const Blob>> Blob::map(const QString& path)
{
    std::shared_ptr<Blob> blob(new Blob());
    blob->m_file = std::make_unique<QFile>(path);
    if (!blob->m_file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, YIBAO_SUPPORT("STO-INDEX-12"), path + u": "_s + blob->m_file->errorString());
    blob->m_size = static_cast<std::uint64_t>(blob->m_file->size());
    if (blob->m_size < sizeof(Trailer))
        return damaged(path, u"too short"_s);
    blob->m_data = reinterpret_cast<const std::byte*>(blob->m_file->map(0, static_cast<qint64>(blob->m_size)));
    if (blob->m_data == nullptr)
        return damaged(path, blob->m_file->errorString());
    if (const Status read = blob->readHeader(); !read)
        return fail(read.error());
    return std::shared_ptr<const Blob>(std::move(blob));
}

Status Blob::readHeader()
{
    const QString path = m_file->fileName();
    Trailer trailer;
    std::memcpy(&trailer, m_data + m_size - sizeof trailer, sizeof trailer);
    if (std::memcmp(trailer.magic, magic, sizeof magic) != 0)
        return damaged(path, u"not an index, or cut off"_s);
    if (trailer.version != version || trailer.byteOrder != byteOrder)
        return damaged(path, u"of another version or machine"_s);
    if (trailer.ownHash != XXH3_64bits(&trailer, offsetof(Trailer, ownHash)) || trailer.size != m_size)
        return damaged(path, u"the end is damaged"_s);
    const std::uint64_t pages = (trailer.checksums + Blob::pageSize - 1) / Blob::pageSize;
    const std::uint64_t tables = m_size - sizeof trailer;
    if (trailer.checksums > tables || trailer.checksums % alignment != 0 || trailer.sections > maxSections ||
        trailer.sectionTable != trailer.checksums + (pages * sizeof(std::uint32_t) + 7) / 8 * 8 ||
        trailer.sectionTable + trailer.sections * sizeof(Section) != tables ||
        XXH3_64bits(m_data + trailer.checksums, tables - trailer.checksums) != trailer.tableHash)
        return damaged(path, u"the tables are damaged"_s);
    m_checksums = reinterpret_cast<const std::uint32_t*>(m_data + trailer.checksums);
    m_sections.resize(trailer.sections);
    std::memcpy(static_cast<void*>(m_sections.data()), m_data + trailer.sectionTable,
                trailer.sections * sizeof(Section));
    for (const Section& section : m_sections) {
        if (section.offset > trailer.checksums || section.length > trailer.checksums - section.offset ||
            section.offset % alignment != 0)
            return damaged(path, u"a section is out of bounds"_s);
    }
    m_size = trailer.checksums;
    m_checked = std::make_unique<std::atomic<std::uint64_t>[]>(pages / 64 + 1);
    m_readAhead = std::make_unique<std::atomic<std::uint64_t>[]>(pages / pagesAhead / 64 + 1);
    m_checkedSections = std::make_unique<std::atomic<bool>[]>(m_sections.size());
    advise(m_data, m_size, Access::AnyOrder);
    return {};
}

void Blob::readAhead(std::uint64_t page) const
{
    const std::uint64_t block = page / pagesAhead;
    const std::uint64_t bit = std::uint64_t(1) << (block % 64);
    if ((m_readAhead[block / 64].fetch_or(bit, std::memory_order_relaxed) & bit) != 0)
        return;
    const std::uint64_t begin = block * pagesAhead * pageSize;
    advise(m_data + begin, std::min(pagesAhead * pageSize, m_size - begin), Access::Soon);
}

void Blob::check(std::uint64_t page) const
{
    readAhead(page);
    const std::uint64_t begin = page * Blob::pageSize;
    if (hashOf(m_data + begin, std::min(Blob::pageSize, m_size - begin)) != m_checksums[page])
        throw DamagedPage();
    m_checked[page / 64].fetch_or(std::uint64_t(1) << (page % 64), std::memory_order_relaxed);
}

void Blob::warm(std::uint32_t section, const std::function<bool()>& stop, std::uint64_t upTo) const
{
    constexpr std::uint64_t stretch = 64 * pageSize;
    const std::uint64_t length = std::min(upTo, size(section));
    std::uint64_t at = 0;
    for (; at < length && !(stop && stop()); at += stretch)
        std::ignore = bytes(section, at, std::min(stretch, length - at));
    if (m_checksums != nullptr && section < m_sections.size() && length == size(section) && at >= length)
        m_checkedSections[section].store(true, std::memory_order_relaxed);
}

void Blob::warmAll(const std::function<bool()>& stop) const
{
    if (!hasPlentyFor(m_size))
        return;
    for (std::uint32_t section = 0; section < m_sections.size(); ++section)
        warm(section, stop);
}

BlobWriter::BlobWriter() = default;

BlobWriter::BlobWriter(const QString& path)
    : m_file(std::make_unique<QSaveFile>(path))
{
    m_failed = !m_file->open(QIODevice::WriteOnly);
    m_page.reserve(Blob::pageSize);
}

BlobWriter::~BlobWriter() = default;

void BlobWriter::put(const std::byte* data, std::size_t size)
{
    m_at += size;
    if (!m_file) {
        m_memory.insert(m_memory.end(), data, data + size);
        return;
    }
    while (size > 0 && !m_failed) {
        const std::size_t part = std::min<std::size_t>(size, Blob::pageSize - m_page.size());
        m_page.insert(m_page.end(), data, data + part);
        data += part;
        size -= part;
        if (m_page.size() == Blob::pageSize)
            flushPage();
    }
}

void BlobWriter::flushPage()
{
    if (m_page.empty())
        return;
    m_checksums.push_back(hashOf(m_page.data(), m_page.size()));
    const auto size = static_cast<qint64>(m_page.size());
    m_failed = m_failed || m_file->write(reinterpret_cast<const char*>(m_page.data()), size) != size;
    m_page.clear();
}

void BlobWriter::pad(std::size_t to)
{
    static constexpr std::byte zeros[alignment] = {};
    if (const std::size_t over = m_at % to; over != 0)
        put(zeros, to - over);
}

void BlobWriter::endSection()
{
    if (m_open >= 0)
        m_sections[static_cast<std::size_t>(m_open)].length =
            m_at - m_sections[static_cast<std::size_t>(m_open)].offset;
    m_open = -1;
}

void BlobWriter::begin(std::uint32_t section)
{
    endSection();
    pad(alignment);
    if (m_sections.size() <= section)
        m_sections.resize(section + 1);
    m_sections[section].offset = m_at;
    m_open = static_cast<int>(section);
}

std::uint64_t BlobWriter::append(std::span<const std::byte> bytes)
{
    const std::uint64_t at = m_at - m_sections[static_cast<std::size_t>(m_open)].offset;
    put(bytes.data(), bytes.size());
    return at;
}

std::uint64_t BlobWriter::appendAligned(std::span<const std::byte> bytes)
{
    pad(alignment);
    return append(bytes);
}

Status BlobWriter::finish()
{
    endSection();
    pad(alignment);
    flushPage();
    Trailer trailer{};
    std::memcpy(trailer.magic, magic, sizeof magic);
    trailer.version = version;
    trailer.byteOrder = byteOrder;
    trailer.checksums = m_at;
    if (m_checksums.size() % 2 != 0)
        m_checksums.push_back(0);
    const std::uint64_t pages = (m_at + Blob::pageSize - 1) / Blob::pageSize;
    std::vector<std::byte> tables;
    const auto add = [&tables](std::span<const std::byte> bytes) {
        tables.insert(tables.end(), bytes.begin(), bytes.end());
    };
    add(std::as_bytes(std::span(m_checksums)));
    trailer.sectionTable = trailer.checksums + (pages * sizeof(std::uint32_t) + 7) / 8 * 8;
    trailer.sections = m_sections.size();
    add(std::as_bytes(std::span(m_sections)));
    trailer.tableHash = XXH3_64bits(tables.data(), tables.size());
    trailer.size = m_at + tables.size() + sizeof trailer;
    trailer.ownHash = XXH3_64bits(&trailer, offsetof(Trailer, ownHash));
    add(std::as_bytes(std::span(&trailer, 1)));
    const auto size = static_cast<qint64>(tables.size());
    m_failed = m_failed || m_file->write(reinterpret_cast<const char*>(tables.data()), size) != size;
    if (m_failed || !m_file->commit())
        return fail(ErrorCode::StorageFull, YIBAO_SUPPORT("STO-INDEX-12"),
                    m_file->fileName() + u": "_s + m_file->errorString());
    return {};
}

std::shared_ptr<const Blob> BlobWriter::take()
{
    endSection();
    std::shared_ptr<Blob> blob(new Blob());
    // Frozen sets want aligned memory, which a vector of bytes does not promise.
    blob->m_memory.resize(m_memory.size() + alignment);
    auto* start = blob->m_memory.data();
    start += (alignment - reinterpret_cast<std::uintptr_t>(start) % alignment) % alignment;
    std::memcpy(start, m_memory.data(), m_memory.size());
    blob->m_data = start;
    blob->m_size = m_memory.size();
    blob->m_sections = m_sections;
    return blob;
}

} // namespace yibao::search
