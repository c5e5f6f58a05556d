// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/portalfault.h"

#include "core/base/supportids.h"
#include "core/wire/wiretext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::wire {

namespace {

constexpr qsizetype longestMessage = 500;
constexpr qint64 longestWait = 24 * 3600;
constexpr qint64 allowedSkew = 180;

int seconds(qint64 value)
{
    return static_cast<int>(std::clamp<qint64>(value, 0, longestWait));
}

struct Meaning
{
    ErrorCode code;
    QString supportId;
};

Meaning meaning(int portalCode)
{
    switch (portalCode) {
    case 600002:
    case 600003:
    case 600009:
    case 600016:
    case 174000:
        return {ErrorCode::Unauthenticated, YIBAO_SUPPORT("POR-SESSION-09")};
    case 600039:
    case 690005:
        return {ErrorCode::RateLimited, YIBAO_SUPPORT("POR-RATE-06")};
    case 400001:
    case refusal::WrongSignature:
        return {ErrorCode::SignatureInvalid, YIBAO_SUPPORT("POR-SIGN-02")};
    // Both ends hold different secrets: for a person the same as a signature that does not fit.
    case refusal::Undecipherable:
        return {ErrorCode::SignatureInvalid, YIBAO_SUPPORT("POR-PAYLOAD-03")};
    case refusal::ClockSkew:
        return {ErrorCode::ClockSkew, YIBAO_SUPPORT("POR-CLOCK-04")};
    case refusal::UnknownAppCode:
        return {ErrorCode::Forbidden, YIBAO_SUPPORT("POR-APPCODE-05")};
    case refusal::BadParameter:
        return {ErrorCode::Validation, YIBAO_SUPPORT("POR-FIELD-07")};
    case 690500:
        return {ErrorCode::Maintenance, YIBAO_SUPPORT("POR-CLOSED-08")};
    default:
        return {ErrorCode::PortalMessage, YIBAO_SUPPORT("POR-MESSAGE-01")};
    }
}

Error placed(Error error, const HttpReply& http)
{
    error.httpStatus = http.status;
    error.requestId = http.requestId;
    return error;
}

} // namespace

Error portalRefusal(const Reply& reply, const HttpReply& http, const QDateTime& now)
{
    const Meaning known = meaning(reply.code);
    Error error{.code = known.code,
                .supportId = known.supportId,
                .message = harmless(reply.message, longestMessage),
                .detail = u"code %1, type %2"_s.arg(reply.code).arg(harmless(reply.type, 20)),
                .portalCode = reply.code,
                .retryAfter = http.retryAfter};
    // Of a code that nobody knows the HTTP status says more, as far as it has a meaning; the words are the portal's.
    const bool unknown = known.code == ErrorCode::PortalMessage;
    if (unknown && http.status >= 400 && statusFault(http).code != ErrorCode::BadResponse) {
        error.code = statusFault(http).code;
        error.supportId = statusFault(http).supportId;
    } else if (unknown && error.message.isEmpty()) {
        error.code = ErrorCode::ServerFault;
    }
    if (const auto wait = reply.data[u"retryAfter"].integer())
        error.retryAfter = seconds(*wait);
    if (const auto until = reply.data[u"until"].integer()) {
        error.retryAfter = seconds(*until - now.toSecsSinceEpoch());
        error.detail += u", until %1"_s.arg(*until);
    }
    if (const auto serverTime = reply.data[u"serverTime"].integer()) {
        error.detail +=
            u", serverTime %1, our clock is %2 s ahead"_s.arg(*serverTime).arg(now.toSecsSinceEpoch() - *serverTime);
    }
    if (const QString field = reply.data[u"field"].text(); !field.isEmpty())
        error.fieldErrors.insert(harmless(field, 100), error.message);
    return placed(error, http);
}

Error statusFault(const HttpReply& http)
{
    const auto fault = [&](ErrorCode code, const QString& supportId) {
        return placed({.code = code,
                       .supportId = supportId,
                       .detail = u"HTTP status %1"_s.arg(http.status),
                       .retryAfter = http.retryAfter},
                      http);
    };
    switch (http.status) {
    case 401:
        return fault(ErrorCode::Unauthenticated, YIBAO_SUPPORT("POR-SESSION-09"));
    case 403:
        return fault(ErrorCode::Forbidden, YIBAO_SUPPORT("NET-HTTP-13"));
    case 404:
    case 410:
        return fault(ErrorCode::NotFound, YIBAO_SUPPORT("NET-HTTP-13"));
    case 429:
        return fault(ErrorCode::RateLimited, YIBAO_SUPPORT("POR-RATE-06"));
    case 503:
        return fault(ErrorCode::Maintenance, YIBAO_SUPPORT("POR-CLOSED-08"));
    case 504:
        return fault(ErrorCode::Timeout, YIBAO_SUPPORT("NET-HTTP-13"));
    default:
        return fault(http.status >= 500 ? ErrorCode::ServerFault : ErrorCode::BadResponse,
                     YIBAO_SUPPORT("NET-HTTP-13"));
    }
}

Result<OpenedReply> openAnswer(const ClientEnvelope& envelope, const HttpReply& http, Sealing sent,
                               const QDateTime& now, const QList<int>& answers)
{
    auto opened = envelope.openResponse(http.body, sent);
    if (!opened) {
        // An error page needs no explanation why it is no answer; a wrong signature is told whatever the status.
        if (http.status >= 400 && opened.error().code != ErrorCode::SignatureInvalid)
            return fail(statusFault(http));
        return fail(placed(opened.error(), http));
    }
    if (!opened->reply.isSuccess()) {
        // A refusal may come without the envelope; what somebody acts upon may not.
        const bool trusted = sent == Sealing::Plain || opened->sealing == Sealing::Sealed;
        if (!trusted || !answers.contains(opened->reply.code))
            return fail(portalRefusal(opened->reply, http, now));
        return opened;
    }
    if (http.status >= 400)
        return fail(statusFault(http));
    return opened;
}

Status checkTime(const OpenedReply& answer, const HttpReply& http, const QDateTime& now)
{
    if (!answer.verified || !answer.serverTime.isValid())
        return {};
    const qint64 ahead = answer.serverTime.secsTo(now);
    if (qAbs(ahead) <= allowedSkew + http.roundTripMs / 1000)
        return {};
    return fail(placed(
        {.code = ErrorCode::ClockSkew,
         .supportId = YIBAO_SUPPORT("ENV-CLOCK-10"),
         .detail = u"serverTime %1, our clock is %2 s ahead"_s.arg(answer.serverTime.toSecsSinceEpoch()).arg(ahead)},
        http));
}

} // namespace yibao::wire
