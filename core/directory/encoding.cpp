// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/encoding.h"

#include "core/base/supportids.h"

#include <array>

using namespace Qt::StringLiterals;

namespace yibao::directory {

namespace {

struct Tally
{
    qint64 characters = 0; ///< of more than one byte
    qint64 wrong = 0;      ///< bytes that belong to no character
};

Tally tallyUtf8(const QByteArray& bytes)
{
    Tally tally;
    const auto size = bytes.size();
    for (qsizetype i = 0; i < size;) {
        const auto lead = static_cast<uchar>(bytes.at(i));
        const int length = lead < 0x80                   ? 1
                           : lead >= 0xc2 && lead < 0xe0 ? 2
                           : lead >= 0xe0 && lead < 0xf0 ? 3
                           : lead >= 0xf0 && lead < 0xf5 ? 4
                                                         : 0;
        int seen = 1;
        while (seen < length && i + seen < size && (static_cast<uchar>(bytes.at(i + seen)) & 0xc0) == 0x80)
            ++seen;
        if (length == 0) {
            ++tally.wrong;
            ++i;
            continue;
        }
        // A character cut off at the end of the sample is no fault of the list.
        if (seen == length)
            tally.characters += length > 1;
        else if (i + seen < size)
            tally.wrong += seen;
        i += seen;
    }
    return tally;
}

Tally tallyGb18030(const QByteArray& bytes)
{
    Tally tally;
    const auto at = [&](qsizetype i) { return i < bytes.size() ? static_cast<uchar>(bytes.at(i)) : uchar(0); };
    const auto isDigit = [](uchar byte) { return byte >= 0x30 && byte <= 0x39; };
    const auto isLead = [](uchar byte) { return byte >= 0x81 && byte <= 0xfe; };
    for (qsizetype i = 0; i < bytes.size();) {
        if (at(i) < 0x80) {
            ++i;
        } else if (isLead(at(i)) && at(i + 1) >= 0x40 && at(i + 1) != 0x7f && at(i + 1) != 0xff) {
            ++tally.characters;
            i += 2;
        } else if (isLead(at(i)) && isDigit(at(i + 1)) && isLead(at(i + 2)) && isDigit(at(i + 3))) {
            ++tally.characters;
            i += 4;
        } else {
            tally.wrong += i + 4 < bytes.size();
            ++i;
        }
    }
    return tally;
}

Result<Encoding> binary(const QString& what)
{
    return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("IMP-BINARY-10"), what);
}

} // namespace

Result<Encoding> detectEncoding(const QByteArray& beginning)
{
    struct Magic
    {
        QByteArrayView bytes;
        const char* what;
    };
    static constexpr std::array magics{
        Magic{"PK\x03\x04", "a workbook (.xlsx) or a ZIP archive; save it as CSV"},
        Magic{"\xd0\xcf\x11\xe0", "an old workbook or document (.xls, .doc); save it as CSV"},
        Magic{"%PDF-", "a PDF"},
        Magic{"\x1f\x8b", "a gzip archive"},
        Magic{"7z\xbc\xaf", "a 7z archive"},
        Magic{"Rar!", "a RAR archive"},
        Magic{"\xff\xfe", "UTF-16 text; save it as UTF-8"},
        Magic{"\xfe\xff", "UTF-16 text; save it as UTF-8"},
        Magic{"SQLite format 3", "a database"},
    };
    for (const Magic& magic : magics) {
        if (beginning.startsWith(magic.bytes))
            return binary(QString::fromLatin1(magic.what));
    }
    if (beginning.contains('\0'))
        return binary(u"zero bytes: a binary file or UTF-16 text"_s);
    if (beginning.startsWith("\xef\xbb\xbf"))
        return Encoding::Utf8;
    // Chinese in one encoding is nearly all wrong in the other, so a small share of wrong bytes decides nothing.
    const Tally utf8 = tallyUtf8(beginning);
    if (utf8.wrong == 0 || utf8.characters > 8 * utf8.wrong)
        return Encoding::Utf8;
    const Tally gb = tallyGb18030(beginning);
    if (gb.wrong == 0 || gb.characters > 8 * gb.wrong)
        return Encoding::Gb18030;
    return fail(ErrorCode::FileFormat, YIBAO_SUPPORT("IMP-ENCODING-04"), u"neither UTF-8 nor GB 18030"_s);
}

QString encodingName(Encoding encoding)
{
    return encoding == Encoding::Utf8 ? u"UTF-8"_s : u"GB 18030"_s;
}

TextDecoder::TextDecoder(Encoding encoding)
    : m_decoder(encoding == Encoding::Utf8 ? QStringDecoder(QStringDecoder::Utf8) : QStringDecoder("GB18030"))
{}

} // namespace yibao::directory
