// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/photo.h"

#include "ui/family/photolook.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <QTransform>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

namespace {

constexpr qint64 largestFile = 30 * 1024 * 1024;
constexpr qint64 mostPixels = 240'000'000;      ///< of a JPEG, which is made smaller while it is read
constexpr qint64 mostPixelsAtOnce = 60'000'000; ///< of what is read whole: 240 MB, below what the library allows
constexpr int longestSide = 2200;
constexpr int leastLongSide = 640;
constexpr int leastShortSide = 400;
constexpr qsizetype largestSent = 1'500'000;
constexpr int firstQuality = 86;
constexpr int leastQuality = 56;

Photo refused(PhotoFault fault)
{
    return {.fault = fault, .doubts = {}, .jpeg = {}, .picture = {}};
}

bool isHeic(const QByteArray& bytes)
{
    const QByteArray brand = bytes.mid(4, 8);
    return brand.startsWith("ftyphei") || brand.startsWith("ftypmif1") || brand.startsWith("ftyphevc");
}

/// Whether a JPEG goes to its end. The library draws what is missing in grey and says nothing.
bool isWholeJpeg(const QByteArray& bytes)
{
    qsizetype at = 2;
    while (at + 4 <= bytes.size() && bytes.at(at) == '\xff') {
        const auto marker = static_cast<uchar>(bytes.at(at + 1));
        if (marker == 0xff) { // filler
            ++at;
            continue;
        }
        const qsizetype length = (static_cast<uchar>(bytes.at(at + 2)) << 8) | static_cast<uchar>(bytes.at(at + 3));
        at += 2 + length;
        if (marker == 0xda)
            return bytes.indexOf("\xff\xd9", at) >= 0;
    }
    return false;
}

/// Only pixels: a picture of ours has no words, profiles or dates in it.
QByteArray jpegOf(const QImage& image)
{
    QByteArray bytes;
    for (int quality = firstQuality; quality >= leastQuality; quality -= 10) {
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, "jpeg");
        writer.setQuality(quality);
        if (!writer.write(image))
            return {};
        if (bytes.size() <= largestSent)
            break;
    }
    return bytes;
}

/// On white, without an alpha channel, and no larger than it is sent.
QImage plain(const QImage& image)
{
    const int side = std::max(image.width(), image.height());
    const QImage fitting = side > longestSide
                               ? image.scaled(longestSide, longestSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                               : image;
    QImage result(fitting.size(), QImage::Format_RGB32);
    result.fill(Qt::white);
    QPainter(&result).drawImage(QRect(QPoint(), fitting.size()), fitting);
    return result;
}

PhotoDoubts doubtsOf(const photolook::Look& look)
{
    PhotoDoubts doubts;
    doubts.setFlag(PhotoDoubt::Sideways, look.isSideways);
    doubts.setFlag(PhotoDoubt::Blurred, look.isBlurred);
    doubts.setFlag(PhotoDoubt::Dark, look.isDark);
    return doubts;
}

} // namespace

Photo photoFromImage(const QImage& image)
{
    if (image.isNull())
        return refused(PhotoFault::NotAPicture);
    const auto [shorter, longer] = std::minmax({image.width(), image.height()});
    if (longer < leastLongSide || shorter < leastShortSide)
        return refused(PhotoFault::TooSmall);
    Photo photo;
    photo.picture = plain(image);
    const photolook::Look look = photolook::lookAt(photo.picture);
    if (look.isBlank)
        return refused(PhotoFault::Blank);
    photo.doubts = doubtsOf(look);
    photo.jpeg = jpegOf(photo.picture);
    return photo.jpeg.isEmpty() ? refused(PhotoFault::Damaged) : photo;
}

Photo photoFromBytes(const QByteArray& bytes)
{
    if (bytes.size() > largestFile)
        return refused(PhotoFault::TooLarge);
    if (bytes.left(1024).contains("%PDF-"))
        return refused(PhotoFault::Pdf);
    if (isHeic(bytes))
        return refused(PhotoFault::Heic);
    if (bytes.startsWith("\xff\xd8") && !isWholeJpeg(bytes))
        return refused(PhotoFault::Damaged);
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    // As the camera was held; what says so goes with everything else that it wrote.
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    if (format != "jpeg" && format != "png" && format != "bmp" && format != "webp")
        return refused(PhotoFault::NotAPicture);
    const QSize size = reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() > (format == "jpeg" ? mostPixels : mostPixelsAtOnce))
        return refused(PhotoFault::TooManyPixels);
    // The decoder of JPEG makes a large picture smaller while it reads, for a fraction of the memory.
    if (size.isValid() && std::max(size.width(), size.height()) > 2 * longestSide)
        reader.setScaledSize(size.scaled(2 * longestSide, 2 * longestSide, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    return image.isNull() ? refused(PhotoFault::Damaged) : photoFromImage(image);
}

Photo photoFromFile(const QString& path)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return refused(PhotoFault::Missing);
    if (info.size() > largestFile)
        return refused(PhotoFault::TooLarge);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(PhotoFault::Missing);
    // It may grow while it is read.
    return photoFromBytes(file.read(largestFile + 1));
}

Photo photoAsSent(const QByteArray& jpeg)
{
    const QImage picture = QImage::fromData(jpeg, "jpeg");
    return {.doubts = doubtsOf(photolook::lookAt(picture)), .jpeg = jpeg, .picture = picture};
}

Photo turned(const Photo& photo, int quarters)
{
    return photoFromImage(photo.picture.transformed(QTransform().rotate(90.0 * quarters)));
}

} // namespace yibao::ui
