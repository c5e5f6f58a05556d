// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"

#include <QByteArray>

/// The national algorithms, through OpenSSL. Errors: KeyMissing with ENV-KEY-06 for a malformed key, Internal with
/// ENV-CRYPTO-08 when the library fails.
namespace yibao::wire {

/// r‖s, 64 bytes, over SM3(ZA‖message) with the user id of the standard. `privateKey`: 32 bytes.
[[nodiscard]] Result<QByteArray> sm2Sign(QByteArrayView privateKey, QByteArrayView message);
/// `publicKey`: 65 bytes 04‖X‖Y; `signature`: r‖s. False for whatever is no valid signature, also of a wrong length.
[[nodiscard]] Result<bool> sm2Verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature);
/// 65 bytes 04‖X‖Y that belong to a private key.
[[nodiscard]] Result<QByteArray> sm2PublicKey(QByteArrayView privateKey);
/// True when the 65 bytes are a point of the curve.
[[nodiscard]] bool isSm2PublicKey(QByteArrayView publicKey);
/// True when the 32 bytes are a number from 1 to n-2.
[[nodiscard]] bool isSm2PrivateKey(QByteArrayView privateKey);

[[nodiscard]] Result<QByteArray> sm3(QByteArrayView message);
[[nodiscard]] QByteArray sha256Hex(QByteArrayView message);

/// ECB with PKCS #7; `key`: 16 bytes.
[[nodiscard]] Result<QByteArray> sm4Encrypt(QByteArrayView key, QByteArrayView plain);
/// BadResponse with ENV-CIPHER-04 when the length or the padding is wrong.
[[nodiscard]] Result<QByteArray> sm4Decrypt(QByteArrayView key, QByteArrayView cipher);

/// Overwrites memory in a way that the compiler keeps.
void cleanse(QByteArray& bytes);
void cleanse(void* data, std::size_t size);

} // namespace yibao::wire
