// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/suggestions.h"

#include "core/base/whendone.h"

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
                         .filters = question.filters};
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
        Suggestion without{
            .kind = Suggestion::Kind::DropFilter, .filter = filter->id, .value = {}, .filters = question.filters};
        without.filters.remove(filter->id);
        list.append(without);
    }
    return list;
}

void Suggestions::askNext(int generation)
{
    if (m_open.isEmpty() || m_found.size() >= most)
        return;
    Suggestion next = m_open.takeFirst();
    catalog::Question question = m_question;
    question.filters = next.filters;
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
        if (next.count > 0 && !same) {
            m_found.append(next);
            Q_EMIT changed();
        }
        if (answer || answer.error().code != ErrorCode::Offline)
            askNext(generation);
    };
    auto future = m_portal ? m_source.fromPortal(question) : m_source.local(question);
    whenDone(future, this, answered);
}

} // namespace yibao::models
