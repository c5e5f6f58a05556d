// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "tests/bench/subjects.h"

#include "core/directory/search/fold.h"
#include "core/directory/search/matching.h"

#include <QDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <latch>
#include <vector>

using namespace Qt::StringLiterals;

namespace yibao::bench {

namespace {

constexpr std::uint16_t typeField = 1;
constexpr std::uint16_t settlementField = 2;

const QString hospitalService = u"designated-hospitals"_s;
const QString pharmacyService = u"designated-pharmacies"_s;

bool ofHospitalsAlone(const Asked& asked)
{
    return !asked.type.isEmpty() || !asked.settlementGrade.isEmpty();
}

class Product final : public Subject
{
public:
    explicit Product(directory::Directory& directory)
        : m_directory(directory)
    {}

    [[nodiscard]] Outcome ask(const Asked& asked) override
    {
        // Both lists at once and told when they are there, as the search box does.
        std::vector<QFuture<Result<catalog::Answer>>> answers{m_directory.find(question(asked, hospitalService))};
        if (!ofHospitalsAlone(asked))
            answers.push_back(m_directory.find(question(asked, pharmacyService)));
        std::latch there(static_cast<std::ptrdiff_t>(answers.size()));
        Outcome outcome;
        for (auto& future : answers)
            future.then(QtFuture::Launch::Sync, [&](const Result<catalog::Answer>& answer) {
                if (answer)
                    add(outcome, *answer);
                else
                    outcome.failed = true;
                there.count_down();
            });
        there.wait();
        return outcome;
    }

private:
    [[nodiscard]] static catalog::Question question(const Asked& asked, const QString& service)
    {
        catalog::Question question{.service = service, .page = {.offset = 0, .limit = pageOfList}};
        if (asked.everything)
            question.text = asked.text;
        else if (!asked.text.isEmpty())
            question.filters.insert(u"name"_s, asked.text);
        if (asked.region != 0)
            question.filters.insert(u"region"_s, QString::number(asked.region));
        if (!asked.type.isEmpty())
            question.filters.insert(u"type"_s, asked.type);
        if (!asked.settlementGrade.isEmpty())
            question.filters.insert(u"settlementGrade"_s, asked.settlementGrade);
        return question;
    }

    static void add(Outcome& outcome, const catalog::Answer& answer)
    {
        outcome.total += answer.total;
        outcome.near += answer.near;
        outcome.rows += static_cast<int>(answer.rows.size());
    }

    directory::Directory& m_directory;
};

/// What both the index and the scan are asked.
class Questions
{
public:
    explicit Questions(const catalog::Catalog& catalog)
        : m_catalog(catalog)
        , m_places(gazetteerOf(catalog))
        , m_parser(search::Readings::standard(), m_places)
    {}

    [[nodiscard]] search::Request request(const Asked& asked) const
    {
        search::Request request{.filters = {.sources = {1}}, .limit = pageOfList};
        request.queries = {
            m_parser.parse(asked.text, asked.everything ? search::Scope::Everything : search::Scope::Name)};
        if (asked.region != 0)
            request.filters.regions = std::vector<std::uint32_t>{asked.region};
        const auto oneOf = [&](std::uint16_t field, const QString& value) {
            if (!value.isEmpty())
                request.filters.oneOf.push_back({.fields = {field}, .values = {search::folded(value)}});
        };
        oneOf(typeField, label(u"institution-type"_s, asked.type));
        oneOf(settlementField, label(u"settlement-grade"_s, asked.settlementGrade));
        return request;
    }

private:
    [[nodiscard]] QString label(const QString& dictionary, const QString& value) const
    {
        const auto* entry = m_catalog.dictionary(dictionary).entry(value);
        return entry == nullptr ? value : entry->label;
    }

    const catalog::Catalog& m_catalog;
    search::Gazetteer m_places;
    search::QueryParser m_parser;
};

class Engine final : public Subject
{
public:
    Engine(const QString& folder, const catalog::Catalog& catalog)
        : m_questions(catalog)
    {
        for (const auto& name : {hospitalService, pharmacyService}) {
            const auto opened = search::openSegment(QDir(folder).filePath(name));
            if (opened)
                m_indexes.push_back(std::make_unique<search::Index>(*opened));
            else
                std::fprintf(stderr, "index: %s\n", qPrintable(opened.error().detail));
        }
    }

    [[nodiscard]] Outcome ask(const Asked& asked) override
    {
        Outcome outcome{.failed = m_indexes.size() != 2};
        const search::Request request = m_questions.request(asked);
        for (const auto& index : m_indexes) {
            if (index != m_indexes.front() && ofHospitalsAlone(asked))
                break;
            const auto found = index->find(request);
            if (!found) {
                outcome.failed = true;
                continue;
            }
            outcome.total += found->total;
            outcome.near += found->near;
            outcome.rows += static_cast<int>(found->hits.size());
        }
        return outcome;
    }

private:
    Questions m_questions;
    std::vector<std::unique_ptr<search::Index>> m_indexes;
};

/// Documents of one list, without the addresses unless they are asked for.
class BruteForce final : public Subject
{
public:
    BruteForce(const NationalDirectory& directory, std::size_t hospitals, std::size_t pharmacies,
               const catalog::Catalog& catalog)
        : m_questions(catalog)
    {
        m_hospitals.reserve(hospitals);
        m_pharmacies.reserve(pharmacies);
        directory.hospitals(hospitals, [&](const Institution& institution) { add(m_hospitals, institution, catalog); });
        directory.pharmacies(pharmacies,
                             [&](const Institution& institution) { add(m_pharmacies, institution, catalog); });
    }

    [[nodiscard]] Outcome ask(const Asked& asked) override
    {
        Outcome outcome;
        const search::Request request = m_questions.request(asked);
        for (const auto* list : {&m_hospitals, &m_pharmacies}) {
            if (list == &m_pharmacies && ofHospitalsAlone(asked))
                break;
            search::Scan scan(request);
            for (const search::Document& document : *list)
                scan.look(document);
            const search::Found found = scan.found();
            outcome.total += found.total;
            outcome.near += found.near;
            outcome.rows += static_cast<int>(found.hits.size());
        }
        return outcome;
    }

private:
    static void add(std::vector<search::Document>& list, const Institution& institution,
                    const catalog::Catalog& catalog)
    {
        list.push_back(documentOf(institution, static_cast<std::int64_t>(list.size()) + 1, catalog));
    }

    Questions m_questions;
    std::vector<search::Document> m_hospitals;
    std::vector<search::Document> m_pharmacies;
};

std::int64_t rankOf(const Institution& institution)
{
    constexpr std::array grades{u"三级甲等", u"三级乙等", u"二级甲等", u"二级乙等",
                                u"二级未评", u"一级甲等", u"一级未评"};
    const auto at = std::ranges::find(grades, institution.hospitalGrade.toStdU16String());
    return at - grades.begin();
}

} // namespace

search::Gazetteer gazetteerOf(const catalog::Catalog& catalog)
{
    std::vector<search::Gazetteer::Place> places;
    const std::function<void(catalog::RegionCode)> walk = [&](catalog::RegionCode code) {
        const catalog::RegionTree::Node& node = *catalog.regions().node(code);
        places.push_back(search::Gazetteer::place(static_cast<std::uint32_t>(node.code.number()),
                                                  static_cast<std::uint32_t>(node.parent.number()), node.name));
        for (const catalog::RegionCode child : node.children)
            walk(child);
    };
    for (const catalog::RegionCode root : catalog.regions().roots())
        walk(root);
    return search::Gazetteer(std::move(places));
}

search::Document documentOf(const Institution& institution, std::int64_t row, const catalog::Catalog& catalog)
{
    search::Document document{.row = row,
                              .source = 1,
                              .rank = rankOf(institution),
                              .position = static_cast<std::uint32_t>(row),
                              .name = search::folded(institution.name),
                              .rest = search::folded(institution.address)};
    if (!institution.alias.isEmpty())
        document.otherNames = {search::folded(institution.alias)};
    document.codes = {search::folded(institution.code)};
    if (!institution.phone.isEmpty())
        document.phones = {search::folded(institution.phone.section(u'-', -1))};
    for (auto code = catalog::RegionCode::fromNumber(static_cast<int>(institution.region)); !code.isNull();) {
        document.regions.push_back(static_cast<std::uint32_t>(code.number()));
        const auto* node = catalog.regions().node(code);
        code = node == nullptr ? catalog::RegionCode() : node->parent;
    }
    if (!institution.type.isEmpty()) {
        document.values.push_back({.field = typeField, .value = search::folded(institution.type)});
        document.values.push_back({.field = settlementField, .value = search::folded(institution.settlementGrade)});
    }
    return document;
}

EngineBuild buildEngine(const QString& folder, const NationalDirectory& directory, std::size_t hospitals,
                        std::size_t pharmacies, const catalog::Catalog& catalog)
{
    EngineBuild build;
    const auto list = [&](const QString& name, std::size_t count, bool isHospitals) {
        search::SegmentBuilder builder;
        std::int64_t row = 0;
        const Times begin = Times::now();
        const auto add = [&](const Institution& institution) { builder.add(documentOf(institution, ++row, catalog)); };
        if (isHospitals)
            directory.hospitals(count, add);
        else
            directory.pharmacies(count, add);
        const Times folded = Times::now();
        const Status written = builder.write(
            {.directory = u"bench", .list = name.toStdU16String(), .sources = {{1, row}}}, QDir(folder).filePath(name));
        const Times end = Times::now();
        build.folding = {.cpu = build.folding.cpu + (folded - begin).cpu,
                         .wall = build.folding.wall + (folded - begin).wall};
        build.building = {.cpu = build.building.cpu + (end - folded).cpu,
                          .wall = build.building.wall + (end - folded).wall};
        if (!written) {
            std::fprintf(stderr, "index: %s\n", qPrintable(written.error().detail));
            build.failed = true;
        }
    };
    list(hospitalService, hospitals, true);
    list(pharmacyService, pharmacies, false);
    return build;
}

std::unique_ptr<Subject> product(directory::Directory& directory)
{
    return std::make_unique<Product>(directory);
}

std::unique_ptr<Subject> engine(const QString& folder, const catalog::Catalog& catalog)
{
    return std::make_unique<Engine>(folder, catalog);
}

std::unique_ptr<Subject> bruteForce(const NationalDirectory& directory, std::size_t hospitals, std::size_t pharmacies,
                                    const catalog::Catalog& catalog)
{
    return std::make_unique<BruteForce>(directory, hospitals, pharmacies, catalog);
}

} // namespace yibao::bench
