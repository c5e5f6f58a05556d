// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/shell/navigationrail.h"

#include "ui/shell/railitem.h"
#include "ui/shell/railmark.h"
#include "ui/theme/look.h"
#include "ui/widgets/hairline.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace yibao::ui {

NavigationRail::NavigationRail(QWidget* parent)
    : QWidget(parent)
    , m_mark(new RailMark)
    , m_scroll(new QScrollArea)
    , m_foot(new QWidget)
{
    setObjectName(u"navigationRail"_s);
    setAccessibleName(tr("Navigation"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_mark);
    m_underMark = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout->addItem(m_underMark);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_foot);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    connect(m_mark, &QAbstractButton::clicked, this, &NavigationRail::menuRequested);
    refresh();
}

RailItem* NavigationRail::addItem(const RailEntry& entry, bool isChild, QVBoxLayout* layout)
{
    const RailItem::Kind kind = isChild                    ? RailItem::Kind::Service
                                : entry.children.isEmpty() ? RailItem::Kind::Item
                                                           : RailItem::Kind::Group;
    auto* item = new RailItem(kind, entry.icon, entry.text, entry.key);
    item->setObjectName(u"rail."_s + entry.id);
    item->installEventFilter(this);
    layout->addWidget(item);
    connect(item, &QAbstractButton::clicked, this, [this, entry] { press(entry); });
    m_items.insert(entry.id, item);
    m_order.append(item);
    return item;
}

void NavigationRail::setEntries(const QList<RailEntry>& entries)
{
    m_entries = entries;
    m_items.clear();
    m_groups.clear();
    m_order.clear();
    auto* list = new QWidget;
    auto* layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    delete m_foot->layout();
    qDeleteAll(m_foot->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->setSpacing(2);
    for (const RailEntry& entry : entries) {
        if (entry.apart) {
            auto* rule = new QHBoxLayout;
            rule->setContentsMargins(10, 8, 10, 8);
            rule->addWidget(new Hairline);
            layout->addLayout(rule);
        }
        addItem(entry, false, entry.atFoot ? foot : layout);
        if (entry.children.isEmpty())
            continue;
        auto* services = new QWidget;
        auto* inner = new QVBoxLayout(services);
        inner->setContentsMargins(0, 0, 0, 0);
        inner->setSpacing(2);
        for (const RailEntry& child : entry.children)
            addItem(child, true, inner);
        services->hide();
        layout->addWidget(services);
        m_groups.insert(entry.id, services);
    }
    layout->addStretch(1);
    m_scroll->setWidget(list);
    list->setAutoFillBackground(false);
    refresh();
}

void NavigationRail::press(const RailEntry& entry)
{
    if (entry.children.isEmpty())
        Q_EMIT activated(entry.id);
    else if (m_folded)
        showMenu(entry);
    else
        setGroupOpen(entry.id, m_openGroup != entry.id);
}

void NavigationRail::showMenu(const RailEntry& group)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"rail.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const RailEntry& child : group.children) {
        QString text = child.text;
        QAction* action = menu->addAction(text.replace(u'&', u"&&"_s));
        action->setObjectName(u"rail."_s + child.id);
        connect(action, &QAction::triggered, this, [this, id = child.id] { Q_EMIT activated(id); });
    }
    const RailItem* item = m_items.value(group.id);
    menu->popup(item->mapToGlobal(QPoint(item->width(), 0)));
}

void NavigationRail::setGroupOpen(const QString& id, bool open)
{
    m_openGroup = open ? id : m_openGroup == id ? QString() : m_openGroup;
    refresh();
    if (RailItem* item = m_items.value(id); open && item != nullptr) {
        const QWidget* services = m_groups.value(id);
        if (services != nullptr && !m_folded) {
            // The layout has not run yet; the services have their place only afterwards.
            m_scroll->widget()->layout()->activate();
            m_scroll->ensureVisible(0, services->geometry().bottom(), 0, 0);
        }
    }
}

void NavigationRail::setCurrent(const QString& page)
{
    m_current = page;
    const QString group = groupOf(m_entries, page);
    if (!group.isEmpty())
        m_openGroup = group;
    refresh();
}

void NavigationRail::setShown(const QString& id, bool shown)
{
    if (RailItem* item = m_items.value(id); item != nullptr)
        item->setVisible(shown);
}

void NavigationRail::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    refresh();
    updateGeometry();
}

void NavigationRail::refresh()
{
    const Sizes& sizes = Look::of(this).sizes();
    setFixedWidth(m_folded ? sizes.railFolded : sizes.rail);
    // The mark stands beside the header, the first line begins under it.
    const int mark = m_mark->sizeHint().height();
    const int top = (sizes.header - mark) / 2 + 1;
    m_underMark->changeSize(0, sizes.header + 2 - top - mark, QSizePolicy::Minimum, QSizePolicy::Fixed);
    layout()->setContentsMargins(sizes.space(8), top, sizes.space(8) + 1, sizes.space(12));
    layout()->invalidate();
    m_mark->setFolded(m_folded);
    const QString group = groupOf(m_entries, m_current);
    for (const RailEntry& entry : std::as_const(m_entries)) {
        RailItem* item = m_items.value(entry.id);
        const bool isOpen = entry.id == m_openGroup && !m_folded;
        item->setOpen(isOpen);
        // A closed group stands for the page inside it, or nothing would say where one is.
        item->setCurrent(entry.id == m_current || (entry.id == group && !isOpen));
        item->setFolded(m_folded);
        for (const RailEntry& child : entry.children)
            m_items.value(child.id)->setCurrent(child.id == m_current);
        if (QWidget* services = m_groups.value(entry.id))
            services->setVisible(isOpen);
    }
    // One Tab stop: the current line, or the first.
    RailItem* stop = nullptr;
    for (RailItem* item : std::as_const(m_order)) {
        item->setFocusPolicy(Qt::ClickFocus);
        if (item->isCurrent() && item->isVisibleTo(this))
            stop = item;
    }
    if (stop == nullptr && !m_order.isEmpty())
        stop = m_order.first();
    if (stop != nullptr)
        stop->setFocusPolicy(Qt::StrongFocus);
}

QList<RailItem*> NavigationRail::visibleItems() const
{
    QList<RailItem*> items;
    for (RailItem* item : m_order) {
        if (item->isVisibleTo(this))
            items.append(item);
    }
    return items;
}

void NavigationRail::focusCurrent()
{
    for (RailItem* item : visibleItems()) {
        if (item->isCurrent()) {
            item->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    if (!m_order.isEmpty())
        m_order.first()->setFocus(Qt::ShortcutFocusReason);
}

QPoint NavigationRail::menuCorner() const
{
    return m_mark->mapToGlobal(QPoint(0, m_mark->height() + 2));
}

QSize NavigationRail::sizeHint() const
{
    const Sizes& sizes = Look::of(this).sizes();
    return {m_folded ? sizes.railFolded : sizes.rail, 400};
}

void NavigationRail::step(int by)
{
    const QList<RailItem*> items = visibleItems();
    const auto at = items.indexOf(qobject_cast<RailItem*>(focusWidget()));
    const qsizetype next = at + by;
    if (at < 0 || next < 0 || next >= items.size())
        return;
    items.at(next)->setFocus(by > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    m_scroll->ensureWidgetVisible(items.at(next), 0, 8);
}

bool NavigationRail::walk(RailItem* item, int key)
{
    const QString id = m_items.key(item);
    const QList<RailItem*> items = visibleItems();
    const bool isGroup = item->kind() == RailItem::Kind::Group && !m_folded;
    switch (key) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Home:
        step(-int(items.indexOf(item)));
        return true;
    case Qt::Key_End:
        step(int(items.size() - 1 - items.indexOf(item)));
        return true;
    case Qt::Key_Right:
        if (isGroup && item->isOpen())
            step(1);
        else if (isGroup)
            setGroupOpen(id, true);
        return isGroup;
    case Qt::Key_Left:
        if (isGroup && item->isOpen())
            setGroupOpen(id, false);
        else if (item->kind() == RailItem::Kind::Service)
            m_items.value(groupOf(m_entries, id))->setFocus(Qt::BacktabFocusReason);
        return isGroup || item->kind() == RailItem::Kind::Service;
    default:
        return false;
    }
}

bool NavigationRail::eventFilter(QObject* watched, QEvent* event)
{
    auto* item = qobject_cast<RailItem*>(watched);
    if (item != nullptr && event->type() == QEvent::FocusIn)
        m_scroll->ensureWidgetVisible(item, 0, 8);
    // Taken here, since the scroll area between would scroll with the arrows.
    if (item != nullptr && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && walk(item, key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void NavigationRail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        refresh();
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    const Look& look = Look::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), look.theme().rail);
    const int line = look.sizes().borderWidth;
    painter.fillRect(QRect(isRightToLeft() ? 0 : width() - line, 0, line, height()), look.theme().border);
}

} // namespace yibao::ui
