// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// The rows of AnswerModel: how answers and pages of them come in, and which pages are wanted.

#include "ui/models/answermodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::models {

namespace {

// Views count rows and their pixels with an int; no list of the country comes near.
constexpr qint64 mostRows = 50'000'000;
// A flick of the scroll bar passes pages that nobody waits for any more.
constexpr qsizetype mostWanted = 4;

bool sameAsked(const catalog::Question& a, const catalog::Question& b)
{
    return a.key() == b.key() && a.sort == b.sort && a.descending == b.descending;
}

} // namespace

void AnswerModel::show(const catalog::Answer& answer, int pageSize)
{
    const bool same = m_begun && pageSize == m_pageSize && sameAsked(m_question, answer.question);
    if (!same)
        m_marks.leaveQuestion();
    if (answer.total > 0 && answer.sources != m_sources)
        m_withValue.clear();
    m_begun = true;
    m_question = answer.question;
    m_sources = answer.sources;
    const auto within = catalog::RegionCode::parse(answer.question.filters.value(u"region"_s));
    m_within = within.value_or(catalog::RegionCode());
    m_pageSize = std::max(1, pageSize);
    // What is under way answers the question as it stood before.
    m_asked.clear();
    m_wanted.clear();
    m_looked = -1;
    m_cache.markStale();
    install(answer, same);
    if (!same)
        Q_EMIT marksChanged();
}

void AnswerModel::addPage(const catalog::Answer& page)
{
    if (!m_begun || !sameAsked(m_question, page.question))
        return;
    for (const catalog::Provenance& source : page.sources) {
        if (!m_sources.contains(source))
            m_sources.append(source);
    }
    install(page, true);
}

void AnswerModel::clear()
{
    catalog::Answer nothing;
    nothing.question.service = m_service.id;
    m_begun = false;
    install(nothing, false);
    m_sources.clear();
    m_withValue.clear();
}

void AnswerModel::install(const catalog::Answer& answer, bool sameQuestion)
{
    const qint64 newTotal = std::clamp<qint64>(answer.total, 0, mostRows);
    m_near = std::clamp<qint64>(answer.near, 0, newTotal);
    const qint64 first = answer.question.page.offset;
    const qint64 last = std::min<qint64>(first + std::min<qint64>(answer.rows.size(), m_pageSize), newTotal) - 1;
    if (newTotal > m_total)
        setTotal(newTotal);

    QHash<QString, int> rowOfKey;
    for (qint64 row = first; row <= last; ++row)
        rowOfKey.insert(answer.rows.at(row - first).key, static_cast<int>(row));
    const auto rowNow = [&](const QModelIndex& held) {
        const catalog::Row* old = rowAt(held.row());
        if (old == nullptr) // a place without a row as yet keeps its number
            return sameQuestion ? held.row() : -1;
        const int now = rowOfKey.value(old->key, -1);
        const bool replaced = !sameQuestion || (held.row() >= first && held.row() <= last);
        return now < 0 && !replaced ? held.row() : now;
    };
    const QModelIndexList watched = persistentIndexList();
    const bool moves = std::any_of(watched.cbegin(), watched.cend(),
                                   [&](const QModelIndex& held) { return rowNow(held) != held.row(); });
    qint64 firstChanged = -1;
    qint64 lastChanged = -1;
    if (!sameQuestion) {
        firstChanged = 0;
        lastChanged = m_total - 1;
    }
    for (qint64 row = first; sameQuestion && row <= last; ++row) {
        const catalog::Row* old = rowAt(row);
        const catalog::Hit* oldHit = hitAt(row);
        const bool sameHit = oldHit == nullptr ? answer.hits.isEmpty() : *oldHit == answer.hits.value(row - first);
        if (old != nullptr && *old == answer.rows.at(row - first) && sameHit)
            continue;
        firstChanged = firstChanged < 0 ? row : firstChanged;
        lastChanged = row;
    }

    const auto apply = [&] {
        if (!sameQuestion)
            m_cache.clear();
        if (last >= first && first % m_pageSize == 0) {
            const qint64 page = first / m_pageSize;
            // Hits that do not belong to these rows would mark the wrong words.
            const bool parallel = answer.hits.size() == answer.rows.size();
            m_cache.put(page, answer.rows.mid(0, m_pageSize),
                        parallel ? answer.hits.mid(0, m_pageSize) : QList<catalog::Hit>());
            m_asked.remove(page);
        }
    };
    if (moves) {
        // Selections make further persistent indexes when they hear of it, so the list is taken afterwards.
        Q_EMIT layoutAboutToBeChanged();
        const QModelIndexList from = persistentIndexList();
        QModelIndexList to;
        for (const QModelIndex& held : from) {
            const int now = rowNow(held);
            to.append(now < 0 ? QModelIndex() : index(now, held.column()));
        }
        apply();
        changePersistentIndexList(from, to);
        Q_EMIT layoutChanged();
    } else {
        apply();
    }
    if (newTotal < m_total) {
        m_cache.removeFrom((newTotal + m_pageSize - 1) / m_pageSize);
        setTotal(newTotal);
    }
    lastChanged = std::min(lastChanged, m_total - 1);
    if (!moves && firstChanged >= 0 && lastChanged >= firstChanged)
        Q_EMIT dataChanged(index(static_cast<int>(firstChanged), 0),
                           index(static_cast<int>(lastChanged), columnCount() - 1));
    if (!sameQuestion) {
        m_asked.clear();
        m_wanted.clear();
    }
    learnValues(answer.rows);
}

void AnswerModel::setTotal(qint64 total)
{
    if (total > m_total) {
        beginInsertRows({}, static_cast<int>(m_total), static_cast<int>(total) - 1);
        m_total = total;
        endInsertRows();
    } else if (total < m_total) {
        beginRemoveRows({}, static_cast<int>(total), static_cast<int>(m_total) - 1);
        m_total = total;
        endRemoveRows();
    }
}

void AnswerModel::learnValues(const QList<catalog::Row>& rows)
{
    const qsizetype before = m_withValue.size();
    for (const catalog::Column& column : m_service.columns) {
        if (m_withValue.contains(column.field))
            continue;
        const int at = m_dataset.indexOf(column.field);
        const QString words = column.field + u"Text"_s;
        const bool any = std::any_of(rows.cbegin(), rows.cend(), [&](const catalog::Row& row) {
            return !row.cells.value(at).isEmpty() || !row.extra.value(words).isEmpty();
        });
        if (any)
            m_withValue.insert(column.field);
    }
    if (m_withValue.size() != before)
        Q_EMIT foldedChanged();
}

const catalog::Row* AnswerModel::rowAt(qint64 row) const
{
    if (row < 0)
        return nullptr;
    const PageCache::Page* page = m_cache.page(row / m_pageSize);
    const qint64 at = row % m_pageSize;
    return page == nullptr || at >= page->rows.size() ? nullptr : &page->rows.at(at);
}

const catalog::Hit* AnswerModel::hitAt(qint64 row) const
{
    if (row < 0)
        return nullptr;
    const PageCache::Page* page = m_cache.page(row / m_pageSize);
    const qint64 at = row % m_pageSize;
    return page == nullptr || at >= page->hits.size() ? nullptr : &page->hits.at(at);
}

void AnswerModel::look(qint64 page) const
{
    const PageCache::Page* held = m_cache.page(page);
    if (held == nullptr || held->stale)
        want(page, false);
    if (page == m_looked)
        return;
    m_looked = page;
    if (!m_readAhead)
        return;
    for (const qint64 beside : {page - 1, page + 1}) {
        const bool there = beside >= 0 && beside * m_pageSize < m_total;
        if (there && m_cache.page(beside) == nullptr)
            want(beside, true);
    }
}

void AnswerModel::want(qint64 page, bool ahead) const
{
    if (m_asked.contains(page) || !m_begun)
        return;
    // What is seen comes last and is thereby asked for first; what lies beside it gives way.
    if (ahead) {
        if (!m_wanted.contains(page) && m_wanted.size() < mostWanted)
            m_wanted.prepend(page);
    } else {
        m_wanted.removeOne(page);
        m_wanted.append(page);
        if (m_wanted.size() > mostWanted)
            m_wanted.removeFirst();
    }
    if (m_sendScheduled)
        return;
    m_sendScheduled = true;
    // Painting asks; telling from within a paint would let replies change rows under the painter.
    auto* self = const_cast<AnswerModel*>(this);
    QMetaObject::invokeMethod(
        self, [self] { self->sendWanted(); }, Qt::QueuedConnection);
}

void AnswerModel::sendWanted()
{
    m_sendScheduled = false;
    const QList<qint64> wanted = std::exchange(m_wanted, {});
    for (const qint64 page : wanted) {
        const PageCache::Page* held = m_cache.page(page);
        if (page * m_pageSize >= m_total || m_asked.contains(page) || (held != nullptr && !held->stale))
            continue;
        m_asked.insert(page);
        Q_EMIT pageWanted(page);
    }
}

void AnswerModel::forget(qint64 page)
{
    m_asked.remove(page);
}

} // namespace yibao::models
