// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace yibao::sandbox {

/// One page of A4 as PDF: a title in the middle, paragraphs below it that are broken where the line is full; an empty
/// paragraph is a blank line. Some 30 lines of 37 characters fit. The same text gives the same bytes. The font is not
/// within: viewers take one of the machine, and programs that want the text find it in any case.
[[nodiscard]] QByteArray pdfPage(const QString& title, const QStringList& paragraphs);

} // namespace yibao::sandbox
