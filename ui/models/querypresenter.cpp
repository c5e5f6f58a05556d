// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/querypresenter.h"

#include "core/base/whendone.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yibao::models {

QueryPresenter::QueryPresenter(AnswerSource& source, const catalog::Service& service, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_service(service)
    , m_model(source.catalog(), service)
    , m_pages(source, m_model)
    , m_jump(source)
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
    connect(&source, &AnswerSource::listsChanged, this, [this] {
        m_holdsList.reset();
        m_relist.start();
    });
    connect(&source, &AnswerSource::portalReplaced, this, [this] {
        if (m_begun)
            startOver();
    });
    connect(&source, &AnswerSource::portalReachable, this, [this] {
        m_nextRetry = 0ms;
        goOn();
    });
    connect(&m_pages, &PageLoader::arrived, this, &QueryPresenter::pageArrived);
    connect(&m_pages, &PageLoader::failed, this, &QueryPresenter::pageFailed);
    connect(&m_jump, &LetterJump::found, this, &QueryPresenter::jumpFound);
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
    setQuestion(filters, m_question.text);
}

void QueryPresenter::setQuestion(const QMap<QString, QString>& filters, const QString& text)
{
    QMap<QString, QString> given;
    for (auto it = filters.cbegin(); it != filters.cend(); ++it) {
        if (!it.value().isEmpty())
            given.insert(it.key(), it.value());
    }
    if (given == m_question.filters && text == m_question.text)
        return;
    m_question.filters = given;
    m_question.text = text;
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
    dropLocal();
    m_nextIntent = Intent::None;
    m_pause.stop();
    m_retry.stop();
    m_nextRetry = 0ms;
    m_pages.stop();
    m_jump.stop();
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
    if (m_localUnderWay && m_localGeneration == m_generation) {
        // The lists may change faster than they answer; the same question is not begun again for each change.
        m_localAgain = true;
        return;
    }
    // Whoever types fast gets the answer to the last key: what the keys before asked is dropped.
    dropLocal();
    m_localUnderWay = true;
    m_localGeneration = m_generation;
    const int serial = m_localSerial;
    m_local = m_source.local(firstPage());
    whenDone(m_local, this, [this, serial](const Result<catalog::Answer>& answer) {
        if (serial != m_localSerial)
            return;
        m_localUnderWay = false;
        if (std::exchange(m_localAgain, false)) {
            askLocal(Intent::None);
            return;
        }
        if (!answer && answer.error().code == ErrorCode::Cancelled) {
            // Somebody else's newer question took its place; ours still stands.
            m_relist.start();
            return;
        }
        localAnswered(answer, std::exchange(m_nextIntent, Intent::None));
    });
}

void QueryPresenter::dropLocal()
{
    ++m_localSerial;
    m_local.cancel();
    m_local = {};
    m_localUnderWay = false;
    m_localAgain = false;
}

void QueryPresenter::localAnswered(const Result<catalog::Answer>& answer, Intent intent)
{
    const bool offered = isOffered();
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
    shown.question = firstPage();
    shown.question.page = answer->question.page;
    m_pages.setQuestion(shown.question, false);
    m_model.show(shown, pageSize());
    if (answer->total > 0) {
        m_holdsList = true;
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
    // Known from the key before, it is told at once: an empty table would flash between two words.
    if (m_holdsList) {
        settleEmptyKnowing(*m_holdsList);
        return;
    }
    const int generation = m_generation;
    whenDone(m_source.holdings(), this, [this, generation](const Result<QList<directory::Holding>>& holdings) {
        const bool held = holdings && std::any_of(holdings->cbegin(), holdings->cend(), [&](const auto& holding) {
                              return holding.source.dataset == m_service.dataset && holding.rows > 0;
                          });
        if (holdings)
            m_holdsList = held;
        if (generation == m_generation && total() == 0 && !m_checking)
            settleEmptyKnowing(held);
    });
}

void QueryPresenter::settleEmptyKnowing(bool held)
{
    if (!held && m_portalFailed) {
        setPhase(Phase::Failed);
    } else if (!held && !m_fromPortal) {
        setPhase(isOffered() && m_pause.isActive() ? Phase::Loading : Phase::NothingHeld);
    } else {
        setPhase(Phase::NoHit);
        m_suggestions.ask(m_question, m_fromPortal && !held);
    }
    Q_EMIT answered();
}

// ---- a letter --------------------------------------------------------------------------------------------------

bool QueryPresenter::canJump() const
{
    const catalog::Field* field = m_model.dataset().field(m_question.sort);
    return field != nullptr && field->kind == catalog::FieldKind::Name && !m_fromPortal && total() > 0;
}

void QueryPresenter::jumpTo(QChar letter)
{
    if (canJump())
        m_jump.start(m_question, total(), letter);
}

catalog::Question QueryPresenter::firstPage() const
{
    catalog::Question question = m_question;
    question.page = {.offset = 0, .limit = pageSize()};
    return question;
}

bool QueryPresenter::isOffered() const
{
    // A portal looks up by its own fields; free text is ours alone.
    return m_question.text.isEmpty() && m_source.portalOffers(m_service.id);
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
