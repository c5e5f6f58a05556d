// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/regiontree.h"
#include "ui/widgets/openingfield.h"

#include <QPointer>

#include <memory>

namespace yibao::ui {

class RecentRegions;
class RegionPicker;

/// A place of the tree. Stores the node and shows its path in one ("广东省深圳市"); a code that the tree does not hold
/// is kept and shown as it is. Down, Space, F4 or typed characters open the picker; Delete empties the field.
class RegionField final : public OpeningField
{
    Q_OBJECT
public:
    /// The tree must outlive the field.
    RegionField(const QString& id, const QString& label, const catalog::RegionTree& regions, QWidget* parent = nullptr);
    ~RegionField() override;

    /// Lets fields share what was chosen last; each field begins with a list of its own.
    void setRecentRegions(const std::shared_ptr<RecentRegions>& recents);

    [[nodiscard]] catalog::RegionCode region() const { return m_region; }
    void setRegion(catalog::RegionCode region);

    [[nodiscard]] QString value() const override; ///< six digits
    void setValue(const QString& canonical) override;
    [[nodiscard]] QString words() const override;

    [[nodiscard]] bool isOpen() const override;

protected:
    [[nodiscard]] int valueWidth() const override;
    [[nodiscard]] int minimumValueWidth() const override;
    void openWith(const QString& typed) override;
    void empty() override { pick({}); }

private:
    void pick(catalog::RegionCode region);

    const catalog::RegionTree& m_regions;
    std::shared_ptr<RecentRegions> m_recents;
    catalog::RegionCode m_region;
    QPointer<RegionPicker> m_picker; // belongs to the window once it was open
};

} // namespace yibao::ui
