// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/fold.h"

#include "core/directory/search/datatable.h"

#include <QList>
#include <QString>

#include <array>
#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;

namespace yibao::search {

namespace {

constexpr std::uint32_t continues = 1U << 16; ///< belongs to the unit before it when it comes after one
constexpr std::uint32_t byCluster = 1U << 17; ///< cannot be folded alone by the table

/// Stands for a round sign that people draw for a zero; never leaves this file.
constexpr char16_t circle = 0xFFFE;

bool isDigit(char16_t unit)
{
    return unit >= u'0' && unit <= u'9';
}

bool isHan(char32_t code)
{
    return (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0x3400 && code <= 0x4DBF) ||
           (code >= 0x20000 && code <= 0x3FFFD);
}

bool isCircle(char32_t code)
{
    return code == 0x25CB || code == 0x25EF || code == 0x2B58 || code == 0x26AA || code == 0x2B55;
}

char16_t digitOf(char16_t unit)
{
    constexpr std::u16string_view words = u"零一二三四五六七八九";
    if (unit == u'〇')
        return u'0';
    const std::size_t at = words.find(unit);
    return at == std::u16string_view::npos ? unit : static_cast<char16_t>(u'0' + at);
}

std::array<char16_t, 65536> simplifications()
{
    std::array<char16_t, 65536> table{};
    forEachRow(u":/yibao/data/traditional.tsv"_s, [&table](QStringView key, QStringView value) {
        if (key.size() == 1 && value.size() == 1)
            table[key[0].unicode()] = value[0].unicode();
    });
    return table;
}

/// Latin letters lose their accents (tone marks of pinyin), ü becomes v as on every Chinese keyboard.
QString withoutAccent(char32_t code)
{
    const QString parts = QString::fromUcs4(&code, 1).normalized(QString::NormalizationForm_D);
    const char16_t base = parts.isEmpty() ? u'\0' : parts[0].unicode();
    if (parts.size() < 2 || base < u'a' || base > u'z')
        return QString::fromUcs4(&code, 1);
    if (base == u'u' && parts.contains(QChar(0x0308)))
        return u"v"_s;
    return QString(QChar(base));
}

bool stays(char32_t code)
{
    if (QChar::isNonCharacter(code))
        return false;
    if (QChar::isLetterOrNumber(code) || isHan(code))
        return true;
    return QChar::category(code) == QChar::Other_PrivateUse; // rare characters of names before they had a code
}

/// The whole rule, for one character with what belongs to it.
std::u16string foldCluster(QStringView cluster, const std::array<char16_t, 65536>& simplified)
{
    QString text = cluster.toString().normalized(QString::NormalizationForm_KC).toCaseFolded();
    text = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    std::u16string result;
    for (const char32_t code : text.toUcs4()) {
        if (isCircle(code)) {
            result += circle;
            continue;
        }
        if (!stays(code))
            continue;
        for (const QChar unit : withoutAccent(code)) {
            const char16_t raw = unit.unicode();
            result += digitOf(simplified[raw] != 0 ? simplified[raw] : raw);
        }
    }
    return result;
}

bool isPlainHan(char16_t unit, const std::array<char16_t, 65536>& simplified)
{
    return unit >= 0x4E00 && unit <= 0x9FFF && simplified[unit] == 0;
}

bool continuesCluster(char16_t unit)
{
    return QChar::isMark(unit) || (unit >= 0x1160 && unit <= 0x11FF) || unit == 0xFF9E || unit == 0xFF9F;
}

/// What becomes of each unit: the folded unit (0: dropped) and flags. Texts use few of the 256 blocks of units, and
/// only those that are met are made. Threads may make the same block at once; the first one stays.
class Units
{
public:
    Units()
        : m_simplified(simplifications())
    {}
    ~Units()
    {
        for (const auto& block : m_blocks)
            delete block.load(std::memory_order_relaxed);
    }
    Q_DISABLE_COPY_MOVE(Units)

    [[nodiscard]] std::uint32_t operator[](char16_t unit) const
    {
        const Block* block = m_blocks[unit >> 8].load(std::memory_order_acquire);
        return (block != nullptr ? *block : make(unit >> 8))[unit & 0xFF];
    }
    [[nodiscard]] const std::array<char16_t, 65536>& simplified() const { return m_simplified; }

private:
    using Block = std::array<std::uint32_t, 256>;

    [[nodiscard]] std::uint32_t entryOf(char16_t unit) const
    {
        if (isPlainHan(unit, m_simplified) || (unit >= 0xAC00 && unit <= 0xD7A3))
            return digitOf(unit);
        if (QChar::isSurrogate(unit))
            return byCluster;
        const std::u16string folded = foldCluster(QStringView(&unit, 1), m_simplified);
        const std::uint32_t entry = folded.empty() ? 0 : folded.size() == 1 ? folded[0] : byCluster;
        return continuesCluster(unit) ? entry | continues : entry;
    }
    [[nodiscard]] const Block& make(int number) const
    {
        auto block = std::make_unique<Block>();
        for (std::size_t i = 0; i < block->size(); ++i)
            (*block)[i] = entryOf(static_cast<char16_t>(static_cast<std::size_t>(number) << 8 | i));
        const Block* there = nullptr;
        auto& place = m_blocks[static_cast<std::size_t>(number)];
        if (place.compare_exchange_strong(there, block.get(), std::memory_order_acq_rel, std::memory_order_acquire))
            return *block.release();
        return *there;
    }

    const std::array<char16_t, 65536> m_simplified;
    mutable std::array<std::atomic<const Block*>, 256> m_blocks{};
};

const Units& allUnits()
{
    static const Units instance;
    return instance;
}

/// The letter O, or a circle, between digits was meant as a zero; other circles are marks.
template <typename Origins>
void settleZeros(std::u16string& text, Origins& origins)
{
    const std::size_t size = text.size();
    std::size_t kept = 0;
    for (std::size_t at = 0; at < size;) {
        std::size_t end = at;
        while (end < size && (text[end] == u'o' || text[end] == circle))
            ++end;
        const bool zeros = end > at && kept > 0 && isDigit(text[kept - 1]) && end < size && isDigit(text[end]);
        if (end == at)
            end = at + 1;
        for (; at < end; ++at) {
            const char16_t unit = zeros ? u'0' : text[at];
            if (unit == circle)
                continue;
            origins.move(at, kept);
            text[kept++] = unit;
        }
    }
    text.resize(kept);
    origins.resize(kept);
}

struct NoOrigins
{
    void add(std::size_t /*raw*/) {}
    void move(std::size_t /*from*/, std::size_t /*to*/) {}
    void resize(std::size_t /*size*/) {}
};

struct Origins
{
    std::vector<std::uint32_t>& raw;
    void add(std::size_t at) { raw.push_back(static_cast<std::uint32_t>(at)); }
    void move(std::size_t from, std::size_t to) { raw[to] = raw[from]; }
    void resize(std::size_t size) { raw.resize(size); }
};

// A mark may be repeated without end; no character needs more of them than this.
constexpr qsizetype longestCluster = 32;

template <typename Sink>
std::u16string foldInto(QStringView raw, Sink&& origins)
{
    const Units& units = allUnits();
    std::u16string text;
    text.reserve(static_cast<std::size_t>(raw.size()));
    bool unsettled = false;
    const auto entryAt = [&](qsizetype at) { return units[raw[at].unicode()]; };
    const auto put = [&](char16_t unit, qsizetype from) {
        unsettled = unsettled || unit == u'o' || unit == circle;
        text += unit;
        origins.add(static_cast<std::size_t>(from));
    };
    for (qsizetype at = 0; at < raw.size();) {
        const std::uint32_t entry = entryAt(at);
        const bool followed = at + 1 < raw.size() && (entryAt(at + 1) & continues) != 0;
        if ((entry & byCluster) == 0 && !followed) {
            if (const auto unit = static_cast<char16_t>(entry & 0xFFFF); unit != 0)
                put(unit, at);
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        if (raw[at].isSurrogate()) {
            const bool paired = raw[at].isHighSurrogate() && end < raw.size() && raw[end].isLowSurrogate();
            if (!paired) {
                ++at;
                continue;
            }
            ++end;
        }
        while (end < raw.size() && end - at < longestCluster && (entryAt(end) & continues) != 0)
            ++end;
        const std::u16string cluster = foldCluster(raw.mid(at, end - at), units.simplified());
        const bool pair = cluster.size() == 2 && QChar::isHighSurrogate(cluster[0]);
        for (std::size_t i = 0; i < cluster.size(); ++i)
            put(cluster[i], pair && raw[at].isHighSurrogate() ? at + static_cast<qsizetype>(i) : at);
        at = end;
    }
    if (unsettled)
        settleZeros(text, origins);
    return text;
}

} // namespace

Folded fold(QStringView raw)
{
    Folded result;
    result.origin.reserve(static_cast<std::size_t>(raw.size()));
    result.text = foldInto(raw, Origins{result.origin});
    return result;
}

std::u16string folded(QStringView raw)
{
    return foldInto(raw, NoOrigins{});
}

} // namespace yibao::search
