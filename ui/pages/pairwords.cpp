// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/pages/pairwords.h"

#include "ui/models/querypresenter.h"

using namespace Qt::StringLiterals;

namespace yibao::ui {

using catalog::RegionCode;
using services::Care;
using services::OpeningFact;
using services::RegionPair;
using State = OpeningFact::State;
using Verdict = RegionPair::Verdict;

namespace {

/// The title of a field as its list has it.
QString fieldTitle(const catalog::Catalog& catalog, const QString& dataset, const QString& field)
{
    const catalog::Dataset* list = catalog.dataset(dataset);
    const catalog::Field* found = list == nullptr ? nullptr : list->field(field);
    return found == nullptr ? QString() : catalog::translated(found->label);
}

} // namespace

PairWords::PairWords(const catalog::Catalog& catalog, const Clock& clock)
    : m_catalog(catalog)
    , m_clock(clock)
{}

QString PairWords::care(Care care)
{
    switch (care) {
    case Care::Inpatient:
        return tr("Inpatient");
    case Care::Outpatient:
        return tr("Outpatient");
    case Care::Chronic:
        return tr("Chronic disease");
    }
    return {};
}

QString PairWords::place(RegionCode region) const
{
    const QString name = m_catalog.regions().name(region);
    return name.isEmpty() ? region.toString() : name;
}

QString PairWords::title(const RegionPair& pair) const
{
    const auto sentence = [&]() -> QString {
        switch (pair.care) {
        case Care::Inpatient:
            //: %1 and %2 are places, %3 is the answer: "can be settled directly across provinces"
            return tr("Insured in %1, a hospital stay in %2: %3");
        case Care::Outpatient:
            return tr("Insured in %1, an outpatient visit in %2: %3");
        case Care::Chronic:
            return tr("Insured in %1, chronic-disease outpatient care in %2: %3");
        }
        return {};
    }();
    const auto answer = [&]() -> QString {
        switch (pair.verdict) {
        case Verdict::Yes:
            return tr("can be settled directly across provinces");
        case Verdict::No:
            return tr("cannot be settled directly across provinces yet");
        case Verdict::Unknown:
            return tr("not known whether it can be settled directly");
        case Verdict::SameProvince:
            return tr("not across provinces");
        }
        return {};
    }();
    return sentence.arg(place(pair.insured), place(pair.treatment), answer);
}

QString PairWords::whatIsClosed(const RegionPair& pair) const
{
    QStringList closed;
    if (pair.insuredOpen.state == State::NotOpen)
        closed.append(tr("%1 is not open as an insured place").arg(place(pair.insured)));
    if (pair.treatmentOpen.state == State::NotOpen)
        closed.append(tr("%1 is not open as a place of treatment").arg(place(pair.treatment)));
    for (const auto& [fact, at] :
         {std::pair{&pair.careAtInsured, pair.insured}, std::pair{&pair.careAtTreatment, pair.treatment}}) {
        if (fact->state == State::NotOpen)
            closed.append((pair.care == Care::Inpatient ? tr("%1 is not open for hospital stays")
                                                        : tr("%1 is not open for outpatient care"))
                              .arg(place(at)));
    }
    //: between statements of one sentence
    return closed.join(tr("; "));
}

QString PairWords::whatIsMissing(const RegionPair& pair) const
{
    const bool insured = pair.insuredOpen.state == State::Unknown || pair.careAtInsured.state == State::Unknown;
    const bool treatment = pair.treatmentOpen.state == State::Unknown || pair.careAtTreatment.state == State::Unknown;
    const bool outpatient = pair.care == Care::Outpatient;
    if (insured && treatment)
        return outpatient ? tr("We have no outpatient data for these two places.")
                          : tr("We have no data for these two places.");
    const QString at = place(insured ? pair.insured : pair.treatment);
    return outpatient ? tr("We have no outpatient data for %1.").arg(at) : tr("We have no data for %1.").arg(at);
}

QString PairWords::reason(const RegionPair& pair, const QString& hotline) const
{
    switch (pair.verdict) {
    case Verdict::Yes:
        return (pair.care == Care::Inpatient
                    ? tr("From the four things below: both places are open, and open for hospital stays. Please file "
                         "first, then go to a networked hospital of %1. How much is paid follows the rules of the "
                         "insured place; nothing is promised here.")
                    : tr("From the four things below: both places are open, and open for outpatient care. Please file "
                         "first, then go to a networked institution of %1. How much is paid follows the rules of the "
                         "insured place; nothing is promised here."))
            .arg(place(pair.treatment));
    case Verdict::No:
        //: %1 says what is not open, %2 is a telephone number
        return tr("%1. What can be done instead the insured place knows: %2.").arg(whatIsClosed(pair), hotline);
    case Verdict::Unknown:
        if (pair.care == Care::Chronic)
            return tr("No list tells where outpatient care of chronic diseases is open: it differs by place and "
                      "institution. Please ask the insured place: %1.")
                .arg(hotline);
        //: %1 is a sentence on what is missing, %2 a telephone number
        return tr("%1 Please ask the insured place: %2.").arg(whatIsMissing(pair), hotline);
    case Verdict::SameProvince:
        //: %1 is a province, %2 a telephone number
        return tr("Both places belong to %1, so the province's own rules hold. Please ask the insured place: %2.")
            .arg(place(m_catalog.regions().ancestorAtLevel(pair.insured, 1)), hotline);
    }
    return {};
}

QString PairWords::note(const RegionPair& pair)
{
    if (pair.care != Care::Chronic || pair.verdict == Verdict::SameProvince)
        return {};
    return tr("Ten kinds can be settled directly across provinces: hypertension, diabetes, outpatient radiotherapy and "
              "chemotherapy of malignant tumours, dialysis for uraemia, anti-rejection treatment after a transplant, "
              "chronic obstructive pulmonary disease, rheumatoid arthritis, coronary heart disease, viral hepatitis, "
              "ankylosing spondylitis. Whether they are open differs by place and institution.");
}

// ---- on what it rests ------------------------------------------------------------------------------------------

namespace {

BadgeText stateBadge(State state)
{
    BadgeText badge;
    switch (state) {
    case State::Open:
        badge = {.kind = BadgeKind::Success, .text = QCoreApplication::translate("catalog", "Open"), .icon = {}};
        break;
    case State::NotOpen:
        badge = {.kind = BadgeKind::Danger, .text = QCoreApplication::translate("catalog", "Not open"), .icon = {}};
        break;
    case State::Unknown:
        badge = {.kind = BadgeKind::Neutral, .text = PairWords::tr("Not known"), .icon = u"help"_s};
        break;
    }
    if (badge.icon.isEmpty())
        badge.icon = Badge::iconOf(badge.kind);
    return badge;
}

} // namespace

QString PairWords::evidence(const catalog::Provenance& source) const
{
    const QString title = source.origin == catalog::Origin::Synthetic ? SyntheticBadge::text().text
                                                                      : models::QueryPresenter::sourceWords({source});
    const QString age = catalog::freshnessWord(catalog::freshness(source.asOf, m_clock.today()));
    return source.asOf.isValid() ? title + u" · "_s + source.asOf.toString(Qt::ISODate) + u" · "_s + age
                                 : title + u" · "_s + age;
}

QString PairWords::evidence(const OpeningFact& fact, RegionCode at) const
{
    if (!fact.source)
        return tr("no list tells");
    const QString words = evidence(*fact.source);
    //: %1 is a division above the place asked for, %2 a source with its date
    return fact.region == at ? words : tr("by the row of %1 · %2").arg(place(fact.region), words);
}

PairFact PairWords::fact(const QString& caption, const OpeningFact& fact, RegionCode at) const
{
    return {.caption = caption,
            .places = {{.name = place(at), .state = stateBadge(fact.state)}},
            .evidence = {evidence(fact, at)}};
}

PairFact PairWords::careFact(const RegionPair& pair) const
{
    PairFact result{
        .caption = pair.care == Care::Inpatient    ? fieldTitle(m_catalog, u"pool-area-openings"_s, u"inpatientOpen"_s)
                   : pair.care == Care::Outpatient ? fieldTitle(m_catalog, u"pilot-areas"_s, u"outpatientOpen"_s)
                                                   : care(pair.care),
        .places = {},
        .evidence = {}};
    const bool same = pair.careAtInsured.state == pair.careAtTreatment.state;
    if (same) {
        result.places.append({.name = tr("Both places"), .state = stateBadge(pair.careAtInsured.state)});
    } else {
        result.places.append({.name = place(pair.insured), .state = stateBadge(pair.careAtInsured.state)});
        result.places.append({.name = place(pair.treatment), .state = stateBadge(pair.careAtTreatment.state)});
    }
    const QString insured = evidence(pair.careAtInsured, pair.insured);
    const QString treatment = evidence(pair.careAtTreatment, pair.treatment);
    if (insured == treatment)
        result.evidence.append(insured);
    else
        //: a place and the source of what is said of it
        result.evidence +=
            {tr("%1: %2").arg(place(pair.insured), insured), tr("%1: %2").arg(place(pair.treatment), treatment)};
    return result;
}

QList<PairFact> PairWords::facts(const RegionPair& pair) const
{
    if (pair.verdict == Verdict::SameProvince)
        return {};
    const QString list = u"pool-area-openings"_s;
    return {fact(fieldTitle(m_catalog, list, u"openAsInsuredPlace"_s), pair.insuredOpen, pair.insured),
            fact(fieldTitle(m_catalog, list, u"openAsTreatmentPlace"_s), pair.treatmentOpen, pair.treatment),
            careFact(pair),
            {.caption = tr("Filing"),
             .places = {{.name = pair.care == Care::Inpatient ? tr("Before the stay") : tr("Before the visit"),
                         .state = {.kind = BadgeKind::Warning, .text = tr("Needed first"), .icon = u"alert"_s}}},
             .evidence = {tr("Emergency rescue counts as filed")}}};
}

QString PairWords::text(const RegionPair& pair, const QString& hotline, const QStringList& chosen) const
{
    QStringList lines{tr("%1.").arg(title(pair)), reason(pair, hotline)};
    if (const QString more = note(pair); !more.isEmpty())
        lines.append(more);
    for (const PairFact& fact : facts(pair)) {
        QStringList places;
        for (const PairFact::Place& at : fact.places)
            places.append(at.name + u' ' + at.state.text);
        //: %1 is what it is about, %2 places and their states, %3 sources with dates
        lines.append(tr("%1: %2 (%3).").arg(fact.caption, places.join(tr(", ")), fact.evidence.join(tr("; "))));
    }
    for (const QString& sentence : chosen)
        lines.append(tr("Chosen: %1").arg(sentence));
    lines.append(tr("Hotline of the insured place: %1.").arg(hotline));
    lines.append(tr("For reference; the healthcare-security agency decides."));
    return lines.join(u'\n');
}

} // namespace yibao::ui
