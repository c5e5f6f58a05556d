// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/endpoints.h"
#include "app/sandbox/faults.h"

#include <atomic>
#include <memory>
#include <thread>

namespace yibao::sandbox {

/// Answers HTTP on the loopback address, on threads of its own, from start to the destructor.
class PortalServer final
{
public:
    PortalServer(const Portal& portal, const wire::ServerEnvelope& envelope, const Faults& faults, bool synthetic);
    ~PortalServer();
    Q_DISABLE_COPY_MOVE(PortalServer)

    /// Takes the port, 0 for a free one, and begins to answer. The port, or 0 when it cannot be had.
    [[nodiscard]] quint16 start(quint16 port);
    /// Ends all answering, in 3 s at most; false when some caller still held a thread then.
    bool stop();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace yibao::sandbox
