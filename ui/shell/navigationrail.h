// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "ui/shell/railentries.h"

#include <QHash>
#include <QWidget>

class QScrollArea;
class QSpacerItem;
class QVBoxLayout;

namespace yibao::ui {

class RailItem;
class RailMark;

/// The menu at the left. One Tab stop; arrows walk it, right and left open and close a group. One group is open at a
/// time. Object names: "navigationRail", items "rail.<id>", the mark "rail.mark".
class NavigationRail final : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(QWidget* parent = nullptr);

    void setEntries(const QList<RailEntry>& entries);
    [[nodiscard]] const QList<RailEntry>& entries() const { return m_entries; }
    /// Marks the line of the page and opens its group.
    void setCurrent(const QString& page);
    [[nodiscard]] QString current() const { return m_current; }

    /// Icons only, with tooltips; groups then open as a menu.
    /// An entry that is not for now does not stand there.
    void setShown(const QString& id, bool shown);
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    void setGroupOpen(const QString& id, bool open);
    [[nodiscard]] QString openGroup() const { return m_openGroup; }

    /// Gives the focus to the current line.
    void focusCurrent();
    /// Lower left corner of the mark, where its menu opens.
    [[nodiscard]] QPoint menuCorner() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void activated(const QString& id);
    void menuRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    RailItem* addItem(const RailEntry& entry, bool isChild, QVBoxLayout* layout);
    void press(const RailEntry& entry);
    void showMenu(const RailEntry& group);
    void refresh();
    [[nodiscard]] QList<RailItem*> visibleItems() const;
    void step(int by);
    [[nodiscard]] bool walk(RailItem* item, int key);

    QList<RailEntry> m_entries;
    QHash<QString, RailItem*> m_items;
    QHash<QString, QWidget*> m_groups; ///< where the services of a group stand
    QList<RailItem*> m_order;
    QString m_current;
    QString m_openGroup;
    bool m_folded = false;
    RailMark* m_mark;
    QSpacerItem* m_underMark = nullptr;
    QScrollArea* m_scroll;
    QWidget* m_foot;
};

} // namespace yibao::ui
