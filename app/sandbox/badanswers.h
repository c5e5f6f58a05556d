// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/json.h"

#include <string_view>

/// Answers that no honest portal sends.
namespace yibao::sandbox {

[[nodiscard]] QByteArray captivePage();
/// The same bytes each time, no JSON and no UTF-8.
[[nodiscard]] QByteArray garbage();
[[nodiscard]] QByteArray deepAnswer(qint64 levels);

/// Around the filling of an answer that is well-formed JSON to its end.
inline constexpr std::string_view hugeBegin =
    R"({"code":0,"type":"success","message":"","data":{"total":1,"pages":1,"pageNum":1,"list":[{"medinsName":")";
inline constexpr std::string_view hugeEnd = R"("}]}})";

/// Lists become texts, texts numbers, numbers texts that are none, at the first level.
[[nodiscard]] wire::Json withWrongTypes(const wire::Json& data);
/// A sealed answer with one bit of signData turned; a plain one as it is.
[[nodiscard]] QByteArray withBadSignature(const QByteArray& body);
/// A sealed answer with one bit of encData turned; a plain one as it is.
[[nodiscard]] QByteArray withBadPayload(const QByteArray& body);

} // namespace yibao::sandbox
