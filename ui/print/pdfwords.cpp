// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/pdfwords.h"

#include <QHash>
#include <QRawFont>

namespace yibao::ui {

namespace {

constexpr ushort firstRadical = 0x2E80;
constexpr ushort lastRadical = 0x2FDF;
constexpr ushort firstIdeograph = 0x4E00;
constexpr ushort lastIdeograph = 0x9FFF;

QList<quint32> glyphs(const QRawFont& font, ushort first, ushort last)
{
    QString characters;
    for (int code = first; code <= last; ++code)
        characters.append(QChar(code));
    return font.glyphIndexesForString(characters);
}

/// Radical to the ideograph that looks the same.
QHash<ushort, ushort> twins(const QFont& font)
{
    const QRawFont raw = QRawFont::fromFont(font, QFontDatabase::SimplifiedChinese);
    QHash<quint32, ushort> byGlyph;
    const QList<quint32> ideographs = glyphs(raw, firstIdeograph, lastIdeograph);
    for (qsizetype i = 0; i < ideographs.size(); ++i) {
        if (ideographs.at(i) != 0)
            byGlyph.insert(ideographs.at(i), ushort(firstIdeograph + i));
    }
    QHash<ushort, ushort> twins;
    const QList<quint32> radicals = glyphs(raw, firstRadical, lastRadical);
    for (qsizetype i = 0; i < radicals.size(); ++i) {
        if (const ushort twin = byGlyph.value(radicals.at(i)); radicals.at(i) != 0 && twin != 0)
            twins.insert(ushort(firstRadical + i), twin);
    }
    return twins;
}

} // namespace

void nameOrdinaryCharacters(QByteArray& pdf, const QFont& font)
{
    const QHash<ushort, ushort> names = twins(font);
    qsizetype at = 0;
    // The tables are plain text: "<2F3E>" for a character.
    while ((at = pdf.indexOf("begincmap", at)) >= 0) {
        const qsizetype end = pdf.indexOf("endcmap", at);
        if (end < 0)
            return;
        for (qsizetype open = pdf.indexOf('<', at); open >= 0 && open < end; open = pdf.indexOf('<', open + 1)) {
            bool isNumber = false;
            const ushort code = pdf.mid(open + 1, 4).toUShort(&isNumber, 16);
            if (isNumber && pdf.at(open + 5) == '>' && names.contains(code))
                pdf.replace(open + 1, 4, QByteArray::number(names.value(code), 16).toUpper());
        }
        at = end;
    }
}

} // namespace yibao::ui
