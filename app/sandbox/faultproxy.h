// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#pragma once

#include "app/sandbox/faults.h"

#include <QTcpServer>

namespace yibao::sandbox {

/// Stands before the portal and spoils the line: one request a connection is handed through, cut, slowed or lost. So
/// the portal behind it stays honest. Lives on the thread of the event loop.
class FaultProxy final : public QObject
{
    Q_OBJECT
public:
    FaultProxy(const Faults& faults, quint16 portalPort, QObject* parent = nullptr);

    /// Listens on 127.0.0.1; the port, or 0 when it cannot be had.
    [[nodiscard]] quint16 start(quint16 port);

private:
    const Faults& m_faults;
    quint16 m_portalPort;
    QTcpServer m_server;
};

} // namespace yibao::sandbox
