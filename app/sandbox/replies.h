// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/envelope.h"

namespace yibao::sandbox {

/// Codes of the sandbox that the envelope does not set itself.
namespace code {
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

} // namespace yibao::sandbox
