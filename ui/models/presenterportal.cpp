// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

// QueryPresenter and the portal: when it is asked, what its answers and failures do to the rows.

#include "core/base/whendone.h"
#include "ui/models/querypresenter.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace yibao::models {

namespace {

constexpr auto longestRetry = 60s;

/// Failures that pass by themselves. A wrong signature or certificate is not asked for again behind a person's back.
bool passes(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Offline:
    case ErrorCode::Timeout:
    case ErrorCode::ProxyFault:
    case ErrorCode::CaptivePortal:
    case ErrorCode::BadResponse:
    case ErrorCode::RateLimited:
    case ErrorCode::Maintenance:
    case ErrorCode::ServerFault:
        return true;
    case ErrorCode::Cancelled:
    case ErrorCode::TlsUntrusted:
    case ErrorCode::RedirectRefused:
    case ErrorCode::ReplyTooLarge:
    case ErrorCode::SignatureInvalid:
    case ErrorCode::ClockSkew:
    case ErrorCode::Unauthenticated:
    case ErrorCode::Forbidden:
    case ErrorCode::NotFound:
    case ErrorCode::Validation:
    case ErrorCode::PortalMessage:
    case ErrorCode::NotOffered:
    case ErrorCode::KeyMissing:
    case ErrorCode::StorageFull:
    case ErrorCode::StorageCorrupt:
    case ErrorCode::StorageBusy:
    case ErrorCode::StorageReadOnly:
    case ErrorCode::StorageNewer:
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileFormat:
    case ErrorCode::FileUnwritable:
    case ErrorCode::QrUnreadable:
    case ErrorCode::Internal:
        return false;
    }
    return false;
}

} // namespace

// ---- the portal ------------------------------------------------------------------------------------------------

void QueryPresenter::askPortalIfDue(int generation)
{
    whenDone(m_source.lastAsked(firstPage()), this, [this, generation](const Result<directory::LastAsked>& last) {
        if (generation != m_generation || m_checking || m_fromPortal)
            return;
        const directory::LastAsked known = last ? *last : directory::LastAsked();
        catalog::Question question = firstPage();
        // Part of a list is never an answer of its own, however lately it was fetched.
        if (m_source.wantsPortal(question, m_held, known) || !m_held.complete)
            askPortal();
        else if (total() == 0)
            settleEmpty();
    });
}

void QueryPresenter::askPortal()
{
    if (m_checking || !isOffered())
        return;
    setChecking(true);
    if (total() == 0)
        setPhase(Phase::Loading);
    const int generation = m_generation;
    catalog::Question question = firstPage();
    question.sort.clear();
    question.descending = false;
    whenDone(m_source.fromPortal(question), this, [this, generation, question](const Result<catalog::Answer>& answer) {
        if (generation != m_generation)
            return;
        setChecking(false);
        if (!answer) {
            portalFailed(answer.error());
            return;
        }
        catalog::Answer shown = *answer;
        shown.question = question;
        portalAnswered(shown);
    });
}

void QueryPresenter::portalAnswered(const catalog::Answer& answer)
{
    m_portalFailed = false;
    m_nextRetry = 0ms;
    m_retry.stop();
    m_error.reset();
    m_unknownToPortal = answer.total == 0 && m_held.total > 0;
    if (m_unknownToPortal) {
        // A list that was imported knows places that a portal may not: its rows are not thrown away for an empty page.
        Q_EMIT changed();
        Q_EMIT answered();
        return;
    }
    dropLocal();
    const bool sorted = !m_question.sort.isEmpty();
    if (sorted && answer.total > 0 && answer.total <= pageSize()) {
        // All of it is remembered here by now, so our own order holds.
        askLocal(Intent::None);
        Q_EMIT changed();
        return;
    }
    m_question.sort.clear();
    m_question.descending = false;
    m_fromPortal = true;
    m_sources = answer.sources;
    m_pages.setQuestion(answer.question, true);
    m_model.show(answer, pageSize());
    if (answer.total > 0)
        setPhase(Phase::Data);
    else
        settleEmpty();
    if (sorted)
        Q_EMIT questionChanged();
    Q_EMIT answered();
}

void QueryPresenter::portalFailed(const Error& error)
{
    if (error.code == ErrorCode::Cancelled) {
        if (total() == 0)
            settleEmpty();
        Q_EMIT changed();
        return;
    }
    m_portalFailed = true;
    m_error = error;
    scheduleRetry(error);
    if (total() > 0)
        setPhase(Phase::Data);
    else
        settleEmpty();
    Q_EMIT answered();
}

void QueryPresenter::scheduleRetry(const Error& error)
{
    if (!passes(error.code))
        return;
    m_nextRetry =
        m_nextRetry == 0ms ? m_firstRetry : std::min<std::chrono::milliseconds>(m_nextRetry * 2, longestRetry);
    m_retry.start(std::max<std::chrono::milliseconds>(m_nextRetry, std::chrono::seconds(error.retryAfter)));
}

void QueryPresenter::goOn()
{
    if (m_portalFailed)
        askPortal();
    if (m_pages.isBlocked())
        m_pages.resume();
}

// ---- further pages ---------------------------------------------------------------------------------------------

void QueryPresenter::pageArrived()
{
    if (!m_error || m_portalFailed)
        return;
    m_error.reset();
    m_nextRetry = 0ms;
    m_retry.stop();
    Q_EMIT changed();
    Q_EMIT answered();
}

void QueryPresenter::pageFailed(const Error& error)
{
    m_error = error;
    scheduleRetry(error);
    Q_EMIT changed();
    Q_EMIT answered();
}

} // namespace yibao::models
