// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/future.h"
#include "core/base/supportids.h"
#include "core/services/hitwords.h"
#include "ui/models/answersource.h"

#include <QRegularExpression>

#include <algorithm>
#include <deque>
#include <functional>

/// A directory and a portal made of lists in memory. Replies can be held back and let go one by one, so that tests
/// decide what comes first.
namespace yibao::testing {

using namespace Qt::StringLiterals;

inline catalog::Row hospital(const catalog::Catalog& catalog, const QString& code, const QString& name,
                             const QString& region, const QString& type = {}, const QString& address = {},
                             const QString& phone = {})
{
    const catalog::Dataset& dataset = *catalog.dataset(u"designated-hospitals"_s);
    catalog::Row row;
    row.key = code;
    row.cells = QStringList(dataset.fields.size());
    const auto put = [&](const QString& field, const QString& value) {
        if (!value.isEmpty())
            row.cells[dataset.indexOf(field)] = value;
    };
    put(u"code"_s, code);
    put(u"name"_s, name);
    put(u"region"_s, region);
    put(u"type"_s, type);
    put(u"address"_s, address);
    put(u"phone"_s, phone);
    row.source = 1;
    return row;
}

/// `count` institutions of Nanshan, numbered from `first`.
inline QList<catalog::Row> manyHospitals(const catalog::Catalog& catalog, int count, int first = 0)
{
    QList<catalog::Row> rows;
    rows.reserve(count);
    for (int i = first; i < first + count; ++i) {
        rows.append(
            hospital(catalog, u"H440305%1"_s.arg(i, 5, 10, QChar(u'0')), u"演示第%1医院"_s.arg(i), u"440305"_s));
        rows.last().position = i + 2;
    }
    return rows;
}

inline catalog::Provenance provenance(int id, catalog::Origin origin = catalog::Origin::Import,
                                      QDate asOf = QDate(2024, 10, 31))
{
    return {.id = id,
            .origin = origin,
            .dataset = u"designated-hospitals"_s,
            .title = u"深圳市定点医疗机构名单"_s,
            .portal = {},
            .asOf = asOf,
            .heldSince = {}};
}

inline Error netError(ErrorCode code = ErrorCode::Timeout)
{
    return Error{.code = code, .supportId = YIBAO_SUPPORT("NET-TIMEOUT-03")};
}

class FakeSource final : public models::AnswerSource
{
public:
    FakeSource(const catalog::Catalog& catalog, const Clock& clock)
        : m_catalog(catalog)
        , m_clock(clock)
    {}

    // What it holds
    QList<catalog::Row> rows;
    QList<catalog::Provenance> sources{provenance(1)};
    bool complete = true;
    std::optional<Error> localError;
    QStringList nearNames;             ///< names that fit any words, as near hits after all others
    QMap<QString, QString> otherNames; ///< name to what people call it

    QList<catalog::Row> portalRows;
    QList<catalog::Provenance> portalSources{provenance(2, catalog::Origin::Portal, QDate(2026, 11, 20))};
    bool offers = false;
    bool bulk = true;
    bool wants = true;
    int pageSize = 100;
    std::optional<Error> portalError;
    directory::LastAsked last;

    // What was asked
    QList<catalog::Question> localAsked;
    QList<catalog::Question> portalAsked;

    // Holding back
    bool holdLocal = false;
    bool holdPortal = false;
    void releaseLocal() { release(m_heldLocal); }
    /// Lets only the newest question go.
    void releaseNewestLocal()
    {
        if (!m_heldLocal.empty()) {
            const auto reply = m_heldLocal.back();
            m_heldLocal.pop_back();
            reply();
        }
    }
    [[nodiscard]] qsizetype heldLocal() const { return static_cast<qsizetype>(m_heldLocal.size()); }
    void releasePortal() { release(m_heldPortal); }
    [[nodiscard]] qsizetype heldPortal() const { return static_cast<qsizetype>(m_heldPortal.size()); }

    [[nodiscard]] const catalog::Catalog& catalog() const override { return m_catalog; }
    [[nodiscard]] const Clock& clock() const override { return m_clock; }

    QFuture<Result<catalog::Answer>> local(const catalog::Question& question) override
    {
        if (question.service != u"agencies")
            localAsked.append(question);
        return later(m_heldLocal, holdLocal, [this, question]() -> Result<catalog::Answer> {
            if (localError)
                return fail(*localError);
            return find(question, rows, sources, complete);
        });
    }

    QFuture<Result<catalog::Answer>> fromPortal(const catalog::Question& question) override
    {
        portalAsked.append(question);
        return later(m_heldPortal, holdPortal, [this, question]() -> Result<catalog::Answer> {
            if (portalError)
                return fail(*portalError);
            auto answer = find(question, portalRows, portalSources, true);
            answer.fromPortal = true;
            return answer;
        });
    }

    QFuture<Status> scan(const catalog::Question& question, directory::Directory::Sink sink) override
    {
        auto all = question;
        all.page = {.offset = 0, .limit = 1'000'000'000};
        const auto answer = find(all, rows, sources, complete);
        for (qsizetype i = 0; i < answer.rows.size(); i += 500) {
            if (!sink(answer.rows.mid(i, 500), answer.sources))
                return ready(Status(fail(ErrorCode::Cancelled, YIBAO_SUPPORT("OUT-CANCEL-04"))));
        }
        return ready(Status());
    }

    QFuture<Status> scanPortal(const catalog::Question& question,
                               std::function<bool(const catalog::Answer&)> sink) override
    {
        auto page = question;
        page.page = {.offset = 0, .limit = pageSize};
        while (true) {
            portalAsked.append(page);
            if (portalError)
                return ready(Status(fail(*portalError)));
            const auto answer = find(page, portalRows, portalSources, true);
            if (!sink(answer))
                return ready(Status(fail(ErrorCode::Cancelled, YIBAO_SUPPORT("OUT-CANCEL-04"))));
            page.page.offset += pageSize;
            if (page.page.offset >= answer.total)
                return ready(Status());
        }
    }

    QFuture<Result<directory::LastAsked>> lastAsked(const catalog::Question&) override
    {
        return ready(Result<directory::LastAsked>(last));
    }

    QFuture<Result<QList<directory::Holding>>> holdings() override
    {
        QList<directory::Holding> held;
        if (!rows.isEmpty()) {
            for (const auto& source : sources)
                held.append({source, rows.size()});
        }
        return ready(Result<QList<directory::Holding>>(held));
    }

    [[nodiscard]] bool portalOffers(const QString&) const override { return offers; }
    [[nodiscard]] int portalPageSize() const override { return pageSize; }
    [[nodiscard]] bool portalAllowsBulk() const override { return bulk; }
    [[nodiscard]] bool wantsPortal(const catalog::Question&, const catalog::Answer&,
                                   const directory::LastAsked&) const override
    {
        return wants;
    }

private:
    using Held = std::deque<std::function<void()>>;

    static void release(Held& held)
    {
        auto all = std::exchange(held, {});
        for (const auto& reply : all)
            reply();
    }

    static QFuture<Result<catalog::Answer>> later(Held& held, bool hold, std::function<Result<catalog::Answer>()> make)
    {
        auto promise = std::make_shared<QPromise<Result<catalog::Answer>>>();
        auto future = promise->future();
        promise->start();
        const auto reply = [promise, make = std::move(make)] {
            promise->addResult(make());
            promise->finish();
        };
        if (hold)
            held.push_back(reply);
        else
            reply();
        return future;
    }

    [[nodiscard]] catalog::Answer find(const catalog::Question& question, const QList<catalog::Row>& among,
                                       const QList<catalog::Provenance>& of, bool whole) const
    {
        catalog::Answer answer;
        answer.question = question;
        answer.sources = of;
        answer.complete = whole;
        const catalog::Service* service = m_catalog.service(question.service);
        const catalog::Dataset& dataset = m_catalog.datasetOf(*service);
        QList<catalog::Row> hits;
        for (const catalog::Row& row : among) {
            bool fits = true;
            for (const catalog::Filter& filter : service->filters) {
                const QString value = question.filters.value(filter.id);
                if (value.isEmpty())
                    continue;
                bool any = false;
                for (const QString& field : filter.fields) {
                    const QString cell = row.cells.value(dataset.indexOf(field));
                    const auto code = catalog::RegionCode::parse(cell);
                    const auto wanted = catalog::RegionCode::parse(value);
                    any = any ||
                          (filter.kind == catalog::FilterKind::Region
                               ? code && wanted && m_catalog.regions().isWithin(*code, *wanted)
                           : filter.kind == catalog::FilterKind::Text ? cell.contains(value) || isNear(dataset, row)
                                                                      : cell == value);
                }
                fits = fits && any;
            }
            if (fits && !question.text.isEmpty())
                fits = isNear(dataset, row) || hitOf(service, dataset, row, question.text).has_value();
            if (fits)
                hits.append(row);
        }
        const QString typed = services::typedIn(*service, question);
        if (!typed.isEmpty()) {
            std::stable_partition(hits.begin(), hits.end(),
                                  [&](const catalog::Row& row) { return !isNear(dataset, row); });
            answer.near = std::count_if(hits.cbegin(), hits.cend(),
                                        [&](const catalog::Row& row) { return isNear(dataset, row); });
        }
        if (!question.sort.isEmpty()) {
            const int at = dataset.indexOf(question.sort);
            std::stable_sort(hits.begin(), hits.end(), [&](const catalog::Row& a, const catalog::Row& b) {
                return question.descending ? b.cells.value(at) < a.cells.value(at)
                                           : a.cells.value(at) < b.cells.value(at);
            });
        }
        answer.total = hits.size();
        answer.rows = hits.mid(question.page.offset, question.page.limit);
        for (const catalog::Row& row : std::as_const(answer.rows)) {
            if (!typed.isEmpty())
                answer.hits.append(isNear(dataset, row)
                                       ? catalog::Hit{.kind = catalog::MatchKind::Near, .alias = {}, .ranges = {}}
                                       : hitOf(service, dataset, row, typed).value_or(catalog::Hit()));
        }
        return answer;
    }

    [[nodiscard]] bool isNear(const catalog::Dataset& dataset, const catalog::Row& row) const
    {
        return nearNames.contains(row.cells.value(dataset.indexOf(u"name"_s)));
    }

    /// Plain comparison in name, other name, code and address.
    [[nodiscard]] std::optional<catalog::Hit> hitOf(const catalog::Service*, const catalog::Dataset& dataset,
                                                    const catalog::Row& row, const QString& typed) const
    {
        using catalog::MatchKind;
        const auto in = [&](const QString& field, MatchKind kind) -> std::optional<catalog::Hit> {
            const int at = dataset.indexOf(field);
            const auto start = row.cells.value(at).indexOf(typed);
            if (start < 0)
                return std::nullopt;
            return catalog::Hit{.kind = kind, .alias = {}, .ranges = {{at, int(start), int(typed.size())}}};
        };
        for (const auto& [field, kind] : {std::pair{u"name"_s, MatchKind::Substring},
                                          {u"code"_s, MatchKind::Prefix},
                                          {u"address"_s, MatchKind::Address}}) {
            if (auto hit = in(field, kind))
                return hit;
        }
        const QString other = otherNames.value(row.cells.value(dataset.indexOf(u"name"_s)));
        if (other.contains(typed))
            return catalog::Hit{.kind = MatchKind::Alias, .alias = other, .ranges = {}};
        return std::nullopt;
    }

    const catalog::Catalog& m_catalog;
    const Clock& m_clock;
    Held m_heldLocal;
    Held m_heldPortal;
};

} // namespace yibao::testing
