// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/question.h"

#include <QStringList>

#include <memory>

class QMimeData;

namespace yibao::models {
class AnswerModel;
}

namespace yibao::ui {

/// Rows for the clipboard: text with tabs for spreadsheets, and a table for word processors, in which codes stay text.
/// A value that a spreadsheet would take for a formula is made harmless.
[[nodiscard]] std::unique_ptr<QMimeData> rowsForClipboard(const models::AnswerModel& model,
                                                          const QList<catalog::Row>& rows, const QStringList& fields,
                                                          bool withHeader);
/// One cell as tab-separated text holds it: no tabs, no line ends, no formula.
[[nodiscard]] QString harmlessCell(const QString& value);

} // namespace yibao::ui
