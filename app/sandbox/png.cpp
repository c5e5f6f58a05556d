// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/png.h"

#include <QtEndian>

namespace yibao::sandbox {

namespace {

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

quint32 crc32(QByteArrayView bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320U & (0U - (crc & 1U)));
    }
    return ~crc;
}

QByteArray chunk(const char* type, const QByteArray& body)
{
    const QByteArray checked = QByteArray(type, 4) + body;
    return bigEndian(static_cast<quint32>(body.size())) + checked + bigEndian(crc32(checked));
}

} // namespace

QByteArray GreyPicture::toPng() const
{
    QByteArray lines;
    for (int y = 0; y < m_height; ++y)
        lines += QByteArray(1, '\0') + m_pixels.mid(static_cast<qsizetype>(y) * m_width, m_width);
    const QByteArray header = bigEndian(static_cast<quint32>(m_width)) + bigEndian(static_cast<quint32>(m_height)) +
                              QByteArray::fromHex("0800000000");
    // qCompress puts four bytes of length before what is otherwise a zlib stream.
    return QByteArray::fromHex("89504e470d0a1a0a") + chunk("IHDR", header) + chunk("IDAT", qCompress(lines).mid(4)) +
           chunk("IEND", {});
}

} // namespace yibao::sandbox
