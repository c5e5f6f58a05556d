// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/globalsearch.h"

#include "core/base/future.h"
#include "core/base/text.h"
#include "core/base/whendone.h"
#include "core/services/hitwords.h"
#include "core/services/namefinder.h"
#include "core/services/rowhit.h"

#include <QCoreApplication>
#include <QtConcurrent>

#include <algorithm>
#include <memory>
#include <mutex>
#include <numeric>

using namespace Qt::StringLiterals;

namespace yibao::services {

namespace {

constexpr int mostOfOneGroup = 5;

/// A group of rows: the first of its services whose lists hold a hit stands for it, so that an institution which
/// stands in two lists is shown once. A list with nothing but near hits gives way to one with real ones.
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

/// One list that was asked.
struct Look
{
    qsizetype group = 0; ///< index into rowGroups()
    QString service;
    QFuture<Result<catalog::Answer>> answer;
};

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

/// Best first among those that tell best: a real hit before any near one.
qint64 worth(const catalog::Answer& answer)
{
    return answer.total > answer.near ? 2 : answer.total > 0 ? 1 : 0;
}

SearchGroup answered(const catalog::Catalog& catalog, const RowGroup& rows, const QString& serviceId,
                     const catalog::Answer& answer)
{
    const catalog::Service* service = catalog.service(serviceId);
    SearchGroup group{.group = rows.group,
                      .service = serviceId,
                      .title = catalog::translated(service->title),
                      .total = answer.total,
                      .near = answer.near};
    group.counted = countedWords(catalog, group, group.total);
    for (qsizetype row = 0; row < answer.rows.size(); ++row)
        group.hits.append(rowHit(catalog, *service, rows.group, rows.details, answer, row));
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

/// Divisions by name, made when they are first looked for, on the thread that looks.
class GlobalSearch::Places final
{
public:
    explicit Places(const catalog::RegionTree& tree)
        : m_tree(tree)
    {}

    [[nodiscard]] QList<NameFinder::Found> find(const QString& text)
    {
        std::call_once(m_once, [this] { make(); });
        return m_finder->find(text);
    }
    /// Of a name that was found.
    [[nodiscard]] catalog::RegionCode code(qsizetype at) const { return m_codes.at(at); }

private:
    void make()
    {
        QList<NameFinder::Name> names;
        m_codes = m_tree.roots();
        for (qsizetype i = 0; i < m_codes.size(); ++i) {
            const catalog::RegionTree::Node& node = *m_tree.node(m_codes.at(i));
            names.append({node.name, node.parent.isNull() ? QStringList() : m_tree.path(node.parent)});
            m_codes += node.children;
        }
        m_finder = std::make_unique<NameFinder>(names, true);
    }

    const catalog::RegionTree& m_tree;
    QList<catalog::RegionCode> m_codes;
    std::once_flag m_once;
    std::unique_ptr<const NameFinder> m_finder;
};

/// What was found by name.
struct NamesFound
{
    QList<NameFinder::Found> services;
    QList<NameFinder::Found> places;
};

/// A name that was looked through, with the page it leads to.
struct Named
{
    SearchHit hit;
    QString keyword{}; ///< the other word for it; empty when the name is its title
};

struct GlobalSearch::Asked
{
    QString text; ///< as it was asked
    QString sought;
    int limit = 0;
    QList<Look> looks;
    QList<Named> named; ///< as NamesFound::services counts them
    NamesFound names;
};

/// One search under way. Dropped with the last look-up of it, its future ends.
struct GlobalSearch::Pending
{
    Asked asked;
    qsizetype open = 0; ///< look-ups that have not answered
    QPromise<SearchResult> promise;
};

GlobalSearch::GlobalSearch(const catalog::Catalog& catalog, Find find, QObject* parent)
    : QObject(parent)
    , m_catalog(catalog)
    , m_find(std::move(find))
    , m_places(std::make_unique<Places>(catalog.regions()))
{
    // Of its own: an export or an import under way must not keep a key waiting.
    m_pool.setMaxThreadCount(1);
}

GlobalSearch::~GlobalSearch()
{
    cancel();
}

void GlobalSearch::cancel()
{
    for (QFuture<Result<catalog::Answer>>& future : m_underWay)
        future.cancel();
    m_underWay.clear();
}

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
    cancel();
    const quint64 serial = ++m_serial;
    const QString sought = text::simplified(text);
    if (text::folded(sought).isEmpty())
        return ready(SearchResult{.text = text});

    Asked asked{.text = text, .sought = sought, .limit = limit, .looks = {}, .names = {}};
    for (qsizetype group = 0; group < rowGroups().size(); ++group) {
        for (const QString& id : rowGroups().at(group).services) {
            if (m_catalog.service(id) == nullptr)
                continue;
            const catalog::Question question{.service = id,
                                             .filters = {},
                                             .page = {.offset = 0, .limit = mostOfOneGroup},
                                             .sort = {},
                                             .descending = false,
                                             .text = sought};
            asked.looks.append({group, id, m_find(question)});
            m_underWay.append(asked.looks.last().answer);
        }
    }
    // Each name with the page it leads to, services first.
    QList<NameFinder::Name> titles;
    for (const catalog::Service& service : m_catalog.services()) {
        titles.append({catalog::translated(service.title), {}});
        asked.named.append({.hit = serviceHit(service)});
    }
    for (const Page& page : m_morePages ? m_morePages() : QList<Page>()) {
        SearchHit hit;
        hit.title = page.title;
        hit.detail = page.hint;
        hit.icon = page.icon;
        hit.service = page.id;
        titles.append({page.title, {}});
        asked.named.append({.hit = hit});
        for (const QString& keyword : page.keywords) {
            titles.append({keyword, {}});
            asked.named.append({.hit = hit, .keyword = keyword});
        }
    }
    const auto names = QtConcurrent::run(&m_pool, [places = m_places.get(), titles, sought] {
        return NamesFound{.services = NameFinder(titles, false).find(sought), .places = places->find(sought)};
    });

    const auto pending = std::make_shared<Pending>();
    pending->asked = std::move(asked);
    pending->open = pending->asked.looks.size() + 1;
    pending->promise.start();
    const auto done = [this, pending, serial] {
        if (serial != m_serial || --pending->open > 0)
            return;
        pending->promise.addResult(collect(pending->asked));
        pending->promise.finish();
    };
    // Watched one by one: a continuation (then, whenAll) of Qt 6.4 makes a later cancel() reach into what is gone.
    for (const QFuture<Result<catalog::Answer>>& future : std::as_const(m_underWay))
        whenDone(future, this, [done](const Result<catalog::Answer>&) { done(); });
    whenDone(names, this, [done, pending](const NamesFound& found) {
        pending->asked.names = found;
        done();
    });
    return pending->promise.future();
}

QList<catalog::RegionCode> GlobalSearch::places(const QString& text, int limit) const
{
    QList<catalog::RegionCode> codes;
    for (const NameFinder::Found& found : m_places->find(text)) {
        if (codes.size() < limit)
            codes.append(m_places->code(found.name));
    }
    return codes;
}

QFuture<SearchResult> GlobalSearch::prepare()
{
    if (std::exchange(m_prepared, true) || !m_underWay.isEmpty())
        return {};
    // A character that stands in no name opens the lists with the least to read.
    const auto opened = search(u"\u9f98"_s);
    return after(opened, this, [this, serial = m_serial](const SearchResult&) {
        return serial == m_serial ? search(u"医院"_s) : QFuture<SearchResult>();
    });
}

SearchResult GlobalSearch::collect(const Asked& asked) const
{
    SearchResult result{.text = asked.text};
    QList<SearchGroup> candidates{pageGroup(asked)};
    for (qsizetype group = 0; group < rowGroups().size(); ++group) {
        const RowGroup& rows = rowGroups().at(group);
        if (rows.group == HitGroup::Drugs)
            candidates.append(placeGroup(asked.names.places));
        QString service;
        Result<catalog::Answer> best = fail(Error{.code = ErrorCode::Cancelled});
        for (const Look& look : asked.looks) {
            if (look.group != group)
                continue;
            const Result<catalog::Answer> answer =
                look.answer.resultCount() > 0 ? look.answer.result()
                                              : Result<catalog::Answer>(fail(Error{.code = ErrorCode::Cancelled}));
            if (service.isEmpty() || (answer && (!best || worth(*answer) > worth(*best)))) {
                service = look.service;
                best = answer;
            }
        }
        if (service.isEmpty())
            continue;
        if (best)
            candidates.append(answered(m_catalog, rows, service, *best));
        else
            result.failedGroups.append(catalog::translated(m_catalog.service(service)->title));
    }
    QList<qint64> totals;
    for (const SearchGroup& group : std::as_const(candidates))
        totals.append(group.hits.size());
    const QList<int> places = shares(totals, asked.limit, mostOfOneGroup);
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
        result.elsewhere = elsewhere(m_catalog, asked.sought);
    return result;
}

SearchGroup GlobalSearch::pageGroup(const Asked& asked) const
{
    SearchGroup group{.group = HitGroup::Services,
                      .title = QCoreApplication::translate("yibao::services::GlobalSearch", "Services")};
    for (const NameFinder::Found& name : asked.names.services) {
        const Named& named = asked.named.at(name.name);
        // A page may be found by its title and by several other words; the best of them counts.
        if (std::ranges::find(group.hits, named.hit.service, &SearchHit::service) != group.hits.end())
            continue;
        SearchHit hit = named.hit;
        const bool byTitle = named.keyword.isEmpty();
        const catalog::Hit why{.kind = byTitle ? name.kind : catalog::MatchKind::Alias, .alias = named.keyword};
        hit.kind = why.kind;
        hit.reason = reasonOf(why);
        if (byTitle)
            hit.titleMarks = name.marks;
        group.hits.append(hit);
    }
    group.total = group.hits.size();
    group.counted = countedWords(m_catalog, group, group.total);
    return group;
}

SearchGroup GlobalSearch::placeGroup(const QList<NameFinder::Found>& found) const
{
    // Enter shows what is open there; all of it are the agencies in charge.
    SearchGroup group{.group = HitGroup::Regions,
                      .service = u"agencies"_s,
                      .title = QCoreApplication::translate("yibao::services::GlobalSearch", "Places"),
                      .total = found.size()};
    for (const NameFinder::Found& place : found.mid(0, mostOfOneGroup)) {
        const catalog::RegionCode code = m_places->code(place.name);
        QStringList path = m_catalog.regions().path(code);
        SearchHit hit;
        hit.group = HitGroup::Regions;
        hit.title = path.isEmpty() ? code.toString() : path.takeLast();
        hit.detail = path.join(u" › "_s);
        hit.kind = place.kind;
        hit.reason = catalog::matchWord(place.kind);
        hit.titleMarks = place.marks;
        hit.icon = u"pin"_s;
        hit.service = u"pool-area-openings"_s;
        hit.filters = {{u"region"_s, code.toString()}};
        group.hits.append(hit);
    }
    group.counted = countedWords(m_catalog, group, group.total);
    return group;
}

} // namespace yibao::services
