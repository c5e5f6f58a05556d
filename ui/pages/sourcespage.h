// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/pages/pagecontext.h"

#include <QWidget>

#include <memory>

namespace yibao::ui {

/// 数据与来源: the lists on this machine, each with its number of rows, source, date and age; import and removal.
/// Object name "page.sources"; rows "source.<id>", their buttons "source.remove.<id>", and "sources.import".
class SourcesPage final : public QWidget
{
    Q_OBJECT
public:
    explicit SourcesPage(const PageContext& context, QWidget* parent = nullptr);
    ~SourcesPage() override;

    void focusFirst();

Q_SIGNALS:
    void importRequested();
    void backRequested();
    void messageShown(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yibao::ui
