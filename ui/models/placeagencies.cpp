// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/placeagencies.h"

#include "core/base/whendone.h"
#include "ui/models/portalcheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::models {

using catalog::Answer;
using catalog::RegionCode;

PlaceAgencies::PlaceAgencies(AnswerSource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
{
    const auto again = [this](bool withPortal) {
        if (!m_region.isNull())
            look(m_region, withPortal);
    };
    // Lists change because a portal's answer was kept, too: that must not ask the portal again.
    connect(&source, &AnswerSource::listsChanged, this, [again] { again(false); });
    connect(&source, &AnswerSource::portalReplaced, this, [again] { again(true); });
}

void PlaceAgencies::setRegion(RegionCode region)
{
    if (region == m_region)
        return;
    m_region = region;
    m_found = {};
    m_agencies.clear();
    m_total = 0;
    if (region.isNull())
        ++m_generation;
    else
        look(region, true);
    Q_EMIT changed();
}

void PlaceAgencies::look(RegionCode at, bool withPortal)
{
    const int generation = ++m_generation;
    m_asking = true;
    const catalog::Question question{.service = u"agencies"_s,
                                     .filters = {{u"region"_s, at.toString()}},
                                     .page = {.offset = 0, .limit = m_source.portalPageSize()},
                                     .sort = {},
                                     .descending = false,
                                     .text = {}};
    whenDone(m_source.local(question), this, [this, at, question, generation, withPortal](const Result<Answer>& held) {
        if (generation != m_generation)
            return;
        const Answer here = held.value_or(Answer());
        const bool known = take(at, here);
        const auto settle = [this, at, known, generation, withPortal](const std::optional<Result<Answer>>& said) {
            if (generation != m_generation)
                return;
            const bool news = said && *said && take(at, **said);
            if (known || news)
                settled();
            else
                lookAbove(at, withPortal);
        };
        if (withPortal)
            askPortalIfDue(m_source, question, here, this, settle);
        else
            settle({});
    });
}

void PlaceAgencies::lookAbove(RegionCode at, bool withPortal)
{
    const catalog::RegionTree::Node* node = m_source.catalog().regions().node(at);
    if (node != nullptr && !node->parent.isNull()) {
        look(node->parent, withPortal);
        return;
    }
    m_found = {};
    m_agencies.clear();
    m_total = 0;
    settled();
}

void PlaceAgencies::settled()
{
    m_asking = false;
    Q_EMIT changed();
}

bool PlaceAgencies::take(RegionCode at, const Answer& answer)
{
    const catalog::Dataset& dataset = m_source.catalog().datasetOf(*m_source.catalog().service(u"agencies"_s));
    const int region = dataset.indexOf(u"region"_s);
    const int phone = dataset.indexOf(u"phone"_s);
    QList<catalog::Row> rows = answer.rows;
    const auto isOwn = [&](const catalog::Row& row) { return row.cells.value(region) == at.toString(); };
    // Those of the whole place before those of its parts; the parts of a division above are other places.
    std::ranges::stable_partition(rows, isOwn);
    const auto own = std::ranges::count_if(rows, isOwn);
    if (rows.isEmpty() || (own == 0 && at != m_region))
        return false;
    const auto end = own > 0 ? rows.begin() + own : rows.end();
    std::stable_partition(rows.begin(), end,
                          [&](const catalog::Row& row) { return !row.cells.value(phone).isEmpty(); });
    QList<Agency> agencies;
    for (auto row = rows.cbegin(); row != end && agencies.size() < most; ++row) {
        const catalog::Provenance* source = answer.source(row->source);
        agencies.append({.name = row->cells.value(dataset.indexOf(u"name"_s)),
                         .phone = row->cells.value(phone),
                         .source = source == nullptr ? catalog::Provenance() : *source});
    }
    m_found = at;
    m_agencies = agencies;
    m_total = answer.total;
    Q_EMIT changed();
    return true;
}

} // namespace yibao::models
