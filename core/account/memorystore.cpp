// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/account/secretstore.h"
#include "core/base/future.h"
#include "core/base/supportids.h"

namespace yibao::account {

QFuture<Result<wire::Secret>> MemoryStore::read(const QString& name)
{
    const auto at = m_secrets.constFind(name);
    if (at == m_secrets.constEnd())
        return ready<Result<wire::Secret>>(fail(ErrorCode::NotFound, YIBAO_SUPPORT("SEC-NONE-06"), name));
    return ready<Result<wire::Secret>>(*at);
}

QFuture<Result<bool>> MemoryStore::write(const QString& name, const wire::Secret& secret)
{
    // A copy of its own: the giver may overwrite theirs.
    m_secrets.insert(name, wire::Secret(secret.view()));
    return ready<Result<bool>>(true);
}

QFuture<Result<bool>> MemoryStore::remove(const QString& name)
{
    m_secrets.remove(name);
    return ready<Result<bool>>(true);
}

} // namespace yibao::account
