// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/qr/qr.h"

#include "core/base/supportids.h"

// Without this the library hands out wide strings, which differ between systems.
#define ZX_USE_UTF8
#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <exception>
#include <limits>

using namespace Qt::StringLiterals;

namespace yibao::qr {
namespace {

// No screen or photograph is larger; a picture that claims to be costs memory and time.
constexpr int maxSide = 20'000;
constexpr int maxQuietZone = 64;

// The library's scale runs from 0 to 8 and is divided by two for QR codes.
int libraryLevel(ErrorCorrection level)
{
    switch (level) {
    case ErrorCorrection::Low:
        return 1;
    case ErrorCorrection::Medium:
        return 3;
    case ErrorCorrection::Quartile:
        return 5;
    case ErrorCorrection::High:
        return 7;
    }
    return 3;
}

auto unreadable(const QString& why)
{
    return fail(ErrorCode::QrUnreadable, YIBAO_SUPPORT("QR-NONE-02"), why);
}

} // namespace

int maxBytes(ErrorCorrection errorCorrection)
{
    // Bytes of version 40, less the one that the mark for UTF-8 costs.
    switch (errorCorrection) {
    case ErrorCorrection::Low:
        return 2953 - 1;
    case ErrorCorrection::Medium:
        return 2331 - 1;
    case ErrorCorrection::Quartile:
        return 1663 - 1;
    case ErrorCorrection::High:
        return 1273 - 1;
    }
    return 1273 - 1;
}

Result<QrMatrix> encode(const QString& text, const EncodeOptions& options)
{
    const QByteArray utf8 = text.toUtf8();
    const auto tooLong = [&](const QString& why) {
        return fail(ErrorCode::QrUnreadable, YIBAO_SUPPORT("QR-LONG-01"),
                    u"%1 bytes, %2 always fit: %3"_s.arg(utf8.size()).arg(maxBytes(options.errorCorrection)).arg(why));
    };
    if (utf8.isEmpty())
        return tooLong(u"no text"_s);
    // The library throws for what does not fit.
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        const bool ascii = std::ranges::all_of(utf8, [](char c) { return static_cast<uchar>(c) < 128; });
        // Plain ASCII goes without the mark: some readers of counters print it.
        if (!ascii)
            writer.setEncoding(ZXing::CharacterSet::UTF8);
        writer.setEccLevel(libraryLevel(options.errorCorrection));
        writer.setMargin(std::clamp(options.quietZone, 0, maxQuietZone));
        const ZXing::BitMatrix bits = writer.encode(utf8.toStdString(), 0, 0);
        QByteArray modules;
        modules.reserve(qsizetype(bits.width()) * bits.height());
        for (int y = 0; y < bits.height(); ++y) {
            for (int x = 0; x < bits.width(); ++x)
                modules += bits.get(x, y) ? '\1' : '\0';
        }
        return QrMatrix(bits.width(), modules);
    } catch (const std::exception& fault) {
        return tooLong(QString::fromLatin1(fault.what()));
    }
}

Result<QString> decode(const GreyImage& image)
{
    if (!image.pixels || image.width <= 0 || image.height <= 0 || image.width > maxSide || image.height > maxSide ||
        image.stride < image.width || image.stride > std::numeric_limits<int>::max() / image.height)
        return unreadable(u"no picture of a usable size"_s);
    try {
        const ZXing::ImageView view(image.pixels, image.width, image.height, ZXing::ImageFormat::Lum,
                                    static_cast<int>(image.stride));
        ZXing::DecodeHints hints;
        hints.setFormats(ZXing::BarcodeFormat::QRCode);
        hints.setTryHarder(true);
        hints.setTryRotate(true);
        hints.setMaxNumberOfSymbols(1);
        const ZXing::Result result = ZXing::ReadBarcode(view, hints);
        if (!result.isValid())
            return unreadable(u"no code in the picture"_s);
        return QString::fromStdString(result.text());
    } catch (const std::exception& fault) {
        return unreadable(QString::fromLatin1(fault.what()));
    }
}

} // namespace yibao::qr
