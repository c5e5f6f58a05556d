// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/regionlist.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace yibao::ui {

using catalog::RegionCode;

namespace {

enum Role { CodeRole = Qt::UserRole + 1, WholeRole, LeadsOnRole, TypedRole };

class RegionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* list = static_cast<const RegionList*>(option.widget);
        const Look& look = Look::of(list);
        const Theme& theme = look.theme();
        const Sizes& sizes = look.sizes();
        const bool current = list->currentIndex() == index;
        paint::row(*painter, option.rect, look,
                   {.selected = current,
                    .hovered = (option.state & QStyle::State_MouseOver) != 0,
                    .focused = current && (list->hasFocus() || list->ringAlways()),
                    .bar = false,
                    .hairline = false});
        QRect rect = option.rect.adjusted(sizes.space(12), 0, -sizes.space(8), 0);
        if (index.data(LeadsOnRole).toBool()) {
            const QRect chevron(rect.right() + 1 - sizes.iconText, rect.top(), sizes.iconText, rect.height());
            paint::icon(*painter, chevron, look, u"right"_s, current ? theme.selectionMuted : theme.textMuted,
                        sizes.iconText - 4);
            rect.setRight(chevron.left() - sizes.space(4));
        }
        const QString words = index.data().toString();
        const QFont font = look.font(TextRole::Body, current);
        const QColor ink = current ? theme.selectionText : theme.text;
        const QString typed = index.data(TypedRole).toString();
        if (typed.isEmpty())
            paint::text(*painter, rect, words, font, ink);
        else
            paint::markedText(*painter, rect, words, RegionList::marks(words, typed), font, ink, look);
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {10, Look::of(option.widget).sizes().tableRow};
    }
};

QStandardItem* makeItem(RegionCode code, const QString& words)
{
    auto* item = new QStandardItem(words);
    item->setEditable(false);
    item->setData(code.number(), CodeRole);
    item->setData(words, Qt::ToolTipRole);
    return item;
}

} // namespace

RegionList::RegionList(const catalog::RegionTree& regions, QWidget* parent)
    : QListView(parent)
    , m_regions(regions)
    , m_bar(new QScrollBar(Qt::Vertical, this))
{
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setItemDelegate(new RegionDelegate(this));
    setModel(new QStandardItemModel(this));
    setRing(this, Ring::None);
    viewport()->setAutoFillBackground(false);
    setAttribute(Qt::WA_InputMethodEnabled);

    // A bar over the rows, so that the current one reaches from edge to edge as its neighbours in other columns do.
    const QScrollBar* rows = verticalScrollBar();
    m_bar->setFocusPolicy(Qt::NoFocus);
    m_bar->hide();
    connect(rows, &QScrollBar::rangeChanged, m_bar, [this, rows](int least, int most) {
        m_bar->setPageStep(rows->pageStep());
        m_bar->setSingleStep(rows->singleStep());
        m_bar->setRange(least, most);
        m_bar->setVisible(most > least);
    });
    connect(rows, &QScrollBar::valueChanged, m_bar, &QScrollBar::setValue);
    connect(m_bar, &QScrollBar::valueChanged, rows, &QScrollBar::setValue);
}

void RegionList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    const int thick = m_bar->sizeHint().width();
    m_bar->setGeometry(width() - thick, 0, thick, height());
}

void RegionList::showColumn(const QList<RegionCode>& rows, RegionCode whole)
{
    // The same rows keep their place under the pointer.
    if (m_rows == rows && m_whole == whole)
        return;
    m_rows = rows;
    m_whole = whole;
    const QScopedValueRollback quiet(m_quiet, true);
    auto* items = static_cast<QStandardItemModel*>(model());
    items->clear();
    if (!whole.isNull()) {
        QStandardItem* item = makeItem(whole, tr("All of %1").arg(m_regions.name(whole)));
        item->setData(true, WholeRole);
        items->appendRow(item);
    }
    for (const RegionCode code : rows) {
        QStandardItem* item = makeItem(code, m_regions.name(code));
        const auto* node = m_regions.node(code);
        item->setData(node != nullptr && !node->children.isEmpty(), LeadsOnRole);
        items->appendRow(item);
    }
}

void RegionList::showHits(const QList<RegionCode>& rows, const QString& typed)
{
    const QScopedValueRollback quiet(m_quiet, true);
    auto* items = static_cast<QStandardItemModel*>(model());
    items->clear();
    for (const RegionCode code : rows) {
        QStandardItem* item = makeItem(code, m_regions.path(code).join(u" › "_s));
        item->setData(typed, TypedRole);
        items->appendRow(item);
    }
    if (!rows.isEmpty())
        setCurrentIndex(model()->index(0, 0));
    scrollToTop();
}

RegionCode RegionList::codeAt(const QModelIndex& index) const
{
    return RegionCode::fromNumber(index.data(CodeRole).toInt());
}

bool RegionList::isWholeAt(const QModelIndex& index) const
{
    return index.data(WholeRole).toBool();
}

void RegionList::select(RegionCode code)
{
    const QScopedValueRollback quiet(m_quiet, true);
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, 0);
        if (code.isNull() ? isWholeAt(index) : !isWholeAt(index) && codeAt(index) == code) {
            setCurrentIndex(index);
            if (!viewport()->rect().contains(visualRect(index)))
                scrollTo(index, PositionAtCenter);
            return;
        }
    }
    setCurrentIndex({});
    scrollToTop();
}

void RegionList::clearCurrent()
{
    const QScopedValueRollback quiet(m_quiet, true);
    setCurrentIndex({});
    scrollToTop();
}

void RegionList::step(int rows)
{
    const int last = model()->rowCount() - 1;
    if (last >= 0)
        setCurrentIndex(model()->index(qBound(0, currentIndex().row() + rows, last), 0));
}

void RegionList::setRingAlways(bool always)
{
    m_ringAlways = always;
}

QList<std::pair<int, int>> RegionList::marks(const QString& path, const QString& typed)
{
    QList<std::pair<int, int>> marks;
    for (const QString& word : typed.simplified().split(u' ', Qt::SkipEmptyParts)) {
        // The last place is the one that is meant; earlier words stand before it.
        const qsizetype at = path.lastIndexOf(word, -1, Qt::CaseInsensitive);
        if (at >= 0)
            marks.append({static_cast<int>(at), static_cast<int>(word.size())});
    }
    std::sort(marks.begin(), marks.end());
    return marks;
}

void RegionList::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Escape:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_F4:
        event->ignore();
        return;
    default:
        break;
    }
    const bool command = (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0;
    if (!command && event->key() != Qt::Key_Space && !event->text().isEmpty() && event->text().at(0).isPrint()) {
        event->accept();
        Q_EMIT typed(event->text());
        return;
    }
    if (event->key() == Qt::Key_Space) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void RegionList::keyboardSearch(const QString& text)
{
    Q_EMIT typed(text);
}

void RegionList::inputMethodEvent(QInputMethodEvent* event)
{
    if (!event->commitString().isEmpty())
        Q_EMIT typed(event->commitString());
    event->accept();
}

QVariant RegionList::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImEnabled)
        return true;
    if (query == Qt::ImCursorRectangle)
        return visualRect(currentIndex());
    return QListView::inputMethodQuery(query);
}

void RegionList::mousePressEvent(QMouseEvent* event)
{
    QListView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT clicked(codeAt(index), isWholeAt(index));
}

void RegionList::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT doubleClicked(codeAt(index));
}

void RegionList::focusInEvent(QFocusEvent* event)
{
    // The base would take the first row; only keys move here.
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void RegionList::focusOutEvent(QFocusEvent* event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

void RegionList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    setAttribute(Qt::WA_InputMethodEnabled);
    viewport()->update();
    if (!m_quiet && current.isValid())
        Q_EMIT moved();
}

} // namespace yibao::ui
