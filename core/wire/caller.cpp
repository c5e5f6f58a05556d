// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/caller.h"

#include "core/base/supportids.h"
#include "core/base/whendone.h"
#include "core/wire/portalfault.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::wire {

namespace {

/// A portal that names a longer time than this is asked again all the same.
constexpr int longestHoldSeconds = 600;

bool isSealed(Envelope envelope)
{
    return envelope == Envelope::WebHall || envelope == Envelope::MobilePayment;
}

Result<Keys> keysOf(const PortalProfile& profile)
{
    if (!isSealed(profile.envelope))
        return Keys{};
    if (profile.keySet != u"documentation-sample")
        return fail(ErrorCode::KeyMissing, YIBAO_SUPPORT("ENV-KEY-06"), u"key set "_s + profile.keySet);
    const auto sample = documentationSample();
    if (!sample)
        return fail(sample.error());
    Keys keys = sample->client;
    keys.serverPublicKey = profile.serverPublicKey;
    return keys;
}

HttpHeaders headersFor(const std::optional<TifHeaders>& tif, const Secret& accessToken)
{
    HttpHeaders headers{{"Accept", "application/json"},
                        {"Content-Type", "application/json"},
                        {"User-Agent", "YibaoDesk/" YIBAO_VERSION},
                        {"channel", "web"}};
    if (tif) {
        // The front end of the platform sends these two as they stand here; gateways may look for them.
        headers.emplaceBack("contentType", "application/x-www-form-urlencoded");
        headers.emplaceBack("x-tif-paasid", "undefined");
        headers.emplaceBack("x-tif-timestamp", tif->timestamp);
        headers.emplaceBack("x-tif-nonce", tif->nonce);
        headers.emplaceBack("x-tif-signature", tif->signature);
    }
    if (!accessToken.isEmpty())
        headers.emplaceBack("accessToken", accessToken.view().toByteArray());
    return headers;
}

Result<SealedRequest> requestFor(const ClientEnvelope& envelope, const Call& what, Sealing sealing,
                                 const QDateTime& now)
{
    const auto sealed = [&](const Json& parameters) {
        return sealing == Sealing::Plain ? Result<SealedRequest>(ClientEnvelope::plainRequest(parameters))
                                         : envelope.sealRequest(parameters, now);
    };
    if (what.secrets.isEmpty())
        return sealed(what.parameters);
    Json parameters = what.parameters;
    for (const auto& [name, secret] : what.secrets)
        parameters.set(name, secret.text());
    auto result = sealed(parameters);
    parameters.wipe();
    return result;
}

} // namespace

Caller::Caller(const PortalProfile& profile, const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_profile(profile)
    , m_clock(clock)
    , m_pacer(profile.minIntervalMs, profile.maxConcurrent)
    , m_reachability(profile.baseUrl.isEmpty() || profile.envelope == Envelope::None || profile.baseUrl.port() == 0
                         ? Reachability::Unconfigured
                         : Reachability::Unknown)
{
    m_readers.setMaxThreadCount(2);
    if (m_reachability.state() == Reachability::Unconfigured) {
        m_obstacle = Error{.code = ErrorCode::Offline,
                           .supportId = YIBAO_SUPPORT("NET-OFFLINE-01"),
                           .detail = profile.baseUrl.isEmpty() ? u"the profile names no portal"_s
                                                               : u"the portal has no address yet"_s};
        return;
    }
    const auto keys = keysOf(profile);
    if (keys)
        m_envelope.emplace(profile.envelope, profile.appCode, profile.version, *keys);
    else
        m_obstacle = keys.error();
}

void Caller::setKeys(const ClientKeys& set)
{
    if (!isSealed(m_profile.envelope) || m_reachability.state() == Reachability::Unconfigured)
        return;
    Keys keys = set.keys;
    if (!m_profile.serverPublicKey.isEmpty())
        keys.serverPublicKey = m_profile.serverPublicKey;
    m_envelope.emplace(m_profile.envelope, set.appCode.isEmpty() ? m_profile.appCode : set.appCode, m_profile.version,
                       keys);
    m_obstacle.reset();
}

Caller::~Caller()
{
    m_gate.shutdown();
    // What is being read refers to us.
    m_readers.waitForDone();
}

std::optional<Error> Caller::obstacle() const
{
    return m_obstacle ? m_obstacle : held();
}

std::optional<Error> Caller::held() const
{
    if (m_holdUntil.hasExpired())
        return std::nullopt;
    return Error{.code = ErrorCode::RateLimited,
                 .supportId = YIBAO_SUPPORT("POR-RATE-06"),
                 .detail = u"the portal asked to wait"_s,
                 .retryAfter = static_cast<int>(m_holdUntil.remainingTime() / 1000) + 1};
}

void Caller::abortAll()
{
    m_pacer.clear();
    m_gate.abortAll();
}

void Caller::put(const Call& what, std::function<bool()> abandoned, std::function<void(const Opening&)> next)
{
    m_pacer.enqueue([this, what, abandoned = std::move(abandoned), next = std::move(next)] {
        // Looked at only now: the wait in the queue may have changed both.
        if (const auto reason = obstacle(); reason || (abandoned && abandoned())) {
            m_pacer.release();
            next(fail(
                reason.value_or(Error{.code = ErrorCode::Cancelled, .supportId = YIBAO_SUPPORT("NET-CANCEL-11")})));
            return;
        }
        send(what, next);
    });
}

void Caller::send(const Call& what, const std::function<void(const Opening&)>& next)
{
    const QDateTime now = m_clock.now();
    const Sealing sealing = what.plain || !isSealed(m_profile.envelope) ? Sealing::Plain : Sealing::Sealed;
    if (!what.large) {
        post(what, sealing, now, requestFor(*m_envelope, what, sealing, now), next);
        return;
    }
    m_readers.start([this, envelope = *m_envelope, what, sealing, now, next] {
        const Result<SealedRequest> sealed = requestFor(envelope, what, sealing, now);
        QMetaObject::invokeMethod(
            this, [this, what, sealing, now, sealed, next] { post(what, sealing, now, sealed, next); },
            Qt::QueuedConnection);
    });
}

void Caller::post(const Call& what, Sealing sealing, const QDateTime& now, Result<SealedRequest> sealed,
                  const std::function<void(const Opening&)>& next)
{
    if (!sealed) {
        m_pacer.release();
        next(fail(sealed.error()));
        return;
    }
    QUrl url = m_profile.baseUrl;
    url.setPath(url.path() + what.path);
    const HttpOptions options{.timeoutMs = m_profile.timeoutMs,
                              .maxReplyBytes = m_profile.maxReplyBytes,
                              .safeToRepeat = !what.once,
                              .once = what.once};
    const auto sent = m_gate.post(url, headersFor(sealed->tif, what.accessToken), sealed->body, options);
    // The exchange overwrites the last one.
    sealed->body.clear();
    whenDone(sent, this,
             [this, next, sealing, now, checksTime = what.checkTime,
              answers = what.answers](const Result<HttpReply>& reply) {
                 m_pacer.release();
                 if (!reply) {
                     note(reply.error());
                     next(fail(reply.error()));
                     return;
                 }
                 const QDateTime received = m_clock.now();
                 next([envelope = *m_envelope, reply = *reply, sealing, now, received, checksTime,
                       answers]() -> Result<Called> {
                     auto opened = openAnswer(envelope, reply, sealing, received, answers);
                     if (!opened)
                         return fail(opened.error());
                     Called called{.answer = std::move(*opened), .http = reply, .sentAt = now};
                     called.http.body.clear();
                     if (const Status time = checksTime ? checkTime(called.answer, reply, received) : Status(); !time)
                         return fail(time.error());
                     return called;
                 });
             });
}

void Caller::note(const std::optional<Error>& refused)
{
    if (!refused) {
        m_reachability.succeeded();
        return;
    }
    // Too many short messages is about messages; everything else may go on.
    const bool all = refused->portalCode != portalcode::SmsTooOften;
    if (refused->code == ErrorCode::RateLimited && all && refused->retryAfter > 0)
        m_holdUntil.setRemainingTime(1000LL * std::min(refused->retryAfter, longestHoldSeconds));
    m_reachability.failed(*refused);
}

} // namespace yibao::wire
