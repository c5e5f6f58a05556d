// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/secretstore.h"

#include <QObject>

#include <memory>
#include <optional>

namespace yibao::account {

/// The keychain where there is one that works, else memory: then secrets last for this session only, and notice() says
/// why, to be told on the screen. A keychain that failed once is not asked to keep anything again in this run; what
/// it holds is still removed from it.
class SecretVault final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    /// `keychain` null: there is none by choice of the program.
    explicit SecretVault(std::unique_ptr<SecretStore> keychain, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<wire::Secret>> read(const QString& name) override;
    [[nodiscard]] QFuture<Result<bool>> write(const QString& name, const wire::Secret& secret) override;
    [[nodiscard]] QFuture<Result<bool>> remove(const QString& name) override;

    [[nodiscard]] bool isSessionOnly() const { return m_notice.has_value(); }
    /// Why secrets are kept for this session only: SEC-ABSENT-01, SEC-DENIED-02, SEC-LOCKED-03, SEC-SLOW-04,
    /// SEC-FULL-05.
    [[nodiscard]] std::optional<Error> notice() const { return m_notice; }

Q_SIGNALS:
    void becameSessionOnly();

private:
    void fallBack(const Error& why);

    std::unique_ptr<SecretStore> m_keychain;
    MemoryStore m_memory;
    std::optional<Error> m_notice;
};

} // namespace yibao::account
