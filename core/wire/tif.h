// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include <QByteArray>
#include <QDateTime>

namespace yibao::wire {

/// The three headers by which the gateway knows an enciphered request.
struct TifHeaders
{
    QByteArray timestamp; ///< x-tif-timestamp: unix seconds, the same as in the body
    QByteArray nonce;     ///< x-tif-nonce: a letter, a digit and six of both
    QByteArray signature; ///< x-tif-signature: lower-case hex

    [[nodiscard]] static TifHeaders make(qint64 unixSeconds);
    /// True when the signature fits timestamp and nonce; hex of either case.
    [[nodiscard]] bool isValid() const;
    /// The time they name; invalid when it is no number.
    [[nodiscard]] QDateTime time() const;
};

/// SHA-256 of timestamp, nonce and timestamp, as lower-case hex.
[[nodiscard]] QByteArray tifSignature(QByteArrayView timestamp, QByteArrayView nonce);

} // namespace yibao::wire
