// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/widgets/choicepopup.h"

#include "ui/theme/control.h"
#include "ui/theme/painting.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace yibao::ui {

namespace {

enum Role { CodeRole = Qt::UserRole + 1, DepthRole };

constexpr int visibleRows = 9;
constexpr int widest = 520;       // long entries do not make the list as wide as the window
constexpr int typingPause = 1000; // ms after which typing begins anew

class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Look& look = Look::of(option.widget);
        const Theme& theme = look.theme();
        const bool current = (option.state & QStyle::State_Selected) != 0;
        paint::row(*painter, option.rect, look,
                   {.selected = current,
                    .hovered = (option.state & QStyle::State_MouseOver) != 0,
                    .focused = current && look.keyboardInput(),
                    .bar = false,
                    .hairline = false});
        const int depth = index.data(DepthRole).toInt();
        QRect rect = option.rect.adjusted(look.sizes().space(12) + depth * look.sizes().space(16), 0,
                                          -look.sizes().space(12), 0);
        paint::text(*painter, rect, index.data().toString(), look.font(TextRole::Body, current),
                    current ? theme.selectionText : theme.text);
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {10, Look::of(option.widget).sizes().tableRow};
    }
};

} // namespace

ChoiceList::ChoiceList(QWidget* parent)
    : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    setItemDelegate(new ChoiceDelegate(this));
    setModel(new QStandardItemModel(this));
    setRing(this, Ring::None);
    viewport()->setAutoFillBackground(false);
    setAttribute(Qt::WA_InputMethodEnabled);
}

void ChoiceList::setEntries(const QList<ChoiceField::Entry>& entries)
{
    m_entries = entries;
    m_typed.clear();
    auto* items = static_cast<QStandardItemModel*>(model());
    items->clear();
    for (const ChoiceField::Entry& entry : entries) {
        auto* item = new QStandardItem(entry.label);
        item->setData(entry.code, CodeRole);
        item->setData(entry.depth, DepthRole);
        item->setData(entry.label, Qt::ToolTipRole);
        item->setEditable(false);
        items->appendRow(item);
    }
}

QString ChoiceList::codeAt(const QModelIndex& index) const
{
    return index.data(CodeRole).toString();
}

void ChoiceList::setCurrentCode(const QString& code)
{
    for (int row = 0; row < m_entries.size(); ++row) {
        if (m_entries.at(row).code == code) {
            setCurrentIndex(model()->index(row, 0));
            scrollTo(currentIndex(), PositionAtCenter);
            return;
        }
    }
    if (model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

int ChoiceList::rowHeight() const
{
    return Look::of(this).sizes().tableRow;
}

int ChoiceList::contentWidth() const
{
    const Look& look = Look::of(this);
    const QFontMetrics metrics(look.font(TextRole::Body, true));
    int width = 0;
    for (const ChoiceField::Entry& entry : m_entries)
        width = qMax(width, metrics.horizontalAdvance(entry.label) + entry.depth * look.sizes().space(16));
    return width + 2 * look.sizes().space(12) + verticalScrollBar()->sizeHint().width();
}

void ChoiceList::keyboardSearch(const QString& text)
{
    if (!m_lastKey.isValid() || m_lastKey.elapsed() > typingPause)
        m_typed.clear();
    m_lastKey.start();
    m_typed += text;
    // The same character again and again walks through everything that begins with it.
    const bool same = m_typed.size() > 1 && m_typed.count(m_typed.at(0), Qt::CaseInsensitive) == m_typed.size();
    const QString wanted = same ? m_typed.left(1) : m_typed;
    const auto count = m_entries.size();
    const auto from = qMax(0, currentIndex().row()) + (m_typed.size() == 1 || same ? 1 : 0);
    const auto fits = [&wanted](const ChoiceField::Entry& entry, int pass) {
        const auto test = [&](const QString& words) {
            return pass == 0 ? words.startsWith(wanted, Qt::CaseInsensitive)
                             : words.contains(wanted, Qt::CaseInsensitive);
        };
        return test(entry.label) || std::any_of(entry.more.begin(), entry.more.end(), test);
    };
    for (int pass = 0; pass < 2; ++pass) {
        for (qsizetype i = 0; i < count; ++i) {
            const auto row = (from + i) % count;
            if (fits(m_entries.at(row), pass)) {
                setCurrentIndex(model()->index(static_cast<int>(row), 0));
                return;
            }
        }
    }
}

void ChoiceList::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        event->accept();
        if (currentIndex().isValid())
            Q_EMIT chosen(codeAt(currentIndex()));
        return;
    case Qt::Key_Space:
        // A blank chooses unless it stands inside words that are being typed.
        if (m_lastKey.isValid() && m_lastKey.elapsed() < typingPause && !m_typed.isEmpty())
            break;
        event->accept();
        if (currentIndex().isValid())
            Q_EMIT chosen(codeAt(currentIndex()));
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if ((event->modifiers() & Qt::AltModifier) != 0) {
            event->ignore();
            auto* panel = qobject_cast<PopupPanel*>(parentWidget());
            if (panel != nullptr)
                panel->dismiss();
            return;
        }
        break;
    case Qt::Key_Escape:
    case Qt::Key_F4:
        event->ignore();
        return;
    default:
        break;
    }
    QListView::keyPressEvent(event);
}

void ChoiceList::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT chosen(codeAt(index));
}

void ChoiceList::inputMethodEvent(QInputMethodEvent* event)
{
    if (!event->commitString().isEmpty())
        keyboardSearch(event->commitString());
    event->accept();
}

QVariant ChoiceList::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImEnabled)
        return true;
    if (query == Qt::ImCursorRectangle)
        return visualRect(currentIndex());
    return QListView::inputMethodQuery(query);
}

void ChoiceList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    // The base turns it off for entries that cannot be edited.
    setAttribute(Qt::WA_InputMethodEnabled);
}

ChoicePopup::ChoicePopup(QWidget* parent)
    : PopupPanel(parent)
    , m_list(new ChoiceList(this))
{
    connect(m_list, &ChoiceList::chosen, this, &ChoicePopup::dismiss);
}

void ChoicePopup::openFor(QWidget* field, const QString& code)
{
    const Sizes& sizes = Look::of(this).sizes();
    const int rows = qMin(visibleRows, m_list->model()->rowCount());
    const int edge = 2 * (sizes.borderWidth + sizes.space(4));
    const int fieldFrame = field->width() - 2 * Sizes::frameInset;
    const int width = qMax(fieldFrame, qMin(m_list->contentWidth() + edge, sizes.space(widest)));
    openAt(field, {width, rows * m_list->rowHeight() + edge});
    m_list->setFocus(Qt::PopupFocusReason);
    m_list->setCurrentCode(code);
}

void ChoicePopup::resizeEvent(QResizeEvent* event)
{
    PopupPanel::resizeEvent(event);
    const int pad = Look::of(this).sizes().space(4);
    m_list->setGeometry(inside().adjusted(0, pad, 0, -pad));
}

bool ChoicePopup::focusNextPrevChild(bool)
{
    // Tab leaves the list as it is and goes on from the field.
    dismiss();
    return true;
}

} // namespace yibao::ui
