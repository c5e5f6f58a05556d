// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/regiontree.h"

#include <QListView>

class QScrollBar;

namespace yibao::ui {

/// Rows of places: one column of the picker, or its hits.
class RegionList final : public QListView
{
    Q_OBJECT
public:
    RegionList(const catalog::RegionTree& regions, QWidget* parent);

    /// Children of a place, the place as a whole above them.
    void showColumn(const QList<catalog::RegionCode>& rows, catalog::RegionCode whole);
    /// Places with their whole paths; the words typed are marked.
    void showHits(const QList<catalog::RegionCode>& rows, const QString& typed);

    [[nodiscard]] catalog::RegionCode codeAt(const QModelIndex& index) const;
    [[nodiscard]] catalog::RegionCode currentCode() const { return codeAt(currentIndex()); }
    [[nodiscard]] bool isWholeAt(const QModelIndex& index) const;
    /// Selects the row without telling; null selects the row of the whole, no such row clears the selection.
    void select(catalog::RegionCode code);
    void clearCurrent();
    void step(int rows);
    /// Draws the ring although the focus is elsewhere: the hits under an input.
    void setRingAlways(bool always);
    [[nodiscard]] bool ringAlways() const { return m_ringAlways; }

    [[nodiscard]] static QList<std::pair<int, int>> marks(const QString& path, const QString& typed);

Q_SIGNALS:
    void moved();
    void clicked(catalog::RegionCode code, bool whole);
    void doubleClicked(catalog::RegionCode code);
    /// Characters that belong into the input.
    void typed(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyboardSearch(const QString& text) override;

private:
    const catalog::RegionTree& m_regions;
    QScrollBar* m_bar;
    QList<catalog::RegionCode> m_rows;
    catalog::RegionCode m_whole;
    bool m_ringAlways = false;
    bool m_quiet = false;
};

} // namespace yibao::ui
