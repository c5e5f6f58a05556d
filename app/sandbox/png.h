// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QByteArray>

namespace yibao::sandbox {

/// A picture in 256 greys that becomes a PNG without QtGui.
class GreyPicture
{
public:
    GreyPicture(int width, int height, unsigned char shade)
        : m_width(width)
        , m_height(height)
        , m_pixels(static_cast<qsizetype>(width) * height, static_cast<char>(shade))
    {}

    /// Pixels outside are ignored.
    void set(int x, int y, unsigned char shade)
    {
        if (x >= 0 && y >= 0 && x < m_width && y < m_height)
            m_pixels[static_cast<qsizetype>(y) * m_width + x] = static_cast<char>(shade);
    }
    [[nodiscard]] QByteArray toPng() const;

private:
    int m_width;
    int m_height;
    QByteArray m_pixels;
};

} // namespace yibao::sandbox
