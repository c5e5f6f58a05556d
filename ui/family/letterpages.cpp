// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/family/letterpages.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfDocument>

#include <algorithm>

namespace yibao::ui {

namespace {

constexpr int mostPages = 10;
constexpr double tallest = 4; ///< times the width; what is taller is no page

} // namespace

QList<QImage> letterPages(const QByteArray& pdf, int width)
{
    QByteArray bytes = pdf;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QList<QImage> pages;
    for (int i = 0; i < std::min(document.pageCount(), mostPages); ++i) {
        const QSizeF size = document.pagePointSize(i);
        if (size.width() <= 0 || size.height() <= 0 || size.height() > tallest * size.width())
            continue;
        const QImage drawn = document.render(i, QSize(width, qRound(width * size.height() / size.width())));
        if (drawn.isNull())
            continue;
        // Pages have no ground of their own.
        QImage page(drawn.size(), QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter(&page).drawImage(0, 0, drawn);
        pages.append(page);
    }
    return pages;
}

} // namespace yibao::ui
