// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/keyring.h"

#include "core/base/future.h"
#include "core/base/supportids.h"
#include "core/base/whendone.h"
#include "core/wire/json.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace yibao::account {

using wire::Json;
using wire::Secret;

namespace {

QString entryName(const QString& keySet)
{
    return u"gateway-keys/"_s + keySet;
}

bool isKeySetName(const QString& name)
{
    return !name.isEmpty() && name.size() <= 100 && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || QStringView(u"-_.").contains(c);
    });
}

Error badName()
{
    return {.code = ErrorCode::Validation, .supportId = YIBAO_SUPPORT("ENV-KEY-06"), .detail = u"name of a key set"_s};
}

/// JSON whose every text is overwritten after use.
Secret packed(const wire::ClientKeys& keys)
{
    QByteArray privateHex = keys.keys.privateKey.view().toByteArray().toHex();
    Json json = Json::object({{u"appCode"_s, keys.appCode},
                              {u"appSecret"_s, keys.keys.appSecret.text()},
                              {u"privateKey"_s, QString::fromLatin1(privateHex)},
                              {u"serverPublicKey"_s, QString::fromLatin1(keys.keys.serverPublicKey.toHex())}});
    QByteArray bytes = json.toUtf8();
    Secret secret{QByteArrayView(bytes)};
    wire::wipe(bytes);
    wire::wipe(privateHex);
    json.wipe();
    return secret;
}

Result<wire::ClientKeys> unpacked(const Secret& secret)
{
    auto json = Json::parse(secret.view());
    if (!json)
        return fail(ErrorCode::KeyMissing, YIBAO_SUPPORT("SEC-FORMAT-07"), u"key set"_s);
    const auto keys = KeyRing::parse({.appCode = (*json)[u"appCode"].text(),
                                      .appSecret = (*json)[u"appSecret"].text(),
                                      .privateKey = (*json)[u"privateKey"].text(),
                                      .serverPublicKey = (*json)[u"serverPublicKey"].text()});
    json->wipe();
    if (!keys)
        return fail(ErrorCode::KeyMissing, YIBAO_SUPPORT("SEC-FORMAT-07"), u"key set"_s);
    return keys;
}

} // namespace

KeyRing::KeyRing(SecretStore& store, QObject* parent)
    : QObject(parent)
    , m_store(store)
{}

bool KeyRing::isNeeded(const wire::PortalProfile& profile)
{
    const bool sealed =
        profile.envelope == wire::Envelope::WebHall || profile.envelope == wire::Envelope::MobilePayment;
    return sealed && profile.keySet != u"documentation-sample";
}

Result<wire::ClientKeys> KeyRing::parse(const KeyTexts& texts)
{
    Error error{.code = ErrorCode::Validation, .supportId = YIBAO_SUPPORT("ENV-KEY-06")};
    wire::ClientKeys keys;
    keys.appCode = texts.appCode.trimmed();
    const auto secret = wire::parseAppSecret(texts.appSecret);
    if (secret)
        keys.keys.appSecret = *secret;
    else
        error.fieldErrors.insert(u"appSecret"_s, secret.error().detail);
    if (secret && !wire::payloadKey(keys.appCode, *secret))
        error.fieldErrors.insert(u"appCode"_s, u"at least 16 ASCII characters are expected"_s);
    const auto privateKey = wire::parsePrivateKey(texts.privateKey);
    if (privateKey)
        keys.keys.privateKey = *privateKey;
    else
        error.fieldErrors.insert(u"privateKey"_s, privateKey.error().detail);
    if (!texts.serverPublicKey.trimmed().isEmpty()) {
        const auto publicKey = wire::parsePublicKey(texts.serverPublicKey);
        if (publicKey)
            keys.keys.serverPublicKey = *publicKey;
        else
            error.fieldErrors.insert(u"serverPublicKey"_s, publicKey.error().detail);
    }
    if (!error.fieldErrors.isEmpty())
        return fail(error);
    return keys;
}

QFuture<Result<bool>> KeyRing::save(const QString& keySet, const wire::ClientKeys& keys)
{
    if (!isKeySetName(keySet))
        return ready<Result<bool>>(fail(badName()));
    return m_store.write(entryName(keySet), packed(keys));
}

QFuture<Result<wire::ClientKeys>> KeyRing::load(const QString& keySet)
{
    using Loaded = Result<wire::ClientKeys>;
    if (!isKeySetName(keySet))
        return ready<Loaded>(fail(badName()));
    return after(m_store.read(entryName(keySet)), this, [keySet](const Result<Secret>& secret) -> Loaded {
        if (secret)
            return unpacked(*secret);
        if (secret.error().code != ErrorCode::NotFound)
            return fail(secret.error());
        return fail(ErrorCode::KeyMissing, YIBAO_SUPPORT("ENV-KEY-06"), u"key set "_s + keySet);
    });
}

QFuture<Result<bool>> KeyRing::remove(const QString& keySet)
{
    if (!isKeySetName(keySet))
        return ready<Result<bool>>(fail(badName()));
    return m_store.remove(entryName(keySet));
}

} // namespace yibao::account
