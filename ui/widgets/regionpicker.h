// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/regiontree.h"
#include "ui/widgets/popuppanel.h"

#include <array>
#include <memory>

class QLineEdit;

namespace yibao::ui {

class ControlFrame;
class Label;
class RecentRegions;
class RegionChip;
class RegionFoot;
class RegionList;

/// Chooses a place of the tree: words at the top give hits with their whole path; without words three columns, arrows
/// go across. In every column but the first, the first row is the whole of the place before. Where the tree is deeper
/// than three, the columns move on. Object names: "regionPicker", "region.input", "region.recent.<code>",
/// "region.recent.none", "region.column.0" … "region.column.2", "region.hits", "region.none", "region.foot".
class RegionPicker final : public PopupPanel
{
    Q_OBJECT
public:
    static constexpr int columnCount = 3;

    RegionPicker(const catalog::RegionTree& regions, const std::shared_ptr<RecentRegions>& recents, QWidget* parent);
    ~RegionPicker() override;

    /// Opens at `current`, or with `text` already typed.
    void openFor(QWidget* anchor, catalog::RegionCode current, const QString& text = {});
    /// Offers "whole country" when a place is chosen.
    void setClearable(bool clearable) { m_clearable = clearable; }
    /// What Enter would pick; null for none.
    [[nodiscard]] catalog::RegionCode current() const;
    [[nodiscard]] QLineEdit* input() const { return m_input; }

Q_SIGNALS:
    /// Null: no place.
    void picked(yibao::catalog::RegionCode region);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QList<catalog::RegionCode> childrenOf(catalog::RegionCode code) const;
    [[nodiscard]] bool searching() const;
    [[nodiscard]] bool inputKey(QKeyEvent* event);
    void setPlace(catalog::RegionCode code);
    void typedText();
    void showColumns();
    void focusColumn();
    void columnMoved(int column);
    void clicked(catalog::RegionCode code, bool whole);
    void fillColumn(int column);
    void goRight();
    void goLeft();
    void accept(catalog::RegionCode code);
    void showRecents();
    void arrange();
    [[nodiscard]] QString chipWords(catalog::RegionCode code) const;
    [[nodiscard]] qsizetype firstDepth() const;

    const catalog::RegionTree& m_regions;
    std::shared_ptr<RecentRegions> m_recents;
    ControlFrame* m_inputFrame;
    QLineEdit* m_input;
    QWidget* m_recentLine;
    QList<RegionChip*> m_chips;
    std::array<RegionList*, columnCount> m_columns{};
    RegionList* m_hits;
    Label* m_none;
    RegionFoot* m_foot;
    QList<catalog::RegionCode> m_chain; ///< from the top to the place the columns stand at
    qsizetype m_depth = 0;              ///< column that the keys move in; the size of the chain means "the whole of it"
    bool m_clearable = true;
    bool m_hadPlace = false;
};

} // namespace yibao::ui
