// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/pageloader.h"

#include "core/base/whendone.h"

#include <utility>

namespace yibao::models {

namespace {

constexpr qsizetype mostWaiting = 6;
constexpr qsizetype mostUnderWay = 2;

} // namespace

PageLoader::PageLoader(AnswerSource& source, AnswerModel& model, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_model(model)
{
    connect(&model, &AnswerModel::pageWanted, this, &PageLoader::want);
}

void PageLoader::setQuestion(const catalog::Question& question, bool fromPortal)
{
    catalog::Question whole = question;
    whole.page = {};
    if (!m_stopped && whole == m_question && fromPortal == m_fromPortal)
        return;
    stop();
    m_question = whole;
    m_fromPortal = fromPortal;
    m_stopped = false;
    // A portal is asked for what a person looks at, not for what he might.
    m_model.setReadAhead(!fromPortal);
}

void PageLoader::stop()
{
    ++m_generation;
    for (auto& future : m_underWay)
        future.cancel();
    m_underWay.clear();
    m_wanted.clear();
    m_blocked = false;
    m_stopped = true;
}

void PageLoader::resume()
{
    m_blocked = false;
    pump();
}

void PageLoader::want(qint64 page)
{
    if (m_stopped) {
        m_model.forget(page);
        return;
    }
    m_wanted.removeOne(page);
    m_wanted.append(page);
    while (m_wanted.size() > mostWaiting)
        m_model.forget(m_wanted.takeFirst());
    if (std::exchange(m_pumpScheduled, true))
        return;
    // Several pages are wanted in one breath; only when all are known is the one looked at last the first.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_pumpScheduled = false;
            pump();
        },
        Qt::QueuedConnection);
}

catalog::Question PageLoader::pageQuestion(qint64 page) const
{
    catalog::Question question = m_question;
    question.page = {.offset = page * m_model.pageSize(), .limit = m_model.pageSize()};
    return question;
}

void PageLoader::pump()
{
    while (!m_stopped && !m_blocked && m_underWay.size() < mostUnderWay && !m_wanted.isEmpty()) {
        const qint64 page = m_wanted.takeLast(); // where the person is now comes first
        const catalog::Question question = pageQuestion(page);
        const auto future = m_fromPortal ? m_source.fromPortal(question) : m_source.local(question);
        m_underWay.append(future);
        whenDone(future, this, [this, page, question, generation = m_generation](Result<catalog::Answer> answer) {
            if (generation != m_generation)
                return;
            m_underWay.removeIf([](const auto& held) { return held.isFinished(); });
            if (answer)
                answer->question = question;
            answered(page, answer);
            pump();
        });
    }
}

void PageLoader::answered(qint64 page, const Result<catalog::Answer>& answer)
{
    if (answer) {
        m_model.addPage(*answer);
        Q_EMIT arrived();
        return;
    }
    if (answer.error().code == ErrorCode::Cancelled) {
        m_model.forget(page);
        return;
    }
    // The rows that are there stay; the page is asked for again as soon as it may come.
    if (!m_wanted.contains(page))
        m_wanted.append(page);
    if (!std::exchange(m_blocked, true))
        Q_EMIT failed(answer.error());
}

} // namespace yibao::models
