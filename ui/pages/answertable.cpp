// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/answertable.h"

#include "core/catalog/celltext.h"
#include "ui/models/answermodel.h"
#include "ui/pages/answercopy.h"
#include "ui/pages/answerdelegate.h"
#include "ui/pages/answerheader.h"
#include "ui/pages/columnfit.h"
#include "ui/pages/overlayscrollbar.h"
#include "ui/theme/look.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using models::AnswerModel;

namespace {

constexpr int measuredRows = 60;
constexpr int longWords = 250; ///< weight from which a text column takes what is left over
constexpr qsizetype mostCopied = 100'000;

} // namespace

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

// ---- columns ---------------------------------------------------------------------------------------------------

void AnswerTable::setOrder(const QString& field, bool descending, const QString& recommendedWords)
{
    m_header->setOrder(field, descending, recommendedWords);
    refit();
}

void AnswerTable::setSortable(bool sortable)
{
    m_header->setSortable(sortable);
}

QString AnswerTable::fieldOfColumn(int number) const
{
    return number < 1 ? QString() : m_model.shownFields().value(number - 1);
}

void AnswerTable::forgetWidths()
{
    m_natural.clear();
    refit();
}

int AnswerTable::sizeHintForColumn(int) const
{
    return -1; // widths come from refit(); measuring every row of a long list would fetch all of it
}

void AnswerTable::refit()
{
    if (m_fitting || viewport()->width() < 2)
        return;
    m_fitting = true;
    const Look& look = Look::of(this);
    const int markWidth = look.sizes().space(20) + look.sizes().space(24);
    const QFontMetrics body(look.font(TextRole::Body));
    const QFontMetrics title(look.font(TextRole::Label, true));
    const int padding = 2 * look.sizes().space(12) + 2;
    const auto scaled = [&](int width) { return width * look.sizes().tableRow / 34; };

    QList<ColumnWish> wishes;
    const QStringList fields = m_model.unfolded();
    for (const QString& id : fields) {
        const catalog::Field* field = m_model.dataset().field(id);
        int weight = 100;
        for (const catalog::Column& column : m_model.service().columns) {
            if (column.field == id)
                weight = column.weight;
        }
        const int titled =
            title.horizontalAdvance(catalog::translated(field->label)) + padding + look.sizes().space(16);
        const bool longText = wishes.isEmpty() || field->kind == catalog::FieldKind::Name || weight >= longWords;
        if (longText) {
            wishes.append({id, std::max(titled, scaled(260)), scaled(weight), weight});
            continue;
        }
        int& widest = m_natural[id];
        for (int row = 0; row < std::min(measuredRows, m_model.rowCount()); ++row) {
            if (const auto answer = m_model.row(row)) {
                const QString words = m_model.cellText(*answer, id);
                const int extra = field->kind == catalog::FieldKind::Flag ? scaled(36) : 0;
                widest = std::max(widest, body.horizontalAdvance(words) + extra + padding);
            }
        }
        const int natural = std::clamp(widest, std::min(titled, scaled(240)), std::max(titled, scaled(weight * 3 / 2)));
        wishes.append({id, std::min(natural, scaled(std::max(weight, 90))), natural, 0});
    }
    const auto fitted = fitColumns(wishes, viewport()->width() - markWidth);
    QStringList shown;
    for (const FittedColumn& column : fitted)
        shown.append(column.field);
    m_model.setShown(shown);
    setColumnWidth(AnswerModel::markColumn, markWidth);
    for (qsizetype i = 0; i < fitted.size(); ++i)
        setColumnWidth(static_cast<int>(i) + 1, fitted.at(i).width);
    // Resizing has measured the columns as they stood before.
    if (horizontalScrollBar()->maximum() > 0)
        updateGeometries();
    m_fitting = false;
}

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

void AnswerTable::copyRows(bool withHeader)
{
    const QList<catalog::Row> rows = selectedAnswers();
    if (rows.isEmpty())
        return;
    QGuiApplication::clipboard()->setMimeData(
        rowsForClipboard(m_model, rows, m_model.shownFields(), withHeader).release());
    Q_EMIT rowsCopied(rows.size(), withHeader);
}

void AnswerTable::copySentence()
{
    const auto row = m_model.row(currentRow());
    if (!row)
        return;
    QGuiApplication::clipboard()->setText(m_model.sentence(*row));
    Q_EMIT textCopied();
}

void AnswerTable::copyCell()
{
    if (!currentIndex().data(AnswerModel::LoadedRole).toBool())
        return;
    QGuiApplication::clipboard()->setText(currentIndex().data().toString());
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
    if (!text.trimmed().isEmpty())
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
