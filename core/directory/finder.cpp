// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/finder.h"

#include "core/directory/hits.h"
#include "core/directory/precedence.h"
#include "core/directory/sorting.h"

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Answer;
using catalog::Question;
using catalog::Row;
using search::Found;
using search::Request;

namespace {

constexpr int stopAskedEvery = 256;

std::vector<std::uint32_t> numbersOf(const QList<Source>& sources)
{
    std::vector<std::uint32_t> numbers;
    for (const Source& source : sources)
        numbers.push_back(static_cast<std::uint32_t>(source.id()));
    return numbers;
}

} // namespace

Result<Answer> Finder::find(const Question& question) const
{
    for (;;) {
        auto answered = answer(question);
        if (!answered)
            return fail(answered.error());
        if (*answered)
            return std::move(**answered);
    }
}

Result<std::optional<Answer>> Finder::answer(const Question& question) const
{
    auto scene = sceneOf(question);
    if (!scene)
        return fail(scene.error());
    Answer answer{.question = question};
    const auto last = asked(question, *scene);
    if (!last)
        return fail(last.error());
    answer.complete = !last->time.isValid() || last->held >= last->total;

    const catalog::Page& page = question.page;
    const bool sorts = scene->plan.sortField >= 0;
    Request& request = scene->plan.request;
    request.offset = sorts ? 0 : page.offset;
    request.limit = sorts ? 0 : page.limit;
    const auto hits = found(*scene, request);
    if (!hits)
        return fail(hits.error());
    answer.total = hits->total;
    answer.near = hits->near;
    answer.sources = sourcesOf(*hits, scene->seen);

    QList<qint64> wanted;
    if (!sorts) {
        for (const search::Hit& hit : hits->hits)
            wanted.append(hit.row);
    } else if (page.limit > 0 && page.offset < answer.total) {
        const auto order = sorted(*scene, question, answer.near);
        if (!order)
            return fail(order.error());
        wanted = order->mid(page.offset, page.limit);
    }
    const RowReader reader(scene->snapshot.connection(), m_session.schema(), *scene->plan.layout);
    auto rows = reader.rows(wanted);
    if (!rows)
        return fail(rows.error());
    if (rows->size() != wanted.size() && scene->list->index != nullptr) {
        m_session.giveUp(*scene->plan.layout);
        return std::nullopt;
    }
    answer.rows = std::move(*rows);
    if (!scene->plan.looksUpText)
        return std::optional(std::move(answer));
    const DocumentMaker maker(m_session.schema(), *scene->plan.layout, *scene->list->aliases);
    for (qsizetype i = 0; i < answer.rows.size(); ++i) {
        catalog::Hit hit = hitOf(request.queries, answer.rows.at(i), maker);
        if (!sorts)
            hit.kind = matchKind(hits->hits[static_cast<std::size_t>(i)].match);
        answer.hits.append(hit);
    }
    return std::optional(std::move(answer));
}

Result<LastAsked> Finder::lastAsked(const Question& question) const
{
    const auto scene = sceneOf(question);
    return scene ? asked(question, *scene) : fail(scene.error());
}

Result<Finder::Listing> Finder::list(const Question& question) const
{
    const auto scene = sceneOf(question);
    if (!scene)
        return fail(scene.error());
    Request request = scene->plan.request;
    request.offset = 0;
    request.limit = 0;
    const auto counted = found(*scene, request);
    if (!counted)
        return fail(counted.error());
    auto ids = scene->plan.sortField >= 0 ? sorted(*scene, question, counted->near) : all(*scene, request);
    if (!ids)
        return fail(ids.error());
    return Listing{.layout = scene->plan.layout, .ids = std::move(*ids), .sources = sourcesOf(*counted, scene->seen)};
}

Result<Finder::Scene> Finder::sceneOf(const Question& question) const
{
    const auto layout = layoutOf(m_session.schema(), question);
    if (!layout)
        return fail(layout.error());
    auto snapshot = m_session.begin();
    if (!snapshot)
        return fail(snapshot.error());
    const auto list = m_session.list(*snapshot, **layout);
    if (!list)
        return fail(list.error());
    auto made = plan(m_session.schema(), m_session.vocabulary(), **layout, question);
    if (!made)
        return fail(made.error());
    if (const Status narrowed = narrowByShortTexts(*made, *snapshot); !narrowed)
        return fail(narrowed.error());
    Scene scene{.plan = std::move(*made),
                .snapshot = std::move(*snapshot),
                .list = *list,
                .seen = Sources::seen((*list)->held, m_portal)};
    const auto excluded = m_session.excluded(scene.snapshot, *scene.plan.layout, m_portal, scene.seen);
    if (!excluded)
        return fail(excluded.error());
    scene.plan.request.filters.sources = numbersOf(scene.seen);
    scene.plan.request.filters.excluded = **excluded;
    return scene;
}

Status Finder::narrowByShortTexts(Plan& plan, const SearchSession::Snapshot& snapshot) const
{
    for (const Plan::ShortText& wanted : plan.shortTexts) {
        const auto values = m_session.values(snapshot, *plan.layout, wanted.field);
        if (!values)
            return fail(values.error());
        search::Filters::OneOf oneOf{.fields = {static_cast<std::uint16_t>(wanted.field)}, .values = {}};
        for (const SearchSession::Value& value : **values) {
            const bool holds = std::all_of(wanted.words.cbegin(), wanted.words.cend(), [&](const auto& word) {
                return value.folded.find(word) != std::u16string::npos;
            });
            if (holds)
                oneOf.values.push_back(indexedValue(value.cell));
        }
        plan.request.filters.oneOf.push_back(std::move(oneOf));
    }
    return {};
}

Result<Found> Finder::found(const Scene& scene, const Request& request) const
{
    if (request.filters.sources.empty())
        return Found();
    if (scene.list->index != nullptr) {
        auto found = scene.list->index->find(request, m_stop);
        if (found || found.error().code == ErrorCode::Cancelled)
            return found;
        m_session.giveUp(*scene.plan.layout);
    }
    search::Scan looked(request);
    const Status done = scan(scene, request, false, looked);
    return done ? Result<Found>(looked.found()) : fail(done.error());
}

Result<QList<qint64>> Finder::all(const Scene& scene, const Request& request) const
{
    const auto listed = [](const std::vector<std::int64_t>& ids) { return QList<qint64>(ids.cbegin(), ids.cend()); };
    if (request.filters.sources.empty())
        return QList<qint64>();
    if (scene.list->index != nullptr) {
        const auto ids = scene.list->index->all(request);
        if (ids)
            return listed(*ids);
        m_session.giveUp(*scene.plan.layout);
    }
    search::Scan looked(request);
    const Status done = scan(scene, request, false, looked);
    return done ? Result<QList<qint64>>(listed(looked.all())) : fail(done.error());
}

Status Finder::scan(const Scene& scene, const Request& request, bool hidden, search::Scan& scan) const
{
    QList<int> ids;
    for (const std::uint32_t source : request.filters.sources)
        ids.append(static_cast<int>(source));
    const DocumentMaker maker(m_session.schema(), *scene.plan.layout, *scene.list->aliases);
    bool stopped = false;
    int looked = 0;
    const Status done = RowReader(scene.snapshot.connection(), m_session.schema(), *scene.plan.layout)
                            .documents(u"row_hidden = %1 AND row_source IN (%2)"_s.arg(hidden ? 1 : 0).arg(idList(ids)),
                                       maker, [&](search::Document&& document) {
                                           scan.look(document);
                                           stopped = ++looked % stopAskedEvery == 0 && m_stop && m_stop();
                                           return !stopped;
                                       });
    return stopped ? Status(fail(stoppedError())) : done;
}

Result<QList<qint64>> Finder::sorted(const Scene& scene, const Question& question, qint64 near) const
{
    const QString key =
        QStringList{question.key(), question.sort, question.descending ? u"1"_s : u"0"_s, m_portal}.join(QChar(0x1e));
    if (const QList<qint64>* kept = m_session.sorted(key))
        return *kept;
    const auto ids = all(scene, scene.plan.request);
    if (!ids)
        return ids;
    const RowReader reader(scene.snapshot.connection(), m_session.schema(), *scene.plan.layout);
    auto order = sortedBy(reader, m_session.schema(), *scene.plan.layout, scene.plan.sortField, scene.plan.descending,
                          *ids, near);
    if (order)
        m_session.keepSorted(key, *order);
    return order;
}

Result<LastAsked> Finder::asked(const Question& question, const Scene& scene) const
{
    LastAsked last;
    if (m_portal.isEmpty())
        return last;
    store::Connection& connection = scene.snapshot.connection();
    auto statement = connection.prepare(u"SELECT time, total FROM asked WHERE question = ? AND portal = ?"_s);
    if (!statement)
        return fail(statement.error());
    if (const Status ran = statement->run({question.key(), m_portal}); !ran)
        return fail(ran.error());
    const auto there = statement->next();
    if (!there)
        return fail(there.error());
    if (!*there)
        return last;
    last.time = QDateTime::fromString(statement->text(0), Qt::ISODateWithMs);
    last.total = statement->number(1);
    statement->finish();

    QList<Source> ofPortal = scene.list->held;
    ofPortal.removeIf([this](const Source& source) { return source.provenance.portal != m_portal; });
    Request request = scene.plan.request;
    request.filters.sources = numbersOf(ofPortal);
    request.filters.excluded.clear();
    request.offset = 0;
    request.limit = 0;
    const auto visible = found(scene, request);
    if (!visible)
        return fail(visible.error());
    search::Scan hidden(request);
    if (!ofPortal.isEmpty()) {
        if (const Status done = scan(scene, request, true, hidden); !done)
            return fail(done.error());
    }
    // What is only near is no row of the portal's answer.
    last.held = visible->total - visible->near + hidden.found().total - hidden.found().near;
    return last;
}

QList<catalog::Provenance> Finder::sourcesOf(const Found& found, const QList<Source>& seen)
{
    QList<catalog::Provenance> sources;
    for (const Source& source : seen) {
        const auto has = [&](const auto& entry) {
            return static_cast<int>(entry.first) == source.id() && entry.second > 0;
        };
        if (std::any_of(found.bySource.cbegin(), found.bySource.cend(), has))
            sources.append(source.provenance);
    }
    return sources;
}

} // namespace yibao::directory
