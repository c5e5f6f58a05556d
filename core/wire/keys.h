// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/wire/secret.h"

#include <QByteArray>
#include <QString>

namespace yibao::wire {

/// What one end of the envelope holds. The client signs with its private key and checks answers with the server's
/// public key; the server signs with its own and checks requests with the client's.
struct Keys
{
    Secret appSecret;           ///< ASCII text of the operator, 32 characters
    Secret privateKey;          ///< of this end: 32 bytes, big-endian
    QByteArray clientPublicKey; ///< 65 bytes 04‖X‖Y; needed by a server only
    QByteArray serverPublicKey; ///< 65 bytes 04‖X‖Y; empty: the client does not check answers
};

/// A key set of a gateway as its operator issues it and the keychain holds it.
struct ClientKeys
{
    QString appCode; ///< empty: the profile's
    Keys keys;       ///< serverPublicKey empty: the profile's
};

/// Reads keys as operators hand them out: base64 or hex. Public: 65 bytes 04‖X‖Y or 64 without the prefix, a point of
/// the curve. Private: 32 bytes, or 33 that begin with 00. Errors: KeyMissing, ENV-KEY-06.
[[nodiscard]] Result<QByteArray> parsePublicKey(const QString& text);
[[nodiscard]] Result<Secret> parsePrivateKey(const QString& text);
/// Errors as above, for a secret that is not printable ASCII or shorter than 16 characters.
[[nodiscard]] Result<Secret> parseAppSecret(const QString& text);

/// The sixteen bytes under which payloads are enciphered, derived from appCode (at least 16 ASCII characters) and
/// secret.
[[nodiscard]] Result<Secret> payloadKey(const QString& appCode, const Secret& appSecret);

/// The published documentation sample: the only keys that ship, for the sandbox on this machine and for tests.
struct DocumentationSample
{
    QString appCode;
    Keys client; ///< private key of the client, public keys of both
    Keys server; ///< private key of the sandbox, public keys of both
};
/// Reads resources/profiles/documentation-sample.json. Errors: Internal, APP-RESOURCE-05.
[[nodiscard]] Result<DocumentationSample> documentationSample();

} // namespace yibao::wire
