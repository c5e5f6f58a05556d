// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/demoplaces.h"
#include "app/sandbox/lists.h"

namespace yibao::sandbox {

/// A made-up institution or pharmacy before it goes into the lists.
struct DemoInstitution
{
    QString code;
    QString name;
    QString alias;
    catalog::RegionCode region;
    QString type;            ///< code of institution-type; empty for pharmacies
    QString settlementGrade; ///< code; null where the source would not say
    QString hospitalGrade;   ///< code; null for what is never graded
    QString address;
    QString phone;
    QString nature;
    QString uscc;
    bool acceptsECertificate = false;
    bool outpatientOpen = false;
    bool networked = false;
};

inline constexpr quint64 demoSeed = 20261121;

[[nodiscard]] std::vector<DemoInstitution> demoInstitutions(const std::vector<DemoCity>& cities, quint64 seed);
[[nodiscard]] std::vector<DemoInstitution> demoPharmacies(const std::vector<DemoCity>& cities, quint64 seed);
void addDemoAgencies(Lists& lists, const std::vector<DemoCity>& cities, const catalog::RegionTree& tree, quint64 seed);
void addDemoOpenings(Lists& lists, const std::vector<DemoCity>& cities, const catalog::RegionTree& tree, quint64 seed);
void addDemoPilots(Lists& lists, const std::vector<DemoCity>& cities, const catalog::RegionTree& tree,
                   const std::vector<DemoInstitution>& institutions, const std::vector<DemoInstitution>& pharmacies);
void addDemoDrugs(Lists& lists, quint64 seed);

/// Fills all lists with synthetic rows over the real places of the catalogue; equal for equal seeds.
void fillWithDemonstration(Lists& lists, const catalog::Catalog& catalog, quint64 seed = demoSeed);

} // namespace yibao::sandbox
