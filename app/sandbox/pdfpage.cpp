// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/pdfpage.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

namespace {

constexpr int pageWidth = 595; // points, as everything here
constexpr int pageHeight = 842;
constexpr int margin = 72;
constexpr int titleSize = 20;
constexpr int textSize = 12;
constexpr int leading = 22;
constexpr int thousand = 1000; ///< an em in units of a glyph
constexpr int narrow = 556;    ///< of the same, for ASCII

using CodePoints = QList<char32_t>;

CodePoints codePoints(const QString& text)
{
    CodePoints points;
    for (const uint point : text.toUcs4())
        points.append(static_cast<char32_t>(point));
    return points;
}

int widthOf(char32_t point)
{
    return point < 0x80 ? narrow : thousand;
}

int widthOf(const CodePoints& points)
{
    int width = 0;
    for (const char32_t point : points)
        width += widthOf(point);
    return width;
}

/// Characters get numbers in the order in which they come; a table in the file says which is which. The encodings that
/// have names would need character tables on the reader's machine, which are often not there.
class Glyphs
{
public:
    QByteArray show(const CodePoints& points)
    {
        QByteArray hex;
        for (const char32_t point : points)
            hex += hexOf(numberOf(point));
        return "<" + hex + "> Tj\n";
    }

    [[nodiscard]] QByteArray widths() const
    {
        QByteArray text;
        for (qsizetype i = 0; i < m_points.size(); ++i) {
            if (widthOf(m_points.at(i)) != thousand)
                text += QByteArray::number(i + 1) + " [" + QByteArray::number(narrow) + "] ";
        }
        return text;
    }

    [[nodiscard]] QByteArray toUnicode() const
    {
        QByteArray map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                         "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                         "/CMapName /Letter-UCS def\n/CMapType 2 def\n"
                         "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
        constexpr qsizetype mostAtOnce = 100; // the format allows no more
        for (qsizetype from = 0; from < m_points.size(); from += mostAtOnce) {
            const qsizetype count = std::min(mostAtOnce, m_points.size() - from);
            map += QByteArray::number(count) + " beginbfchar\n";
            for (qsizetype i = from; i < from + count; ++i) {
                map += "<" + hexOf(i + 1) + "> <";
                const char32_t point = m_points.at(i);
                for (const QChar unit : QString::fromUcs4(&point, 1))
                    map += hexOf(unit.unicode());
                map += ">\n";
            }
            map += "endbfchar\n";
        }
        return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    }

private:
    static QByteArray hexOf(qsizetype number)
    {
        return QByteArray::number(number, 16).toUpper().rightJustified(4, '0');
    }

    qsizetype numberOf(char32_t point)
    {
        const auto at = m_numbers.constFind(point);
        if (at != m_numbers.constEnd())
            return *at;
        m_points.append(point);
        return *m_numbers.insert(point, m_points.size());
    }

    CodePoints m_points;
    QHash<char32_t, qsizetype> m_numbers;
};

QByteArray at(int size, int x, int y)
{
    return "/F1 " + QByteArray::number(size) + " Tf 1 0 0 1 " + QByteArray::number(x) + ' ' + QByteArray::number(y) +
           " Tm ";
}

QList<CodePoints> broken(const QString& paragraph)
{
    const int most = (pageWidth - 2 * margin) * thousand / textSize;
    QList<CodePoints> lines(1);
    int width = 0;
    for (const char32_t point : codePoints(paragraph)) {
        if (width + widthOf(point) > most) {
            lines.append(CodePoints());
            width = 0;
        }
        lines.last().append(point);
        width += widthOf(point);
    }
    return lines;
}

QByteArray drawn(const QString& title, const QStringList& paragraphs, Glyphs& glyphs)
{
    int y = pageHeight - margin - titleSize;
    const CodePoints head = codePoints(title);
    QByteArray page =
        "BT\n" + at(titleSize, (pageWidth - widthOf(head) * titleSize / thousand) / 2, y) + glyphs.show(head);
    y -= leading;
    for (const QString& paragraph : paragraphs) {
        for (const CodePoints& line : broken(paragraph)) {
            y -= leading;
            if (!line.isEmpty())
                page += at(textSize, margin, y) + glyphs.show(line);
        }
    }
    return page + "ET\n";
}

QByteArray stream(const QByteArray& body)
{
    return "<< /Length " + QByteArray::number(body.size()) + " >>\nstream\n" + body + "endstream";
}

/// Objects numbered from one, their places, and where to begin.
QByteArray assembled(const QList<QByteArray>& objects)
{
    QByteArray file = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
    QByteArray places = "0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        places += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const QByteArray begin = QByteArray::number(file.size());
    const QByteArray count = QByteArray::number(objects.size() + 1);
    return file + "xref\n0 " + count + '\n' + places + "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" +
           begin + "\n%%EOF\n";
}

} // namespace

QByteArray pdfPage(const QString& title, const QStringList& paragraphs)
{
    Glyphs glyphs;
    const QByteArray page = drawn(title, paragraphs, glyphs);
    const QByteArray box = QByteArray::number(pageWidth) + ' ' + QByteArray::number(pageHeight);
    return assembled({
        "<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + box +
            "] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        stream(page),
        "<< /Type /Font /Subtype /Type0 /BaseFont /NotoSansCJKSC /Encoding /Identity-H /DescendantFonts [6 0 R] "
        "/ToUnicode 8 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /NotoSansCJKSC /CIDSystemInfo << /Registry (Adobe) /Ordering "
        "(Identity) /Supplement 0 >> /FontDescriptor 7 0 R /DW 1000 /W [" +
            glyphs.widths() + "] >>",
        "<< /Type /FontDescriptor /FontName /NotoSansCJKSC /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
        "/Ascent 880 /Descent -120 /CapHeight 733 /StemV 80 >>",
        stream(glyphs.toUnicode()),
    });
}

} // namespace yibao::sandbox
