// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/wire/envelope.h"

/// What both ends of the envelope share. Not for use outside this room.
namespace yibao::wire::detail {

[[nodiscard]] bool seals(Envelope form);
/// appCode (profile A) or appId (profile B).
[[nodiscard]] QString codeMember(Envelope form);
/// The member under which encData lies: inside `data` (A) or beside it (B).
[[nodiscard]] QString encData(Envelope form, const Json& envelope);

/// Base64 of the signature over the canonical text of an envelope with plain `data`.
[[nodiscard]] Result<QString> sign(Envelope form, const Json& envelope, const Keys& keys);
/// False for every signature that does not fit, also for one that is not base64 in its only right form.
[[nodiscard]] Result<bool> verify(Envelope form, const Json& envelope, const QString& signature,
                                  const QByteArray& publicKey, const Secret& appSecret);

/// Upper-case hex of a payload.
[[nodiscard]] Result<QString> encipher(const QByteArray& plain, const QString& appCode, const Secret& appSecret);
/// Errors: ENV-CIPHER-04 for whatever is no payload under this key.
[[nodiscard]] Result<Json> decipher(const QString& hex, const QString& appCode, const Secret& appSecret,
                                    const Json::ParseOptions& options = {});

/// Reads a timestamp in any form met: unix seconds or milliseconds as number or text, yyyyMMddHHmmss in Chinese time.
[[nodiscard]] QDateTime timeOf(const Json& timestamp);
/// yyyyMMddHHmmss in Chinese time.
[[nodiscard]] QString compactTime(const QDateTime& time);

} // namespace yibao::wire::detail
