// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/directory/plan.h"

#include "core/base/supportids.h"
#include "core/base/text.h"
#include "core/directory/document.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace yibao::directory {

using catalog::Field;
using catalog::Filter;
using catalog::FilterKind;
using search::Scope;

namespace {

/// Nobody types more words than this.
constexpr qsizetype maxWords = 32;

tl::unexpected<Error> refused(const QString& field, const QString& why)
{
    Error error{
        .code = ErrorCode::Validation, .supportId = YIBAO_SUPPORT("APP-FILTER-02"), .detail = field + u": "_s + why};
    error.fieldErrors.insert(field, why);
    return fail(error);
}

/// Collects the conditions of a question.
class Planner
{
public:
    Planner(const Schema& schema, const Vocabulary& vocabulary, Plan& made)
        : m_schema(schema)
        , m_vocabulary(vocabulary)
        , m_plan(made)
        , m_layout(*made.layout)
    {}

    [[nodiscard]] Status add(const Filter& filter, const QString& value)
    {
        switch (filter.kind) {
        case FilterKind::Text:
            return addTextFilter(filter, value);
        case FilterKind::Region:
            return addRegion(filter, value);
        case FilterKind::Choice:
            return addOneOf(filter, wordsOf(m_schema.catalog().dictionary(filter.dictionary), value));
        case FilterKind::Flag:
            if (value != u"0" && value != u"1")
                return refused(filter.id, u"1 or 0 is expected"_s);
            return addOneOf(filter, {value});
        case FilterKind::Date:
            if (!QDate::fromString(value, Qt::ISODate).isValid())
                return refused(filter.id, u"a date is expected"_s);
            return addOneOf(filter, {value});
        }
        return refused(filter.id, u"unknown kind of filter"_s);
    }

    [[nodiscard]] Status addText(const QString& field, const QString& typed, Scope scope)
    {
        if (const qsizetype words = text::simplified(typed).count(u' ') + 1; words > maxWords)
            return refused(field, u"more than %1 words"_s.arg(maxWords));
        search::Query query = m_vocabulary.parse(typed, scope);
        // Marks alone are no word: a person has typed the first half of something.
        if (query.isEmpty())
            return {};
        m_plan.looksUpText = true;
        m_plan.request.queries.push_back(std::move(query));
        return {};
    }

private:
    [[nodiscard]] QList<int> fieldsOf(const Filter& filter) const
    {
        QList<int> fields;
        for (const QString& id : filter.fields) {
            if (const int at = m_layout.dataset->indexOf(id); at >= 0)
                fields.append(at);
        }
        return fields;
    }

    [[nodiscard]] Status addTextFilter(const Filter& filter, const QString& value)
    {
        const QList<int> fields = fieldsOf(filter);
        if (fields.isEmpty())
            return refused(filter.id, u"looks at no field of the list"_s);
        if (fields.contains(m_layout.nameField))
            return addText(filter.id, value, Scope::Name);
        if (filter.fields == m_layout.dataset->further)
            return addText(filter.id, value, Scope::Rest);
        Plan::ShortText wanted{.field = fields.constFirst(), .words = {}};
        for (const QString& word : text::simplified(value).split(u' ', Qt::SkipEmptyParts)) {
            if (std::u16string folded = search::folded(word); !folded.empty())
                wanted.words.push_back(std::move(folded));
        }
        if (wanted.words.size() > maxWords)
            return refused(filter.id, u"more than %1 words"_s.arg(maxWords));
        if (!wanted.words.empty())
            m_plan.shortTexts.push_back(std::move(wanted));
        return {};
    }

    [[nodiscard]] Status addRegion(const Filter& filter, const QString& value)
    {
        const auto code = catalog::RegionCode::parse(value);
        if (!code) {
            Error error{
                .code = ErrorCode::Validation, .supportId = YIBAO_SUPPORT("APP-REGION-01"), .detail = filter.id};
            error.fieldErrors.insert(filter.id, u"a division code is expected"_s);
            return fail(error);
        }
        if (m_layout.regionField < 0)
            return refused(filter.id, u"the list has no places"_s);
        m_plan.request.filters.regions = {static_cast<std::uint32_t>(code->number())};
        return {};
    }

    /// The codes that are meant, and the words by which rows hold them where no code was known when they came.
    [[nodiscard]] static QStringList wordsOf(const catalog::Dictionary& dictionary, const QString& value)
    {
        QStringList wanted;
        for (const QString& code : dictionary.withMembers(value)) {
            wanted.append(code);
            if (const auto* entry = dictionary.entry(code))
                wanted += QStringList{entry->label} + entry->aliases;
        }
        wanted.removeDuplicates();
        return wanted;
    }

    [[nodiscard]] Status addOneOf(const Filter& filter, const QStringList& wanted)
    {
        search::Filters::OneOf oneOf;
        for (const int field : fieldsOf(filter))
            oneOf.fields.push_back(static_cast<std::uint16_t>(field));
        if (oneOf.fields.empty())
            return refused(filter.id, u"looks at no field of the list"_s);
        for (const QString& value : wanted)
            oneOf.values.push_back(indexedValue(value));
        m_plan.request.filters.oneOf.push_back(std::move(oneOf));
        return {};
    }

    const Schema& m_schema;
    const Vocabulary& m_vocabulary;
    Plan& m_plan;
    const Layout& m_layout;
};

} // namespace

Vocabulary::Vocabulary(const catalog::RegionTree& tree)
    : m_gazetteer([&tree] {
        std::vector<search::Gazetteer::Place> places;
        QList<catalog::RegionCode> open = tree.roots();
        while (!open.isEmpty()) {
            const auto* node = tree.node(open.takeLast());
            places.push_back(search::Gazetteer::place(static_cast<std::uint32_t>(node->code.number()),
                                                      static_cast<std::uint32_t>(node->parent.number()), node->name));
            open += node->children;
        }
        std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
        return places;
    }())
{}

Result<const Layout*> layoutOf(const Schema& schema, const catalog::Question& question)
{
    const catalog::Service* service = schema.catalog().service(question.service);
    if (service != nullptr && service->access == catalog::Access::SignedIn)
        return fail(ErrorCode::Unauthenticated, YIBAO_SUPPORT("APP-SIGNIN-06"), question.service);
    const Layout* layout = service == nullptr ? nullptr : schema.layout(service->dataset);
    if (layout == nullptr)
        return fail(ErrorCode::Validation, YIBAO_SUPPORT("APP-SERVICE-03"), question.service);
    return layout;
}

search::Query Vocabulary::parse(const QString& typed, search::Scope scope) const
{
    {
        const std::lock_guard guard(m_mutex);
        if (m_last && m_last->typed == typed && m_last->query.scope == scope)
            return m_last->query;
    }
    search::Query query = search::QueryParser(search::Readings::standard(), m_gazetteer).parse(typed, scope);
    const std::lock_guard guard(m_mutex);
    m_last = {typed, query};
    return query;
}

Result<Plan> plan(const Schema& schema, const Vocabulary& vocabulary, const Layout& layout,
                  const catalog::Question& question)
{
    const catalog::Service* service = schema.catalog().service(question.service);
    if (question.page.offset < 0 || question.page.limit < 0)
        return refused(u"page"_s, u"offset and limit must not be negative"_s);

    Plan made{.layout = &layout};
    Planner planner(schema, vocabulary, made);
    if (const Status added = planner.addText(u"text"_s, question.text, Scope::Everything); !added)
        return fail(added.error());
    for (auto it = question.filters.cbegin(); it != question.filters.cend(); ++it) {
        if (it.value().isEmpty())
            continue;
        const Filter* filter = service->filter(it.key());
        if (filter == nullptr)
            return refused(it.key(), u"the service has no such filter"_s);
        if (const Status added = planner.add(*filter, it.value()); !added)
            return fail(added.error());
    }
    if (!question.sort.isEmpty()) {
        made.sortField = layout.dataset->indexOf(question.sort);
        if (made.sortField < 0)
            return refused(question.sort, u"the list has no such field"_s);
        made.descending = question.descending;
    }
    return made;
}

} // namespace yibao::directory
