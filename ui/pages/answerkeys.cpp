// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// What a person does in AnswerTable: copying, marking, keys, pointer, menu.

#include "ui/models/answermodel.h"
#include "ui/pages/answercopy.h"
#include "ui/pages/answertable.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::AnswerModel;

namespace {

constexpr qsizetype mostCopied = 100'000;

} // namespace

// ---- copying and marking ---------------------------------------------------------------------------------------

QList<catalog::Row> AnswerTable::selectedAnswers() const
{
    QList<int> numbers;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && numbers.size() < mostCopied; ++row)
            numbers.append(row);
    }
    if (numbers.isEmpty() && currentIndex().isValid())
        numbers.append(currentIndex().row());
    std::sort(numbers.begin(), numbers.end());
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    QList<catalog::Row> rows;
    for (const int number : std::as_const(numbers)) {
        if (const auto row = m_model.row(number))
            rows.append(*row);
    }
    return rows;
}

void AnswerTable::put(std::unique_ptr<QMimeData> content)
{
    if (m_put)
        m_put(content->text());
    else
        QGuiApplication::clipboard()->setMimeData(content.release());
}

void AnswerTable::copyRows(bool withHeader)
{
    const QList<catalog::Row> rows = selectedAnswers();
    if (rows.isEmpty())
        return;
    put(rowsForClipboard(m_model, rows, m_model.shownFields(), withHeader));
    Q_EMIT rowsCopied(rows.size(), withHeader);
}

void AnswerTable::copySentence()
{
    const auto row = m_model.row(currentRow());
    if (!row)
        return;
    auto content = std::make_unique<QMimeData>();
    content->setText(m_model.sentence(*row));
    put(std::move(content));
    Q_EMIT textCopied();
}

void AnswerTable::copyCell()
{
    if (!currentIndex().data(AnswerModel::LoadedRole).toBool())
        return;
    auto content = std::make_unique<QMimeData>();
    content->setText(currentIndex().data().toString());
    put(std::move(content));
    Q_EMIT textCopied();
}

void AnswerTable::toggleMark()
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const bool marked =
        current.siblingAtColumn(AnswerModel::markColumn).data(Qt::CheckStateRole).value<Qt::CheckState>() ==
        Qt::Checked;
    // Several selected rows follow the one a person stands on.
    bool any = false;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            m_model.setMarked(row, !marked);
            any = true;
        }
    }
    if (!any)
        m_model.setMarked(current.row(), !marked);
}

// ---- keys and pointer ------------------------------------------------------------------------------------------

void AnswerTable::keyPressEvent(QKeyEvent* event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool control = modifiers == Qt::ControlModifier;
    if (event->key() == Qt::Key_C && control) {
        copyRows(false);
    } else if (event->key() == Qt::Key_C && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copyRows(true);
    } else if (event->key() == Qt::Key_C && modifiers == (Qt::ControlModifier | Qt::AltModifier)) {
        copySentence();
    } else if (event->key() == Qt::Key_A && control) {
        if (m_model.marks().isAll() && m_model.marks().exceptions().isEmpty())
            m_model.clearMarks();
        else
            m_model.markAll();
    } else if (event->key() == Qt::Key_Space && modifiers == Qt::NoModifier) {
        toggleMark();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && modifiers == Qt::NoModifier) {
        if (currentIndex().isValid())
            Q_EMIT cardRequested(currentRow());
    } else if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void AnswerTable::keyboardSearch(const QString& text)
{
    const QChar first = text.isEmpty() ? QChar() : text.front();
    if (m_jumping && text.size() == 1 && first.isLetter() && first.unicode() < 0x80)
        Q_EMIT letterTyped(first);
    else if (!text.trimmed().isEmpty())
        Q_EMIT typed(text);
}

void AnswerTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() && index.column() != AnswerModel::markColumn)
        Q_EMIT cardRequested(index.row());
    else
        QTableView::mouseDoubleClickEvent(event);
}

void AnswerTable::mouseMoveEvent(QMouseEvent* event)
{
    setHoveredRow(indexAt(event->position().toPoint()).row());
    QTableView::mouseMoveEvent(event);
}

void AnswerTable::leaveEvent(QEvent* event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void AnswerTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model.rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        goToRow(0);
    else
        updateRow(currentRow());
}

void AnswerTable::focusOutEvent(QFocusEvent* event)
{
    QTableView::focusOutEvent(event);
    updateRow(currentRow());
}

void AnswerTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    refit();
}

void AnswerTable::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.data(AnswerModel::LoadedRole).toBool())
        return;
    if (!byKey)
        setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& text, const QString& keys, auto&& act) {
        QAction* action = menu->addAction(text, this, act);
        action->setShortcut(QKeySequence::fromString(keys, QKeySequence::PortableText));
        action->setShortcutVisibleInContextMenu(true);
    };
    add(tr("Show all details"), u"Return"_s, [this] { Q_EMIT cardRequested(currentRow()); });
    add(tr("Mark or unmark"), u"Space"_s, [this] { toggleMark(); });
    menu->addSeparator();
    add(tr("Copy rows"), u"Ctrl+C"_s, [this] { copyRows(false); });
    add(tr("Copy rows with titles"), u"Ctrl+Shift+C"_s, [this] { copyRows(true); });
    add(tr("Copy as a sentence"), u"Ctrl+Alt+C"_s, [this] { copySentence(); });
    if (index.column() != AnswerModel::markColumn)
        menu->addAction(tr("Copy only this cell"), this, &AnswerTable::copyCell);
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

} // namespace yibao::ui
