// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>

namespace yibao::ui {

/// The pages of a PDF as pictures `width` pixels wide, ten at most; none when it cannot be read. Takes some tenths of
/// a second: not for the thread of the window.
[[nodiscard]] QList<QImage> letterPages(const QByteArray& pdf, int width);

} // namespace yibao::ui
