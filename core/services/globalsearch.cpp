// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/globalsearch.h"

#include "core/base/future.h"
#include "core/base/text.h"
#include "core/base/textmatch.h"
#include "core/base/whendone.h"
#include "core/catalog/celltext.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <numeric>

using namespace Qt::StringLiterals;

namespace yibao::services {

namespace {

constexpr int mostOfOneGroup = 5;
constexpr int mostRegions = 200;

/// A group of rows: the first of its services whose lists hold a hit stands for it, so that an institution which
/// stands in two lists is shown once.
struct RowGroup
{
    HitGroup group;
    QStringList services;
    QStringList details; ///< fields of the second line
};

const QList<RowGroup>& rowGroups()
{
    static const QStringList institution{u"region"_s, u"hospitalGrade"_s, u"type"_s, u"address"_s};
    static const QList<RowGroup> groups{
        {HitGroup::Institutions,
         {u"designated-hospitals"_s, u"networked-hospitals"_s, u"pilot-institutions"_s},
         institution},
        {HitGroup::Pharmacies, {u"designated-pharmacies"_s}, {u"region"_s, u"address"_s}},
        {HitGroup::Agencies, {u"agencies"_s}, {u"region"_s, u"phone"_s, u"address"_s}},
        {HitGroup::Drugs, {u"drugs"_s}, {u"form"_s, u"reimbursementClass"_s, u"className"_s}},
    };
    return groups;
}

const catalog::Filter* nameFilter(const catalog::Service& service)
{
    for (const catalog::Filter& filter : service.filters) {
        if (filter.kind == catalog::FilterKind::Text)
            return &filter;
    }
    return nullptr;
}

/// One look-up of a group: which service was asked and what came.
struct Looked
{
    HitGroup group = HitGroup::Services;
    QString service;
    bool failed = false;
    catalog::Answer answer;
};

Looked looked(HitGroup group, const QString& service, Result<catalog::Answer> answer)
{
    Looked result{.group = group, .service = service, .failed = false, .answer = {}};
    if (answer)
        result.answer = *std::move(answer);
    else
        result.failed = true;
    return result;
}

/// The field in which the text stands when it is not the name itself.
QString reasonOf(const catalog::Dataset& dataset, const catalog::Row& row, const QString& title, const QString& sought)
{
    if (!text::matches(title, sought).isEmpty())
        return {};
    for (const QString& id : dataset.searched) {
        const int at = dataset.indexOf(id);
        if (at >= 0 && at < row.cells.size() && !text::matches(row.cells.at(at), sought).isEmpty())
            return catalog::translated(dataset.fields.at(at).label);
    }
    return {};
}

SearchHit rowHit(const catalog::Catalog& catalog, const catalog::Service& service, const RowGroup& group,
                 const catalog::Row& row, const catalog::Answer& answer, const QString& sought)
{
    const catalog::Dataset& dataset = catalog.datasetOf(service);
    const catalog::CellText cells(catalog);
    SearchHit hit;
    hit.group = group.group;
    hit.icon = service.icon;
    hit.service = service.id;
    hit.rowKey = row.key;
    hit.filters = answer.question.filters;
    for (const catalog::Field& field : dataset.fields) {
        if (field.kind == catalog::FieldKind::Name && hit.title.isEmpty())
            hit.title = cells.text(dataset, row, field.id);
    }
    hit.reason = reasonOf(dataset, row, hit.title, sought);
    QStringList details;
    for (const QString& id : group.details) {
        const QString words = dataset.field(id) != nullptr ? cells.text(dataset, row, id) : QString();
        if (!words.isEmpty() && !details.contains(words))
            details.append(words);
    }
    // What matched must be seen, or the hit looks like a mistake.
    if (!hit.reason.isEmpty()) {
        for (const QString& id : dataset.searched) {
            const QString words = cells.text(dataset, row, id);
            if (words != hit.title && !text::matches(words, sought).isEmpty())
                details.append(hit.reason + u' ' + words);
        }
    }
    hit.detail = details.join(u" · "_s);
    if (const catalog::Provenance* source = answer.source(row.source))
        hit.source = *source;
    return hit;
}

SearchHit serviceHit(const catalog::Service& service)
{
    SearchHit hit;
    hit.title = catalog::translated(service.title);
    hit.detail = catalog::translated(service.hint);
    hit.icon = service.icon;
    hit.service = service.id;
    return hit;
}

/// "123 家" for a number of things of a group.
QString countedWords(const catalog::Catalog& catalog, const SearchGroup& group, qint64 n)
{
    switch (group.group) {
    case HitGroup::Services:
        return QCoreApplication::translate("yibao::services::GlobalSearch", "%n page(s)", nullptr, int(n));
    case HitGroup::Regions:
        return QCoreApplication::translate("yibao::services::GlobalSearch", "%n place(s)", nullptr, int(n));
    case HitGroup::Institutions:
    case HitGroup::Pharmacies:
    case HitGroup::Agencies:
    case HitGroup::Drugs:
        break;
    }
    return catalog::counted(catalog.datasetOf(*catalog.service(group.service)).counted, n);
}

SearchGroup serviceGroup(const catalog::Catalog& catalog, const QString& text)
{
    SearchGroup group{.group = HitGroup::Services,
                      .service = {},
                      .title = QCoreApplication::translate("yibao::services::GlobalSearch", "Services"),
                      .counted = {},
                      .total = 0,
                      .hits = {}};
    const QString sought = text::folded(text);
    for (const catalog::Service& service : catalog.services()) {
        const QString title = catalog::translated(service.title);
        if (sought.isEmpty() || !text::folded(title).contains(sought))
            continue;
        group.hits.append(serviceHit(service));
    }
    group.total = group.hits.size();
    group.counted = countedWords(catalog, group, group.total);
    return group;
}

SearchGroup regionGroup(const catalog::Catalog& catalog, const QString& text)
{
    // Enter shows what is open there; all of it are the agencies in charge.
    SearchGroup group{.group = HitGroup::Regions,
                      .service = u"agencies"_s,
                      .title = QCoreApplication::translate("yibao::services::GlobalSearch", "Places"),
                      .counted = {},
                      .total = 0,
                      .hits = {}};
    const QList<catalog::RegionCode> codes = catalog.regions().find(text, mostRegions);
    group.total = codes.size();
    for (const catalog::RegionCode code : codes.mid(0, mostOfOneGroup)) {
        QStringList path = catalog.regions().path(code);
        const QString name = path.isEmpty() ? code.toString() : path.takeLast();
        SearchHit hit;
        hit.group = HitGroup::Regions;
        hit.title = name;
        hit.detail = path.join(u" › "_s);
        hit.icon = u"pin"_s;
        hit.service = u"pool-area-openings"_s;
        hit.filters = {{u"region"_s, code.toString()}};
        group.hits.append(hit);
    }
    group.counted = countedWords(catalog, group, std::min<qint64>(group.total, mostRegions - 1));
    if (group.total >= mostRegions)
        group.counted = QCoreApplication::translate("yibao::services::GlobalSearch", "more than %1").arg(group.counted);
    return group;
}

SearchGroup answered(const catalog::Catalog& catalog, const RowGroup& rows, const Looked& found, const QString& sought)
{
    const catalog::Service* service = catalog.service(found.service);
    SearchGroup group{.group = rows.group,
                      .service = found.service,
                      .title = catalog::translated(service->title),
                      .total = found.answer.total};
    group.counted = countedWords(catalog, group, group.total);
    for (const catalog::Row& row : found.answer.rows)
        group.hits.append(rowHit(catalog, *service, rows, row, found.answer, sought));
    return group;
}

/// The services in which the text can still be asked for, since a portal may know more than this machine.
QList<SearchHit> elsewhere(const catalog::Catalog& catalog, const QString& sought)
{
    QList<SearchHit> hits;
    for (const RowGroup& rows : rowGroups()) {
        const catalog::Service* service = catalog.service(rows.services.first());
        const catalog::Filter* filter = service != nullptr ? nameFilter(*service) : nullptr;
        if (filter == nullptr)
            continue;
        SearchHit hit = serviceHit(*service);
        hit.filters = {{filter->id, sought}};
        hits.append(hit);
    }
    return hits;
}

} // namespace

qint64 SearchResult::total() const
{
    return std::accumulate(groups.begin(), groups.end(), qint64(0),
                           [](qint64 sum, const SearchGroup& group) { return sum + group.total; });
}

int SearchResult::shown() const
{
    return std::accumulate(groups.begin(), groups.end(), 0,
                           [](int sum, const SearchGroup& group) { return sum + int(group.hits.size()); });
}

GlobalSearch::GlobalSearch(const catalog::Catalog& catalog, Find find, QObject* parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_find(std::move(find))
{}

QList<int> GlobalSearch::shares(const QList<qint64>& totals, int limit, int most)
{
    QList<int> result(totals.size(), 0);
    int left = limit;
    for (int round = 0; round < 2; ++round) {
        for (qsizetype i = 0; i < totals.size() && left > 0; ++i) {
            const int wanted = int(std::min<qint64>(totals.at(i), round == 0 ? 1 : most)) - result.at(i);
            const int given = std::min(left, std::max(0, wanted));
            result[i] += given;
            left -= given;
        }
    }
    return result;
}

QFuture<SearchResult> GlobalSearch::search(const QString& text, int limit)
{
    const QString sought = text::simplified(text);
    if (text::folded(sought).isEmpty())
        return ready(SearchResult{.text = text, .groups = {}, .emptyGroups = {}, .failedGroups = {}, .elsewhere = {}});

    QList<QFuture<Looked>> asked;
    for (const RowGroup& rows : rowGroups()) {
        for (const QString& id : rows.services) {
            const catalog::Service* service = m_catalog.service(id);
            const catalog::Filter* filter = service != nullptr ? nameFilter(*service) : nullptr;
            if (filter == nullptr)
                continue;
            const catalog::Question question{.service = id,
                                             .filters = {{filter->id, sought}},
                                             .page = {.offset = 0, .limit = mostOfOneGroup},
                                             .sort = {},
                                             .descending = false};
            asked.append(m_find(question).then([group = rows.group, id](Result<catalog::Answer> answer) {
                return looked(group, id, std::move(answer));
            }));
        }
    }
    const auto collect = [this, text, sought, limit](const QList<QFuture<Looked>>& futures) {
        QList<SearchGroup> candidates{serviceGroup(m_catalog, sought)};
        SearchResult result{.text = text, .groups = {}, .emptyGroups = {}, .failedGroups = {}, .elsewhere = {}};
        for (const RowGroup& rows : rowGroups()) {
            if (rows.group == HitGroup::Drugs)
                candidates.append(regionGroup(m_catalog, sought));
            const Looked* chosen = nullptr;
            QList<Looked> all;
            for (const QFuture<Looked>& future : futures) {
                if (future.isValid() && future.resultCount() > 0 && future.result().group == rows.group)
                    all.append(future.result());
            }
            for (const Looked& candidate : std::as_const(all)) {
                if (chosen == nullptr || (chosen->answer.total == 0 && candidate.answer.total > 0))
                    chosen = &candidate;
            }
            if (chosen == nullptr)
                continue;
            if (chosen->failed)
                result.failedGroups.append(catalog::translated(m_catalog.service(chosen->service)->title));
            else
                candidates.append(answered(m_catalog, rows, *chosen, sought));
        }
        QList<qint64> totals;
        for (const SearchGroup& group : std::as_const(candidates))
            totals.append(group.hits.size());
        const QList<int> places = shares(totals, limit, mostOfOneGroup);
        for (qsizetype i = 0; i < candidates.size(); ++i) {
            SearchGroup group = candidates.at(i);
            if (group.total == 0) {
                if (group.group != HitGroup::Services)
                    result.emptyGroups.append(group.title);
                continue;
            }
            group.hits = group.hits.mid(0, places.at(i));
            group.listed = countedWords(m_catalog, group, group.hits.size());
            result.groups.append(group);
        }
        if (result.groups.isEmpty())
            result.elsewhere = elsewhere(m_catalog, sought);
        return result;
    };
    auto promise = std::make_shared<QPromise<SearchResult>>();
    promise->start();
    whenDone(QtFuture::whenAll(asked.begin(), asked.end()), this,
             [promise, collect](const QList<QFuture<Looked>>& done) {
                 promise->addResult(collect(done));
                 promise->finish();
             });
    return promise->future();
}

} // namespace yibao::services
