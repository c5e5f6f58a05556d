// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/envelope.h"

namespace yibao::sandbox {

/// Codes of the sandbox that the envelope does not set itself.
namespace code {
inline constexpr int notActivated = 178728;
inline constexpr int captchaWrong = 600004;
inline constexpr int tokenExpired = 600003;
inline constexpr int tokenInvalid = 600009;
inline constexpr int sessionEnded = 600016;
inline constexpr int smsWrong = 600035;
inline constexpr int smsTooOften = 600039;
inline constexpr int wrongCredential = 600101;
inline constexpr int locked = 600102;
inline constexpr int mobileTaken = 600103;
inline constexpr int ticketInvalid = 600104;
// The family account; the interface description leaves these to the portal.
inline constexpr int familyUnderWay = 600201;      ///< sent before and still open; data {applyId}
inline constexpr int familyAlreadyBound = 600202;  ///< the member is bound
inline constexpr int familyUnknownApply = 600203;  ///< no such application of this person
inline constexpr int familyUnknownMember = 600204; ///< no such member of this person
inline constexpr int familyOneself = 600205;       ///< nobody is a member of their own family
inline constexpr int familyNoBirthRecord = 600206; ///< no such certificate, or another mother
inline constexpr int familyFull = 600207;          ///< no more members fit; data {most}
inline constexpr int tooManyRequests = 690005;
inline constexpr int badParameter = wire::refusal::BadParameter;
inline constexpr int maintenance = 690500;
} // namespace code

[[nodiscard]] inline wire::Reply success(wire::Json data)
{
    wire::Reply reply;
    reply.message = QStringLiteral("成功");
    reply.data = std::move(data);
    return reply;
}

[[nodiscard]] inline wire::Reply failure(int number, const QString& message, wire::Json data = wire::Json::object())
{
    wire::Reply reply;
    reply.code = number;
    reply.type = QStringLiteral("fail");
    reply.message = message;
    reply.data = std::move(data);
    return reply;
}

[[nodiscard]] inline wire::Reply badParameter(const QString& field)
{
    return failure(code::badParameter, QStringLiteral("参数有误：") + field,
                   wire::Json::object({{QStringLiteral("field"), field}}));
}

/// Paging A, as the platform's search index answers: rows in `list`, the page's own numbers zero.
[[nodiscard]] wire::Json pagingA(qint64 number, qint64 size, qint64 total, wire::Json rows);

} // namespace yibao::sandbox
