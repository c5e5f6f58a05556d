// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

/// QR codes as bits and from bits; painting them belongs to the user interface.
namespace yibao::qr {

/// How much of a code may be damaged and still be read.
enum class ErrorCorrection {
    Low,      ///< 7 %
    Medium,   ///< 15 %
    Quartile, ///< 25 %
    High,     ///< 30 %
};

struct EncodeOptions
{
    ErrorCorrection errorCorrection = ErrorCorrection::Medium;
    int quietZone = 4; ///< modules of white around the code; readers want four
};

/// A square of modules, its quiet zone included.
class QrMatrix
{
public:
    QrMatrix(int size, const QByteArray& modules)
        : m_size(size)
        , m_modules(modules)
    {}

    [[nodiscard]] int size() const { return m_size; }
    /// True for a dark module; false outside the square.
    [[nodiscard]] bool isDark(int x, int y) const
    {
        return x >= 0 && y >= 0 && x < m_size && y < m_size && m_modules[qsizetype(y) * m_size + x] != 0;
    }

private:
    int m_size;
    QByteArray m_modules;
};

/// Bytes of UTF-8 that always fit, whatever the text.
[[nodiscard]] int maxBytes(ErrorCorrection errorCorrection);

/// Errors: QrUnreadable with QR-LONG-01 for an empty text or one that does not fit.
[[nodiscard]] Result<QrMatrix> encode(const QString& text, const EncodeOptions& options = {});

/// Eight-bit grey pixels, row by row; `stride` bytes from one row to the next.
struct GreyImage
{
    const uchar* pixels = nullptr;
    int width = 0;
    int height = 0;
    qsizetype stride = 0;
};

/// The text of one QR code anywhere in the picture, turned or mirrored. Errors: QrUnreadable with QR-NONE-02.
[[nodiscard]] Result<QString> decode(const GreyImage& image);

} // namespace yibao::qr
