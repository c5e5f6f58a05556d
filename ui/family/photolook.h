// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QImage>

/// What can be told of a photo of a page without reading it: from how sharply grey changes, and where.
namespace yibao::ui::photolook {

struct Look
{
    bool isBlank = false;    ///< hardly anything on it that is as sharp as writing
    bool isBlurred = false;  ///< there is writing, but its edges are soft
    bool isDark = false;     ///< taken in too little light
    bool isSideways = false; ///< rows of writing seem to run from top to bottom
};

[[nodiscard]] Look lookAt(const QImage& image);

} // namespace yibao::ui::photolook
