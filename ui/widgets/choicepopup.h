// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/widgets/choicefield.h"
#include "ui/widgets/popuppanel.h"

#include <QElapsedTimer>
#include <QListView>

namespace yibao::ui {

/// A list that a person may walk by typing the beginning of an entry, or any part of it; an input method's words count
/// as typed.
class ChoiceList final : public QListView
{
    Q_OBJECT
public:
    explicit ChoiceList(QWidget* parent);

    void setEntries(const QList<ChoiceField::Entry>& entries);
    [[nodiscard]] QString codeAt(const QModelIndex& index) const;
    void setCurrentCode(const QString& code);
    [[nodiscard]] int contentWidth() const;
    [[nodiscard]] int rowHeight() const;
    void keyboardSearch(const QString& text) override;

Q_SIGNALS:
    void chosen(const QString& code);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    QList<ChoiceField::Entry> m_entries;
    QString m_typed;
    QElapsedTimer m_lastKey;
};

/// The list under a choice field. Object name of the list: "<object name of the field>.list".
class ChoicePopup final : public PopupPanel
{
    Q_OBJECT
public:
    explicit ChoicePopup(QWidget* parent);

    [[nodiscard]] ChoiceList* list() const { return m_list; }
    void openFor(QWidget* field, const QString& code);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    ChoiceList* m_list;
};

} // namespace yibao::ui
