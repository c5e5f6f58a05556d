// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/secretvault.h"

#include "core/base/future.h"
#include "core/base/supportids.h"
#include "core/base/whendone.h"

using namespace Qt::StringLiterals;

namespace yibao::account {

SecretVault::SecretVault(std::unique_ptr<SecretStore> keychain, QObject* parent)
    : QObject(parent)
    , m_keychain(std::move(keychain))
{
    if (!m_keychain)
        m_notice = Error{.code = ErrorCode::StorageReadOnly, .supportId = YIBAO_SUPPORT("SEC-ABSENT-01")};
}

void SecretVault::fallBack(const Error& why)
{
    if (m_notice)
        return;
    m_notice = why;
    Q_EMIT becameSessionOnly();
}

QFuture<Result<wire::Secret>> SecretVault::read(const QString& name)
{
    return after(m_memory.read(name), this, [this, name](const Result<wire::Secret>& held) {
        if (held || isSessionOnly())
            return ready(held);
        return after(m_keychain->read(name), this, [this, held](const Result<wire::Secret>& kept) {
            if (kept || kept.error().code == ErrorCode::NotFound)
                return kept;
            fallBack(kept.error());
            // For who asks there is none; the notice tells why.
            return held;
        });
    });
}

QFuture<Result<bool>> SecretVault::write(const QString& name, const wire::Secret& secret)
{
    if (isSessionOnly())
        return m_memory.write(name, secret);
    const wire::Secret own(secret.view());
    return after(m_keychain->write(name, own), this, [this, name, own](const Result<bool>& written) {
        if (written)
            return m_memory.remove(name);
        fallBack(written.error());
        return m_memory.write(name, own);
    });
}

QFuture<Result<bool>> SecretVault::remove(const QString& name)
{
    return after(m_memory.remove(name), this, [this, name](const Result<bool>& gone) {
        if (!m_keychain)
            return ready(gone);
        return after(m_keychain->remove(name), this, [this](const Result<bool>& removed) {
            // A keychain that never was there holds nothing to be removed.
            const bool absent = !removed && removed.error().supportId == YIBAO_SUPPORT("SEC-ABSENT-01");
            return absent && isSessionOnly() ? Result<bool>(true) : removed;
        });
    });
}

} // namespace yibao::account
