// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/question.h"

#include <QHash>
#include <QSet>
#include <QTableView>

#include <functional>
#include <memory>

class QFontMetrics;
class QMimeData;

namespace yibao::models {
class AnswerModel;
}

namespace yibao::ui {

class AnswerDelegate;
class AnswerHeader;
class OverlayScrollBar;

/// The list of answers: check boxes, whole rows, as many columns as fit, no pages. Keys: Enter the card, Space marks,
/// Ctrl A marks all, Home and End, Ctrl C rows, Ctrl Shift C with titles, Ctrl Alt C as a sentence; what is typed goes
/// to the first filter, or leads to the names of that letter when the list is sorted by them. The current row is kept
/// by its key when rows are replaced.
class AnswerTable final : public QTableView
{
    Q_OBJECT
public:
    AnswerTable(models::AnswerModel& model, QWidget* parent = nullptr);
    ~AnswerTable() override;

    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    /// Makes the row current and shows it; out of range goes to the nearest.
    void goToRow(int row);
    /// Key of the row a person stands on; it stays known while its page is away.
    [[nodiscard]] const QString& currentKey() const { return m_currentKey; }
    /// Makes the row of this key current as soon as it is there.
    void setCurrentKey(const QString& key);

    void setTwoLines(bool twoLines);
    /// Empty field: the recommended order, told by these words beside the first title.
    void setOrder(const QString& field, bool descending, const QString& recommendedWords);
    void setSortable(bool sortable);
    /// A Latin letter that is typed leads to a place in the list.
    void setJumping(bool jumping) { m_jumping = jumping; }
    /// Where copies go, as plain text; the desktop's clipboard unless told.
    void setClipboard(std::function<void(const QString&)> put) { m_put = std::move(put); }
    /// Field by which the nth column sorts, from 1; empty when there are not so many.
    [[nodiscard]] QString fieldOfColumn(int number) const;
    /// Measures the words again and chooses the columns that fit.
    void refit();

public Q_SLOTS:
    void copyRows(bool withHeader);
    void copySentence();
    void copyCell();
    void toggleMark();

Q_SIGNALS:
    void cardRequested(int row);
    void currentRowChanged(int row);
    void sortRequested(const QString& field);
    void typed(const QString& text);
    void letterTyped(QChar letter);
    void rowsCopied(qint64 rows, bool withHeader);
    void textCopied(); ///< a sentence or a cell

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyboardSearch(const QString& text) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int sizeHintForColumn(int column) const override;

private:
    void followLook();
    void put(std::unique_ptr<QMimeData> content);
    void restoreCurrent();
    void setHoveredRow(int row);
    void forgetWidths();
    void updateRow(int row);
    void measure(const QStringList& fields);
    [[nodiscard]] int weightOf(const QString& id) const;
    [[nodiscard]] int widthOf(const QString& words, const QFontMetrics& metrics);
    [[nodiscard]] QList<catalog::Row> selectedAnswers() const;

    models::AnswerModel& m_model;
    AnswerDelegate* m_delegate;
    AnswerHeader* m_header;
    OverlayScrollBar* m_bar;
    std::function<void(const QString&)> m_put;
    QString m_currentKey;
    QHash<QString, int> m_natural; ///< widest words seen in a column
    QSet<QString> m_measured;      ///< fields of which m_natural knows the rows as they stand
    QHash<QString, int> m_widths;  ///< of words in cells
    bool m_removing = false;
    bool m_jumping = false;
    bool m_fitting = false;
    int m_hoveredRow = -1;
};

} // namespace yibao::ui
