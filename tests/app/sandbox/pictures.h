// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QByteArray>
#include <QtEndian>

/// Pictures as bytes, right in their parts as far as a portal looks, with and without what should not be in them.
namespace yibao::sandboxtest {

inline QByteArray bigEndian(quint32 number, int width)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes.right(width);
}

inline QByteArray segment(int marker, const QByteArray& body)
{
    return QByteArray(1, '\xff') + static_cast<char>(marker) + bigEndian(static_cast<quint32>(body.size()) + 2, 2) +
           body;
}

/// A JPEG of so many bytes about, with `extra` segments before its scan.
inline QByteArray jpeg(qsizetype size, const QByteArray& extra = {})
{
    const QByteArray head = QByteArray::fromHex("ffd8") + segment(0xe0, QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14)) +
                            extra + segment(0xda, QByteArray::fromHex("0101003f00"));
    // Data of a scan that looks like EXIF is none.
    return head + QByteArray(std::max<qsizetype>(0, size - head.size() - 6), 'x') + QByteArray::fromHex("ff00e1ffffd9");
}

inline QByteArray chunk(const char* kind, const QByteArray& body)
{
    return bigEndian(static_cast<quint32>(body.size()), 4) + kind + body + QByteArray(4, '\0');
}

inline QByteArray png(const QByteArray& extra = {})
{
    return QByteArray::fromHex("89504e470d0a1a0a") + chunk("IHDR", QByteArray(13, '\1')) + extra +
           chunk("IDAT", "tEXteXIf") + chunk("IEND", {});
}

} // namespace yibao::sandboxtest
