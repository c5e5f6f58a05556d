// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/querypresenter.h"
#include "ui/pages/exportjob.h"
#include "ui/pages/pagecontext.h"
#include "ui/widgets/appdialog.h"

class QButtonGroup;
class QProgressBar;
class QRadioButton;

namespace yibao::ui {

class Label;

/// Which rows, which columns, which format; then the file, progress and an end. Object name "exportDialog"; parts
/// "export.rows.all", "export.rows.marked", "export.columns.shown", "export.columns.all", "export.csv", "export.xlsx",
/// "export.json", "export.go", "export.progress".
class ExportDialog final : public AppDialog
{
    Q_OBJECT
public:
    ExportDialog(const PageContext& context, models::QueryPresenter& presenter, QWidget* parent);
    ~ExportDialog() override;

    void reject() override;

Q_SIGNALS:
    void exported(const QString& file, qint64 rows);

private:
    void build();
    void askForFile();
    void begin(const QString& file);
    void ended(const Result<qint64>& rows);
    void setRunning(bool running);
    void showTrouble(const QString& words);
    [[nodiscard]] ExportRequest request(const QString& file) const;
    [[nodiscard]] qint64 rowsWanted() const;
    [[nodiscard]] output::Format format() const;
    [[nodiscard]] bool wholeListFromPortal() const;

    PageContext m_context;
    models::QueryPresenter& m_presenter;
    QWidget* m_choices = nullptr;
    QRadioButton* m_all = nullptr;
    QRadioButton* m_marked = nullptr;
    QRadioButton* m_shownColumns = nullptr;
    QButtonGroup* m_formats = nullptr;
    QWidget* m_running = nullptr;
    QProgressBar* m_progress = nullptr;
    Label* m_count = nullptr;
    Label* m_trouble = nullptr;
    Button* m_go = nullptr;
    Button* m_cancel = nullptr;
    std::unique_ptr<ExportJob> m_job;
    QString m_file;
};

} // namespace yibao::ui
