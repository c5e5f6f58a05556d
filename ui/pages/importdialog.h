// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/directory/directory.h"
#include "ui/widgets/appdialog.h"

#include <memory>

class QMimeData;

namespace yibao::ui {

struct PageContext;

/// Takes an official list into the directory: file, kind, source, date, place; the first rows with the guessed columns,
/// which can be corrected; progress that can be stopped; what was added, changed, gone and not taken, and why. Object
/// name "importDialog".
class ImportDialog final : public AppDialog
{
    Q_OBJECT
public:
    ImportDialog(const PageContext& context, QWidget* parent);
    ~ImportDialog() override;

    /// A file that was dropped or named already; empty: the person chooses.
    void setFile(const QString& file);
    /// The kind of list that is expected; it is guessed from the columns otherwise.
    void setDataset(const QString& dataset);

    /// True for what a person may drop on the window: one file that looks like a table of text.
    [[nodiscard]] static bool takes(const class QMimeData* data);
    [[nodiscard]] static QString fileOf(const class QMimeData* data);

    void reject() override;

Q_SIGNALS:
    void imported(const yibao::directory::ImportReport& report);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yibao::ui
