// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/envelopeparts.h"

#include "core/base/supportids.h"
#include "core/wire/canonical.h"
#include "core/wire/sm.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::wire::detail {
namespace {

constexpr int chinaOffset = 8 * 3600;

auto undecipherable(const QString& why)
{
    return fail(ErrorCode::BadResponse, YIBAO_SUPPORT("ENV-CIPHER-04"), why);
}

Result<QByteArray> signedBytes(Envelope form, const Json& envelope, const Secret& appSecret, ScalarReading scalars)
{
    if (appSecret.isEmpty())
        return fail(ErrorCode::KeyMissing, YIBAO_SUPPORT("ENV-KEY-06"), u"no appSecret"_s);
    auto text = canonicalText(form, envelope, scalars);
    if (!text)
        return fail(text.error());
    QByteArray bytes = text->toUtf8();
    // What is signed may hold a password.
    wipe(*text);
    // Room first, so that growing leaves no copy of the secret behind.
    bytes.reserve(bytes.size() + 5 + appSecret.view().size());
    return bytes.append("&key=").append(appSecret.view());
}

} // namespace

bool seals(Envelope form)
{
    return form == Envelope::WebHall || form == Envelope::MobilePayment;
}

QString codeMember(Envelope form)
{
    return form == Envelope::MobilePayment ? u"appId"_s : u"appCode"_s;
}

QString encData(Envelope form, const Json& envelope)
{
    return (form == Envelope::MobilePayment ? envelope : envelope[u"data"])[u"encData"].text();
}

Result<QString> sign(Envelope form, const Json& envelope, const Keys& keys)
{
    auto bytes = signedBytes(form, envelope, keys.appSecret, ScalarReading::Literal);
    if (!bytes)
        return fail(bytes.error());
    const auto signature = sm2Sign(keys.privateKey.view(), *bytes);
    cleanse(*bytes);
    if (!signature)
        return fail(signature.error());
    return QString::fromLatin1(signature->toBase64());
}

Result<bool> verify(Envelope form, const Json& envelope, const QString& signature, const QByteArray& publicKey,
                    const Secret& appSecret)
{
    // Padding bits that say nothing would let one signature stand in many forms.
    const QByteArray base64 = signature.toLatin1();
    const auto raw = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
    if (!raw || (*raw).toBase64() != base64)
        return false;
    for (const ScalarReading scalars : {ScalarReading::Literal, ScalarReading::Text}) {
        auto bytes = signedBytes(form, envelope, appSecret, scalars);
        if (!bytes)
            return fail(bytes.error());
        const auto good = sm2Verify(publicKey, *bytes, *raw);
        cleanse(*bytes);
        if (!good || *good || form != Envelope::MobilePayment)
            return good;
    }
    return false;
}

Result<QString> encipher(const QByteArray& plain, const QString& appCode, const Secret& appSecret)
{
    const auto key = payloadKey(appCode, appSecret);
    if (!key)
        return fail(key.error());
    const auto cipher = sm4Encrypt(key->view(), plain);
    if (!cipher)
        return fail(cipher.error());
    return QString::fromLatin1(cipher->toHex().toUpper());
}

Result<Json> decipher(const QString& hex, const QString& appCode, const Secret& appSecret,
                      const Json::ParseOptions& options)
{
    const auto key = payloadKey(appCode, appSecret);
    if (!key)
        return fail(key.error());
    const QByteArray ascii = hex.toLatin1();
    const bool isHex = ascii.size() % 2 == 0 && std::ranges::all_of(ascii, [](char c) {
                           return std::isxdigit(static_cast<unsigned char>(c)) != 0;
                       });
    if (!isHex || ascii.isEmpty())
        return undecipherable(u"the payload is no hex"_s);
    auto plain = sm4Decrypt(key->view(), QByteArray::fromHex(ascii));
    if (!plain)
        return fail(plain.error());
    auto json = Json::parse(*plain, options);
    wipe(*plain);
    // A wrong key that happens to leave good padding gives garbage; depth and size keep their own meaning.
    if (!json && json.error().supportId == YIBAO_SUPPORT("ENV-JSON-01"))
        return undecipherable(u"the payload is no JSON: "_s + json.error().detail);
    return json;
}

QDateTime timeOf(const Json& timestamp)
{
    const QString text = timestamp.text();
    const bool allDigits = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!allDigits)
        return {};
    if (text.size() == 14) {
        const QDateTime local = QDateTime::fromString(text, u"yyyyMMddHHmmss"_s);
        return local.isValid() ? QDateTime(local.date(), local.time(), Qt::OffsetFromUTC, chinaOffset).toUTC()
                               : QDateTime();
    }
    if (text.size() == 13)
        return QDateTime::fromMSecsSinceEpoch(text.toLongLong(), Qt::UTC);
    if (!text.isEmpty() && text.size() <= 11)
        return QDateTime::fromSecsSinceEpoch(text.toLongLong(), Qt::UTC);
    return {};
}

QString compactTime(const QDateTime& time)
{
    return time.toOffsetFromUtc(chinaOffset).toString(u"yyyyMMddHHmmss"_s);
}

} // namespace yibao::wire::detail
