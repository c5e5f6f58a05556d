// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/regionpair.h"

#include "core/base/whendone.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace yibao::services {

using catalog::RegionCode;

namespace {

const QString openingsService = u"pool-area-openings"_s;
const QString pilotsService = u"pilot-areas"_s;
/// There are some four hundred pooling areas in the country.
constexpr int allAreas = 5000;

/// What a list says of a place in one of its flags. A row of a division above holds for the place as well, but a
/// nearer one is believed first.
OpeningFact factOf(const catalog::Catalog& catalog, const QString& service, const catalog::Answer& answer,
                   RegionCode place, const QString& flag)
{
    const catalog::Dataset& dataset = catalog.datasetOf(*catalog.service(service));
    const int region = dataset.indexOf(u"region"_s);
    const int column = dataset.indexOf(flag);
    for (RegionCode at = place; !at.isNull();) {
        for (const catalog::Row& row : answer.rows) {
            const QString state = row.cells.value(column);
            if (row.cells.value(region) != at.toString() || (state != "1"_L1 && state != "0"_L1))
                continue;
            OpeningFact fact{.state = state == "1"_L1 ? OpeningFact::State::Open : OpeningFact::State::NotOpen,
                             .region = at,
                             .source = {}};
            if (const catalog::Provenance* source = answer.source(row.source))
                fact.source = *source;
            return fact;
        }
        const catalog::RegionTree::Node* node = catalog.regions().node(at);
        at = node == nullptr ? RegionCode() : node->parent;
    }
    return {};
}

RegionPair::Verdict verdictOf(const RegionPair& pair)
{
    using State = OpeningFact::State;
    const std::initializer_list<State> states{pair.insuredOpen.state, pair.treatmentOpen.state,
                                              pair.careAtInsured.state, pair.careAtTreatment.state};
    if (std::ranges::find(states, State::NotOpen) != states.end())
        return RegionPair::Verdict::No;
    return std::ranges::find(states, State::Unknown) != states.end() ? RegionPair::Verdict::Unknown
                                                                     : RegionPair::Verdict::Yes;
}

} // namespace

RegionPair judge(const catalog::Catalog& catalog, RegionCode insured, RegionCode treatment, Care care,
                 const catalog::Answer& openings, const catalog::Answer& pilots)
{
    RegionPair pair{.insured = insured, .treatment = treatment, .care = care};
    const auto opening = [&](RegionCode place, const QString& flag) {
        return factOf(catalog, openingsService, openings, place, flag);
    };
    pair.insuredOpen = opening(insured, u"openAsInsuredPlace"_s);
    pair.treatmentOpen = opening(treatment, u"openAsTreatmentPlace"_s);
    switch (care) {
    case Care::Inpatient:
        pair.careAtInsured = opening(insured, u"inpatientOpen"_s);
        pair.careAtTreatment = opening(treatment, u"inpatientOpen"_s);
        break;
    case Care::Outpatient:
        pair.careAtInsured = factOf(catalog, pilotsService, pilots, insured, u"outpatientOpen"_s);
        pair.careAtTreatment = factOf(catalog, pilotsService, pilots, treatment, u"outpatientOpen"_s);
        break;
    case Care::Chronic:
        break;
    }
    const RegionCode ofInsured = catalog.regions().ancestorAtLevel(insured, 1);
    pair.verdict = !ofInsured.isNull() && ofInsured == catalog.regions().ancestorAtLevel(treatment, 1)
                       ? RegionPair::Verdict::SameProvince
                       : verdictOf(pair);
    return pair;
}

QFuture<Result<RegionPair>>
lookUpPair(const catalog::Catalog& catalog,
           const std::function<QFuture<Result<catalog::Answer>>(const catalog::Question&)>& find, QObject* context,
           RegionCode insured, RegionCode treatment, Care care)
{
    struct Pending
    {
        std::optional<Result<catalog::Answer>> openings;
        std::optional<Result<catalog::Answer>> pilots;
        QPromise<Result<RegionPair>> promise;
    };
    const auto pending = std::make_shared<Pending>();
    pending->promise.start();
    const auto done = [&catalog, pending, insured, treatment, care] {
        if (!pending->openings || !pending->pilots)
            return;
        if (const auto& openings = *pending->openings; !openings)
            pending->promise.addResult(fail(openings.error()));
        else
            // Without the list of pilots only outpatient care is not known.
            pending->promise.addResult(
                judge(catalog, insured, treatment, care, *openings, pending->pilots->value_or(catalog::Answer{})));
        pending->promise.finish();
    };
    const auto all = [](const QString& service) {
        return catalog::Question{.service = service,
                                 .filters = {},
                                 .page = {.offset = 0, .limit = allAreas},
                                 .sort = {},
                                 .descending = false,
                                 .text = {}};
    };
    whenDone(find(all(openingsService)), context, [pending, done](const Result<catalog::Answer>& answer) {
        pending->openings = answer;
        done();
    });
    whenDone(find(all(pilotsService)), context, [pending, done](const Result<catalog::Answer>& answer) {
        pending->pilots = answer;
        done();
    });
    return pending->promise.future();
}

} // namespace yibao::services
