// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/keys.h"

#include "core/base/supportids.h"
#include "core/wire/json.h"
#include "core/wire/sm.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::wire {

namespace {

auto badKey(const QString& what)
{
    return fail(ErrorCode::KeyMissing, YIBAO_SUPPORT("ENV-KEY-06"), what);
}

bool isPrintableAscii(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 127; });
}

// The bytes of hex or base64 text, whichever gives one of two lengths; empty otherwise. No hex text of these lengths
// is base64 of the other length, so the guess cannot go wrong.
QByteArray decoded(const QString& text, qsizetype sizeA, qsizetype sizeB)
{
    QByteArray ascii = text.trimmed().toLatin1();
    const bool hex = (ascii.size() == 2 * sizeA || ascii.size() == 2 * sizeB) &&
                     std::ranges::all_of(ascii, [](char c) { return std::isxdigit(static_cast<unsigned char>(c)); });
    QByteArray bytes = hex ? QByteArray::fromHex(ascii)
                           : *QByteArray::fromBase64Encoding(ascii, QByteArray::AbortOnBase64DecodingErrors);
    cleanse(ascii);
    if (bytes.size() != sizeA && bytes.size() != sizeB)
        cleanse(bytes);
    return bytes;
}

} // namespace

Result<QByteArray> parsePublicKey(const QString& text)
{
    QByteArray bytes = decoded(text, 65, 64);
    if (bytes.size() == 64)
        bytes.prepend('\x04');
    if (!isSm2PublicKey(bytes))
        return badKey(u"no public key of the curve"_s);
    return bytes;
}

Result<Secret> parsePrivateKey(const QString& text)
{
    QByteArray bytes = decoded(text, 33, 32);
    const QByteArrayView view(bytes);
    const bool prefixed = view.size() == 33;
    const QByteArrayView number = prefixed ? view.sliced(1) : view;
    const bool good = (!prefixed || view.front() == 0) && isSm2PrivateKey(number);
    Secret secret = good ? Secret(number) : Secret();
    cleanse(bytes);
    if (!good)
        return badKey(u"no private key of the curve"_s);
    return secret;
}

Result<Secret> parseAppSecret(const QString& text)
{
    QByteArray bytes = text.trimmed().toUtf8();
    const bool good = bytes.size() >= 16 && isPrintableAscii(bytes);
    Secret secret = good ? Secret(bytes) : Secret();
    cleanse(bytes);
    if (!good)
        return badKey(u"the appSecret is too short or not ASCII"_s);
    return secret;
}

Result<Secret> payloadKey(const QString& appCode, const Secret& appSecret)
{
    const QByteArray code = appCode.toUtf8();
    if (code.size() < 16 || !isPrintableAscii(code))
        return badKey(u"the appCode is too short or not ASCII"_s);
    if (appSecret.isEmpty())
        return badKey(u"no appSecret"_s);
    auto cipher = sm4Encrypt(QByteArrayView(code).first(16), appSecret.view());
    if (!cipher)
        return fail(cipher.error());
    QByteArray hex = cipher->toHex().toUpper();
    Secret key(QByteArrayView(hex).first(16));
    cleanse(*cipher);
    cleanse(hex);
    return key;
}

Result<DocumentationSample> documentationSample()
{
    const auto damaged = [](const QString& why) {
        return fail(ErrorCode::Internal, YIBAO_SUPPORT("APP-RESOURCE-05"), u"documentation-sample.json: "_s + why);
    };
    QFile file(u":/yibao/profiles/documentation-sample.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return damaged(file.errorString());
    const auto json = Json::parse(file.readAll());
    if (!json)
        return damaged(json.error().detail);
    const Json& client = (*json)[u"client"];
    const Json& server = (*json)[u"server"];
    const auto secret = parseAppSecret((*json)[u"appSecret"].text());
    const auto clientPrivate = parsePrivateKey(client[u"privateKey"].text());
    const auto clientPublic = parsePublicKey(client[u"publicKey"].text());
    const auto serverPrivate = parsePrivateKey(server[u"privateKey"].text());
    const auto serverPublic = parsePublicKey(server[u"publicKey"].text());
    if (!secret || !clientPrivate || !clientPublic || !serverPrivate || !serverPublic)
        return damaged(u"a key is malformed"_s);
    return DocumentationSample{.appCode = (*json)[u"appCode"].text(),
                               .client = {*secret, *clientPrivate, *clientPublic, *serverPublic},
                               .server = {*secret, *serverPrivate, *clientPublic, *serverPublic}};
}

} // namespace yibao::wire
