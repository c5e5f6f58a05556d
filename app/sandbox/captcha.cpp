// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/captcha.h"

#include "app/sandbox/dice.h"
#include "app/sandbox/png.h"

#include <QRandomGenerator>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

constexpr int length = 4;
constexpr qsizetype mostAtOnce = 2000;
constexpr int scale = 4;
constexpr int glyphWidth = 5;
constexpr int glyphHeight = 7;
constexpr int cellWidth = (glyphWidth + 3) * scale;
constexpr int pictureWidth = length * cellWidth + 4 * scale;
constexpr int pictureHeight = (glyphHeight + 5) * scale;

struct Glyph
{
    char16_t character;
    unsigned char rows[glyphHeight]; ///< five pixels a row, the leftmost in bit 4
};

// No 0, O, 1, I and other twins, so that no one fails for good eyes.
constexpr Glyph glyphs[] = {
    {u'2', {0x0e, 0x11, 0x01, 0x06, 0x08, 0x10, 0x1f}}, {u'3', {0x0e, 0x11, 0x01, 0x06, 0x01, 0x11, 0x0e}},
    {u'4', {0x02, 0x06, 0x0a, 0x12, 0x1f, 0x02, 0x02}}, {u'5', {0x1f, 0x10, 0x1e, 0x01, 0x01, 0x11, 0x0e}},
    {u'6', {0x06, 0x08, 0x10, 0x1e, 0x11, 0x11, 0x0e}}, {u'7', {0x1f, 0x01, 0x02, 0x04, 0x08, 0x08, 0x08}},
    {u'8', {0x0e, 0x11, 0x11, 0x0e, 0x11, 0x11, 0x0e}}, {u'9', {0x0e, 0x11, 0x11, 0x0f, 0x01, 0x02, 0x0c}},
    {u'A', {0x0e, 0x11, 0x11, 0x1f, 0x11, 0x11, 0x11}}, {u'C', {0x0e, 0x11, 0x10, 0x10, 0x10, 0x11, 0x0e}},
    {u'E', {0x1f, 0x10, 0x10, 0x1e, 0x10, 0x10, 0x1f}}, {u'F', {0x1f, 0x10, 0x10, 0x1e, 0x10, 0x10, 0x10}},
    {u'H', {0x11, 0x11, 0x11, 0x1f, 0x11, 0x11, 0x11}}, {u'K', {0x11, 0x12, 0x14, 0x18, 0x14, 0x12, 0x11}},
    {u'L', {0x10, 0x10, 0x10, 0x10, 0x10, 0x10, 0x1f}}, {u'P', {0x1e, 0x11, 0x11, 0x1e, 0x10, 0x10, 0x10}},
    {u'T', {0x1f, 0x04, 0x04, 0x04, 0x04, 0x04, 0x04}}, {u'X', {0x11, 0x11, 0x0a, 0x04, 0x0a, 0x11, 0x11}},
    {u'Y', {0x11, 0x11, 0x0a, 0x04, 0x04, 0x04, 0x04}},
};

const Glyph* glyph(QChar character)
{
    for (const Glyph& candidate : glyphs) {
        if (candidate.character == character.unicode())
            return &candidate;
    }
    return nullptr;
}

} // namespace

QByteArray captchaPicture(const QString& text, quint64 seed)
{
    Dice dice(seed, 1);
    GreyPicture picture(pictureWidth, pictureHeight, 0xf4);
    for (int i = 0; i < 60; ++i)
        picture.set(dice.below(pictureWidth), dice.below(pictureHeight), 0x90);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const Glyph* shape = glyph(text.at(i));
        const int left = static_cast<int>(i) * cellWidth + 2 * scale + dice.below(2 * scale);
        const int top = scale + dice.below(3 * scale);
        for (int y = 0; shape != nullptr && y < glyphHeight * scale; ++y) {
            for (int x = 0; x < glyphWidth * scale; ++x) {
                const bool inked = (shape->rows[y / scale] >> (glyphWidth - 1 - x / scale) & 1) != 0;
                if (inked)
                    picture.set(left + x, top + y, 0x20);
            }
        }
    }
    return picture.toPng();
}

Captchas::Issued Captchas::issue(const QDateTime& now)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QChar(glyphs[QRandomGenerator::global()->bounded(static_cast<int>(std::size(glyphs)))].character);
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    {
        const std::lock_guard lock(m_mutex);
        dropExpired(now);
        // A flood must not fill the memory; whoever then holds an old picture asks for a new one.
        if (m_entries.size() >= mostAtOnce)
            m_entries.clear();
        m_entries.insert(id, {.text = text, .expires = now.addSecs(secondsOfLife)});
        m_last = id;
    }
    return {.id = id, .png = captchaPicture(text, QRandomGenerator::global()->generate64())};
}

std::optional<QString> Captchas::peek(const QString& id, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    dropExpired(now);
    const auto at = m_entries.constFind(id.isEmpty() ? m_last : id);
    return at == m_entries.constEnd() ? std::nullopt : std::optional(at->text);
}

bool Captchas::redeem(const QString& id, const QString& text, const QDateTime& now)
{
    const std::lock_guard lock(m_mutex);
    dropExpired(now);
    return m_entries.contains(id) && m_entries.take(id).text.compare(text.trimmed(), Qt::CaseInsensitive) == 0;
}

void Captchas::expireAll()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
}

void Captchas::dropExpired(const QDateTime& now)
{
    m_entries.removeIf([&](QHash<QString, Entry>::iterator entry) { return entry->expires <= now; });
}

} // namespace yibao::sandbox
