// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/tif.h"

#include "core/wire/sm.h"

#include <QRandomGenerator>

namespace yibao::wire {
namespace {

constexpr QByteArrayView letters("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
constexpr QByteArrayView digits("0123456789");
constexpr QByteArrayView both("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

char oneOf(QByteArrayView characters)
{
    return characters[QRandomGenerator::system()->bounded(static_cast<int>(characters.size()))];
}

} // namespace

QByteArray tifSignature(QByteArrayView timestamp, QByteArrayView nonce)
{
    QByteArray text;
    text.append(timestamp).append(nonce).append(timestamp);
    return sha256Hex(text);
}

TifHeaders TifHeaders::make(qint64 unixSeconds)
{
    TifHeaders headers;
    headers.timestamp = QByteArray::number(unixSeconds);
    headers.nonce += oneOf(letters);
    headers.nonce += oneOf(digits);
    for (int i = 0; i < 6; ++i)
        headers.nonce += oneOf(both);
    headers.signature = tifSignature(headers.timestamp, headers.nonce);
    return headers;
}

bool TifHeaders::isValid() const
{
    return !timestamp.isEmpty() && !nonce.isEmpty() && signature.toLower() == tifSignature(timestamp, nonce);
}

QDateTime TifHeaders::time() const
{
    bool ok = false;
    const qint64 seconds = timestamp.toLongLong(&ok);
    return ok && seconds > 0 && seconds < 100'000'000'000 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
                                                          : QDateTime();
}

} // namespace yibao::wire
