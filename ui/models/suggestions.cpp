// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/suggestions.h"

#include "core/base/whendone.h"
#include "core/services/hitwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::models {

Suggestions::Suggestions(AnswerSource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
{}

void Suggestions::cancel()
{
    ++m_generation;
    m_open.clear();
    if (m_found.isEmpty())
        return;
    m_found.clear();
    Q_EMIT changed();
}

void Suggestions::ask(const catalog::Question& question, bool portal)
{
    cancel();
    m_question = question;
    m_portal = portal;
    m_open = candidates(question);
    askNext(m_generation);
}

QList<Suggestion> Suggestions::candidates(const catalog::Question& question) const
{
    QList<Suggestion> list;
    const catalog::Service* service = m_source.catalog().service(question.service);
    if (service == nullptr)
        return list;
    const auto& regions = m_source.catalog().regions();
    for (const catalog::Filter& filter : service->filters) {
        const QString value = question.filters.value(filter.id);
        if (value.isEmpty() || filter.kind != catalog::FilterKind::Region)
            continue;
        const auto code = catalog::RegionCode::parse(value);
        const auto* node = code ? regions.node(*code) : nullptr;
        if (node == nullptr || node->parent.isNull())
            continue;
        Suggestion wider{.kind = Suggestion::Kind::WiderPlace,
                         .filter = filter.id,
                         .value = node->parent.toString(),
                         .filters = question.filters,
                         .text = question.text};
        wider.filters.insert(filter.id, wider.value);
        list.append(wider);
    }
    // The place is the filter most often too narrow, the words the one that says what is looked for.
    QList<const catalog::Filter*> order;
    for (const catalog::Filter& filter : service->filters)
        order.append(&filter);
    const auto weight = [](const catalog::Filter* filter) {
        switch (filter->kind) {
        case catalog::FilterKind::Region:
            return 0;
        case catalog::FilterKind::Choice:
        case catalog::FilterKind::Flag:
        case catalog::FilterKind::Date:
            return 1;
        case catalog::FilterKind::Text:
            return 2;
        }
        return 3;
    };
    std::stable_sort(order.begin(), order.end(), [&](auto* a, auto* b) { return weight(a) < weight(b); });
    for (const catalog::Filter* filter : std::as_const(order)) {
        if (question.filters.value(filter->id).isEmpty())
            continue;
        Suggestion without{.kind = Suggestion::Kind::DropFilter,
                           .filter = filter->id,
                           .value = {},
                           .filters = question.filters,
                           .text = question.text};
        without.filters.remove(filter->id);
        list.append(without);
    }
    if (!question.text.isEmpty() && !question.filters.isEmpty())
        list.append({.kind = Suggestion::Kind::DropText, .filter = {}, .value = {}, .filters = question.filters});
    return list;
}

void Suggestions::askNext(int generation)
{
    if (m_open.isEmpty() || m_found.size() >= most) {
        askNear(generation);
        return;
    }
    Suggestion next = m_open.takeFirst();
    catalog::Question question = m_question;
    question.filters = next.filters;
    question.text = next.text;
    question.sort.clear();
    question.page = {.offset = 0, .limit = m_portal ? m_source.portalPageSize() : 0};
    const auto answered = [this, generation, next](const Result<catalog::Answer>& answer) mutable {
        if (generation != m_generation)
            return;
        next.count = answer ? answer->total : 0;
        // The whole country is worth a line of its own only when it gives more than the place above.
        const bool same = std::any_of(m_found.cbegin(), m_found.cend(), [&](const Suggestion& held) {
            return held.filter == next.filter && held.count >= next.count;
        });
        if (next.count > 0 && !same)
            offer(next);
        if (answer || answer.error().code != ErrorCode::Offline)
            askNext(generation);
    };
    auto future = m_portal ? m_source.fromPortal(question) : m_source.local(question);
    whenDone(future, this, answered);
}

void Suggestions::offer(const Suggestion& suggestion)
{
    m_found.append(suggestion);
    Q_EMIT changed();
}

void Suggestions::askNear(int generation)
{
    const catalog::Service* service = m_source.catalog().service(m_question.service);
    const catalog::Filter* filter = service == nullptr ? nullptr : services::nameFilter(*service);
    const QString typed = filter == nullptr ? QString() : services::typedIn(*service, m_question);
    if (m_portal || typed.isEmpty())
        return;
    catalog::Question question;
    question.service = m_question.service;
    question.filters = {{filter->id, typed}};
    question.page = {.offset = 0, .limit = 1};
    const QStringList fields = filter->fields;
    whenDone(m_source.local(question), this, [this, generation, fields](const Result<catalog::Answer>& answer) {
        // Names that hold the words themselves are told by the conditions that hide them.
        if (generation != m_generation || !answer || answer->near == 0 || answer->near < answer->total)
            return;
        const catalog::Service& asked = *m_source.catalog().service(m_question.service);
        const catalog::Dataset& dataset = m_source.catalog().datasetOf(asked);
        for (const QString& field : fields) {
            const QString name = answer->rows.value(0).cells.value(dataset.indexOf(field));
            if (name.isEmpty())
                continue;
            askNearName(generation, name);
            return;
        }
    });
}

void Suggestions::askNearName(int generation, const QString& name)
{
    const catalog::Filter& filter = *services::nameFilter(*m_source.catalog().service(m_question.service));
    Suggestion near{.kind = Suggestion::Kind::NearName,
                    .filter = filter.id,
                    .value = name,
                    .filters = {{filter.id, name}},
                    .text = {}};
    catalog::Question question;
    question.service = m_question.service;
    question.filters = near.filters;
    question.page = {.offset = 0, .limit = 0};
    whenDone(m_source.local(question), this, [this, generation, near](const Result<catalog::Answer>& answer) mutable {
        if (generation != m_generation || !answer || answer->total == 0)
            return;
        near.count = answer->total;
        offer(near);
    });
}

} // namespace yibao::models
