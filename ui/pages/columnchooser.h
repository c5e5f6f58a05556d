// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/models/columnmemory.h"
#include "ui/widgets/popuppanel.h"

class QCheckBox;
class QListWidget;

namespace yibao::models {
class AnswerModel;
}

namespace yibao::ui {

class Button;

/// Which columns stand, and in what order: a check list with buttons to move, no dragging needed. Object names:
/// "columnChooser", "columns.list", "columns.up", "columns.down", "columns.twoLines", "columns.reset".
class ColumnChooser final : public PopupPanel
{
    Q_OBJECT
public:
    ColumnChooser(models::AnswerModel& model, QWidget* parent);

    void openFor(QWidget* anchor, const models::ColumnMemory::Choice& choice);

Q_SIGNALS:
    void chosen(const yibao::models::ColumnMemory::Choice& choice);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill(const QStringList& fields);
    void move(int by);
    void tell();
    void refreshButtons();
    [[nodiscard]] QStringList checkedFields() const;
    [[nodiscard]] QStringList usual() const;

    models::AnswerModel& m_model;
    QWidget* m_content;
    QListWidget* m_list;
    QCheckBox* m_twoLines;
    Button* m_up;
    Button* m_down;
    Button* m_reset;
    bool m_filling = false;
};

} // namespace yibao::ui
