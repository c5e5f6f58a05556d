// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/services/familyapplication.h"

#include "core/base/supportids.h"
#include "core/wire/networkfault.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::services {

namespace {

constexpr int slowestPollMs = 30'000;
constexpr int asksBeforeSlower = 15;
constexpr qint64 graceSeconds = 5; ///< for the answer that is on its way when the code runs out

/// Whether a failed sending may have reached the portal all the same.
bool mayHaveArrived(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Timeout:
    case ErrorCode::BadResponse:
    case ErrorCode::ReplyTooLarge:
    case ErrorCode::SignatureInvalid:
    case ErrorCode::ServerFault:
    case ErrorCode::Cancelled:
        return true;
    case ErrorCode::TlsUntrusted:
    case ErrorCode::ProxyFault:
    case ErrorCode::CaptivePortal:
        return false;
    default: {
        // Where no connection came about nothing was carried; every other break of the line may have come too late.
        const QStringList never{YIBAO_SUPPORT("NET-REFUSED-02"), YIBAO_SUPPORT("NET-OFFLINE-01"),
                                YIBAO_SUPPORT("NET-SCHEME-10")};
        return wire::isLineFault(error) && !never.contains(error.supportId);
    }
    }
}

} // namespace

bool fitsMask(const QString& masked, const QString& number)
{
    if (masked.size() != number.size() || masked.isEmpty())
        return false;
    bool readable = false;
    for (qsizetype i = 0; i < masked.size(); ++i) {
        if (masked.at(i) == u'*')
            continue;
        if (masked.at(i).toUpper() != number.at(i).toUpper())
            return false;
        readable = true;
    }
    return readable;
}

FamilyApplication::FamilyApplication(const FamilyService& service, const Clock& clock, int pollMs, QObject* parent)
    : QObject(parent)
    , m_service(service)
    , m_clock(clock)
    , m_pollMs(pollMs)
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &FamilyApplication::poll);
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &FamilyApplication::tick);
}

FamilyApplication::~FamilyApplication() = default;

bool FamilyApplication::isUnderWay() const
{
    return m_phase == Phase::Sending || m_phase == Phase::Face || m_phase == Phase::Review;
}

bool FamilyApplication::isBegun() const
{
    if (m_phase == Phase::Filling)
        return m_agreed || m_form != FamilyForm{.way = m_form.way} || !m_own.isEmpty() || !m_member.isEmpty();
    return m_phase != Phase::Bound;
}

FamilyObstacle FamilyApplication::obstacle() const
{
    if (!m_service.offersFamily())
        return FamilyObstacle::NoService;
    if (isUnderWay() || m_phase == Phase::Bound)
        return FamilyObstacle::UnderWay;
    if (!m_notice)
        return FamilyObstacle::NoticeUnread;
    if (!m_agreed)
        return FamilyObstacle::NoticeUnagreed;
    if (!m_form.isComplete(m_clock.today()))
        return FamilyObstacle::FormIncomplete;
    if (m_form.way == FamilyWay::BirthCertificate)
        return FamilyObstacle::None;
    if (!m_letter)
        return FamilyObstacle::LetterMissing;
    if (!m_confirmed)
        return FamilyObstacle::LetterUnconfirmed;
    if (m_own.isEmpty())
        return FamilyObstacle::OwnRegisterMissing;
    return m_member.isEmpty() ? FamilyObstacle::MemberRegisterMissing : FamilyObstacle::None;
}

// ---- what is filled in -----------------------------------------------------------------------------------------

void FamilyApplication::fetched(const std::optional<Error>& error)
{
    m_fetching = false;
    m_error = error;
    Q_EMIT changed();
}

void FamilyApplication::fetchNotice()
{
    if (m_notice || m_fetching)
        return;
    m_fetching = true;
    m_error.reset();
    Q_EMIT changed();
    whenDone(m_service.notice(), this, [this, generation = m_generation](const Result<wire::Agreement>& notice) {
        if (generation != m_generation)
            return;
        if (notice)
            m_notice = *notice;
        fetched(notice ? std::nullopt : std::optional(notice.error()));
    });
}

void FamilyApplication::setNoticeAgreed(bool agreed)
{
    if (isUnderWay() || !m_notice || m_agreed == agreed)
        return;
    m_agreed = agreed;
    Q_EMIT changed();
}

void FamilyApplication::setForm(const FamilyForm& form)
{
    if (isUnderWay() || form == m_form)
        return;
    const bool other = form.name != m_form.name || form.certNo != m_form.certNo || form.relation != m_form.relation;
    m_form = form;
    if (other) {
        m_letter.reset();
        m_confirmed = false;
    }
    Q_EMIT changed();
}

void FamilyApplication::fetchLetter()
{
    if (m_letter || m_fetching || m_form.way != FamilyWay::CertNo || !m_form.isComplete(m_clock.today()))
        return;
    m_fetching = true;
    m_error.reset();
    Q_EMIT changed();
    whenDone(m_service.letter(tidyName(m_form.name), m_form.tidyCertNo(), m_form.relation), this,
             [this, generation = m_generation, form = m_form](const Result<wire::CommitmentLetter>& letter) {
                 if (generation != m_generation)
                     return;
                 // A letter for what stood in the form before is no letter for what stands there now.
                 if (letter && form == m_form)
                     m_letter = *letter;
                 fetched(letter ? std::nullopt : std::optional(letter.error()));
             });
}

void FamilyApplication::setLetterConfirmed(bool confirmed)
{
    if (isUnderWay() || !m_letter || m_confirmed == confirmed)
        return;
    m_confirmed = confirmed;
    Q_EMIT changed();
}

void FamilyApplication::setPhotos(Kind kind, const QList<QByteArray>& photos)
{
    if (isUnderWay())
        return;
    (kind == Kind::OwnRegister ? m_own : m_member) = photos;
    Q_EMIT changed();
}

const QList<QByteArray>& FamilyApplication::photos(Kind kind) const
{
    return kind == Kind::OwnRegister ? m_own : m_member;
}

// ---- sending ---------------------------------------------------------------------------------------------------

wire::FamilyRequest FamilyApplication::request() const
{
    wire::FamilyRequest request{.byBirthCertificate = m_form.way == FamilyWay::BirthCertificate,
                                .noticeVersion = m_notice->version};
    if (request.byBirthCertificate) {
        request.motherName = tidyName(m_form.motherName);
        request.motherCertNo = m_form.tidyMotherCertNo();
        request.birthCertNo = m_form.tidyBirthCertNo();
        return request;
    }
    request.name = tidyName(m_form.name);
    request.certNo = m_form.tidyCertNo();
    request.relation = m_form.relation;
    request.files.append({.kind = Kind::Commitment, .mime = u"application/pdf"_s, .bytes = m_letter->pdf});
    for (const auto kind : {Kind::OwnRegister, Kind::MemberRegister}) {
        for (const QByteArray& photo : photos(kind))
            request.files.append({.kind = kind, .mime = u"image/jpeg"_s, .bytes = photo});
    }
    return request;
}

void FamilyApplication::show(Phase phase)
{
    m_phase = phase;
    Q_EMIT changed();
}

void FamilyApplication::send(bool again)
{
    if (obstacle() != FamilyObstacle::None || (m_phase == Phase::Unclear && !again) ||
        (m_phase != Phase::Filling && m_phase != Phase::Unclear))
        return;
    m_error.reset();
    m_looked = false;
    ++m_generation;
    m_fetching = false;
    show(Phase::Sending);
    whenDone(m_service.apply(request()), this,
             [this, generation = m_generation](const Result<wire::FamilyApplied>& applied) {
                 if (generation == m_generation)
                     sent(applied);
             });
}

void FamilyApplication::sent(const Result<wire::FamilyApplied>& applied)
{
    if (!applied) {
        m_error = applied.error();
        // Another notice than the one that was read: it is fetched and read anew.
        if (m_error->fieldErrors.contains(u"noticeVersion"_s)) {
            m_notice.reset();
            m_agreed = false;
        }
        show(mayHaveArrived(applied.error()) ? Phase::Unclear : Phase::Filling);
        return;
    }
    m_applied = *applied;
    m_faults = 0;
    m_asked = 0;
    const bool face = !m_applied.faceCode.isEmpty();
    if (face) {
        m_until = m_clock.now().addSecs(m_applied.expiresIn);
        m_tick.start();
    }
    m_poll.start(m_pollMs);
    show(face ? Phase::Face : Phase::Review);
}

void FamilyApplication::look()
{
    if (m_phase != Phase::Unclear || m_fetching)
        return;
    m_fetching = true;
    Q_EMIT changed();
    whenDone(m_service.members(), this,
             [this, generation = m_generation](const Result<QList<wire::FamilyMember>>& members) {
                 if (generation != m_generation)
                     return;
                 m_looked = members.has_value();
                 const QString number = m_form.tidyCertNo();
                 const bool bound = members && m_form.way == FamilyWay::CertNo &&
                                    std::ranges::any_of(*members, [&](const wire::FamilyMember& member) {
                                        return fitsMask(member.certNo, number);
                                    });
                 if (bound)
                     m_phase = Phase::Bound;
                 fetched(members ? std::nullopt : std::optional(members.error()));
             });
}

void FamilyApplication::reopen()
{
    if (m_phase != Phase::Refused && m_phase != Phase::Expired && m_phase != Phase::Unclear)
        return;
    ++m_generation;
    m_fetching = false;
    m_error.reset();
    m_applied = {};
    m_reason.clear();
    show(Phase::Filling);
}

void FamilyApplication::clear()
{
    ++m_generation;
    endAsking();
    m_applied.applyId.wipe();
    m_applied = {};
    m_notice.reset();
    m_letter.reset();
    m_form = {};
    m_own.clear();
    m_member.clear();
    m_reason.clear();
    m_error.reset();
    m_fetching = false;
    m_agreed = false;
    m_confirmed = false;
    m_looked = false;
    show(Phase::Filling);
}

// ---- how it stands ---------------------------------------------------------------------------------------------

QString FamilyApplication::faceCode() const
{
    return m_phase == Phase::Face ? m_applied.faceCode : QString();
}

int FamilyApplication::secondsLeft() const
{
    if (!m_until.isValid())
        return 0;
    const qint64 left = (m_clock.now().msecsTo(m_until) + 999) / 1000;
    return static_cast<int>(std::clamp<qint64>(left, 0, m_applied.expiresIn));
}

void FamilyApplication::endAsking()
{
    m_poll.stop();
    m_tick.stop();
    m_until = {};
    m_asking = false;
}

void FamilyApplication::tick()
{
    const int left = secondsLeft();
    if (left == 0 && (!m_asking || m_until.secsTo(m_clock.now()) >= graceSeconds)) {
        ++m_generation;
        endAsking();
        show(Phase::Expired);
        return;
    }
    Q_EMIT ticked(left);
}

void FamilyApplication::askNow()
{
    if ((m_phase == Phase::Face || m_phase == Phase::Review) && !m_asking)
        poll();
}

void FamilyApplication::poll()
{
    m_poll.stop();
    m_asking = true;
    whenDone(m_service.poll(m_applied.applyId), this,
             [this, generation = m_generation](const Result<wire::FamilyProgress>& progress) {
                 if (generation != m_generation)
                     return;
                 m_asking = false;
                 told(progress);
             });
}

void FamilyApplication::told(const Result<wire::FamilyProgress>& progress)
{
    if (!progress) {
        m_error = progress.error();
        const bool passing = wire::isLineFault(*m_error) || m_error->code == ErrorCode::RateLimited ||
                             m_error->code == ErrorCode::ServerFault || m_error->code == ErrorCode::Maintenance;
        m_faults = std::min(m_faults + 1, 4);
        if (passing)
            m_poll.start(
                std::min(std::max(m_pollMs << m_faults, 1000 * std::min(m_error->retryAfter, 30)), slowestPollMs));
        Q_EMIT changed();
        return;
    }
    const bool recovered = m_error.has_value();
    m_error.reset();
    m_faults = 0;
    const Phase before = m_phase;
    switch (progress->status) {
    case wire::FamilyStatus::WaitFace:
    case wire::FamilyStatus::Unknown:
        break;
    case wire::FamilyStatus::Review:
        m_tick.stop();
        m_until = {};
        m_phase = Phase::Review;
        break;
    case wire::FamilyStatus::Bound:
        m_phase = Phase::Bound;
        break;
    case wire::FamilyStatus::Refused:
        m_phase = Phase::Refused;
        m_reason = progress->reason;
        break;
    case wire::FamilyStatus::Expired:
        m_phase = Phase::Expired;
        break;
    }
    if (m_phase == Phase::Face || m_phase == Phase::Review) {
        // A review may take days: ever more slowly, but the first answers come as they are there.
        m_asked = m_phase == Phase::Review ? m_asked + 1 : 0;
        m_poll.start(std::min(m_pollMs * (1 + m_asked / asksBeforeSlower), slowestPollMs));
    } else {
        endAsking();
    }
    if (m_phase != before || recovered)
        Q_EMIT changed();
}

} // namespace yibao::services
