// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/picturemetadata.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <string_view>

namespace yibao::sandbox {

namespace {

constexpr std::string_view jpegBegin("\xff\xd8\xff", 3);
constexpr std::string_view pngBegin("\x89PNG\r\n\x1a\n", 8);

bool beginsWith(QByteArrayView bytes, std::string_view beginning)
{
    return std::string_view(bytes.data(), static_cast<std::size_t>(bytes.size())).substr(0, beginning.size()) ==
           beginning;
}

unsigned char byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes[at]);
}

/// Markers that stand alone: no length follows.
bool isBare(unsigned char marker)
{
    return marker == 0x00 || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

bool jpegHolds(QByteArrayView bytes)
{
    constexpr unsigned char app1 = 0xe1;
    constexpr unsigned char app13 = 0xed;
    constexpr unsigned char end = 0xd9;
    qsizetype at = 0;
    while (at + 1 < bytes.size()) {
        // Data of a scan lies between markers; a fill byte may stand before one.
        const unsigned char marker = byteAt(bytes, at + 1);
        if (byteAt(bytes, at) != 0xff || marker == 0xff) {
            ++at;
        } else if (isBare(marker)) {
            at += 2;
        } else if (marker == app1 || marker == app13) {
            return true;
        } else if (marker == end || at + 4 > bytes.size()) {
            return false;
        } else {
            at += 2 + std::max<qsizetype>(2, qFromBigEndian<quint16>(bytes.data() + at + 2));
        }
    }
    return false;
}

bool pngHolds(QByteArrayView bytes)
{
    static constexpr std::array<std::string_view, 5> telling{"eXIf", "tEXt", "iTXt", "zTXt", "tIME"};
    qsizetype at = static_cast<qsizetype>(pngBegin.size());
    while (at + 8 <= bytes.size()) {
        const std::string_view kind(bytes.data() + at + 4, 4);
        if (std::ranges::find(telling, kind) != telling.end())
            return true;
        // Length, kind, body, sum.
        at += 12 + static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.data() + at));
    }
    return false;
}

} // namespace

bool isJpeg(QByteArrayView bytes)
{
    return beginsWith(bytes, jpegBegin);
}

bool isPng(QByteArrayView bytes)
{
    return beginsWith(bytes, pngBegin);
}

bool holdsMetadata(QByteArrayView picture)
{
    return (isJpeg(picture) && jpegHolds(picture)) || (isPng(picture) && pngHolds(picture));
}

} // namespace yibao::sandbox
