// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/catalog/regiontree.h"

#include <vector>

namespace yibao::sandbox {

/// A district, county or county-level city.
struct DemoPlace
{
    catalog::RegionCode code;
    QString fullName; ///< as names and addresses begin: 深圳市福田区
    bool rural = false;
};

/// A city with the places below it; municipalities and directly administered counties count as cities.
struct DemoCity
{
    catalog::RegionCode code;
    catalog::RegionCode province;
    QString name;           ///< 深圳市
    QString provinceName;   ///< 广东省
    bool isCapital = false; ///< first city of its province
    std::vector<DemoPlace> places;
};

/// Every city of the tree in its order; each leaf of the tree is a place of exactly one city.
[[nodiscard]] std::vector<DemoCity> demoCities(const catalog::RegionTree& tree);

} // namespace yibao::sandbox
