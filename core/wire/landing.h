// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "core/base/result.h"
#include "core/base/supportids.h"

#include <QFuture>
#include <QPromise>

namespace yibao::wire {

/// The promise of one call. Forgotten before it was kept (the queue was cleared, the line shut down), it says that the
/// call was cancelled: nobody waits for ever.
template <typename T>
class Landing final
{
public:
    Landing() { m_promise.start(); }
    ~Landing() { land(fail(ErrorCode::Cancelled, YIBAO_SUPPORT("NET-CANCEL-11"))); }
    Q_DISABLE_COPY_MOVE(Landing)

    [[nodiscard]] QFuture<Result<T>> future() const { return m_promise.future(); }
    void land(const Result<T>& result)
    {
        if (m_landed)
            return;
        m_landed = true;
        m_promise.addResult(result);
        m_promise.finish();
    }

private:
    QPromise<Result<T>> m_promise;
    bool m_landed = false;
};

} // namespace yibao::wire
