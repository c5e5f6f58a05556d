// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "ui/models/pairpresenter.h"

#include "core/base/whendone.h"
#include "ui/models/portalcheck.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace yibao::models {

using catalog::Answer;

namespace {

/// The portal's rows before those held here: the first row of a place is the one that is believed.
Answer together(const Answer& fresh, const Answer& held)
{
    Answer both = held;
    both.rows = fresh.rows + held.rows;
    both.sources = fresh.sources + held.sources;
    both.total = both.rows.size();
    return both;
}

const std::array careWords{
    std::pair{services::Care::Inpatient, u"inpatient"_s},
    std::pair{services::Care::Outpatient, u"outpatient"_s},
    std::pair{services::Care::Chronic, u"chronic"_s},
};

} // namespace

QMap<QString, QString> PairPresenter::Pair::filters() const
{
    QMap<QString, QString> filters;
    if (!insured.isNull())
        filters.insert(u"insured"_s, insured.toString());
    if (!treatment.isNull())
        filters.insert(u"treatment"_s, treatment.toString());
    for (const auto& [kind, word] : careWords) {
        if (kind == care && !filters.isEmpty())
            filters.insert(u"care"_s, word);
    }
    return filters;
}

PairPresenter::Pair PairPresenter::Pair::of(const QMap<QString, QString>& filters)
{
    Pair pair{.insured = catalog::RegionCode::parse(filters.value(u"insured"_s)).value_or(catalog::RegionCode()),
              .treatment = catalog::RegionCode::parse(filters.value(u"treatment"_s)).value_or(catalog::RegionCode())};
    for (const auto& [kind, word] : careWords) {
        if (word == filters.value(u"care"_s))
            pair.care = kind;
    }
    return pair;
}

PairPresenter::PairPresenter(AnswerSource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
{
    m_relist.setInterval(50ms);
    m_relist.setSingleShot(true);
    connect(&m_relist, &QTimer::timeout, this, [this] {
        if (m_phase != Phase::Waiting)
            judge(false);
    });
    connect(&source, &AnswerSource::listsChanged, &m_relist, qOverload<>(&QTimer::start));
    const auto anew = [this] {
        if (m_phase != Phase::Waiting)
            ask(m_pair);
    };
    connect(&source, &AnswerSource::portalReplaced, this, anew);
    connect(&source, &AnswerSource::portalReachable, this, [this, anew] {
        if (m_error)
            anew();
    });
}

void PairPresenter::ask(const Pair& pair)
{
    ++m_generation;
    m_open = 0;
    m_fresh.clear();
    m_error.reset();
    m_relist.stop();
    if (pair != m_pair || m_phase == Phase::Failed)
        m_phase = pair.isComplete() ? Phase::Asking : Phase::Waiting;
    else if (m_phase == Phase::Waiting && pair.isComplete())
        m_phase = Phase::Asking;
    m_pair = pair;
    Q_EMIT changed();
    if (pair.isComplete())
        judge(true);
}

void PairPresenter::judge(bool thenPortal)
{
    const int serial = ++m_serial;
    const auto find = [this](const catalog::Question& question) { return this->find(question); };
    whenDone(services::lookUpPair(m_source.catalog(), find, this, m_pair.insured, m_pair.treatment, m_pair.care), this,
             [this, serial, thenPortal, generation = m_generation](const Result<services::RegionPair>& answer) {
                 if (serial == m_serial && generation == m_generation)
                     judged(answer, thenPortal);
                 else if (thenPortal && generation == m_generation)
                     askPortal();
             });
}

void PairPresenter::judged(const Result<services::RegionPair>& answer, bool thenPortal)
{
    if (answer) {
        m_answer = *answer;
        m_phase = Phase::Answered;
    } else if (answer.error().code == ErrorCode::Cancelled) {
        // Somebody else's newer question took its place; ours still stands.
        m_relist.start();
    } else if (m_phase != Phase::Answered) {
        m_phase = Phase::Failed;
        m_error = answer.error();
    }
    if (thenPortal)
        askPortal();
    Q_EMIT changed();
}

QFuture<Result<Answer>> PairPresenter::find(const catalog::Question& question)
{
    return after(m_source.local(question), this, [this, service = question.service](const Result<Answer>& held) {
        const auto fresh = m_fresh.constFind(service);
        if (fresh == m_fresh.cend())
            return held;
        return Result<Answer>(together(*fresh, held.value_or(Answer())));
    });
}

// ---- the portal ------------------------------------------------------------------------------------------------

void PairPresenter::askPortal()
{
    // A province with everything in it is one page, and holds the rows above a place that speak for it.
    const catalog::RegionTree& regions = m_source.catalog().regions();
    QStringList provinces;
    for (const catalog::RegionCode place : {m_pair.insured, m_pair.treatment}) {
        const catalog::RegionCode province = regions.ancestorAtLevel(place, 1);
        provinces.append((province.isNull() ? place : province).toString());
    }
    provinces.removeDuplicates();
    QStringList asked{u"pool-area-openings"_s};
    if (m_pair.care == services::Care::Outpatient)
        asked.append(u"pilot-areas"_s);
    for (const QString& service : std::as_const(asked)) {
        for (const QString& province : std::as_const(provinces))
            askPortal({.service = service,
                       .filters = {{u"region"_s, province}},
                       .page = {.offset = 0, .limit = m_source.portalPageSize()},
                       .sort = {},
                       .descending = false,
                       .text = {}});
    }
}

void PairPresenter::askPortal(const catalog::Question& question)
{
    if (!m_source.portalOffers(question.service))
        return;
    ++m_open;
    whenDone(m_source.local(question), this, [this, question, generation = m_generation](const Result<Answer>& held) {
        if (generation != m_generation)
            return;
        askPortalIfDue(m_source, question, held.value_or(Answer()), this,
                       [this, generation, service = question.service](const std::optional<Result<Answer>>& said) {
                           if (generation == m_generation)
                               portalSaid(service, said);
                       });
    });
}

void PairPresenter::portalSaid(const QString& service, const std::optional<Result<Answer>>& said)
{
    --m_open;
    if (said && *said) {
        m_error.reset();
        Answer fresh = **said;
        Answer& known = m_fresh[service];
        // Rows that are not stored name their source by a number of this answer alone.
        const int base = static_cast<int>(known.sources.size()) + 1;
        QHash<int, int> numbers;
        for (qsizetype i = 0; i < fresh.sources.size(); ++i) {
            numbers.insert(fresh.sources.at(i).id, -base - static_cast<int>(i));
            fresh.sources[i].id = -base - static_cast<int>(i);
        }
        for (catalog::Row& row : fresh.rows)
            row.source = numbers.value(row.source);
        known = together(fresh, known);
        judge(false);
    } else if (said && said->error().code != ErrorCode::Cancelled && m_phase == Phase::Answered) {
        m_error = said->error();
    }
    Q_EMIT changed();
}

} // namespace yibao::models
