// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "app/sandbox/demoplaces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::sandbox {

using catalog::RegionCode;
using catalog::RegionTree;

namespace {

bool isLeaf(const RegionTree& tree, RegionCode code)
{
    return tree.node(code)->children.isEmpty();
}

DemoPlace place(const RegionTree& tree, RegionCode code, const QString& prefix)
{
    const QString name = tree.name(code);
    return {.code = code, .fullName = prefix + name, .rural = !name.endsWith(u'区') && !name.endsWith(u'市')};
}

void addLeaves(const RegionTree& tree, RegionCode code, const QString& prefix, std::vector<DemoPlace>& places)
{
    for (const RegionCode child : tree.node(code)->children) {
        if (isLeaf(tree, child))
            places.push_back(place(tree, child, prefix));
        else
            addLeaves(tree, child, prefix, places);
    }
}

} // namespace

std::vector<DemoCity> demoCities(const RegionTree& tree)
{
    std::vector<DemoCity> cities;
    for (const RegionCode province : tree.roots()) {
        const QString provinceName = tree.name(province);
        const QList<RegionCode> children = tree.node(province)->children;
        const bool municipality =
            std::all_of(children.begin(), children.end(), [&](RegionCode child) { return isLeaf(tree, child); });
        if (municipality) {
            DemoCity city{.code = province,
                          .province = province,
                          .name = provinceName,
                          .provinceName = provinceName,
                          .isCapital = true,
                          .places = {}};
            addLeaves(tree, province, provinceName, city.places);
            if (city.places.empty())
                city.places.push_back(place(tree, province, {}));
            cities.push_back(std::move(city));
            continue;
        }
        bool first = true;
        for (const RegionCode child : children) {
            DemoCity city{.code = child,
                          .province = province,
                          .name = tree.name(child),
                          .provinceName = provinceName,
                          .isCapital = first,
                          .places = {}};
            if (isLeaf(tree, child))
                city.places.push_back(place(tree, child, {}));
            else
                addLeaves(tree, child, city.name, city.places);
            first = false;
            cities.push_back(std::move(city));
        }
    }
    return cities;
}

} // namespace yibao::sandbox
