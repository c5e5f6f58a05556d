// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/querypresenter.h"

#include "core/base/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yibao::models {

namespace {

constexpr qsizetype mostWaiting = 6;
constexpr int mostUnderWay = 2;
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

QueryPresenter::QueryPresenter(AnswerSource& source, const catalog::Service& service, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_service(service)
    , m_model(source.catalog(), service)
    , m_suggestions(source)
{
    m_question.service = service.id;
    m_pause.setInterval(700ms);
    m_relist.setInterval(50ms);
    m_noticeable.setInterval(400ms);
    m_long.setInterval(5s);
    for (QTimer* timer : {&m_pause, &m_retry, &m_relist, &m_noticeable, &m_long})
        timer->setSingleShot(true);

    connect(&m_pause, &QTimer::timeout, this, [this] { askPortalIfDue(m_generation); });
    connect(&m_retry, &QTimer::timeout, this, &QueryPresenter::goOn);
    connect(&m_noticeable, &QTimer::timeout, this, [this] {
        m_patience = Patience::Noticeable;
        Q_EMIT changed();
    });
    connect(&m_long, &QTimer::timeout, this, [this] {
        m_patience = Patience::Long;
        Q_EMIT changed();
    });
    connect(&m_relist, &QTimer::timeout, this, [this] {
        // What the portal said is newer than any list; our own keeping of it must not bring the older rows back.
        if (m_begun && !m_fromPortal && m_checking)
            m_relist.start();
        else if (m_begun && !m_fromPortal)
            askLocal(Intent::None);
    });
    connect(&source, &AnswerSource::listsChanged, this, [this] { m_relist.start(); });
    connect(&source, &AnswerSource::portalReplaced, this, [this] {
        if (m_begun)
            startOver();
    });
    connect(&source, &AnswerSource::portalReachable, this, [this] {
        m_nextRetry = 0ms;
        goOn();
    });
    connect(&m_model, &AnswerModel::pageWanted, this, &QueryPresenter::wantPage);
    connect(&m_model, &AnswerModel::marksChanged, this, &QueryPresenter::changed);
    connect(&m_model, &AnswerModel::foldedChanged, this, &QueryPresenter::changed);
    connect(&m_suggestions, &Suggestions::changed, this, &QueryPresenter::changed);
}

// ---- what is asked ---------------------------------------------------------------------------------------------

void QueryPresenter::open()
{
    m_begun = true;
    if (!m_fromPortal)
        askLocal(Intent::IfStale);
}

void QueryPresenter::startOver()
{
    beginQuestion();
    m_begun = true;
    askLocal(Intent::IfStale);
}

void QueryPresenter::setFilters(const QMap<QString, QString>& filters)
{
    QMap<QString, QString> given;
    for (auto it = filters.cbegin(); it != filters.cend(); ++it) {
        if (!it.value().isEmpty())
            given.insert(it.key(), it.value());
    }
    if (given == m_question.filters)
        return;
    m_question.filters = given;
    beginQuestion();
    if (!m_begun)
        return;
    askLocal(Intent::Typing);
    Q_EMIT questionChanged();
}

void QueryPresenter::search()
{
    m_begun = true;
    m_pause.stop();
    if (m_fromPortal)
        askPortal();
    else
        askLocal(Intent::Always);
}

bool QueryPresenter::canSort() const
{
    return !m_fromPortal || total() <= m_model.pageSize();
}

bool QueryPresenter::setSort(const QString& field, bool descending)
{
    if (field == m_question.sort && descending == m_question.descending)
        return true;
    if (!canSort())
        return false;
    m_question.sort = field;
    m_question.descending = descending && !field.isEmpty();
    beginQuestion();
    askLocal(Intent::None);
    Q_EMIT questionChanged();
    return true;
}

bool QueryPresenter::cycleSort(const QString& field)
{
    if (m_question.sort != field)
        return setSort(field, false);
    return m_question.descending ? setSort({}, false) : setSort(field, true);
}

void QueryPresenter::beginQuestion()
{
    ++m_generation;
    ++m_localSerial;
    m_nextIntent = Intent::None;
    m_pause.stop();
    m_retry.stop();
    m_nextRetry = 0ms;
    m_wantedPages.clear();
    m_pagesUnderWay = 0;
    m_pagesBlocked = false;
    m_portalFailed = false;
    m_fromPortal = false;
    m_unknownToPortal = false;
    m_error.reset();
    m_suggestions.cancel();
    setChecking(false);
}

// ---- this machine ----------------------------------------------------------------------------------------------

void QueryPresenter::askLocal(Intent intent)
{
    m_nextIntent = std::max(m_nextIntent, intent);
    if (m_localUnderWay) {
        // One question at a time: whoever types fast gets the answer to the last key, not to each.
        m_localAgain = true;
        return;
    }
    m_localUnderWay = true;
    const Intent used = std::exchange(m_nextIntent, Intent::None);
    const int serial = ++m_localSerial;
    whenDone(m_source.local(pageQuestion(0)), this, [this, used, serial](const Result<catalog::Answer>& answer) {
        m_localUnderWay = false;
        const bool current = serial == m_localSerial;
        if (std::exchange(m_localAgain, false)) {
            askLocal(current ? used : Intent::None);
            return;
        }
        if (current)
            localAnswered(answer, used);
    });
}

void QueryPresenter::localAnswered(const Result<catalog::Answer>& answer, Intent intent)
{
    const bool offered = m_source.portalOffers(m_service.id);
    if (!answer) {
        m_error = answer.error();
        m_held = {};
        m_held.complete = false;
        if (offered && intent != Intent::None)
            askPortal();
        else
            setPhase(total() > 0 ? Phase::Data : Phase::Failed);
        return;
    }
    m_held = *answer;
    m_held.rows.clear();
    m_sources = answer->sources;
    if (!m_portalFailed)
        m_error.reset();
    catalog::Answer shown = *answer;
    shown.question = pageQuestion(0);
    shown.question.page = answer->question.page;
    m_model.show(shown, pageSize());
    if (answer->total > 0) {
        setPhase(Phase::Data);
        Q_EMIT answered();
    }
    const int generation = m_generation;
    switch (offered ? intent : Intent::None) {
    case Intent::Always:
        askPortal();
        break;
    case Intent::IfStale:
        askPortalIfDue(generation);
        break;
    case Intent::Typing:
        if (answer->total == 0 || !answer->complete)
            m_pause.start();
        break;
    case Intent::None:
        break;
    }
    const bool portalSays = offered && intent != Intent::None && !answer->complete;
    if (answer->total == 0 && portalSays)
        setPhase(Phase::Loading);
    else if (answer->total == 0)
        settleEmpty();
}

void QueryPresenter::settleEmpty()
{
    const int generation = m_generation;
    whenDone(m_source.holdings(), this, [this, generation](const Result<QList<directory::Holding>>& holdings) {
        if (generation != m_generation || total() > 0 || m_checking)
            return;
        const bool held = holdings && std::any_of(holdings->cbegin(), holdings->cend(), [&](const auto& holding) {
                              return holding.source.dataset == m_service.dataset && holding.rows > 0;
                          });
        if (!held && m_portalFailed) {
            setPhase(Phase::Failed);
        } else if (!held && !m_fromPortal) {
            setPhase(m_source.portalOffers(m_service.id) && m_pause.isActive() ? Phase::Loading : Phase::NothingHeld);
        } else {
            setPhase(Phase::NoHit);
            m_suggestions.ask(m_question, m_fromPortal && !held);
        }
        Q_EMIT answered();
    });
}

// ---- the portal ------------------------------------------------------------------------------------------------

void QueryPresenter::askPortalIfDue(int generation)
{
    whenDone(m_source.lastAsked(pageQuestion(0)), this, [this, generation](const Result<directory::LastAsked>& last) {
        if (generation != m_generation || m_checking || m_fromPortal)
            return;
        const directory::LastAsked known = last ? *last : directory::LastAsked();
        catalog::Question question = pageQuestion(0);
        // Part of a list is never an answer of its own, however lately it was fetched.
        if (m_source.wantsPortal(question, m_held, known) || !m_held.complete)
            askPortal();
        else if (total() == 0)
            settleEmpty();
    });
}

void QueryPresenter::askPortal()
{
    if (m_checking || !m_source.portalOffers(m_service.id))
        return;
    setChecking(true);
    if (total() == 0)
        setPhase(Phase::Loading);
    const int generation = m_generation;
    catalog::Question question = pageQuestion(0);
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
    m_pagesBlocked = false;
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
    ++m_localSerial;
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
    m_wantedPages.clear();
    m_sources = answer.sources;
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
    if (m_pagesBlocked) {
        m_pagesBlocked = false;
        pump();
    }
}

// ---- further pages ---------------------------------------------------------------------------------------------

catalog::Question QueryPresenter::pageQuestion(qint64 page) const
{
    catalog::Question question = m_question;
    question.page = {.offset = page * m_model.pageSize(), .limit = m_model.pageSize()};
    if (page == 0)
        question.page.limit = pageSize();
    return question;
}

void QueryPresenter::wantPage(qint64 page)
{
    m_wantedPages.removeOne(page);
    m_wantedPages.append(page);
    while (m_wantedPages.size() > mostWaiting)
        m_model.forget(m_wantedPages.takeFirst());
    pump();
}

void QueryPresenter::pump()
{
    while (!m_pagesBlocked && m_pagesUnderWay < mostUnderWay && !m_wantedPages.isEmpty()) {
        const qint64 page = m_wantedPages.takeLast(); // where the person is now comes first
        const catalog::Question question = pageQuestion(page);
        const bool fromPortal = m_fromPortal;
        const int generation = m_generation;
        ++m_pagesUnderWay;
        auto future = fromPortal ? m_source.fromPortal(question) : m_source.local(question);
        whenDone(future, this, [this, page, question, fromPortal, generation](Result<catalog::Answer> answer) {
            if (generation != m_generation)
                return;
            --m_pagesUnderWay;
            if (answer)
                answer->question = question;
            if (fromPortal == m_fromPortal)
                pageAnswered(page, answer);
            else
                m_model.forget(page);
            pump();
        });
    }
}

void QueryPresenter::pageAnswered(qint64 page, const Result<catalog::Answer>& answer)
{
    if (answer) {
        m_model.addPage(*answer);
        if (m_error && !m_portalFailed) {
            m_error.reset();
            m_nextRetry = 0ms;
            m_retry.stop();
            Q_EMIT changed();
            Q_EMIT answered();
        }
        return;
    }
    if (answer.error().code == ErrorCode::Cancelled) {
        m_model.forget(page);
        return;
    }
    // The rows that are there stay; the page is asked for again as soon as it may come.
    m_pagesBlocked = true;
    if (!m_wantedPages.contains(page))
        m_wantedPages.append(page);
    m_error = answer.error();
    scheduleRetry(answer.error());
    Q_EMIT changed();
    Q_EMIT answered();
}

// ---- what is shown ---------------------------------------------------------------------------------------------

void QueryPresenter::setPhase(Phase phase)
{
    m_phase = phase;
    if (phase != Phase::NoHit)
        m_suggestions.cancel();
    Q_EMIT changed();
}

void QueryPresenter::setChecking(bool checking)
{
    m_checking = checking;
    m_patience = Patience::None;
    if (checking) {
        m_noticeable.start();
        m_long.start();
    } else {
        m_noticeable.stop();
        m_long.stop();
    }
    Q_EMIT changed();
}

QDate QueryPresenter::asOf() const
{
    catalog::Answer shown;
    shown.sources = m_sources;
    return shown.asOf();
}

catalog::Freshness QueryPresenter::freshness() const
{
    return catalog::freshness(asOf(), m_source.clock().today());
}

bool QueryPresenter::isSynthetic() const
{
    return std::any_of(m_sources.cbegin(), m_sources.cend(),
                       [](const auto& source) { return source.origin == catalog::Origin::Synthetic; });
}

QString QueryPresenter::sourceWords() const
{
    return sourceWords(m_sources);
}

QString QueryPresenter::sourceWords(const QList<catalog::Provenance>& sources)
{
    if (sources.isEmpty())
        return {};
    const catalog::Provenance& first = sources.first();
    QString words = first.title;
    if (first.origin == catalog::Origin::Import)
        //: %1 is the title of a list that a person imported
        words = tr("%1 (imported)").arg(words);
    if (sources.size() == 1)
        return words;
    //: %1 is the title of the first source, %n the number of all of them
    return tr("%1 and others, %n source(s)", nullptr, static_cast<int>(sources.size())).arg(words);
}

} // namespace yibao::models
