// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/photolook.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <numeric>
#include <vector>

namespace yibao::ui::photolook {

namespace {

constexpr int side = 1000; ///< of the picture that is looked at: a stroke of small print is still a pixel wide
constexpr int edge = 26;   ///< a step of grey that paper and shadow do not have
constexpr double leastWriting = 0.004; ///< part of the pixels that are edges; a form with one line filled in has more
constexpr double softEdge = 0.45;      ///< of the contrast of the page; the strongest edges out of focus are below it
constexpr int darkMean = 60;           ///< of 255
constexpr double sidewaysRatio = 1.5;

/// How unevenly edges lie over rows or columns: lines of writing alternate with the white between them, along the page
/// they do not. How far apart lines are is not known; the distance that tells most counts.
double unevenness(const std::vector<int>& sums)
{
    const double total = std::accumulate(sums.begin(), sums.end(), 0.0);
    double most = 0;
    for (const std::size_t distance : {4U, 6U, 8U, 12U, 16U, 24U}) {
        double difference = 0;
        for (std::size_t i = distance; i < sums.size(); ++i)
            difference += std::abs(sums[i] - sums[i - distance]);
        most = std::max(most, difference);
    }
    return total > 0 ? most / total : 0;
}

/// The value that a part of the pixels does not reach.
template <std::size_t n>
int quantile(const std::array<qint64, n>& counts, double part)
{
    const double wanted = part * static_cast<double>(std::accumulate(counts.begin(), counts.end(), qint64(0)));
    qint64 below = 0;
    std::size_t value = 0;
    while (value + 1 < n && static_cast<double>(below += counts[value]) < wanted)
        ++value;
    return static_cast<int>(value);
}

} // namespace

Look lookAt(const QImage& image)
{
    const QImage grey = image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                            .convertToFormat(QImage::Format_Grayscale8);
    const int width = grey.width();
    const int height = grey.height();
    std::vector<int> rows(static_cast<std::size_t>(height));
    std::vector<int> columns(static_cast<std::size_t>(width));
    std::array<qint64, 256> strengths{};
    std::array<qint64, 256> greys{};
    qint64 sum = 0;
    qint64 edges = 0;
    for (int y = 1; y < height; ++y) {
        const uchar* line = grey.constScanLine(y);
        const uchar* above = grey.constScanLine(y - 1);
        for (int x = 1; x < width; ++x) {
            sum += line[x];
            ++greys[line[x]];
            const int strength = std::max(std::abs(line[x] - line[x - 1]), std::abs(line[x] - above[x]));
            ++strengths[static_cast<std::size_t>(strength)];
            if (strength < edge)
                continue;
            ++edges;
            ++rows[static_cast<std::size_t>(y)];
            ++columns[static_cast<std::size_t>(x)];
        }
    }
    const auto pixels = std::max<qint64>(1, qint64(width - 1) * (height - 1));
    // From the ink, which has a hundredth of the page at least, to the paper.
    const int contrast = quantile(greys, 0.5) - quantile(greys, 0.01);
    const int strongest = quantile(strengths, 0.995);
    Look look;
    look.isBlank = static_cast<double>(edges) < leastWriting * static_cast<double>(pixels);
    look.isBlurred = !look.isBlank && strongest < softEdge * contrast;
    look.isDark = sum / pixels < darkMean;
    look.isSideways = !look.isBlank && unevenness(columns) > sidewaysRatio * unevenness(rows);
    return look;
}

} // namespace yibao::ui::photolook
