// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QList>
#include <QStringList>

namespace yibao::cli {

/// Columns of a terminal that a character takes: 2 for Chinese and other wide ones, 0 for marks.
[[nodiscard]] int terminalWidth(const QString& text);

/// Rows under their titles, aligned for a fixed-width terminal. The last column is not padded; nothing is cut.
[[nodiscard]] QString terminalTable(const QStringList& titles, const QList<QStringList>& rows);

} // namespace yibao::cli
