// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/answertable.h"

#include "ui/models/answermodel.h"
#include "ui/pages/answerdelegate.h"
#include "ui/pages/answerheader.h"
#include "ui/pages/overlayscrollbar.h"
#include "ui/theme/look.h"

#include <QFocusEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::AnswerModel;

AnswerTable::AnswerTable(AnswerModel& model, QWidget* parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new AnswerDelegate(model.dataset(), this))
    , m_header(new AnswerHeader(this))
    , m_bar(new OverlayScrollBar(this))
{
    setObjectName(u"answerTable"_s);
    setHorizontalHeader(m_header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setItemDelegate(m_delegate);
    // Before the selection model hears of it: it steps aside to a neighbour that nobody chose.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this] { m_removing = true; });
    setModel(&model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);

    connect(m_header, &AnswerHeader::sortRequested, this, &AnswerTable::sortRequested);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        m_removing = false;
        restoreCurrent();
    });
    connect(&model, &QAbstractItemModel::layoutChanged, this, &AnswerTable::restoreCurrent);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &AnswerTable::restoreCurrent);
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex&, const QModelIndex&, const QList<int>& roles) {
                if (roles.isEmpty()) {
                    m_measured.clear();
                    restoreCurrent();
                    refit();
                }
            });
    connect(&model, &AnswerModel::foldedChanged, this, &AnswerTable::refit);
    followLook();
}

AnswerTable::~AnswerTable() = default;

// ---- rows ------------------------------------------------------------------------------------------------------

void AnswerTable::goToRow(int row)
{
    const int rows = m_model.rowCount();
    if (rows == 0)
        return;
    const int column = std::max(currentIndex().column(), AnswerModel::markColumn + 1);
    setCurrentIndex(m_model.index(std::clamp(row, 0, rows - 1), column));
}

void AnswerTable::setCurrentKey(const QString& key)
{
    m_currentKey = key;
    if (currentIndex().isValid() && currentIndex().data(AnswerModel::KeyRole).toString() != key)
        selectionModel()->clear();
    restoreCurrent();
    if (currentIndex().isValid())
        scrollTo(currentIndex());
}

void AnswerTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    updateRow(previous.row());
    updateRow(current.row());
    if (m_removing)
        return; // the selection model steps aside to a neighbour that nobody chose
    // A row whose page is still on its way has no key yet; the one before must not call the person back.
    if (current.isValid())
        m_currentKey = current.data(AnswerModel::KeyRole).toString();
    if (current.isValid())
        Q_EMIT currentRowChanged(current.row());
}

void AnswerTable::restoreCurrent()
{
    const QModelIndex current = currentIndex();
    if (m_removing || (current.isValid() && !current.data(AnswerModel::LoadedRole).toBool()))
        return;
    if (m_currentKey.isEmpty()) {
        // A person jumped to a row whose page was still on its way.
        if (current.isValid())
            m_currentKey = current.data(AnswerModel::KeyRole).toString();
        return;
    }
    if (current.isValid() && current.data(AnswerModel::KeyRole).toString() == m_currentKey)
        return;
    const int row = m_model.rowOf(m_currentKey);
    const int column = std::max(current.column(), AnswerModel::markColumn + 1);
    // The list must not jump under a person's eyes because a newer answer came.
    const bool scrolls = hasAutoScroll();
    setAutoScroll(false);
    if (row >= 0) {
        selectionModel()->setCurrentIndex(m_model.index(row, column),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    } else if (current.isValid()) {
        const QString key = m_currentKey;
        selectionModel()->clear();
        m_currentKey = key;
    }
    setAutoScroll(scrolls);
}

QModelIndex AnswerTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int column = std::max(currentIndex().column(), 0);
    if (action == MoveHome && m_model.rowCount() > 0)
        return m_model.index(0, column);
    if (action == MoveEnd && m_model.rowCount() > 0)
        return m_model.index(m_model.rowCount() - 1, column);
    return QTableView::moveCursor(action, modifiers);
}

void AnswerTable::updateRow(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void AnswerTable::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    const int before = std::exchange(m_hoveredRow, row);
    m_delegate->setHoveredRow(row);
    updateRow(before);
    updateRow(row);
}

// ---- look ------------------------------------------------------------------------------------------------------

void AnswerTable::setTwoLines(bool twoLines)
{
    m_delegate->setTwoLines(twoLines);
    followLook();
}

void AnswerTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        followLook();
    else if (event->type() == QEvent::LanguageChange)
        forgetWidths();
}

void AnswerTable::followLook()
{
    const Look& look = Look::of(this);
    const QFontMetrics body(look.font(TextRole::Body));
    const int row = m_delegate->twoLines() ? std::max(look.sizes().tableRow, 2 * body.height() + look.sizes().space(12))
                                           : look.sizes().tableRow;
    verticalHeader()->setMinimumSectionSize(row);
    verticalHeader()->setDefaultSectionSize(row);
    verticalScrollBar()->setSingleStep(row);
    m_header->setFixedHeight(look.sizes().tableHeader);
    m_bar->setTopMargin(look.sizes().tableHeader);
    forgetWidths();
    viewport()->update();
}

} // namespace yibao::ui
