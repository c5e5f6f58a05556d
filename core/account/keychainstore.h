// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/account/secretstore.h"

#include <QObject>

#include <functional>

namespace QKeychain {
class Job;
} // namespace QKeychain

namespace yibao::account {

/// The keychain of the desktop: libsecret, Windows Credential Manager. Never falls back to a file.
class KeychainStore final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    /// `timeoutMs` covers the time that a person needs to unlock it.
    explicit KeychainStore(int timeoutMs = 30'000, QObject* parent = nullptr);

    [[nodiscard]] QFuture<Result<wire::Secret>> read(const QString& name) override;
    [[nodiscard]] QFuture<Result<bool>> write(const QString& name, const wire::Secret& secret) override;
    [[nodiscard]] QFuture<Result<bool>> remove(const QString& name) override;

private:
    /// `done` is called once: with the job's outcome, or Timeout and no job.
    void run(QKeychain::Job* job, const QString& name, std::function<void(const Status&)> done);

    int m_timeoutMs;
};

} // namespace yibao::account
