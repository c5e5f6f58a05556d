// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/secretstore.h"
#include "core/wire/keys.h"
#include "core/wire/portalprofile.h"

#include <QObject>

namespace yibao::account {

/// What an operator hands out for a gateway, as a person types or pastes it.
struct KeyTexts
{
    QString appCode;
    QString appSecret;
    QString privateKey;      ///< of the client: 32 bytes, hex or base64
    QString serverPublicKey; ///< 65 or 64 bytes, hex or base64; empty: the profile's, or none
};

/// Key sets of gateways in the keychain, by the name under which a portal profile knows them. They go in, to the wire,
/// and out by remove(); nothing shows them again.
class KeyRing final : public QObject
{
    Q_OBJECT
public:
    explicit KeyRing(SecretStore& store, QObject* parent = nullptr);

    /// True for a profile whose envelope needs a key set that no program ships.
    [[nodiscard]] static bool isNeeded(const wire::PortalProfile& profile);

    /// Reads the texts; errors: Validation, ENV-KEY-06 with the fields appCode, appSecret, privateKey, serverPublicKey
    /// in fieldErrors.
    [[nodiscard]] static Result<wire::ClientKeys> parse(const KeyTexts& texts);

    /// `keySet`: letters, digits, "-", "_", "."; errors: Validation, ENV-KEY-06, and those of the store.
    [[nodiscard]] QFuture<Result<bool>> save(const QString& keySet, const wire::ClientKeys& keys);
    /// Errors: KeyMissing, ENV-KEY-06 when there is none; SEC-FORMAT-07 for one that is damaged.
    [[nodiscard]] QFuture<Result<wire::ClientKeys>> load(const QString& keySet);
    [[nodiscard]] QFuture<Result<bool>> remove(const QString& keySet);

private:
    SecretStore& m_store;
};

} // namespace yibao::account
