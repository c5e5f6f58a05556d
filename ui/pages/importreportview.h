// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/importjob.h"

#include <QWidget>

namespace yibao::ui {

/// What an import did, in numbers, and what it did not take, with reasons and examples. Object names "report.summary",
/// "report.reasons".
class ImportReportView final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportReportView(QWidget* parent = nullptr);

    void showReport(const catalog::Catalog& catalog, const directory::ImportReport& report);
    /// All of it as text, to be sent to whoever keeps the list.
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] static QString summary(const directory::ImportReport& report);
    /// Reasons are stable words; unknown ones are shown as they are.
    [[nodiscard]] static QString reasonWords(const catalog::Catalog& catalog, const directory::ImportReport& report,
                                             const QString& reason);

private:
    QString m_text;
};

} // namespace yibao::ui
