// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/print/printtype.h"

namespace yibao::ui {

PrintType PrintType::of(PrintSize size)
{
    switch (size) {
    case PrintSize::Normal:
        break;
    case PrintSize::Large:
        return {.title = 26, .statement = 22, .heading = 20, .body = 18, .hint = 18, .footer = 12};
    }
    return {};
}

QFont PrintType::font(qreal points, bool bold)
{
    QFont font;
    font.setPixelSize(qRound(printPoints(points)));
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    // Hinting fits letters to the pixels of a screen, which paper does not have.
    font.setHintingPreference(QFont::PreferNoHinting);
    // Shaping gives digits among Latin letters glyphs that a PDF cannot name, and nobody would find them by searching.
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

} // namespace yibao::ui
