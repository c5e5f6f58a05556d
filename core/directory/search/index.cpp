// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/search/index.h"

#include "core/base/supportids.h"
#include "core/directory/search/evaluator.h"

#include <algorithm>
#include <deque>
#include <mutex>
#include <numeric>

using namespace Qt::StringLiterals;

namespace yibao::search {

namespace {

/// A segment and what of it is gone.
struct Part
{
    std::shared_ptr<const Segment> segment;
    std::shared_ptr<const Bitmap> dead;     ///< null for nothing
    std::vector<std::uint32_t> placeInBase; ///< of each document: how many of the first part stand before it
};

/// Rows of the parts that stand together in the order: one class, or one tier of near hits.
struct Group
{
    Match match = Match::Substring;
    std::vector<Bitmap> rows; ///< one set a part
    [[nodiscard]] std::uint64_t count() const
    {
        return std::accumulate(rows.begin(), rows.end(), std::uint64_t(0),
                               [](std::uint64_t sum, const Bitmap& set) { return sum + set.count(); });
    }
};

struct Position
{
    std::uint32_t part = 0;
    std::uint32_t document = 0;
};

/// Rows that may be seen at all, of one part; null set: all of them.
using Seen = std::vector<std::shared_ptr<const Bitmap>>;

Bitmap deadRows(const Segment& segment, const std::vector<std::int64_t>& sorted)
{
    std::vector<std::uint32_t> documents;
    const auto rows = segment.rows();
    const std::int64_t low = sorted.front();
    const std::int64_t high = sorted.back();
    // Numbers of rows that change together lie close together, mostly; then a bit for each is the shortest way.
    constexpr std::int64_t wide = std::int64_t(1) << 26;
    std::vector<bool> marks;
    if (high - low < wide) {
        marks.resize(static_cast<std::size_t>(high - low + 1));
        for (const std::int64_t row : sorted)
            marks[static_cast<std::size_t>(row - low)] = true;
    }
    for (std::uint32_t document = 0; document < rows.size(); ++document) {
        const std::int64_t row = rows[document];
        if (row < low || row > high)
            continue;
        if (marks.empty() ? std::binary_search(sorted.begin(), sorted.end(), row)
                          : marks[static_cast<std::size_t>(row - low)])
            documents.push_back(document);
    }
    return Bitmap::of(std::move(documents));
}

std::vector<std::uint32_t> placesInBase(const Segment& base, const Segment& segment)
{
    std::vector<std::uint32_t> places(segment.size());
    for (std::uint32_t document = 0; document < segment.size(); ++document) {
        // The documents of a segment ascend, and so do their places.
        std::uint32_t low = document == 0 ? 0 : places[document - 1];
        std::uint32_t high = base.size();
        while (low < high) {
            const std::uint32_t middle = low + (high - low) / 2;
            if (Segment::compare(base, middle, segment, document) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        places[document] = low;
    }
    return places;
}

} // namespace

class Index::Private
{
public:
    explicit Private(const Readings& table)
        : readings(table)
    {}

    const Readings& readings;
    std::vector<Part> parts;

    mutable std::mutex mutex;
    mutable std::pair<std::vector<std::uint32_t>, std::vector<std::int64_t>> seenKey;
    mutable std::shared_ptr<const Seen> seenSets;

    [[nodiscard]] std::shared_ptr<const Seen> seen(const Filters& filters) const
    {
        auto key = std::pair(filters.sources, filters.excluded);
        {
            const std::lock_guard lock(mutex);
            if (seenSets && seenKey == key)
                return seenSets;
        }
        auto sets = std::make_shared<Seen>();
        for (const Part& part : parts)
            sets->push_back(seenIn(part, filters));
        const std::lock_guard lock(mutex);
        seenKey = std::move(key);
        seenSets = sets;
        return sets;
    }

    [[nodiscard]] static std::shared_ptr<const Bitmap> seenIn(const Part& part, const Filters& filters)
    {
        const Segment& segment = *part.segment;
        std::vector<Bitmap> ofSources;
        std::uint64_t rows = 0;
        for (const std::uint32_t source : filters.sources) {
            ofSources.push_back(segment.sets().set(setKey::source(source)));
            rows += ofSources.back().count();
        }
        Bitmap hidden = segment.sets().set(setKey::hidden);
        if (part.dead)
            hidden |= *part.dead;
        if (!filters.excluded.empty()) {
            std::vector<std::int64_t> sorted = filters.excluded;
            std::sort(sorted.begin(), sorted.end());
            hidden |= deadRows(segment, sorted);
        }
        if (rows == segment.size() && hidden.isEmpty())
            return nullptr;
        return std::make_shared<const Bitmap>(Bitmap::unite(ofSources) - hidden);
    }

    /// What filters leave of a part; nothing when they leave all.
    [[nodiscard]] static std::optional<Bitmap> filtered(const Segment& segment, const Filters& filters,
                                                        const Bitmap* seen)
    {
        std::optional<Bitmap> rows;
        const auto narrow = [&](std::vector<Bitmap>& any) {
            Bitmap set = Bitmap::unite(any);
            if (rows)
                *rows &= set;
            else
                rows = seen == nullptr ? set.copy() : set & *seen;
        };
        if (filters.regions) {
            std::vector<Bitmap> any;
            for (const std::uint32_t region : *filters.regions)
                any.push_back(segment.sets().set(setKey::region(region)));
            narrow(any);
        }
        for (const Filters::OneOf& oneOf : filters.oneOf) {
            std::vector<Bitmap> any;
            for (const std::uint16_t field : oneOf.fields) {
                for (const std::u16string& value : oneOf.values)
                    any.push_back(segment.sets().set(setKey::value(field, value)));
            }
            narrow(any);
        }
        return rows;
    }

    [[nodiscard]] std::vector<Group> groups(const Request& request, const Seen& seen,
                                            const std::function<bool()>& stop) const;
    void page(const Group& group, std::uint64_t offset, std::uint64_t limit, std::vector<Position>& positions) const;
    [[nodiscard]] std::vector<std::pair<std::uint32_t, std::int64_t>> bySource(const Filters& filters,
                                                                               const std::vector<Group>& groups) const;
};

std::vector<Group> Index::Private::groups(const Request& request, const Seen& seen,
                                          const std::function<bool()>& stop) const
{
    std::vector<const Query*> queries;
    const Query* classing = nullptr;
    std::size_t tiers = 0;
    for (const Query& query : request.queries) {
        if (query.isEmpty())
            continue;
        if (classing == nullptr && query.scope != Scope::Rest)
            classing = &query;
        else
            queries.push_back(&query);
        tiers = std::max(tiers, query.tiers.size());
    }
    std::vector<std::optional<Bitmap>> allowed;
    std::vector<const Bitmap*> within;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        allowed.push_back(filtered(*parts[i].segment, request.filters, seen[i].get()));
        within.push_back(allowed.back() ? nullptr : seen[i].get());
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (allowed[i])
            within[i] = &*allowed[i];
    }

    std::vector<Group> groups;
    if (tiers == 0) {
        Group& all = groups.emplace_back();
        for (std::size_t i = 0; i < parts.size(); ++i)
            all.rows.push_back(within[i] == nullptr ? Bitmap::all(parts[i].segment->size()) : within[i]->copy());
        return groups;
    }
    for (int match = 0; match < matchClasses; ++match)
        groups.push_back({.match = static_cast<Match>(match), .rows = std::vector<Bitmap>(parts.size())});
    std::uint64_t total = 0;
    std::deque<Evaluator> evaluators;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Evaluator& evaluator = evaluators.emplace_back(*parts[i].segment, readings, within[i], stop);
        std::optional<Bitmap> narrowed;
        for (const Query* query : queries)
            narrowed = evaluator.matches(*query, 0, narrowed ? &*narrowed : within[i]);
        if (classing == nullptr) {
            groups[static_cast<std::size_t>(Match::Address)].rows[i] = std::move(*narrowed);
        } else {
            Classes classes = evaluator.classes(*classing, 0, narrowed ? &*narrowed : within[i]);
            for (std::size_t match = 0; match < classes.size(); ++match)
                groups[match].rows[i] = std::move(classes[match]);
        }
    }
    for (const Group& group : groups)
        total += group.count();
    if (total >= Query::enough || tiers == 1)
        return groups;
    std::vector<Bitmap> found(parts.size()); ///< rows of all groups so far
    for (const Group& group : groups) {
        for (std::size_t i = 0; i < parts.size(); ++i)
            found[i] |= group.rows[i];
    }
    if (classing != nullptr)
        queries.insert(queries.begin(), classing);
    // What each query matches in the tiers so far; with one query that is what was found.
    std::vector<std::vector<Bitmap>> reached(parts.size());
    for (std::size_t tier = 1; tier < tiers && total < Query::enough; ++tier) {
        Group near{.match = Match::Near, .rows = std::vector<Bitmap>(parts.size())};
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Evaluator& evaluator = evaluators[i];
            if (queries.size() == 1) {
                near.rows[i] = evaluator.matches(*queries.front(), tier, within[i]) - found[i];
            } else {
                std::optional<Bitmap> rows;
                for (std::size_t q = 0; q < queries.size(); ++q) {
                    if (tier == 1)
                        reached[i].push_back(evaluator.matches(*queries[q], 0, within[i]));
                    reached[i][q] |= evaluator.matches(*queries[q], tier, within[i]);
                    rows = rows ? *rows & reached[i][q] : reached[i][q].copy();
                }
                near.rows[i] = *rows - found[i];
            }
            found[i] |= near.rows[i];
            total += near.rows[i].count();
        }
        groups.push_back(std::move(near));
    }
    return groups;
}

void Index::Private::page(const Group& group, std::uint64_t offset, std::uint64_t limit,
                          std::vector<Position>& positions) const
{
    std::vector<Position> later; ///< what is not in the base, in order
    for (std::uint32_t part = 1; part < parts.size(); ++part) {
        for (const std::uint32_t document : group.rows[part].list())
            later.push_back({.part = part, .document = document});
    }
    const auto place = [this](const Position& at) { return parts[at.part].placeInBase[at.document]; };
    if (parts.size() > 2) {
        std::sort(later.begin(), later.end(), [&](const Position& a, const Position& b) {
            if (place(a) != place(b))
                return place(a) < place(b);
            return Segment::compare(*parts[a.part].segment, a.document, *parts[b.part].segment, b.document) < 0;
        });
    }
    const Bitmap& base = group.rows.front();
    // Where the later ones stand among all rows of the group.
    const auto rankOf = [&](std::size_t at) { return base.countBelow(place(later[at])) + at; };
    std::size_t low = 0;
    for (std::size_t high = later.size(); low < high;) {
        const std::size_t middle = (low + high) / 2;
        if (rankOf(middle) < offset)
            low = middle + 1;
        else
            high = middle;
    }
    std::vector<std::uint32_t> documents;
    base.page(offset - low, limit, documents);
    std::size_t next = 0;
    for (std::uint64_t rank = offset; limit > 0; ++rank, --limit) {
        if (low < later.size() && (next == documents.size() || rankOf(low) == rank))
            positions.push_back(later[low++]);
        else if (next < documents.size())
            positions.push_back({.part = 0, .document = documents[next++]});
        else
            return;
    }
}

std::vector<std::pair<std::uint32_t, std::int64_t>> Index::Private::bySource(const Filters& filters,
                                                                             const std::vector<Group>& groups) const
{
    std::vector<std::pair<std::uint32_t, std::int64_t>> result;
    for (const std::uint32_t source : filters.sources) {
        std::uint64_t rows = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Segment& segment = *parts[i].segment;
            const std::uint32_t there = segment.sets().count(setKey::source(source));
            if (there == 0)
                continue;
            const bool alone = there == segment.size();
            const Bitmap ofSource = alone ? Bitmap() : segment.sets().set(setKey::source(source));
            for (const Group& group : groups)
                rows += alone ? group.rows[i].count() : group.rows[i].countBoth(ofSource);
        }
        if (rows > 0)
            result.emplace_back(source, static_cast<std::int64_t>(rows));
    }
    return result;
}

Index::Index(std::shared_ptr<const Segment> base, const Readings& readings)
    : d(std::make_unique<Private>(readings))
{
    d->parts.push_back({.segment = std::move(base)});
}

Index::~Index() = default;

std::shared_ptr<const Index> Index::with(const std::vector<std::int64_t>& gone,
                                         std::shared_ptr<const Segment> changed) const
{
    auto next = std::make_shared<Index>(d->parts.front().segment, d->readings);
    next->d->parts = d->parts;
    std::vector<std::int64_t> sorted = gone;
    std::sort(sorted.begin(), sorted.end());
    if (!sorted.empty()) {
        for (Part& part : next->d->parts) {
            Bitmap dead = deadRows(*part.segment, sorted);
            if (dead.isEmpty())
                continue;
            if (part.dead)
                dead |= *part.dead;
            part.dead = std::make_shared<const Bitmap>(std::move(dead));
        }
    }
    // A segment that is gone as a whole costs every question a little for nothing.
    auto& parts = next->d->parts;
    parts.erase(
        std::remove_if(parts.begin() + 1, parts.end(),
                       [](const Part& part) { return part.dead && part.dead->count() == part.segment->size(); }),
        parts.end());
    if (changed && changed->size() > 0) {
        std::vector<std::uint32_t> places = placesInBase(*parts.front().segment, *changed);
        parts.push_back({.segment = std::move(changed), .placeInBase = std::move(places)});
    }
    return next;
}

std::vector<std::size_t> Index::deltas() const
{
    std::vector<std::size_t> sizes;
    for (std::size_t i = 1; i < d->parts.size(); ++i)
        sizes.push_back(d->parts[i].segment->size());
    return sizes;
}

std::size_t Index::dead() const
{
    std::size_t count = 0;
    for (const Part& part : d->parts)
        count += part.dead ? part.dead->count() : 0;
    return count;
}

const Identity& Index::identity() const
{
    return d->parts.front().segment->identity();
}

Result<Found> Index::find(const Request& request, const std::function<bool()>& stop) const
{
    try {
        const auto seen = d->seen(request.filters);
        const std::vector<Group> groups = d->groups(request, *seen, stop);
        Found found;
        std::vector<Position> positions;
        auto offset = static_cast<std::uint64_t>(std::max<std::int64_t>(request.offset, 0));
        auto limit = static_cast<std::uint64_t>(std::max<std::int64_t>(request.limit, 0));
        for (const Group& group : groups) {
            const std::uint64_t count = group.count();
            found.total += static_cast<std::int64_t>(count);
            found.near += group.match == Match::Near ? static_cast<std::int64_t>(count) : 0;
            if (limit > 0 && offset < count) {
                positions.clear();
                d->page(group, offset, limit, positions);
                for (const Position& at : positions) {
                    const Segment& segment = *d->parts[at.part].segment;
                    found.hits.push_back(
                        {.row = segment.row(at.document), .source = segment.source(at.document), .match = group.match});
                }
                limit -= positions.size();
                offset = 0;
            } else {
                offset -= std::min(offset, count);
            }
        }
        found.bySource = d->bySource(request.filters, groups);
        return found;
    } catch (const DamagedPage&) {
        return fail(ErrorCode::StorageCorrupt, YIBAO_SUPPORT("STO-INDEX-12"), u"a page is damaged"_s);
    } catch (const Stopped&) {
        return fail(ErrorCode::Cancelled, YIBAO_SUPPORT("STO-STOPPED-13"), u"stopped"_s);
    }
}

Result<std::vector<std::int64_t>> Index::all(const Request& request) const
{
    try {
        const auto seen = d->seen(request.filters);
        const std::vector<Group> groups = d->groups(request, *seen, {});
        std::vector<std::int64_t> rows;
        std::vector<Position> positions;
        for (const Group& group : groups) {
            positions.clear();
            d->page(group, 0, group.count(), positions);
            for (const Position& at : positions)
                rows.push_back(d->parts[at.part].segment->row(at.document));
        }
        return rows;
    } catch (const DamagedPage&) {
        return fail(ErrorCode::StorageCorrupt, YIBAO_SUPPORT("STO-INDEX-12"), u"a page is damaged"_s);
    }
}

} // namespace yibao::search
