// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/catalog/catalog.h"
#include "core/catalog/question.h"

#include <QFuture>

#include <functional>
#include <optional>

/// Insured there, treated here: is it settled directly across provinces? From what the portal's lists of opening states
/// say of both places; never a guess and never a ratio.
namespace yibao::services {

enum class Care {
    Inpatient,
    Outpatient,
    Chronic, ///< outpatient care of chronic diseases, of which no list of the portal tells
};

/// One thing that a list says of a place, with where it says so.
struct OpeningFact
{
    enum class State { Open, NotOpen, Unknown };
    State state = State::Unknown;
    catalog::RegionCode region;                ///< the division of the row: the place's own, or the nearest above it
    std::optional<catalog::Provenance> source; ///< of the row; nothing while the state is unknown
};

struct RegionPair
{
    enum class Verdict {
        Yes,          ///< everything that must be open is
        No,           ///< something is not open
        Unknown,      ///< nothing is known to be closed, and something is not known
        SameProvince, ///< not across provinces: the province's own rules hold
    };
    catalog::RegionCode insured;
    catalog::RegionCode treatment;
    Care care = Care::Inpatient;
    OpeningFact insuredOpen;   ///< as insured place
    OpeningFact treatmentOpen; ///< as place of treatment
    OpeningFact careAtInsured;
    OpeningFact careAtTreatment;
    Verdict verdict = Verdict::Unknown;
};

/// `openings` and `pilots`: all rows of pool-area-openings and pilot-areas that are held.
[[nodiscard]] RegionPair judge(const catalog::Catalog& catalog, catalog::RegionCode insured,
                               catalog::RegionCode treatment, Care care, const catalog::Answer& openings,
                               const catalog::Answer& pilots);

/// Looks both lists up and judges. Errors: those of `find` for pool-area-openings.
[[nodiscard]] QFuture<Result<RegionPair>>
lookUpPair(const catalog::Catalog& catalog,
           const std::function<QFuture<Result<catalog::Answer>>(const catalog::Question&)>& find, QObject* context,
           catalog::RegionCode insured, catalog::RegionCode treatment, Care care);

} // namespace yibao::services
