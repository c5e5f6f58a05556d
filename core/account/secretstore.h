// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/wire/secret.h"

#include <QFuture>
#include <QHash>
#include <QString>

namespace yibao::account {

/// Where secrets are kept under names. Errors: NotFound with SEC-NONE-06 for a name that is not there; StorageReadOnly,
/// Forbidden, StorageBusy, Timeout, StorageFull with SEC-ABSENT-01, SEC-DENIED-02, SEC-LOCKED-03, SEC-SLOW-04,
/// SEC-FULL-05. Lives on the thread that made it.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    [[nodiscard]] virtual QFuture<Result<wire::Secret>> read(const QString& name) = 0;
    /// Replaces what is there.
    [[nodiscard]] virtual QFuture<Result<bool>> write(const QString& name, const wire::Secret& secret) = 0;
    /// True also when there was none.
    [[nodiscard]] virtual QFuture<Result<bool>> remove(const QString& name) = 0;
};

/// For as long as the program runs.
class MemoryStore final : public SecretStore
{
public:
    [[nodiscard]] QFuture<Result<wire::Secret>> read(const QString& name) override;
    [[nodiscard]] QFuture<Result<bool>> write(const QString& name, const wire::Secret& secret) override;
    [[nodiscard]] QFuture<Result<bool>> remove(const QString& name) override;

private:
    QHash<QString, wire::Secret> m_secrets;
};

} // namespace yibao::account
