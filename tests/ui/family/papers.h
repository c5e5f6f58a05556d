// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QPainter>

/// Photos of pages that nobody ever wrote.
namespace yibao::test {

/// A page with ruled lines and small print, as a register has them, on paper that is not quite white.
inline QImage page(QSize size = {1600, 1130}, bool written = true)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient paper(0, 0, size.width(), size.height());
    paper.setColorAt(0, QColor(236, 230, 216));
    paper.setColorAt(1, QColor(214, 205, 188));
    painter.fillRect(image.rect(), paper);
    if (!written)
        return image;
    QFont font;
    font.setPixelSize(size.height() / 28);
    painter.setFont(font);
    painter.setPen(QPen(QColor(40, 40, 44), 2));
    const int line = size.height() / 16;
    for (int i = 1; i < 15; ++i)
        painter.drawText(QRect(size.width() / 12, i * line, size.width(), line), Qt::AlignVCenter,
                         QStringLiteral("SYNTHETIC REGISTER 0%1  made up for a test, line %1 of the page").arg(i));
    return image;
}

inline QByteArray jpeg(const QImage& image, int quality = 90)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "jpeg", quality);
    return bytes;
}

/// The same with what a telephone writes: how it was held (6: a quarter turn), who made it, and a place.
inline QByteArray withExif(const QByteArray& jpeg, char orientation)
{
    QByteArray tiff("II\x2a\0\x08\0\0\0", 8);
    tiff += QByteArray("\x02\0", 2);
    tiff += QByteArray("\x0f\x01\x02\0\x0a\0\0\0\x26\0\0\0", 12); // make, 10 characters at 38
    tiff += QByteArray("\x12\x01\x03\0\x01\0\0\0", 8) + orientation + QByteArray("\0\0\0", 3);
    tiff += QByteArray("\0\0\0\0", 4);
    tiff += QByteArray("GPS-PLACE\0", 10);
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff;
    const int length = static_cast<int>(body.size()) + 2;
    QByteArray segment("\xff\xe1", 2);
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xff);
    return jpeg.left(2) + segment + body + jpeg.mid(2);
}

} // namespace yibao::test
